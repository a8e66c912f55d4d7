using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>A column of figures of the sheet « Déploiement »: a counter, a ratio, or the chantiers of the register.</summary>
internal sealed record ColonneDeploiement(string Code, string Intitule, Indicateur? Indicateur, string? Compteur, bool AUneDate)
{
    public bool EstListes => Code == Catalogue.ChantiersListes.Code;

    public string Libelle(string au, int annee) => AUneDate ? $"{Intitule} {au}" : $"{Intitule} en {annee}";
}

/// <summary>The columns of figures of each programme. People, flows and capacity stand apart and are never added.</summary>
internal static class ColonnesDeploiement
{
    private static readonly ColonneDeploiement[] Cvg =
    [
        Compteur(Catalogue.ChantiersDeclaresCvg, "Chantiers déclarés"),
        new(Catalogue.ChantiersListes.Code, "Chantiers listés au registre", Catalogue.ChantiersListes, null, true),
        Compteur(Catalogue.FileActive, "File active"),
        Compteur(Catalogue.AccompagneesCvg, "Personnes accompagnées", aUneDate: false),
        Compteur(Catalogue.EntreesCvg, "Entrées", aUneDate: false),
        Compteur(Catalogue.SortiesCvg, "Sorties", aUneDate: false),
        new(Catalogue.PartFemmes.Code, "Part des femmes", Catalogue.PartFemmes, null, true),
        new(CompteurCodes.CvgCapacite, "Capacité (places)", null, CompteurCodes.CvgCapacite, true),
        new(Catalogue.TauxRemplissage.Code, "Taux de remplissage", Catalogue.TauxRemplissage, null, true),
    ];

    private static readonly ColonneDeploiement[] Phc =
    [
        Compteur(Catalogue.ChantiersDeclaresPhc, "Chantiers déclarés"),
        new(Catalogue.ChantiersListes.Code, "Chantiers listés au registre", Catalogue.ChantiersListes, null, true),
        Compteur(Catalogue.ParcoursAnnuelsPhc, "Parcours annuels (capacité, à confirmer)", aUneDate: false),
        Compteur(Catalogue.PresentsPhc, "Personnes présentes"),
        Compteur(Catalogue.AccompagneesPhc, "Personnes accompagnées", aUneDate: false),
        Compteur(Catalogue.EntreesPhc, "Entrées", aUneDate: false),
        Compteur(Catalogue.SortiesPhc, "Sorties", aUneDate: false),
        new(CompteurCodes.PhcPassagesCddi, "Dont passages en CDDI", null, CompteurCodes.PhcPassagesCddi, false),
        new(Catalogue.PassagesCddi.Code, "Part des sorties vers un CDDI", Catalogue.PassagesCddi, null, false),
        new(CompteurCodes.PhcGrandeMarginalite, "Dont orientées par Grande Marginalité", null, CompteurCodes.PhcGrandeMarginalite, false),
        new(Catalogue.PartGrandeMarginalite.Code, "Part orientée par Grande Marginalité", Catalogue.PartGrandeMarginalite, null, false),
    ];

    public static IReadOnlyList<ColonneDeploiement> De(Programme programme) => programme == Programme.Cvg ? Cvg : Phc;

    private static ColonneDeploiement Compteur(Indicateur indicateur, string intitule, bool aUneDate = true) =>
        new(indicateur.Code, intitule, indicateur, indicateur.CodeCompteur, aUneDate);
}
