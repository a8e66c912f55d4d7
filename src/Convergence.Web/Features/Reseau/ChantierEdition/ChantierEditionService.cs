using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.ChantierEdition;

/// <summary>Creates and edits a chantier from its form, already checked for shape.</summary>
public sealed class ChantierEditionService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    ListesReseauQuery listes,
    OrganisationsService organisations,
    ChantierReglesQuery regles
)
{
    private static readonly (string, string) DejaConnu = (nameof(ChantierForm.Nom), ChantierReglesQuery.DejaConnu);

    public async Task<ChantierFormContexte> ContexteAsync(long? id, long? territoireId, CancellationToken annulation) =>
        new(
            id,
            await listes.TerritoiresAsync(territoireId, annulation),
            await listes.OrganisationsAsync(annulation),
            await listes.DepartementsAsync(annulation)
        );

    public async Task<ChantierForm> ViergeAsync(string? codeTerritoire, CancellationToken annulation)
    {
        var territoire = await db
            .Territoires.Where(t => t.Code == codeTerritoire)
            .Select(t => new { t.Id, Departement = t.Departements.OrderBy(d => d.CodeDepartement).Select(d => d.CodeDepartement).FirstOrDefault() })
            .SingleOrDefaultAsync(annulation);
        return new ChantierForm { TerritoireId = territoire?.Id, CodeDepartement = territoire?.Departement };
    }

    public async Task<ChantierForm?> LireAsync(long id, CancellationToken annulation)
    {
        var c = await db.Chantiers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, annulation);
        return c is null
            ? null
            : new ChantierForm
            {
                Nom = c.Nom,
                AutreNom = c.AutreNom,
                OrganisationId = c.OrganisationId,
                TerritoireId = c.TerritoireId,
                Commune = c.Commune,
                CodeCommune = c.CodeCommune,
                CodeDepartement = c.CodeDepartement,
                NomEpci = c.NomEpci,
                CodeEpci = c.CodeEpci,
                Siret = c.Siret,
                Antenne = c.Antenne,
                EstRural = c.EstRural,
                Experimentation = c.Experimentation,
                Debut = c.DebutConnu.EnSaisie(),
                Remarque = c.Remarque,
                Source = c.Source,
                Version = c.Version,
            };
    }

    /// <summary>Key of the new chantier; null when it is refused.</summary>
    public Task<long?> CreerAsync(ChantierForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.ToutOuRienAsync(etat, () => AjouterAsync(form, etat, annulation), annulation);

    private async Task<long?> AjouterAsync(ChantierForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        await regles.VerifierAsync(form, null, etat, annulation);
        var organisationId = await OrganisationAsync(form, etat, annulation);
        if (!etat.IsValid)
        {
            return null;
        }

        var chantier = new Chantier
        {
            Nom = form.Nom!.Trim(),
            TerritoireId = form.TerritoireId!.Value,
            Commune = form.Commune!.Trim(),
            CodeDepartement = form.CodeDepartement!,
        };
        chantier.Commencer(ReglesSaisie.Date(form.Debut));
        Reporter(form, chantier, organisationId);
        db.Chantiers.Add(chantier);
        if (!await enregistrement.EnregistrerAsync(etat, DejaConnu, null, campagnesSuivent: false, annulation))
        {
            return null;
        }

        foreach (
            var programme in new[] { (Porte: form.PorteCvg, Programme: Programme.Cvg), (Porte: form.PortePhc, Programme: Programme.Phc) }
                .Where(p => p.Porte)
                .Select(p => p.Programme)
        )
        {
            var adhesion = new AdhesionProgramme
            {
                ChantierId = chantier.Id,
                TerritoireId = chantier.TerritoireId,
                Programme = programme,
            };
            adhesion.Commencer(chantier.DebutConnu);
            if (adhesion.Debut <= enregistrement.Aujourdhui)
            {
                adhesion.Confirmer(enregistrement.Aujourdhui);
            }

            db.Adhesions.Add(adhesion);
        }

        return await enregistrement.EnregistrerAsync(etat, DejaConnu, null, campagnesSuivent: true, annulation) ? chantier.Id : null;
    }

    /// <summary>Null when there is no such chantier in the scope; false when the change is refused; a name left behind stays searched.</summary>
    public Task<bool?> ModifierAsync(long id, ChantierForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.ToutOuRienAsync(etat, () => ChangerAsync(id, form, etat, annulation), annulation);

    private async Task<bool?> ChangerAsync(long id, ChantierForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var chantier = await db.Chantiers.SingleOrDefaultAsync(c => c.Id == id, annulation);
        if (chantier is null)
        {
            return null;
        }

        await regles.VerifierAsync(form, id, etat, annulation);
        await regles.VerifierTerritoireAsync(chantier, form, etat, annulation);
        EnregistrementService.Essayer(etat, () => chantier.Commencer(ReglesSaisie.Date(form.Debut)));
        if (!etat.IsValid)
        {
            return false;
        }

        var organisationId = await OrganisationAsync(form, etat, annulation);
        if (!etat.IsValid)
        {
            return false;
        }

        enregistrement.Attendre(chantier, form.Version);
        if (ReglesSaisie.Texte(form.AutreNom) is null && chantier.Nom != form.Nom!.Trim())
        {
            form.AutreNom = chantier.Nom;
        }

        (chantier.Nom, chantier.TerritoireId, chantier.Commune, chantier.CodeDepartement) = (
            form.Nom!.Trim(),
            form.TerritoireId!.Value,
            form.Commune!.Trim(),
            form.CodeDepartement!
        );
        Reporter(form, chantier, organisationId);
        return await enregistrement.EnregistrerAsync(etat, DejaConnu, v => form.Version = v, campagnesSuivent: true, annulation);
    }

    /// <summary>A new structure is saved first: the chantier needs its key.</summary>
    private async Task<long?> OrganisationAsync(ChantierForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var organisation = await organisations.ResoudreAsync(
            form.OrganisationId,
            form.NouvelleOrganisation,
            RoleOrganisation.StructurePorteuse,
            etat,
            annulation
        );
        if (organisation is { Id: 0 } && etat.IsValid)
        {
            await enregistrement.EnregistrerAsync(
                etat,
                (nameof(form.NouvelleOrganisation), "Cette structure vient d’être créée par ailleurs : choisissez-la dans la liste."),
                null,
                campagnesSuivent: false,
                annulation
            );
        }

        return organisation?.Id;
    }

    private static void Reporter(ChantierForm form, Chantier c, long? organisationId)
    {
        (c.AutreNom, c.OrganisationId, c.CodeCommune) = (ReglesSaisie.Texte(form.AutreNom), organisationId, ReglesSaisie.Texte(form.CodeCommune));
        (c.NomEpci, c.CodeEpci) = (ReglesSaisie.Texte(form.NomEpci), ReglesSaisie.Texte(form.CodeEpci));
        (c.Siret, c.Antenne) = (Siret.Nettoyer(form.Siret), ReglesSaisie.Texte(form.Antenne));
        (c.EstRural, c.Experimentation) = (form.EstRural, ReglesSaisie.Texte(form.Experimentation));
        (c.Remarque, c.Source) = (ReglesSaisie.Texte(form.Remarque), ReglesSaisie.Texte(form.Source));
    }
}
