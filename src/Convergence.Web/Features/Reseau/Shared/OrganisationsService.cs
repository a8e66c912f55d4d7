using Convergence.Data;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Shared;

/// <summary>The organisation that a form names: chosen in the list, or new. One name, one organisation.</summary>
public sealed class OrganisationsService(ConvergenceDbContext db)
{
    /// <summary>Null when the form names none, or when it is refused (the model state says why).</summary>
    public async Task<Organisation?> ResoudreAsync(long? id, string? nouvelle, RoleOrganisation role, ModelStateDictionary etat, CancellationToken annulation)
    {
        Organisation? organisation;
        if (ReglesSaisie.Texte(nouvelle) is { } nom)
        {
            var norme = TexteRecherche.Normaliser(nom);
            organisation = await db.Organisations.SingleOrDefaultAsync(o => o.NomRecherche == norme, annulation);
            if (id is not null && organisation?.Id != id)
            {
                etat.AddModelError("NouvelleOrganisation", "Choisissez dans la liste, ou donnez un nom nouveau : pas les deux.");
                return null;
            }

            if (organisation is null)
            {
                organisation = new Organisation { Nom = nom };
                db.Organisations.Add(organisation);
            }
        }
        else if (id is { } choisi)
        {
            organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == choisi, annulation);
            if (organisation is null)
            {
                etat.AddModelError("OrganisationId", "Choisissez une organisation de la liste.");
                return null;
            }
        }
        else
        {
            return null;
        }

        organisation.Roles |= role;
        return organisation;
    }
}
