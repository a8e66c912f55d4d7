using Convergence.Data;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Convergence.Testing.Base;

/// <summary>
/// A started application and its database. Its state is its database, its clock and one cache: <see cref="RemettreANeufAsync"/> is all there is to undo.
/// </summary>
/// <param name="donnees">Database.</param>
/// <param name="environnement">« Test »; « Development » on Kestrel, which is plain http on a loopback port: neither redirection to https nor cookies
/// reserved to it.</param>
/// <param name="regler">What differs from the ordinary host of the tests.</param>
internal sealed class Hote(BaseDeTest donnees, string environnement, Action<IWebHostBuilder> regler) : WebApplicationFactory<UtilisateurCourant>
{
    public HorlogeDeTest Horloge { get; } = new();

    public string Dossier => donnees.Dossier;

    public string? AdresseKestrel { get; private set; }

    public static async Task<Hote> DemarrerAsync(BaseDeTest donnees, bool surKestrel, Action<IWebHostBuilder> regler)
    {
        await donnees.PreparerAsync();
        var hote = new Hote(donnees, surKestrel ? "Development" : ConvergenceFactory.Environnement, regler);
        if (surKestrel)
        {
            hote.UseKestrel(0);
            hote.StartServer();
            hote.AdresseKestrel = hote.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        }

        return hote;
    }

    /// <summary>As it was before its first test. False when this database is not one that is put back: the host then ends.</summary>
    public async Task<bool> RemettreANeufAsync()
    {
        if (!await donnees.RemettreAsync())
        {
            return false;
        }

        Horloge.Maintenant = HorlogeDeTest.Depart;
        (Services.GetRequiredService<IMemoryCache>() as MemoryCache)?.Clear();
        return true;
    }

    /// <summary>At the end of a run: the process stops its threads by itself, not its files.</summary>
    public ValueTask EffacerDonneesAsync() => donnees.DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await donnees.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environnement);
        builder.UseSetting("Base:Fournisseur", donnees.Options.Fournisseur.ToString());
        builder.UseSetting("Base:Dossier", donnees.Dossier);
        // The database is put back under the host: nothing reads it by itself. A test that wants mails sent says when.
        builder.UseSetting("Courriel:Envois", "false");
        // Roles sign in with a password alone. A test of the second factor asks for it.
        builder.UseSetting("SecondFacteur:Exiger", "false");
        // Every test comes from one address. A test of the limits says its own.
        foreach (var debit in new[] { "Connexion", "Lien", "Recherche", "Export" })
        {
            builder.UseSetting($"Debits:{debit}", "1000000");
        }

        if (donnees.Options.Connexion is { } connexion)
        {
            builder.UseSetting("ConnectionStrings:Convergence", connexion);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Horloge);
            services.Configure<PasswordHasherOptions>(Chargement.Alleger);
            services.ConfigureDbContext<SqliteConvergenceDbContext>(o => ConvergenceFactory.SurContexteSqlite?.Invoke(o));
        });
        regler(builder);
    }
}
