using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Features.Partenariats.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.EffetsPartenariat;

/// <summary>What a partnership brought, counted.</summary>
public sealed class EffetsPartenariatService(ConvergenceDbContext db, EnregistrementService enregistrement, LignesPartenaireService lignes)
{
    public async Task<EffetForm?> LireAsync(long partenaireId, long id, CancellationToken annulation) =>
        await lignes.TrouverAsync<EffetPartenariat>(partenaireId, id, annulation) is not { } e
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

    public async Task<bool> EnregistrerAsync(EffetForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (await lignes.PreparerAsync(form, () => Nouveau(form), etat, annulation) is not { } effet)
        {
            return false;
        }

        EffetFormValidator.Lire(form.Nombre, out var nombre);
        EffetFormValidator.Lire(form.Annee, out var annee);
        if (!EnregistrementService.Essayer(etat, () => effet.Compter(nombre, annee, form.PeriodeDite, enregistrement.Aujourdhui)))
        {
            return false;
        }

        effet.Nature = form.Nature!.Value;
        (effet.Source, effet.Remarque) = (form.Source!.Trim(), ReglesSaisie.Texte(form.Remarque));
        if (await DoubleAsync(effet, annulation))
        {
            etat.AddModelError(nameof(form.Nature), "Ce partenaire a déjà ce compte pour cette période et ce territoire : corrigez-le plutôt.");
            return false;
        }

        return await lignes.EnregistrerAsync(effet, form, etat, annulation);
    }

    private static EffetPartenariat Nouveau(EffetForm form) =>
        new()
        {
            PartenaireId = form.Contexte!.Partenaire.Id,
            Nature = form.Nature!.Value,
            Source = form.Source!.Trim(),
        };

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
}
