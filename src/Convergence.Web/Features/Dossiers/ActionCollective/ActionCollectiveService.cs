using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.Dossiers.ActionCollective;

/// <summary>Writes one action in several files, in one transaction, each with its line of the journal and its day of contact.</summary>
public sealed class ActionCollectiveService(ConvergenceDbContext db, EnregistrementService enregistrement, EcritureDossierService ecriture)
{
    /// <summary>False when the model state refuses: nothing was written.</summary>
    public Task<bool> EcrireAsync(ActionCollectiveForm form, IReadOnlyList<PersonnePresente> personnes, ModelStateDictionary etat, CancellationToken annulation)
    {
        return enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                foreach (var personne in personnes)
                {
                    if (!await EcrireUneAsync(form, personne, etat, annulation))
                    {
                        return false;
                    }
                }

                return true;
            },
            annulation
        );
    }

    private async Task<bool> EcrireUneAsync(ActionCollectiveForm form, PersonnePresente personne, ModelStateDictionary etat, CancellationToken annulation)
    {
        var action = new ActionParcours
        {
            TerritoireId = personne.TerritoireId,
            ChantierId = personne.ChantierId,
            ParcoursId = personne.ParcoursId,
            ParId = db.ActeurId!.Value,
        };
        var (type, theme, le, resultat) = (
            Accompagnements.Actions.Lire(form.Type)!.Valeur,
            Accompagnements.Themes.Lire(form.Theme)!.Valeur,
            form.Le!.Value,
            Accompagnements.ResultatsAction.Lire(form.Resultat)!.Valeur
        );
        return EnregistrementService.Essayer(etat, () => action.Fixer(type, theme, le, null, resultat, null, ecriture.Aujourdhui))
            && await ecriture.AjouterUneFoisAsync(
                personne.Salarie,
                action,
                a => a.Type == type && a.Theme == theme && a.Le == le && a.Resultat == resultat && a.Note == null,
                ChampsParcours.Action,
                resultat == ResultatAction.Fait ? le : null,
                etat,
                annulation
            );
    }
}
