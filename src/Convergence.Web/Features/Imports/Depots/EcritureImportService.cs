using Convergence.Data;
using Convergence.Domain.Imports;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>
/// Writes the rows through the services of the screens, all or none. The preview tries the same writing and takes it back: what
/// the confirmation would refuse is said before it.
/// </summary>
public sealed class EcritureImportService(ConvergenceDbContext db, EnregistrementService enregistrement, BrouillonsService brouillons, TimeProvider horloge)
{
    private static readonly (string, string) DejaFait = (string.Empty, "Cet import est déjà confirmé.");

    /// <summary>Compares, tries to write, takes it back; each row keeps what was refused.</summary>
    public async Task<AnalyseImport> EssayerAsync(SujetImport sujet, BrouillonImport brouillon, CancellationToken annulation)
    {
        var essai = new ModelStateDictionary();
        essai.AddModelError(string.Empty, "Un essai ne se garde pas.");
        await enregistrement.ToutOuRienAsync(
            essai,
            async () =>
            {
                brouillon.Lignes.ForEach(l => l.Refus = null);
                await sujet.ChargerAsync(annulation);
                return await EcrireAsync(sujet, AnalyseImport.De(sujet, brouillon), jeton: null, annulation);
            },
            annulation
        );
        db.ChangeTracker.Clear();
        return AnalyseImport.De(sujet, brouillon);
    }

    /// <summary>The person sees the rows of the portal as they are now: a later change will be told.</summary>
    public static void Regarder(AnalyseImport analyse)
    {
        foreach (var ligne in analyse.Lignes)
        {
            ligne.Ligne.Vue = ligne.Existant?.Version;
        }
    }

    /// <summary>Writes everything in one transaction, or nothing and says why.</summary>
    public async Task<ConfirmationImport> ConfirmerAsync(SujetImport sujet, ImportEnAttente lu, CancellationToken annulation)
    {
        var etat = new ModelStateDictionary();
        var confirmation = await enregistrement.ToutOuRienAsync(
            etat,
            async () =>
            {
                etat.Clear();
                var fait = await ConfirmerAsync(sujet, lu.Id, etat, annulation);
                if (fait.Issue != IssueImport.Ecrit && etat.IsValid)
                {
                    etat.AddModelError(string.Empty, "Rien n’est écrit.");
                }

                return fait;
            },
            annulation
        );
        db.ChangeTracker.Clear();
        return confirmation;
    }

    private async Task<ConfirmationImport> ConfirmerAsync(SujetImport sujet, long id, ModelStateDictionary etat, CancellationToken annulation)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == id, annulation);
        var brouillon = brouillons.Ouvrir(import);
        if (import.Etat != EtatImport.EnAttente)
        {
            return new ConfirmationImport(IssueImport.DejaTermine, brouillon, []);
        }

        await sujet.ChargerAsync(annulation);
        var analyse = AnalyseImport.De(sujet, brouillon);
        var changees = analyse.Lignes.Where(l => l.Sort != SortLigne.Ecartee && l.AChangeDepuis).ToList();
        if (changees.Count > 0)
        {
            Regarder(analyse);
            return new ConfirmationImport(IssueImport.AChange, brouillon, changees);
        }

        if (analyse.Nombre(SortLigne.EnErreur) > 0)
        {
            return new ConfirmationImport(IssueImport.Refuse, brouillon, []);
        }

        // First the draft: of two confirmations sent at once, the second waits here and is told.
        import.Confirmer(
            horloge.GetUtcNow().UtcDateTime,
            analyse.Nombre(SortLigne.Ajoutee),
            analyse.Nombre(SortLigne.Modifiee),
            analyse.Nombre(SortLigne.Inchangee)
        );
        if (!await enregistrement.EnregistrerAsync(etat, DejaFait, null, campagnesSuivent: false, annulation))
        {
            return new ConfirmationImport(IssueImport.DejaTermine, brouillon, []);
        }

        db.ChangeTracker.Clear();
        return new ConfirmationImport(await EcrireAsync(sujet, analyse, import.Jeton, annulation) ? IssueImport.Ecrit : IssueImport.Refuse, brouillon, [])
        {
            Analyse = analyse,
        };
    }

    /// <summary>True when every row is written.</summary>
    private async Task<bool> EcrireAsync(SujetImport sujet, AnalyseImport analyse, Guid? jeton, CancellationToken annulation)
    {
        var lignes = analyse
            .Lignes.Where(l => l.Sort is SortLigne.Ajoutee or SortLigne.Modifiee)
            .Select(l => new LigneAEcrire(l, new ModelStateDictionary()))
            .ToList();
        await sujet.EcrireToutesAsync(lignes, jeton, db.ChangeTracker.Clear, annulation);
        db.ChangeTracker.Clear();
        var refusees = lignes.Where(l => !l.Etat.IsValid).ToList();
        foreach (var (ligne, etat) in refusees)
        {
            ligne.Ligne.Refus = etat.Where(e => e.Value!.Errors.Count > 0)
                .GroupBy(e => sujet.Colonne(e.Key), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First().Value!.Errors[0].ErrorMessage, StringComparer.Ordinal);
        }

        return refusees.Count == 0;
    }
}

/// <summary>How a confirmation ended.</summary>
public enum IssueImport
{
    Ecrit = 1,

    /// <summary>Rows of the portal changed since the preview.</summary>
    AChange = 2,

    /// <summary>Rows are in error.</summary>
    Refuse = 3,

    /// <summary>Confirmed already, or given up.</summary>
    DejaTermine = 4,
}

/// <summary>What became of a confirmation; the draft carries the new refusals when nothing was written.</summary>
public sealed record ConfirmationImport(IssueImport Issue, BrouillonImport Brouillon, IReadOnlyList<LigneAnalysee> Changees)
{
    public AnalyseImport? Analyse { get; init; }
}
