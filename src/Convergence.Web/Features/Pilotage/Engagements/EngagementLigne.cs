using System.Globalization;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Features.Pilotage.Shared;

namespace Convergence.Web.Features.Pilotage.Engagements;

/// <summary>One objective of the board, beside its actual value or the reason why there is none.</summary>
public sealed record EngagementLigne(Objectif Objectif, ComparaisonObjectif Comparaison, DateOnly LueAu, int? ChantiersListes, bool AvecFictif)
{
    /// <summary>« Échéance » of an objective that has none, as the filter writes it.</summary>
    public const string SansEcheance = "non-ecrite";

    public const string NonComparable = "non comparable";

    public Indicateur? Indicateur { get; } = Objectif.CodeIndicateur is { } code ? Catalogue.Lire(code) : null;

    public DatePartielle? EcheanceLue { get; } = DatePartielle.TryLire(Objectif.Echeance, out var date) ? date : null;

    public string Echeance => Echeances.EnFrancais(Objectif.Echeance);

    /// <summary>Year of the due date, for the filter.</summary>
    public string AnneeEcheance => EcheanceLue?.Premier.Year.ToString(CultureInfo.InvariantCulture) ?? SansEcheance;

    public bool AVenir => EcheanceLue is { } e && e.Dernier > LueAu;

    public string Base => Objectif.BaseInconnue ? "non écrite dans la source" : Objectif.Base ?? "sans objet";

    public string Cible => $"{Formats.Nombre(Objectif.Valeur)} {Objectif.Unite}";

    /// <summary>Attainment as the board writes it: a rate, or « non comparable ».</summary>
    public string Atteinte => Comparaison.Taux is { } taux ? Formats.Pourcentage(taux / 100m) : NonComparable;

    /// <summary>Why there is no attainment, as a sentence; null when there is one.</summary>
    public string? Raison => Comparaison.NonComparable is { } raison ? char.ToUpper(raison[0], Formats.Culture) + raison[1..] + "." : null;

    /// <summary>Date of the actual value; that of a figure of the portal is the due date.</summary>
    public string? DateRealise =>
        Comparaison.Origine switch
        {
            null => null,
            OrigineRealise.Source => Objectif.RealiseAu is null ? "date non écrite" : Situer(Objectif.RealiseAu),
            _ => Situer(Objectif.Echeance),
        };

    public string? SourceRealise =>
        Comparaison.Origine switch
        {
            OrigineRealise.Source => Objectif.Source ?? "source de l’objectif",
            OrigineRealise.DeclareNational => Comparaison.Mesure?.SourceDeclare ?? "document publié",
            OrigineRealise.Somme => $"somme des {Comparaison.Mesure?.Attendus} territoires, chiffres publiés",
            _ => null,
        };

    /// <summary>Declared and listed chantiers side by side: two counts of the same day that may differ.</summary>
    public string? Controle =>
        ChantiersListes is { } listes && Comparaison.Realise is { } declares
            ? $"{Formats.Nombre(declares)} déclarés, {Formats.Nombre(listes)} listés au registre à cette date{(declares == listes ? string.Empty : " : l’écart est connu")}."
            : null;

    private static string Situer(string? date) =>
        DatePartielle.TryLire(date, out var lue) ? (lue.Precision == Precision.Jour ? "au " : "en ") + lue.EnFrancais() : "date non écrite";

    /// <summary>The objective whose chantiers the register can count.</summary>
    public static bool CompteDesChantiers(string? compteur) => compteur is CompteurCodes.CvgChantiers or CompteurCodes.PhcChantiers;
}
