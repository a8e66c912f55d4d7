using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Mobilisations;

/// <summary>Writes a request and what became of it.</summary>
public sealed class MobilisationsService(
    ConvergenceDbContext db,
    DossierAccompagneQuery dossiers,
    PartenairesQuery partenaires,
    EcritureDossierService ecriture
)
{
    /// <summary>Partners shown by a search.</summary>
    private const int Montres = 12;

    /// <summary>Null outside the scope, or when the request is not for this person.</summary>
    public async Task<MobilisationContexte?> ContexteAsync(Guid cle, long? id, CancellationToken annulation)
    {
        if (await dossiers.TrouverAsync(cle, annulation) is not { } dossier)
        {
            return null;
        }

        if (id is null)
        {
            return new(dossier, null, null);
        }

        var ids = dossier.ParcoursIds;
        return await db.Mobilisations.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && ids.Contains(m.ParcoursId), annulation) is { } lue
            ? new(dossier, lue, await NomAsync(lue.PartenaireId, annulation))
            : null;
    }

    public MobilisationForm Nouvelle(MobilisationContexte contexte) => new() { Contexte = contexte, DemandeLe = ecriture.Aujourdhui };

    public static SuiteMobilisationForm Suite(MobilisationContexte contexte)
    {
        var m = contexte.Mobilisation!;
        return new()
        {
            Contexte = contexte,
            Theme = Accompagnements.Themes[m.Theme].Code,
            DemandeLe = m.DemandeLe,
            Demande = m.Demande,
            Reponse = m.Reponse is { } r ? Accompagnements.Reponses[r].Code : null,
            ReponseLe = m.ReponseLe,
            Resultat = m.Resultat is { } x ? Accompagnements.ResultatsMobilisation[x].Code : null,
            ResultatLe = m.ResultatLe,
            Version = m.Version,
        };
    }

    /// <summary>Shows the partners of the scope that hold every word, and keeps the one already chosen.</summary>
    public async Task ChercherAsync(MobilisationForm form, CancellationToken annulation)
    {
        var trouves = string.IsNullOrWhiteSpace(form.Recherche)
            ? []
            : PartenairesQuery.Trier(
                (await partenaires.FiltrerAsync(new PartenairesFiltreForm { Q = form.Recherche }, ecriture.Aujourdhui, annulation)).Retenus,
                null,
                false
            );
        List<(long Id, string Nom, string Type)> montres = [.. trouves.Take(Montres).Select(p => (p.Id, p.Nom, p.Type.Libelle()))];
        if (form.PartenaireId is { } choisi && !montres.Exists(p => p.Id == choisi) && await NomAsync(choisi, annulation) is { } nom)
        {
            montres.Insert(0, (choisi, nom, "choisi"));
        }

        form.Contexte = form.Contexte! with { Trouves = montres, Total = trouves.Count };
    }

    public async Task<bool> DemanderAsync(MobilisationForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var dossier = form.Contexte!.Dossier;
        var (theme, partenaire, le) = (
            Accompagnements.Themes.Lire(form.Theme)!.Valeur,
            form.Cible == MobilisationForm.Partenaire ? form.PartenaireId : null,
            form.DemandeLe!.Value
        );
        if (partenaire is not null && await NomAsync(partenaire, annulation) is null)
        {
            etat.AddModelError(nameof(form.Recherche), "Choisissez un partenaire de la liste.");
            return false;
        }

        var mobilisation = new Mobilisation
        {
            TerritoireId = dossier.Courant.TerritoireId,
            ChantierId = dossier.Courant.ChantierId,
            ParcoursId = dossier.Courant.Id,
            Theme = theme,
            PartenaireId = partenaire,
            DemandeLe = le,
        };
        if (!EnregistrementService.Essayer(etat, () => Demander(mobilisation, form, le)) || !Relecture.Passe(form))
        {
            return false;
        }

        var demande = mobilisation.Demande;
        return await ecriture.AjouterUneFoisAsync(
            dossier.Salarie,
            mobilisation,
            m => m.Theme == theme && m.PartenaireId == partenaire && m.DemandeLe == le && m.Demande == demande,
            ChampsParcours.Mobilisation,
            null,
            etat,
            annulation
        );
    }

    public async Task<bool> SuivreAsync(SuiteMobilisationForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var contexte = form.Contexte!;
        var mobilisation = await db.Mobilisations.SingleAsync(m => m.Id == contexte.Mobilisation!.Id, annulation);
        if (!EnregistrementService.Essayer(etat, () => Suivre(mobilisation, form)) || !Relecture.Passe(form))
        {
            db.ChangeTracker.Clear();
            return false;
        }

        return await ecriture.CorrigerAsync(contexte.Dossier.Salarie, mobilisation, form, ChampsParcours.Mobilisation, null, etat, annulation);
    }

    private void Demander(Mobilisation mobilisation, MobilisationForm form, DateOnly le)
    {
        Verifications.Passee(le, ecriture.Aujourdhui, nameof(form.DemandeLe));
        mobilisation.Demander(form.Demande);
    }

    private void Suivre(Mobilisation mobilisation, SuiteMobilisationForm form)
    {
        // The answer on the screen is the one that the day of the request is compared with: the one kept does not refuse it.
        mobilisation.Demander(form.Demande);
        mobilisation.Rouvrir();
        mobilisation.Corriger(Accompagnements.Themes.Lire(form.Theme)!.Valeur, form.DemandeLe!.Value, ecriture.Aujourdhui);
        if (Accompagnements.Reponses.Lire(form.Reponse) is not { Valeur: var reponse })
        {
            return;
        }

        mobilisation.Repondre(reponse, form.ReponseLe!.Value, ecriture.Aujourdhui);
        if (Accompagnements.ResultatsMobilisation.Lire(form.Resultat) is { Valeur: var resultat })
        {
            mobilisation.Conclure(resultat, form.ResultatLe!.Value, ecriture.Aujourdhui);
        }
    }

    private Task<string?> NomAsync(long? partenaireId, CancellationToken annulation) =>
        (
            from p in db.Partenaires
            where p.Id == partenaireId
            join o in db.Organisations on p.OrganisationId equals o.Id
            select (string?)o.Nom
        ).SingleOrDefaultAsync(annulation);
}
