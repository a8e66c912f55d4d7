using System.Globalization;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>The sheet « Objectifs »: a rate only when the actual measures the same thing and the base is known (ecarts E22).</summary>
internal static class ObjectifsCalcul
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static IReadOnlyList<CelluleCalculee> Calculer(DonneesBilan donnees, LectureTotaux lecture)
    {
        var feuille = new RedacteurFeuille(PlanBilan.Objectifs);
        foreach (var o in donnees.Objectifs)
        {
            var comparaison = ComparaisonObjectif.Pour(o, Mesure(o, donnees, lecture), new DateOnly(donnees.Annee, 12, 31));
            var (realise, taux, pourquoi) = (comparaison.Realise, comparaison.Taux, Dire(comparaison, o, donnees));
            feuille.Ajouter(o.Code, o.Libelle, "VALEUR", "Valeur visée", ValeurCellule.De(o.Valeur));
            feuille.Ajouter(o.Code, o.Libelle, "UNITE", "Unité", ValeurCellule.De(o.Unite));
            feuille.Ajouter(o.Code, o.Libelle, "ECHEANCE", "Échéance", ValeurCellule.De(Echeance(o)));
            feuille.Ajouter(o.Code, o.Libelle, "ORIGINE", "Origine", ValeurCellule.De(o.Origine));
            feuille.Ajouter(o.Code, o.Libelle, "BASE", "Base", Base(o));
            feuille.Ajouter(o.Code, o.Libelle, "REALISE", "Réalisé", ValeurCellule.De(realise));
            feuille.Ajouter(o.Code, o.Libelle, "ECART", "Écart", taux is null ? ValeurCellule.SansObjet : ValeurCellule.De(realise - o.Valeur));
            feuille.Ajouter(
                o.Code,
                o.Libelle,
                "TAUX",
                "Taux d’atteinte",
                taux is { } t ? ValeurCellule.De(Math.Round(t, 1, MidpointRounding.AwayFromZero)) : ValeurCellule.SansObjet
            );
            feuille.Ajouter(o.Code, o.Libelle, "COMPARAISON", "Comparaison", ValeurCellule.De(taux is null ? "Non comparable : " + pourquoi : pourquoi));
        }

        return feuille.Cellules;
    }

    /// <summary>What is known on the due date; the data of a bilan hold one year only.</summary>
    private static MesureObjectif? Mesure(Objectif o, DonneesBilan donnees, LectureTotaux lecture)
    {
        if (
            AnneeEcheance(o) != donnees.Annee
            || o.CodeIndicateur is null
            || lecture.Compteur(Catalogue.Lire(o.CodeIndicateur).CodeCompteur) is not { } compteur
        )
        {
            return null;
        }

        var declare = donnees.Declares.LastOrDefault(d => d.Compteur == compteur.Code && d.Nombre is not null);
        var (somme, renseignes) = lecture.National(compteur);
        return new MesureObjectif(somme, renseignes, donnees.Territoires.Count, declare?.Nombre, declare?.Source);
    }

    /// <summary>The words of the sheet: transmitted bilans hold them, and the fingerprint of a bilan covers them.</summary>
    private static string Dire(ComparaisonObjectif c, Objectif o, DonneesBilan donnees) =>
        (c.Motif, c.Origine) switch
        {
            (MotifNonComparable.BaseInconnue, _) => "« doublement » dont la base n’est pas écrite ; aucun taux tant qu’elle n’est pas confirmée.",
            (_, OrigineRealise.Source) => $"réalisé écrit par la source ({o.Source ?? "document"}).",
            (MotifNonComparable.EcheanceAVenir, _) => "échéance à venir.",
            _ when AnneeEcheance(o) < donnees.Annee => "échéance passée, et la valeur réalisée n’est pas écrite.",
            _ when c.Mesure is null => o.Remarque is { } r ? r + "." : "aucun chiffre du portail ne mesure cet objectif.",
            (_, OrigineRealise.DeclareNational) => $"chiffre national déclaré ({c.Mesure.SourceDeclare ?? "document"}).",
            (_, OrigineRealise.Somme) => $"somme des {c.Mesure.Attendus.ToString(Francais)} territoires.",
            (MotifNonComparable.SommePartielle, _) =>
                $"la somme connue ({c.SommeConnue}) ne couvre que {c.Mesure.Connus} territoires sur {c.Mesure.Attendus}, et la valeur nationale réalisée n’est pas écrite.",
            _ => "aucun territoire n’est renseigné.",
        };

    private static int? AnneeEcheance(Objectif o) =>
        o.Echeance is { Length: >= 4 } e && int.TryParse(e.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var annee) ? annee : null;

    private static string? Echeance(Objectif o) => DatePartielle.TryLire(o.Echeance, out var date) ? date.EnFrancais() : o.Echeance;

    private static ValeurCellule Base(Objectif o) => o.BaseInconnue ? ValeurCellule.De("non écrite dans la source") : ValeurCellule.OuSansObjet(o.Base);
}
