using Convergence.Data;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.ChantierEdition;

/// <summary>What the database knows and the form cannot: uniqueness and references, said beside the field.</summary>
public sealed class ChantierReglesQuery(ConvergenceDbContext db)
{
    public const string DejaConnu = "Un chantier de ce nom existe déjà dans cette commune.";

    public async Task VerifierAsync(ChantierForm form, long? id, ModelStateDictionary etat, CancellationToken annulation)
    {
        var nom = TexteRecherche.Normaliser(form.Nom);
        var commune = TexteRecherche.Normaliser(form.Commune);
        var homonymes = await db
            .Chantiers.Where(c => c.NomRecherche == nom && c.Id != id)
            .Select(c => new { c.Commune, c.CodeCommune })
            .ToListAsync(annulation);
        if (
            homonymes.Exists(h =>
                TexteRecherche.Normaliser(h.Commune) == commune || (h.CodeCommune is not null && h.CodeCommune == ReglesSaisie.Texte(form.CodeCommune))
            )
        )
        {
            etat.AddModelError(nameof(form.Nom), DejaConnu);
        }

        if (Siret.Nettoyer(form.Siret) is { } siret)
        {
            var antenne = TexteRecherche.Normaliser(form.Antenne);
            var partages = await db
                .Chantiers.Where(c => c.Siret == siret && c.Id != id)
                .Select(c => new
                {
                    c.Nom,
                    c.Commune,
                    c.Antenne,
                })
                .ToListAsync(annulation);
            if (partages.Find(p => TexteRecherche.Normaliser(p.Antenne) == antenne) is { } autre)
            {
                etat.AddModelError(nameof(form.Antenne), $"{autre.Nom} ({autre.Commune}) a déjà ce SIRET : précisez l’antenne pour les distinguer.");
            }
        }

        if (!await db.Territoires.AnyAsync(t => t.Id == form.TerritoireId, annulation))
        {
            etat.AddModelError(nameof(form.TerritoireId), "Choisissez un territoire de la liste.");
        }

        if (!await db.Departements.AnyAsync(d => d.Code == form.CodeDepartement, annulation))
        {
            etat.AddModelError(nameof(form.CodeDepartement), "Choisissez un département de la liste.");
        }
    }

    /// <summary>A chantier with open memberships stays on their territory.</summary>
    public async Task VerifierTerritoireAsync(Chantier chantier, ChantierForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (
            form.TerritoireId != chantier.TerritoireId
            && await db.Adhesions.AnyAsync(a => a.ChantierId == chantier.Id && a.Fin == null && a.TerritoireId != form.TerritoireId, annulation)
        )
        {
            etat.AddModelError(
                nameof(form.TerritoireId),
                "Il porte encore un programme sur l’ancien territoire : terminez d’abord cette adhésion, puis ajoutez-en une sur le nouveau."
            );
        }
    }
}
