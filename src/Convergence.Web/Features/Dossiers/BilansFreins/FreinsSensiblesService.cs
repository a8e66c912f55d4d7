using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Sensible;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.BilansFreins;

/// <summary>Keeps the sensitive levels of a review where « Données sensibles » keeps them: one cipher a group. What did not change is not written.</summary>
public sealed class FreinsSensiblesService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    CoffreSensibleService coffre,
    JournalDossierService journal
)
{
    private static readonly (string, string) Deja = (
        string.Empty,
        "Quelqu’un vient d’enregistrer les données sensibles de ce bilan. Ce que vous avez choisi est gardé : rouvrez la page pour comparer."
    );

    public async Task<bool> EnregistrerAsync(BilanFreins bilan, FreinsForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        foreach (var groupe in form.Contexte!.Evolution.Sensibles.Ouverts)
        {
            if (!await EnregistrerAsync(groupe, bilan, form, etat, annulation))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> EnregistrerAsync(
        GroupeSensible groupe,
        BilanFreins bilan,
        FreinsForm form,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
    {
        var (salarie, code) = (form.Contexte!.Dossier.Salarie, ChampsSensibles.Groupes[groupe].Code);
        var questions = QuestionsSensibles.De(groupe, SupportSensible.Bilan);
        var reponses = QuestionsSensibles.Verifier(
            questions,
            questions.ToDictionary(q => q.Code, q => Evalue(form.Niveaux.GetValueOrDefault(q.Valeur)), StringComparer.Ordinal)
        );
        var valeur = await db.ValeursSensibles.SingleOrDefaultAsync(
            v => v.SalarieId == salarie.Id && v.Groupe == groupe && v.Support == SupportSensible.Bilan && v.SupportId == bilan.Id,
            annulation
        );
        if (
            valeur is null
                ? reponses.Count == 0
                : coffre.Lire(valeur) is var lues && lues.Count == reponses.Count && lues.All(l => reponses.GetValueOrDefault(l.Key) == l.Value)
        )
        {
            return true;
        }

        if (valeur is null)
        {
            valeur = db
                .ValeursSensibles.Add(
                    new ValeurSensible
                    {
                        TerritoireId = bilan.TerritoireId,
                        ChantierId = bilan.ChantierId,
                        SalarieId = salarie.Id,
                        Groupe = groupe,
                        Support = SupportSensible.Bilan,
                        SupportId = bilan.Id,
                    }
                )
                .Entity;
        }
        else
        {
            enregistrement.Attendre(valeur, form.VersionsSensibles.GetValueOrDefault(code));
        }

        if (!EnregistrementService.Essayer(etat, () => coffre.Ecrire(valeur, reponses)))
        {
            return false;
        }

        journal.Ajouter(salarie, ActionDossier.Modification, [JournalSensible.Nom(groupe)]);
        return await enregistrement.EnregistrerAsync(etat, Deja, v => form.VersionsSensibles[code] = v, campagnesSuivent: false, annulation);
    }

    private static string? Evalue(string? niveau) => Freins.Niveaux.Lire(niveau) is { EstEvalue: true } lu ? lu.Code : null;
}
