using System.Net;
using Convergence.Data.Installation;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace Convergence.Web.Setup.Transport;

/// <summary>What stands between the network and the pages: encryption, proxies, sizes, times.</summary>
internal static class TransportSetup
{
    /// <summary>Above this, Kestrel cuts the connection; below, the person reads why (<see cref="TailleRequeteMiddleware"/>).</summary>
    private const long TailleMaximale = 30 * 1024 * 1024;

    private const int ChampsMaximum = 8192;

    private static readonly TimeSpan DelaiArret = TimeSpan.FromSeconds(30);

    public static OptionsHttps LireHttps(this IConfiguration configuration) =>
        configuration.GetSection(OptionsHttps.Section).Get<OptionsHttps>() ?? new OptionsHttps();

    public static void AjouterTransport(this WebApplicationBuilder builder)
    {
        var https = builder.Configuration.LireHttps();
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = TailleMaximale;
            o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            o.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = DelaiArret);
        builder.Services.Configure<FormOptions>(o =>
        {
            o.ValueCountLimit = ChampsMaximum;
            o.ValueLengthLimit = (int)TailleRequeteMiddleware.TailleOrdinaire;
            o.MultipartBodyLengthLimit = TailleMaximale;
        });
        builder.Services.AddHttpsRedirection(o => o.HttpsPort = https.Port);
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        builder.Services.Configure<ForwardedHeadersOptions>(o => Lire(builder.Configuration, o));
    }

    public static void UtiliserProxys(this WebApplication app)
    {
        var confiance = app.Configuration.GetSection(OptionsReseauDeConfiance.Section).Get<OptionsReseauDeConfiance>();
        if (confiance is { Proxys.Count: > 0 } or { Reseaux.Count: > 0 })
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>Health checks come from the machine itself, without encryption.</summary>
    public static void UtiliserHttps(this WebApplication app)
    {
        if (app.Environment.IsDevelopment() || !app.Configuration.LireHttps().Exiger)
        {
            return;
        }

        app.UseHsts();
        app.UseWhen(c => !c.Request.Path.StartsWithSegments("/sante", StringComparison.Ordinal), branche => branche.UseHttpsRedirection());
    }

    private static void Lire(IConfiguration configuration, ForwardedHeadersOptions options)
    {
        var confiance = configuration.GetSection(OptionsReseauDeConfiance.Section).Get<OptionsReseauDeConfiance>() ?? new OptionsReseauDeConfiance();
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var adresse in confiance.Proxys)
        {
            options.KnownProxies.Add(IPAddress.TryParse(adresse, out var ip) ? ip : throw Refus("Proxys", adresse));
        }

        foreach (var reseau in confiance.Reseaux)
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(reseau, out var plage) ? plage : throw Refus("Reseaux", reseau));
        }
    }

    private static InstallationException Refus(string cle, string valeur) =>
        new(
            $"« {valeur} » n’est pas une valeur de {OptionsReseauDeConfiance.Section}:{cle} : attendu une adresse (10.0.0.4) pour Proxys, une plage (10.0.0.0/24) pour Reseaux."
        );
}
