using System.Globalization;
using Convergence.Domain.Indicateurs;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Bilans;

/// <summary>The sheet « Objectifs »: a rate only when the actual measures the same thing and the base is known (ecarts E22).</summary>
internal static class ObjectifsCalcul
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static IReadOnlyList<CelluleCalculee> Calculer(DonneesBilan donnees, LectureTotaux lecture)
    {
        var feuille = new RedacteurFeuille(PlanBilan.Objectifs);
        foreach (var o in donnees.Objectifs)
        {
            var (realise, pourquoi) = Realise(o, donnees, lecture);
            var taux = o.TauxAtteinte(realise);
            feuille.Ajouter(o.Code, o.Libelle, "VALEUR", "Valeur visée", ValeurCellule.De(o.Valeur));
            feuille.Ajouter(o.Code, o.Libelle, "UNITE", "Unité", ValeurCellule.De(o.Unite));
            feuille.Ajouter(o.Code, o.Libelle, "ECHEANCE", "Échéance", ValeurCellule.De(Echeance(o)));
            feuille.Ajouter(o.Code, o.Libelle, "ORIGINE", "Origine", ValeurCellule.De(o.Origine));
            feuille.Ajouter(o.Code, o.Libelle, "BASE", "Base", Base(o));
            feuille.Ajouter(o.Code, o.Libelle, "REALISE", "Réalisé", ValeurCellule.De(realise));
            feuille.Ajouter(o.Code, o.Libelle, "ECART", "Écart", taux is null ? ValeurCellule.SansObjet : ValeurCellule.De(realise - o.Valeur));
            feuille.Ajouter(o.Code, o.Libelle, "TAUX", "Taux d’atteinte", taux is { } t ? ValeurCellule.De(Math.Round(t, 1, MidpointRounding.AwayFromZero)) : ValeurCellule.SansObjet);
            feuille.Ajouter(o.Code, o.Libelle, "COMPARAISON", "Comparaison", ValeurCellule.De(taux is null ? "Non comparable : " + pourquoi : pourquoi));
        }

        return feuille.Cellules;
    }

    private static (decimal? Realise, string Pourquoi) Realise(Objectif o, DonneesBilan donnees, LectureTotaux lecture)
    {
        if (o.BaseInconnue)
        {
            return (null, "« doublement » dont la base n’est pas écrite ; aucun taux tant qu’elle n’est pas confirmée.");
        }

        if (o.Realise is { } ecrit)
        {
            return (ecrit, $"réalisé écrit par la source ({o.Source ?? "document"}).");
        }

        if (AnneeEcheance(o) is { } annee && annee > donnees.Annee)
        {
            return (null, "échéance à venir.");
        }

        if (AnneeEcheance(o) < donnees.Annee)
        {
            return (null, "échéance passée, et la valeur réalisée n’est pas écrite.");
        }

        if (AnneeEcheance(o) != donnees.Annee || o.CodeIndicateur is null || lecture.Compteur(Catalogue.Lire(o.CodeIndicateur).CodeCompteur) is not { } compteur)
        {
            return (null, o.Remarque is { } r ? r + "." : "aucun chiffre du portail ne mesure cet objectif.");
        }

        var declare = donnees.Declares.LastOrDefault(d => d.Compteur == compteur.Code && d.Nombre is not null);
        if (declare is not null)
        {
            return (declare.Nombre, $"chiffre national déclaré ({declare.Source ?? "document"}).");
        }

        var (somme, renseignes) = lecture.National(compteur);
        var attendus = donnees.Territoires.Count;
        return renseignes == attendus && somme is not null
            ? (somme, $"somme des {attendus.ToString(Francais)} territoires.")
            : (null, somme is null
                ? "aucun territoire n’est renseigné."
                : $"la somme connue ({Nombre(somme.Value)}) ne couvre que {renseignes} territoires sur {attendus}, et la valeur nationale réalisée n’est pas écrite.");
    }

    /// <summary>With the separator of the project, whatever the version of the culture tables.</summary>
    private static string Nombre(long n) => n.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', '\u202F');

    private static int? AnneeEcheance(Objectif o)
        => o.Echeance is { Length: >= 4 } e && int.TryParse(e.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var annee) ? annee : null;

    private static string? Echeance(Objectif o) => DatePartielle.TryLire(o.Echeance, out var date) ? date.EnFrancais() : o.Echeance;

    private static ValeurCellule Base(Objectif o) => o.BaseInconnue ? ValeurCellule.De("non écrite dans la source") : ValeurCellule.OuSansObjet(o.Base);
}
