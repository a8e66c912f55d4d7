using Convergence.Data.Installation;

namespace Convergence.Web.Setup;

/// <summary>Reads where the data are: « Base:Fournisseur », « Base:Dossier », « ConnectionStrings:Convergence ».</summary>
internal static class BaseConfiguration
{
    public static OptionsBase Lire(IConfiguration configuration, string racine)
    {
        var section = configuration.GetSection(OptionsBase.Section);
        var fournisseur = section[nameof(OptionsBase.Fournisseur)];
        if (fournisseur is { Length: > 0 } && (!Enum.TryParse<Fournisseur>(fournisseur, ignoreCase: true, out var connu) || !Enum.IsDefined(connu)))
        {
            throw new InstallationException($"« {fournisseur} » n’est pas une valeur de Base:Fournisseur : choisissez Sqlite ou SqlServer.");
        }

        var options = section.Get<OptionsBase>() ?? new OptionsBase();
        options.Dossier = Path.GetFullPath(options.Dossier, racine);
        options.Connexion = configuration.GetConnectionString("Convergence") is { Length: > 0 } chaine ? chaine : null;
        if (options is { Fournisseur: Fournisseur.SqlServer, Connexion: null })
        {
            throw new InstallationException("Avec Base:Fournisseur = SqlServer, donnez la chaîne de connexion dans ConnectionStrings:Convergence.");
        }

        return options;
    }
}
