using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Web.Features.Conventions.ConventionEtapes;
using Convergence.Web.Features.Imports.Depots;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Imports.ImportConventions;

/// <summary>Takes a convention to the state of the file by the steps of the screen, each with its line in the history.</summary>
public sealed class EtatsImportService(ConvergenceDbContext db, ConventionEtapesService etapes)
{
    /// <summary>The steps to take; null when the state of the file cannot be reached by an import.</summary>
    public static IReadOnlyList<EtatConvention>? Chemin(LigneAnalysee ligne)
    {
        var depart = ligne.Existant is { } e ? Lire(e.Valeurs[ImportConventionsService.Etat])!.Value : EtatConvention.EnDiscussion;
        if (Lire(ligne[ImportConventionsService.Etat]) is not { } vers || vers == depart)
        {
            return ligne.Dit(ImportConventionsService.Etat) && ligne[ImportConventionsService.Etat].Length == 0 ? null : [];
        }

        // What exists takes one step; what is new may have been signed long ago.
        return ligne.Existant is not null ? (EnAvant(depart).Contains(vers) ? [vers] : null) : PlusCourt(depart, vers);
    }

    public static string Refus(LigneAnalysee ligne)
    {
        var voulu = ligne[ImportConventionsService.Etat];
        return ligne.Existant is { } e
            ? $"Le portail a « {e.Valeurs[ImportConventionsService.Etat]} » : un import ne fait que l’étape suivante. Changez l’état à l’écran, avec un motif, ou laissez la case vide."
            : $"Une nouvelle convention ne peut pas être « {voulu} » par un import.";
    }

    public async Task PasserAsync(long id, LigneAnalysee ligne, ModelStateDictionary etat, CancellationToken annulation)
    {
        foreach (var vers in Chemin(ligne) ?? [])
        {
            db.ChangeTracker.Clear();
            var version = await db.Conventions.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(annulation);

            // A row that only changes its state has not been compared with the version of the preview yet.
            if (ligne.Existant is { } vue && ligne.Changements.All(c => c.Colonne.Code == ImportConventionsService.Etat))
            {
                version = vue.Version;
            }

            if (!await etapes.PasserAsync(id, new EtatConventionForm { Vers = vers, Version = version }, etat, annulation))
            {
                return;
            }
        }
    }

    private static IEnumerable<EtatConvention> EnAvant(EtatConvention etat) =>
        TransitionsConvention.Depuis(etat).Where(vers => !TransitionsConvention.DemandeMotif(etat, vers));

    private static IReadOnlyList<EtatConvention>? PlusCourt(EtatConvention depart, EtatConvention vers)
    {
        var chemins = new Queue<IReadOnlyList<EtatConvention>>([
            [],
        ]);
        while (chemins.TryDequeue(out var chemin))
        {
            foreach (var suivant in EnAvant(chemin.Count == 0 ? depart : chemin[^1]).Where(e => !chemin.Contains(e)))
            {
                if (suivant == vers)
                {
                    return [.. chemin, suivant];
                }

                chemins.Enqueue([.. chemin, suivant]);
            }
        }

        return null;
    }

    private static EtatConvention? Lire(string libelle) =>
        Enum.GetValues<EtatConvention>().Where(e => e.Libelle() == libelle).Select(e => (EtatConvention?)e).FirstOrDefault();
}
