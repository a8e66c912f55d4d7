using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Convergence.Web.Security.Essais;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Setup.Transport;

/// <summary>The limits of rate: coarse ones, against floods. Who passes one reads a page that says when to come back.</summary>
internal static class DebitsSetup
{
    private const int Segments = 6;

    private static readonly TimeSpan Fenetre = TimeSpan.FromMinutes(1);

    public static void AjouterDebits(this IServiceCollection services)
    {
        services
            .AddOptions<OptionsDebits>()
            .BindConfiguration(OptionsDebits.Section)
            .Validate(o => o.EstValide, $"{OptionsDebits.Section} : donnez des nombres de demandes par minute, à partir de 1.")
            .ValidateOnStart();
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = (refus, _) =>
            {
                var attente = refus.Lease.TryGetMetadata(MetadataName.RetryAfter, out var lue) ? lue : Fenetre;
                refus.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(attente.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            o.AddPolicy(Debits.Connexion, contexte => Fenetrer(ReseauClient.De(contexte), Options(contexte).Connexion));
            o.AddPolicy(Debits.Lien, contexte => Fenetrer(ReseauClient.De(contexte), Options(contexte).Lien));
            o.AddPolicy(Debits.Recherche, contexte => Fenetrer(Personne(contexte), Options(contexte).Recherche));
            o.AddPolicy(Debits.Export, contexte => Fenetrer(Personne(contexte), Options(contexte).Export));
        });
    }

    private static OptionsDebits Options(HttpContext contexte) => contexte.RequestServices.GetRequiredService<IOptions<OptionsDebits>>().Value;

    /// <summary>Who is not signed in is turned away later: all of them share the network.</summary>
    private static string Personne(HttpContext contexte) => contexte.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? ReseauClient.De(contexte);

    private static RateLimitPartition<string> Fenetrer(string cle, int parMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(cle, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = parMinute,
            Window = Fenetre,
            SegmentsPerWindow = Segments,
            QueueLimit = 0,
        });
}
