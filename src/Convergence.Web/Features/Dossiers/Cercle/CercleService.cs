using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Recherche;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Cercle;

/// <summary>Writes the référents of a person: a function in an organisation, never a name.</summary>
public sealed class CercleService(ConvergenceDbContext db, DossierAccompagneQuery dossiers, EcritureDossierService ecriture)
{
    private const int OrganismesProposes = 400;

    /// <summary>Null outside the scope, or when the référent is not of this person.</summary>
    public async Task<CercleContexte?> ContexteAsync(Guid cle, long? id, CancellationToken annulation)
    {
        if (
            await dossiers.TrouverAsync(cle, annulation) is not { } dossier
            || (id is { } r && !await db.Referents.AnyAsync(x => x.Id == r && dossier.ParcoursIds.Contains(x.ParcoursId), annulation))
        )
        {
            return null;
        }

        var noms = await (
            from p in db.Partenaires
            where p.FusionneDansId == null
            join o in db.Organisations on p.OrganisationId equals o.Id
            orderby o.NomRecherche
            select o.Nom
        )
            .Take(OrganismesProposes)
            .ToListAsync(annulation);
        return new(dossier, id, noms);
    }

    public ReferentForm Nouveau(CercleContexte contexte) => new() { Contexte = contexte, Debut = ecriture.Aujourdhui };

    public async Task<ReferentForm> OuvrirAsync(CercleContexte contexte, CancellationToken annulation)
    {
        var lu = await (
            from r in db.Referents.AsNoTracking()
            where r.Id == contexte.Id
            join o in db.Organisations on r.OrganisationId equals o.Id into organisations
            from o in organisations.DefaultIfEmpty()
            select new { Referent = r, o.Nom }
        ).SingleAsync(annulation);
        return new()
        {
            Contexte = contexte,
            Fonction = Referents.Fonctions.First(f => f.Fonction == lu.Referent.Fonction).Code,
            Organisme = lu.Nom ?? lu.Referent.Organisme,
            Debut = lu.Referent.Debut,
            Fin = lu.Referent.Fin,
            Version = lu.Referent.Version,
        };
    }

    public async Task<bool> EnregistrerAsync(ReferentForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var (contexte, dossier) = (form.Contexte!, form.Contexte!.Dossier);
        var organisation = await OrganisationAsync(form.Organisme!, annulation);
        var referent = contexte.Id is { } id
            ? await db.Referents.SingleAsync(r => r.Id == id, annulation)
            : new Referent
            {
                TerritoireId = dossier.Courant.TerritoireId,
                ChantierId = dossier.Courant.ChantierId,
                ParcoursId = dossier.Courant.Id,
            };
        var fonction = Referents.Fonctions.First(f => f.Code == form.Fonction).Fonction;
        if (
            !EnregistrementService.Essayer(etat, () => referent.Fixer(fonction, organisation, form.Organisme, form.Debut!.Value, form.Fin))
            || !Relecture.Passe(form)
        )
        {
            db.ChangeTracker.Clear();
            return false;
        }

        var (organisme, debut, fin) = (referent.Organisme, referent.Debut, referent.Fin);
        return contexte.Id is null
            ? await ecriture.AjouterUneFoisAsync(
                dossier.Salarie,
                referent,
                r => r.Fonction == fonction && r.OrganisationId == organisation && r.Organisme == organisme && r.Debut == debut && r.Fin == fin,
                ChampsParcours.Referent,
                null,
                etat,
                annulation
            )
            : await ecriture.CorrigerAsync(dossier.Salarie, referent, form, ChampsParcours.Referent, null, etat, annulation);
    }

    /// <summary>The organisation of the register that bears this name, whatever its accents; null when none or several do.</summary>
    private async Task<long?> OrganisationAsync(string nom, CancellationToken annulation)
    {
        var plie = TexteRecherche.Normaliser(nom);
        var trouves = await db.Organisations.Where(o => o.NomRecherche == plie).Select(o => o.Id).Take(2).ToListAsync(annulation);
        return trouves.Count == 1 ? trouves[0] : null;
    }
}
