using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.Shared;

/// <summary>Writes the rows of a partner: each territory keeps its own, on its partners and on the national ones.</summary>
public sealed class LignesPartenaireService(ConvergenceDbContext db, EnregistrementService enregistrement, PartenairesTenusService tenus)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Rechargez la page, puis réessayez.");

    /// <summary>Null when the reader may add nothing to this partner.</summary>
    public async Task<LignePartenaireContexte?> ContexteAsync(long partenaireId, long? id, CancellationToken annulation) =>
        await tenus.VoirAsync(partenaireId, annulation) is { } p && await tenus.PlacesAsync(p, annulation) is { Count: > 0 } places ? new(p, id, places) : null;

    /// <summary>A row of this partner that the reader keeps; null otherwise.</summary>
    public async Task<T?> TrouverAsync<T>(long partenaireId, long id, CancellationToken annulation)
        where T : class, ILignePartenaire =>
        await db.Set<T>().SingleOrDefaultAsync(l => l.Id == id && l.PartenaireId == partenaireId, annulation) is { } l && tenus.Tient(l.TerritoireId)
            ? l
            : null;

    /// <summary>The row that the form corrects, or the new one, standing where the form says; null when the model state refuses.</summary>
    public async Task<T?> PreparerAsync<T>(LignePartenaireForm form, Func<T> creer, ModelStateDictionary etat, CancellationToken annulation)
        where T : class, ILignePartenaire
    {
        var contexte = form.Contexte!;
        if (!contexte.Places.Any(p => p.Value == (form.TerritoireId?.ToString(CultureInfo.InvariantCulture) ?? PartenairesTenusService.ToutLeReseau)))
        {
            etat.AddModelError(nameof(form.TerritoireId), "Choisissez un territoire de la liste.");
            return null;
        }

        var ligne = contexte.Id is { } id ? await TrouverAsync<T>(contexte.Partenaire.Id, id, annulation) : creer();
        if (ligne is null)
        {
            etat.AddModelError(string.Empty, "Cette ligne vient d’être supprimée par ailleurs.");
            return null;
        }

        ligne.TerritoireId = form.TerritoireId;
        return ligne;
    }

    public async Task<bool> EnregistrerAsync<T>(T ligne, LignePartenaireForm form, ModelStateDictionary etat, CancellationToken annulation)
        where T : class, ILignePartenaire
    {
        if (form.Contexte!.Id is null)
        {
            db.Add(ligne);
        }
        else
        {
            enregistrement.Attendre(ligne, form.Version);
        }

        await tenus.SituerAsync(ligne.PartenaireId, ligne.TerritoireId, annulation);
        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>Takes the row away when nobody changed it since; one that is gone already stays so.</summary>
    public async Task<bool> SupprimerAsync<T>(LignePartenaireForm form, ModelStateDictionary etat, CancellationToken annulation)
        where T : class, ILignePartenaire
    {
        var contexte = form.Contexte!;
        if (await TrouverAsync<T>(contexte.Partenaire.Id, contexte.Id!.Value, annulation) is { } ligne)
        {
            enregistrement.Attendre(ligne, form.Version);
            db.Remove(ligne);
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }
}
