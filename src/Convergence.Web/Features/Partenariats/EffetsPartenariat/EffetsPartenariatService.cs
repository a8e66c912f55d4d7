using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.EffetsPartenariat;

/// <summary>What a partnership brought, counted: each territory keeps its own rows, on its partners and on the national ones.</summary>
public sealed class EffetsPartenariatService(ConvergenceDbContext db, EnregistrementService enregistrement, PartenairesTenusService tenus)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Rechargez la page, puis réessayez.");

    /// <summary>Null when the reader may add nothing to this partner.</summary>
    public async Task<EffetContexte?> ContexteAsync(long partenaireId, long? id, CancellationToken annulation) =>
        await tenus.VoirAsync(partenaireId, annulation) is { } p && await tenus.PlacesAsync(p, annulation) is { Count: > 0 } places
            ? new EffetContexte(p, id, places)
            : null;

    public async Task<EffetForm?> LireAsync(long partenaireId, long id, CancellationToken annulation) =>
        await TrouverAsync(partenaireId, id, annulation) is not { } e
            ? null
            : new EffetForm
            {
                Nature = e.Nature,
                Nombre = Formats.Saisie(e.Nombre),
                Annee = e.Annee?.ToString(CultureInfo.InvariantCulture),
                PeriodeDite = e.PeriodeDite,
                TerritoireId = e.TerritoireId,
                Source = e.Source,
                Remarque = e.Remarque,
                Version = e.Version,
            };

    public async Task<bool> EnregistrerAsync(EffetContexte contexte, EffetForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (!contexte.Places.Any(p => p.Value == (form.TerritoireId?.ToString(CultureInfo.InvariantCulture) ?? PartenairesTenusService.ToutLeReseau)))
        {
            etat.AddModelError(nameof(form.TerritoireId), "Choisissez un territoire de la liste.");
            return false;
        }

        var effet = contexte.Id is { } id
            ? await TrouverAsync(contexte.Partenaire.Id, id, annulation)
            : new EffetPartenariat
            {
                PartenaireId = contexte.Partenaire.Id,
                Nature = form.Nature!.Value,
                Source = form.Source!.Trim(),
            };
        if (effet is null)
        {
            etat.AddModelError(string.Empty, "Cet effet vient d’être supprimé par ailleurs.");
            return false;
        }

        EffetFormValidator.Lire(form.Nombre, out var nombre);
        EffetFormValidator.Lire(form.Annee, out var annee);
        if (!EnregistrementService.Essayer(etat, () => effet.Compter(nombre, annee, form.PeriodeDite, enregistrement.Aujourdhui)))
        {
            return false;
        }

        (effet.Nature, effet.TerritoireId) = (form.Nature!.Value, form.TerritoireId);
        (effet.Source, effet.Remarque) = (form.Source!.Trim(), ReglesSaisie.Texte(form.Remarque));
        if (await DoubleAsync(effet, annulation))
        {
            etat.AddModelError(nameof(form.Nature), "Ce partenaire a déjà ce compte pour cette période et ce territoire : corrigez-le plutôt.");
            return false;
        }

        if (contexte.Id is null)
        {
            db.EffetsPartenariat.Add(effet);
        }
        else
        {
            enregistrement.Attendre(effet, form.Version);
        }

        await tenus.SituerAsync(contexte.Partenaire.Id, form.TerritoireId, annulation);
        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    public async Task<bool> SupprimerAsync(EffetContexte contexte, EffetForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (await TrouverAsync(contexte.Partenaire.Id, contexte.Id!.Value, annulation) is { } effet)
        {
            enregistrement.Attendre(effet, form.Version);
            db.EffetsPartenariat.Remove(effet);
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>One count of a nature, a period and a place: a second one would be read twice.</summary>
    private Task<bool> DoubleAsync(EffetPartenariat e, CancellationToken annulation) =>
        db
            .EffetsPartenariat.AsNoTracking()
            .AnyAsync(
                x =>
                    x.PartenaireId == e.PartenaireId
                    && x.Id != e.Id
                    && x.Nature == e.Nature
                    && x.TerritoireId == e.TerritoireId
                    && x.Annee == e.Annee
                    && x.PeriodeDite == e.PeriodeDite,
                annulation
            );

    /// <summary>An effect of this partner that the reader keeps.</summary>
    private async Task<EffetPartenariat?> TrouverAsync(long partenaireId, long id, CancellationToken annulation) =>
        await db.EffetsPartenariat.SingleOrDefaultAsync(e => e.Id == id && e.PartenaireId == partenaireId, annulation) is { } e && tenus.Tient(e.TerritoireId)
            ? e
            : null;
}
