using System.Globalization;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Pilotage.Indicateurs;

/// <summary>An actual value declared for a civil year, with its document.</summary>
public sealed record RealiseAnnuel(int Annee, decimal Valeur, string? Source);

/// <summary>One year of a trajectory.</summary>
/// <param name="Annee">Civil year.</param>
/// <param name="Realise">Declared actual value; null when not known.</param>
/// <param name="Jalon">Value of the straight line between the last actual value and the target; a bearing, never a commitment.</param>
/// <param name="Source">Document of the actual value.</param>
public sealed record AnneeTrajectoire(int Annee, decimal? Realise, decimal? Jalon, string? Source);

/// <summary>
/// The way from the last known actual value to a target: a line only when both measure the same thing in the same unit, the reason otherwise.
/// The line says nothing of attainment: without a written base there is no rate (ecarts E22).
/// </summary>
public sealed record Trajectoire
{
    private static readonly NumberFormatInfo Francais = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = "," };

    private Trajectoire(Objectif objectif) => Objectif = objectif;

    public Objectif Objectif { get; }

    /// <summary>Years, from the first known actual value to the due date; empty without a line.</summary>
    public IReadOnlyList<AnneeTrajectoire> Annees { get; private init; } = [];

    /// <summary>Why no line is drawn, in French; null when one is.</summary>
    public string? SansDroite { get; private init; }

    /// <summary>Computes, or says why not.</summary>
    /// <param name="objectif">Target.</param>
    /// <param name="realises">Declared values of the indicator of the target.</param>
    /// <param name="voisin">Another indicator of the same programme, that a reader could take for it.</param>
    /// <param name="realiseVoisin">Its last declared value.</param>
    public static Trajectoire Pour(Objectif objectif, IReadOnlyList<RealiseAnnuel> realises, Indicateur? voisin = null, RealiseAnnuel? realiseVoisin = null)
    {
        ArgumentNullException.ThrowIfNull(objectif);
        ArgumentNullException.ThrowIfNull(realises);
        if (!DatePartielle.TryLire(objectif.Echeance, out var echeance))
        {
            return new(objectif) { SansDroite = "L’échéance n’est pas écrite : aucune droite n’est tracée." };
        }

        if (objectif.CodeIndicateur is null)
        {
            return new(objectif) { SansDroite = AutreMesure(objectif, voisin, realiseVoisin) };
        }

        var (fin, connus) = (echeance.Dernier.Year, realises.Where(r => r.Annee < echeance.Dernier.Year).OrderBy(r => r.Annee).ToList());
        if (connus.Count == 0)
        {
            return new(objectif) { SansDroite = "Aucune valeur réalisée n’est connue avant l’échéance : aucune droite n’est tracée." };
        }

        var depart = connus[^1];
        return new(objectif)
        {
            Annees =
            [
                .. from annee in Enumerable.Range(connus[0].Annee, fin - connus[0].Annee + 1)
                let realise = connus.Find(r => r.Annee == annee)
                select new AnneeTrajectoire(annee, realise?.Valeur, annee < depart.Annee ? null : Jalon(depart, objectif.Valeur, fin, annee), realise?.Source),
            ],
        };
    }

    private static decimal Jalon(RealiseAnnuel depart, decimal cible, int fin, int annee) =>
        Math.Round(depart.Valeur + ((cible - depart.Valeur) * (annee - depart.Annee) / (fin - depart.Annee)), 0, MidpointRounding.AwayFromZero);

    private static string AutreMesure(Objectif objectif, Indicateur? voisin, RealiseAnnuel? realise)
    {
        var compte = $"{objectif.Valeur.ToString("#,##0.##", Francais)} est un nombre de {objectif.Unite}";
        return voisin is null || realise is null
            ? compte + ", que nul indicateur du portail ne mesure : aucune droite n’est tracée."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{compte}. Le dernier réalisé écrit ({realise.Valeur.ToString("#,##0.##", Francais)} en {realise.Annee}) compte des {voisin.Unite} (« {voisin.Libelle} ») : les deux ne mesurent pas la même chose, aucune droite n’est tracée."
            );
    }
}
