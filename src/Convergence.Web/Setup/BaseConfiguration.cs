using Convergence.Data.Installation;

namespace Convergence.Web.Setup;

/// <summary>Reads where the data are: « Base:Fournisseur », « Base:Dossier », « ConnectionStrings:Convergence ».</summary>
internal static class BaseConfiguration
{
    public static OptionsBase Lire(IConfiguration configuration, string racine)
    {
        var options = configuration.GetSection(OptionsBase.Section).Get<OptionsBase>() ?? new OptionsBase();
        options.Dossier = Path.GetFullPath(options.Dossier, racine);
        options.Connexion = configuration.GetConnectionString("Convergence") is { Length: > 0 } chaine ? chaine : null;
        if (options is { Fournisseur: Fournisseur.SqlServer, Connexion: null })
        {
            throw new InstallationException("Avec Base:Fournisseur = SqlServer, donnez la chaîne de connexion dans ConnectionStrings:Convergence.");
        }

        return options;
    }
}
