using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Composants;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Contrats;

/// <summary>What the form of a contract lets one choose.</summary>
public sealed class ContratChoixQuery(ConvergenceDbContext db, ListesReseauQuery listes)
{
    /// <summary>Null outside the scope.</summary>
    public async Task<ContratChoix?> LireAsync(Guid cle, CancellationToken annulation)
    {
        var personne = await db
            .Salaries.Where(s => s.Cle == cle && s.Conservation == EtatConservation.Active)
            .Select(s => new
            {
                s.Id,
                s.Nom,
                s.Prenom,
            })
            .SingleOrDefaultAsync(annulation);
        if (personne is null)
        {
            return null;
        }

        var parcours = await db
            .ParcoursSalaries.Where(p => p.SalarieId == personne.Id)
            .OrderByDescending(p => p.Entree)
            .ThenByDescending(p => p.Id)
            .Select(p => new
            {
                p.Cle,
                p.Programme,
                p.Entree,
                p.SortieLe,
            })
            .ToListAsync(annulation);
        return new(
            cle,
            $"{personne.Nom.ToUpper(Formats.Culture)} {personne.Prenom}",
            [
                .. parcours.Select(p => new SelectListItem(
                    $"{p.Programme.Sigle()}, entrée le {Formats.Date(p.Entree)}{(p.SortieLe is { } le ? $", sortie le {Formats.Date(le)}" : string.Empty)}",
                    p.Cle.ToString()
                )),
            ],
            [.. ContratsPass.Formes.Lignes.Select(f => new SelectListItem(f.Libelle, f.Code))],
            await listes.OrganisationsAsync(annulation)
        );
    }
}
