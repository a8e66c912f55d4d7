using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Actions;

/// <summary>Writes and corrects the light log.</summary>
public sealed class ActionsService(ConvergenceDbContext db, DossierAccompagneQuery dossiers, EcritureDossierService ecriture)
{
    /// <summary>Null outside the scope, or when the action is not about this person.</summary>
    public async Task<ActionContexte?> ContexteAsync(Guid cle, long? id, CancellationToken annulation) =>
        await dossiers.TrouverAsync(cle, annulation) is { } dossier
        && (id is not { } a || await db.ActionsParcours.AnyAsync(x => x.Id == a && dossier.ParcoursIds.Contains(x.ParcoursId), annulation))
            ? new(dossier, id)
            : null;

    public ActionForm Nouvelle(ActionContexte contexte) =>
        new()
        {
            Contexte = contexte,
            Le = ecriture.Aujourdhui,
            Resultat = Accompagnements.ResultatsAction[ResultatAction.Fait].Code,
        };

    public async Task<ActionForm> OuvrirAsync(ActionContexte contexte, CancellationToken annulation)
    {
        var a = await db.ActionsParcours.AsNoTracking().SingleAsync(x => x.Id == contexte.Id, annulation);
        return new()
        {
            Contexte = contexte,
            Type = Accompagnements.Actions[a.Type].Code,
            Theme = Accompagnements.Themes[a.Theme].Code,
            Le = a.Le,
            Resultat = Accompagnements.ResultatsAction[a.Resultat].Code,
            Proximite = a.DeProximite ? "oui" : "non",
            Note = a.Note,
            Version = a.Version,
        };
    }

    public async Task<bool> EnregistrerAsync(ActionForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var (contexte, dossier) = (form.Contexte!, form.Contexte!.Dossier);
        var action = contexte.Id is { } id
            ? await db.ActionsParcours.SingleAsync(a => a.Id == id, annulation)
            : new ActionParcours
            {
                TerritoireId = dossier.Courant.TerritoireId,
                ChantierId = dossier.Courant.ChantierId,
                ParcoursId = dossier.Courant.Id,
                ParId = db.ActeurId!.Value,
            };
        if (
            !EnregistrementService.Essayer(etat, () =>
                action.Fixer(
                    Accompagnements.Actions.Lire(form.Type)!.Valeur,
                    Accompagnements.Themes.Lire(form.Theme)!.Valeur,
                    form.Le!.Value,
                    form.DeProximite,
                    Accompagnements.ResultatsAction.Lire(form.Resultat)!.Valeur,
                    form.Note,
                    ecriture.Aujourdhui
                )
            ) || !Relecture.Passe(form)
        )
        {
            db.ChangeTracker.Clear();
            return false;
        }

        var (type, theme, le, proximite, resultat, note) = (action.Type, action.Theme, action.Le, action.DeProximite, action.Resultat, action.Note);
        var contact = resultat == ResultatAction.Fait ? le : (DateOnly?)null;
        return contexte.Id is null
            ? await ecriture.AjouterUneFoisAsync(
                dossier.Salarie,
                action,
                a => a.Type == type && a.Theme == theme && a.Le == le && a.DeProximite == proximite && a.Resultat == resultat && a.Note == note,
                ChampsParcours.Action,
                contact,
                etat,
                annulation
            )
            : await ecriture.CorrigerAsync(dossier.Salarie, action, form, ChampsParcours.Action, contact, etat, annulation);
    }
}
