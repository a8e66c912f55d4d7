using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Financements;
using Convergence.Domain.Recherche;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Financements.BudgetEdition;

/// <summary>Saves the lines of a year from their form, already checked for shape: all of them or none.</summary>
public sealed class BudgetEditionService(ConvergenceDbContext db, EnregistrementService enregistrement, BudgetFormQuery formulaires, TimeProvider horloge)
{
    public static readonly (string Champ, string Message) DejaOuvert = (
        string.Empty,
        "Quelqu’un a saisi le premier budget de cette convention en même temps. Ce que vous avez tapé est gardé : relisez, puis enregistrez de nouveau."
    );

    /// <summary>False when the model state says what refuses.</summary>
    public async Task<bool> EnregistrerAsync(long id, BudgetForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var convention = await db.Conventions.SingleAsync(c => c.Id == id, annulation);
        var lieux = (await formulaires.LieuxAsync(convention, annulation)).ToDictionary(l => l.Code);
        var connues = await db.LignesFinancement.Where(l => l.ConventionId == id && l.Annee == form.Annee).ToDictionaryAsync(l => l.Id, annulation);
        var registre = await RegistreAsync(form, annulation);
        List<LigneFinancement> gardees = [];
        for (var rang = 0; rang < form.Lignes.Count; rang++)
        {
            var saisie = form.Lignes[rang];
            var connue = connues.GetValueOrDefault(saisie.Id ?? 0);
            if (saisie.Retirer)
            {
                if (connue is not null)
                {
                    db.LignesFinancement.Remove(connue);
                }
            }
            else if (!saisie.EstVide && Reporter(convention, saisie, connue, $"{nameof(form.Lignes)}[{rang}].", form.Annee, lieux, registre, etat) is { } ligne)
            {
                gardees.Add(ligne);
            }
        }

        Montant.TryLire(form.TotalEngage, out var total);
        var somme = TotalMontants.De(gardees);
        if (etat.IsValid && AlertesBudget.DuTotal(total, somme.Engage, somme.SansEngage) is { } ecart)
        {
            etat.AddModelError(nameof(form.TotalEngage), ecart);
        }

        if (!etat.IsValid)
        {
            db.ChangeTracker.Clear();
            return false;
        }

        db.LignesFinancement.AddRange(gardees.Where(l => l.Id == 0));
        await AttendreAsync(convention, form.Version, $"Budget {form.Annee} enregistré", annulation);
        return await enregistrement.EnregistrerAsync(etat, DejaOuvert, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>Two people who type amounts of one convention at once: the second is told. The history says that amounts changed, never which.</summary>
    public async Task AttendreAsync(Convention convention, long version, string texte, CancellationToken annulation)
    {
        if (await db.BudgetsConvention.SingleOrDefaultAsync(b => b.ConventionId == convention.Id, annulation) is { } budget)
        {
            enregistrement.Attendre(budget, version);
        }
        else
        {
            db.BudgetsConvention.Add(new BudgetConvention { ConventionId = convention.Id });
        }

        db.EvenementsConvention.Add(
            new EvenementConvention
            {
                ConventionId = convention.Id,
                TerritoireId = convention.TerritoireId,
                ChantierId = convention.ChantierId,
                Le = horloge.GetUtcNow().UtcDateTime,
                ParId = db.ActeurId,
                Texte = texte,
            }
        );
    }

    private static LigneFinancement? Reporter(
        Convention convention,
        LigneForm saisie,
        LigneFinancement? connue,
        string prefixe,
        int annee,
        Dictionary<string, LieuBudget> lieux,
        Dictionary<string, (long Id, string Nom)> registre,
        ModelStateDictionary etat
    )
    {
        var programme = ProgrammeNoms.Lire(saisie.Programme)!.Value;
        if (!convention.Programmes.Contient(programme))
        {
            etat.AddModelError(
                prefixe + nameof(saisie.Programme),
                $"Cette convention ne porte pas {programme.Sigle()} : changez le programme de la ligne, ou ceux de la convention."
            );
        }

        if (!lieux.TryGetValue(saisie.Lieu!, out var lieu))
        {
            etat.AddModelError(prefixe + nameof(saisie.Lieu), "Choisissez un bénéficiaire de la liste.");
            return null;
        }

        var nom = saisie.Financeur!.Trim();
        (long Id, string Nom)? organisation = registre.TryGetValue(TexteRecherche.Normaliser(nom), out var o) ? o : null;
        var ligne = connue
            ?? new LigneFinancement
            {
                ConventionId = convention.Id,
                Annee = annee,
                Programme = programme,
                Poste = saisie.Poste!.Value,
                Financeur = nom,
                EstFictif = convention.EstFictif,
            };
        (ligne.Programme, ligne.Poste, ligne.Financeur, ligne.FinanceurId, ligne.Beneficiaire) = (
            programme,
            saisie.Poste!.Value,
            organisation?.Nom ?? nom,
            organisation?.Id,
            ReglesSaisie.Texte(saisie.Beneficiaire)
        );
        ligne.Affecter(lieu.TerritoireId, lieu.ChantierId);
        Montant.TryLire(saisie.Engage, out var engage);
        Montant.TryLire(saisie.Paye, out var paye);
        Montant.TryLire(saisie.Justifie, out var justifie);
        EnregistrementService.Essayer(
            etat,
            () => ligne.Chiffrer(engage, paye, justifie),
            (nameof(ligne.Engage), prefixe + nameof(saisie.Engage)),
            (nameof(ligne.Paye), prefixe + nameof(saisie.Paye)),
            (nameof(ligne.Justifie), prefixe + nameof(saisie.Justifie))
        );
        return ligne;
    }

    /// <summary>The organisations of the register that bear the names typed, by folded name.</summary>
    private async Task<Dictionary<string, (long Id, string Nom)>> RegistreAsync(BudgetForm form, CancellationToken annulation)
    {
        var noms = form.Lignes.Where(l => !string.IsNullOrWhiteSpace(l.Financeur)).Select(l => TexteRecherche.Normaliser(l.Financeur)).Distinct().ToList();
        var lues = await db
            .Organisations.Where(o => noms.Contains(o.NomRecherche))
            .OrderBy(o => o.Id)
            .Select(o => new
            {
                o.NomRecherche,
                o.Id,
                o.Nom,
            })
            .ToListAsync(annulation);
        return lues.GroupBy(o => o.NomRecherche).ToDictionary(g => g.Key, g => (g.First().Id, g.First().Nom));
    }
}
