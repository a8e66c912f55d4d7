using Convergence.Data.Chiffrement;
using Convergence.Data.Installation;

namespace Convergence.Web.Setup;

/// <summary>Reads where the keys are: « Chiffrement:Cles », else « Chiffrement:Fichier », else, outside Production, a file of the data folder.</summary>
internal static class ChiffrementConfiguration
{
    public static OptionsChiffrement Lire(IConfiguration configuration, IHostEnvironment environnement, OptionsBase donnees)
    {
        var section = configuration.GetSection(OptionsChiffrement.Section);
        var (production, fichier) = (environnement.IsProduction(), section[nameof(OptionsChiffrement.Fichier)]);
        return new OptionsChiffrement
        {
            Cles = section[nameof(OptionsChiffrement.Cles)],
            Fichier =
                !string.IsNullOrWhiteSpace(fichier) ? Path.GetFullPath(fichier, environnement.ContentRootPath)
                : production ? null
                : Path.Combine(donnees.Dossier, OptionsChiffrement.FichierParDefaut),
            PeutCreer = !production,
        };
    }
}
