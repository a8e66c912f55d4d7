using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Sensible;

/// <summary>Reads and keeps the answers of one group, when the DPO opened it for the chantier.</summary>
public sealed class SensibleService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    GroupesSensiblesQuery groupes,
    SupportsSensiblesQuery supports,
    CoffreSensibleService coffre,
    JournalDossierService journal
)
{
    private static readonly (string, string) Deja = (
        string.Empty,
        "Quelqu’un vient d’enregistrer ces réponses. Ce que vous avez choisi est gardé : rouvrez la page pour comparer."
    );

    private static readonly SelectListItem[] OuiNon = [new("Oui", QuestionsSensibles.Oui), new("Non", QuestionsSensibles.Non)];

    private static readonly SelectListItem[] Niveaux = [.. Freins.Niveaux.Lignes.Where(n => n.EstEvalue).Select(n => new SelectListItem(n.Libelle, n.Code))];

    /// <summary>Null outside the scope, for a group that is closed, or when the support is not of this person.</summary>
    public async Task<SaisieSensible?> TrouverAsync(Guid cle, string groupe, string support, long sur, CancellationToken annulation)
    {
        if (
            AdresseSensible.Groupe(groupe) is not { } g
            || AdresseSensible.Support(support) is not { } s
            || await db.Salaries.SingleOrDefaultAsync(x => x.Cle == cle && x.Conservation == EtatConservation.Active, annulation) is not { } salarie
            || !(await groupes.OuvertsAsync(salarie.ChantierId, annulation)).Contains(g)
            || (await supports.ListerAsync(salarie.Id, annulation)).FirstOrDefault(x => x.Support == s && x.Id == sur) is not { } lu
            || QuestionsSensibles.De(g, s, lu.Programme) is not { Count: > 0 } questions
        )
        {
            return null;
        }

        var valeur = await db.ValeursSensibles.SingleOrDefaultAsync(
            v => v.SalarieId == salarie.Id && v.Groupe == g && v.Support == s && v.SupportId == sur,
            annulation
        );
        return new(salarie, g, lu, questions, valeur);
    }

    /// <summary>The form as it is kept: an opening of the group.</summary>
    /// <exception cref="Domain.RegleMetierException">What is kept cannot be read.</exception>
    public async Task<SensibleForm> OuvrirAsync(SaisieSensible saisie, CancellationToken annulation)
    {
        var lues = saisie.Valeur is { } v ? coffre.Lire(v) : new Dictionary<string, string>();
        journal.Ajouter(saisie.Salarie, ActionDossier.Ouverture, [JournalSensible.Nom(saisie.Groupe)]);
        await db.SaveChangesAsync(annulation);
        var form = new SensibleForm
        {
            Version = saisie.Valeur?.Version ?? 0,
            Reponses = [.. saisie.Questions.Select(q => new ReponseSensibleForm { Question = q.Code, Valeur = lues.GetValueOrDefault(q.Code) })],
        };
        Habiller(saisie, form);
        return form;
    }

    /// <summary>Puts back what the browser does not send: words and choices, in the order of the questions.</summary>
    public static void Habiller(SaisieSensible saisie, SensibleForm form)
    {
        form.Contexte = new(saisie.Salarie.Cle, ChampsSensibles.Groupes[saisie.Groupe].Libelle, saisie.Support.Libelle);
        form.Reponses =
        [
            .. saisie.Questions.Select(q => new ReponseSensibleForm
            {
                Question = q.Code,
                Valeur = form.Reponses.FirstOrDefault(r => r.Question == q.Code)?.Valeur,
                Libelle = QuestionsSensibles.Libelle(q),
                Choix = QuestionsSensibles.EstNiveau(q) ? Niveaux : OuiNon,
            }),
        ];
    }

    public async Task<bool> EnregistrerAsync(SaisieSensible saisie, SensibleForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        IReadOnlyDictionary<string, string> reponses = new Dictionary<string, string>();
        var champs = form.Reponses.Select((r, i) => (r.Question, $"{nameof(form.Reponses)}[{i}].{nameof(ReponseSensibleForm.Valeur)}")).ToArray();
        if (
            !EnregistrementService.Essayer(
                etat,
                () =>
                    reponses = QuestionsSensibles.Verifier(
                        saisie.Questions,
                        form.Reponses.ToDictionary(r => r.Question, r => r.Valeur, StringComparer.Ordinal)
                    ),
                champs
            )
        )
        {
            return false;
        }

        if (saisie.Valeur is { } connue && form.Version == 0 && EstPareil(connue, reponses))
        {
            // The same form sent twice.
            return true;
        }

        var valeur = saisie.Valeur
            ?? db.ValeursSensibles.Add(
                new ValeurSensible
                {
                    TerritoireId = saisie.Salarie.TerritoireId,
                    ChantierId = saisie.Salarie.ChantierId,
                    SalarieId = saisie.Salarie.Id,
                    Groupe = saisie.Groupe,
                    Support = saisie.Support.Support,
                    SupportId = saisie.Support.Id,
                }
            ).Entity;
        if (saisie.Valeur is not null)
        {
            enregistrement.Attendre(valeur, form.Version);
        }

        if (!EnregistrementService.Essayer(etat, () => coffre.Ecrire(valeur, reponses)) || !await RemplacerAsync(saisie, reponses, etat, annulation))
        {
            return false;
        }

        journal.Ajouter(saisie.Salarie, ActionDossier.Modification, [JournalSensible.Nom(saisie.Groupe)]);
        return await enregistrement.EnregistrerAsync(etat, Deja, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    private bool EstPareil(ValeurSensible valeur, IReadOnlyDictionary<string, string> reponses)
    {
        IReadOnlyDictionary<string, string> lues = new Dictionary<string, string>();
        return EnregistrementService.Essayer(new ModelStateDictionary(), () => lues = coffre.Lire(valeur))
            && lues.Count == reponses.Count
            && lues.All(l => reponses.GetValueOrDefault(l.Key) == l.Value);
    }

    /// <summary>The ordinary columns keep what is true and less precise.</summary>
    private async Task<bool> RemplacerAsync(
        SaisieSensible saisie,
        IReadOnlyDictionary<string, string> reponses,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
    {
        var (support, id) = (saisie.Support.Support, saisie.Support.ParcoursId);
        var parcours = support == SupportSensible.Parcours ? await db.ParcoursSalaries.SingleAsync(p => p.Id == id, annulation) : null;
        var sortie = support == SupportSensible.Sortie ? await db.Sorties.SingleAsync(s => s.ParcoursId == id, annulation) : null;
        return EnregistrementService.Essayer(etat, () => RemplacementSensible.Poser(saisie.Questions, reponses, support, parcours, sortie));
    }
}

/// <summary>What is being answered: the person, the group, what it is about, and what was kept.</summary>
public sealed record SaisieSensible(Salarie Salarie, GroupeSensible Groupe, SupportLu Support, IReadOnlyList<ChampSensible> Questions, ValeurSensible? Valeur);
