using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>Fictional local partners on every Convergence territory, with contacts and effects; none of each freshness is missing.</summary>
internal sealed class PartenairesDemonstration(ConvergenceDbContext db, EcritureEnLot lot)
{
    private static readonly Modele[] Modeles =
    [
        new(
            "Les Toits du Pont",
            TypePartenaire.Logement,
            ThematiquesInclusion.LogementHebergement,
            "Dix logements en intermédiation locative par an, sur dossier transmis par les CIP.",
            "Service logement",
            "logement@toits-du-pont.example",
            NatureEffet.AttributionsLogement,
            6,
            3
        ),
        new(
            "Centre de santé des Halles",
            TypePartenaire.Sante,
            ThematiquesInclusion.Sante | ThematiquesInclusion.Famille,
            "Bilan de santé au chantier une fois par trimestre, sans avance de frais.",
            "Accueil du centre",
            "accueil@sante-halles.example",
            NatureEffet.Actions,
            4,
            14
        ),
        new(
            "Auto-école du Marché",
            TypePartenaire.Mobilite,
            ThematiquesInclusion.Mobilite,
            "Code et conduite à tarif solidaire ; prêt de vélos.",
            "Secrétariat",
            "secretariat@auto-ecole-marche.example",
            NatureEffet.Participants,
            11,
            20
        ),
    ];

    public async Task CreerAsync(DateOnly au, CancellationToken annulation)
    {
        var territoires = await db
            .Territoires.Where(t =>
                db.EtatsTerritoireProgramme.Any(e => e.TerritoireId == t.Id && e.Programme == Programme.Cvg && e.Etat == EtatProgramme.Operationnel)
            )
            .OrderBy(t => t.Id)
            .Select(t => new { t.Id, t.Nom })
            .ToListAsync(annulation);
        foreach (var t in territoires)
        {
            foreach (var m in Modeles)
            {
                var organisation = new Organisation { Nom = $"{m.Nom} – {t.Nom} (fictif)", EstFictif = true };
                lot.Ajouter(organisation);
                var partenaire = new Partenaire
                {
                    OrganisationId = organisation.Id,
                    Type = m.Type,
                    Themes = m.Themes,
                    Offre = m.Offre,
                    EstFictif = true,
                    Source = "Jeu de démonstration",
                };
                partenaire.Rattacher(t.Id);
                partenaire.Confirmer(au.AddMonths(-m.Mois), au, parId: null);
                lot.Ajouter(partenaire);
                lot.Ajouter(
                    new ContactPartenaire
                    {
                        PartenaireId = partenaire.Id,
                        TerritoireId = t.Id,
                        Fonction = m.Fonction,
                        Courriel = m.Courriel,
                    }
                );
                var effet = new EffetPartenariat
                {
                    PartenaireId = partenaire.Id,
                    TerritoireId = t.Id,
                    Nature = m.Nature,
                    Source = "Jeu de démonstration",
                    EstFictif = true,
                };
                effet.Compter(m.Nombre + (int)(t.Id % 3), au.Year - 1, periodeDite: null, au);
                lot.Ajouter(effet);
            }
        }

        await lot.EcrireAsync(annulation);
    }

    private sealed record Modele(
        string Nom,
        TypePartenaire Type,
        ThematiquesInclusion Themes,
        string Offre,
        string Fonction,
        string Courriel,
        NatureEffet Nature,
        int Nombre,
        int Mois
    );
}
