using System.Globalization;
using Convergence.Data.Installation;
using Convergence.Data.Journal;

namespace Convergence.Web.Setup;

/// <summary>Reads how long the journal is kept and where its seals are noted: section « Journal ».</summary>
internal static class JournalConfiguration
{
    public static OptionsJournal Lire(IConfiguration configuration, IHostEnvironment environnement, OptionsBase donnees)
    {
        var section = configuration.GetSection(OptionsJournal.Section);
        var fichier = section[nameof(OptionsJournal.FichierSceaux)];
        return new OptionsJournal
        {
            MoisGardes = Mois(section[nameof(OptionsJournal.MoisGardes)]),
            FichierSceaux = string.IsNullOrWhiteSpace(fichier)
                ? OptionsJournal.CheminParDefaut(donnees)
                : Path.GetFullPath(fichier, environnement.ContentRootPath),
        };
    }

    private static int Mois(string? texte) =>
        string.IsNullOrWhiteSpace(texte) ? OptionsJournal.MoisParDefaut
        : int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var mois)
        && mois is >= OptionsJournal.MoisMinimum and <= OptionsJournal.MoisMaximum
            ? mois
        : throw new InstallationException(
            $"« {texte} » n’est pas une durée de {OptionsJournal.Section}:{nameof(OptionsJournal.MoisGardes)} : donnez de {OptionsJournal.MoisMinimum} à {OptionsJournal.MoisMaximum} mois."
        );
}
