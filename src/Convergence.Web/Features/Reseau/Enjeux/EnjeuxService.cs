using Convergence.Data;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Enjeux;

/// <summary>Types the enjeux of the current year on a territory that the person sees whole.</summary>
public sealed class EnjeuxService(ConvergenceDbContext db, EnregistrementService enregistrement)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez, puis réessayez.");

    /// <summary>Null when the territory is not one of the scope, or when the enjeu is not of this territory and of this year.</summary>
    public async Task<EnjeuContexte?> ContexteAsync(string code, long? id, CancellationToken annulation)
    {
        var annee = enregistrement.Aujourdhui.Year;
        var t = await db.Territoires.Where(t => t.Code == code).Select(t => new { t.Id, t.Nom }).SingleOrDefaultAsync(annulation);
        if (
            t is null
            || !db.Perimetre.VoitTerritoire(t.Id)
            || (id is not null && !await db.Enjeux.AnyAsync(e => e.Id == id && e.TerritoireId == t.Id && e.Annee == annee, annulation))
        )
        {
            return null;
        }

        var themes = await db.Enjeux.Select(e => e.Theme).Distinct().ToListAsync(annulation);
        return new EnjeuContexte(t.Id, code, t.Nom, annee, id, [.. themes.Order(StringComparer.CurrentCulture)]);
    }

    public Task<EnjeuForm?> LireAsync(long id, CancellationToken annulation) =>
        db
            .Enjeux.Where(e => e.Id == id)
            .Select(e => new EnjeuForm
            {
                Theme = e.Theme,
                Texte = e.Texte,
                Version = e.Version,
            })
            .SingleOrDefaultAsync(annulation);

    public async Task<bool> EnregistrerAsync(EnjeuContexte contexte, EnjeuForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var (theme, texte) = (form.Theme!.Trim(), form.Texte!.Trim());
        if (contexte.Id is { } id)
        {
            var enjeu = await db.Enjeux.SingleAsync(e => e.Id == id, annulation);
            enregistrement.Attendre(enjeu, form.Version);
            (enjeu.Theme, enjeu.Texte) = (theme, texte);
        }
        else if (
            await db.Enjeux.AnyAsync(
                e => e.TerritoireId == contexte.TerritoireId && e.Annee == contexte.Annee && e.Theme == theme && e.Texte == texte,
                annulation
            )
        )
        {
            // The same form sent twice: it is there already.
            return true;
        }
        else
        {
            db.Enjeux.Add(
                new EnjeuTerritoire
                {
                    TerritoireId = contexte.TerritoireId,
                    Annee = contexte.Annee,
                    Theme = theme,
                    Texte = texte,
                }
            );
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>Copies those of the last year that has some; 0 when this year already has one, or when there is nothing to copy.</summary>
    public async Task<int> ReprendreAsync(EnjeuContexte contexte, CancellationToken annulation)
    {
        var connus = await db
            .Enjeux.AsNoTracking()
            .Where(e => e.TerritoireId == contexte.TerritoireId && e.Annee <= contexte.Annee)
            .OrderBy(e => e.Id)
            .ToListAsync(annulation);
        if (connus.Count == 0 || connus.Exists(e => e.Annee == contexte.Annee))
        {
            return 0;
        }

        var derniere = connus.Max(e => e.Annee);
        var repris = connus.Where(e => e.Annee == derniere).Select(e => e.Reprendre(contexte.Annee)).ToList();
        db.Enjeux.AddRange(repris);
        await db.SaveChangesAsync(annulation);
        return repris.Count;
    }

    /// <summary>
    /// Takes one away from the list of the year: it no longer holds, or was typed by mistake. False when somebody took it away at the same instant.
    /// </summary>
    public async Task<bool> RetirerAsync(long id, CancellationToken annulation)
    {
        if (await db.Enjeux.SingleOrDefaultAsync(e => e.Id == id, annulation) is not { } enjeu)
        {
            return false;
        }

        try
        {
            db.Enjeux.Remove(enjeu);
            await db.SaveChangesAsync(annulation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
