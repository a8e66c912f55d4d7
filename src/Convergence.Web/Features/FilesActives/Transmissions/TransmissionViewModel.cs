using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Web.Features.FilesActives.Saisie;

namespace Convergence.Web.Features.FilesActives.Transmissions;

/// <summary>The checklist before sending: what is missing, what surprises, each with a link to its cell. Only the sender has one.</summary>
public sealed record TransmissionViewModel(
    ContexteGrille Contexte,
    RemonteeViewModel Remontee,
    IReadOnlyList<PointControle> Manquants,
    IReadOnlyList<PointControle> Avertissements,
    int Renseignees,
    int Demandees,
    TransmissionForm Form
)
{
    public static TransmissionViewModel? Lire(GrilleViewModel grille, long remonteeId, TransmissionForm form)
    {
        if (grille.Remontees.FirstOrDefault(r => r.Id == remonteeId && r.EstMienne) is not { } remontee)
        {
            return null;
        }

        var cellules = (
            from t in grille.Tableaux
            from l in t.Lignes.Where(l => l.RemonteeId == remonteeId)
            from c in l.Cellules.Where(c => c.Demande)
            select (Libelle: $"{l.Libelle}, {t.Programme.Sigle()}, {t.Colonnes.First(k => k.Id == c.CompteurId).Libelle}", Cellule: c)
        ).ToList();
        var manquants = cellules
            .Where(c => c.Cellule.EstObligatoire && c.Cellule.Valeur is null)
            .Select(c => new PointControle(c.Libelle, c.Cellule.Nom, "non renseigné", null))
            .ToList();
        var avertissements = cellules
            .Where(c => c.Cellule.Avertissements.Count > 0)
            .Select(c => new PointControle(c.Libelle, c.Cellule.Nom, string.Join(" ", c.Cellule.Avertissements), c.Cellule.Commentaire))
            .ToList();
        var demandees = cellules.Where(c => c.Cellule.EstObligatoire).ToList();
        return new TransmissionViewModel(grille.Contexte, remontee, manquants, avertissements, demandees.Count - manquants.Count, demandees.Count, form);
    }
}

/// <summary>One line of the checklist.</summary>
public sealed record PointControle(string Libelle, string Ancre, string Message, string? Commentaire);

/// <summary>Proof of what was sent: the cells as they were, and their hash.</summary>
public sealed record AccuseViewModel(
    ContexteGrille Contexte,
    string Libelle,
    IReadOnlyList<EvenementVue> Evenements,
    EvenementVue? Envoi,
    IReadOnlyList<(string Ligne, string Compteur, string Valeur)> Valeurs,
    bool ContientFictif
);

/// <summary>One line of the history.</summary>
public sealed record EvenementVue(long Id, TypeEvenementRemontee Type, DateTime Le, string Par, string? Motif, string? Contenu, string? Empreinte)
{
    public string Libelle =>
        Type switch
        {
            TypeEvenementRemontee.Transmission => "Transmis",
            TypeEvenementRemontee.Reprise => "Repris pour correction",
            TypeEvenementRemontee.Renvoi => "Renvoyé à corriger",
            TypeEvenementRemontee.Validation => "Validé",
            _ => "Figé",
        };
}
