using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Enjeux;

/// <summary>
/// The enjeux of a territory for the year read. They are shown to who holds the permission on that very territory: another role on it is not enough.
/// </summary>
public sealed class EnjeuxQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur, TimeProvider horloge)
{
    /// <summary>Null when the reader may not read them.</summary>
    public async Task<EnjeuxViewModel?> LireAsync(long territoireId, string code, DateOnly au, CancellationToken annulation)
    {
        if (!utilisateur.PerimetrePour(Permission.EnjeuLire).VoitTerritoire(territoireId))
        {
            return null;
        }

        var annees = await db
            .Enjeux.Where(e => e.TerritoireId == territoireId)
            .GroupBy(e => e.Annee)
            .Select(g => new { Annee = g.Key, Nombre = g.Count() })
            .OrderByDescending(a => a.Annee)
            .ToListAsync(annulation);
        var lignes = await db
            .Enjeux.Where(e => e.TerritoireId == territoireId)
            .OrderBy(e => e.Id)
            .Select(e => new EnjeuLigne(e.Id, e.Annee, e.Theme, e.Texte, e.Source, e.ReprisDe))
            .ToListAsync(annulation);
        var passee = annees.Where(a => a.Annee < au.Year).Select(a => (int?)a.Annee).FirstOrDefault();
        return new EnjeuxViewModel(
            code,
            au.Year,
            [.. lignes.Where(l => l.Annee == au.Year)],
            passee,
            passee is { } p ? [.. lignes.Where(l => l.Annee == p)] : [],
            au.Year >= JourFrance.Aujourdhui(horloge).Year && utilisateur.PerimetrePour(Permission.EnjeuModifier).VoitTerritoire(territoireId)
        );
    }
}

public sealed record EnjeuLigne(long Id, int Annee, string Theme, string Texte, string? Source, int? ReprisDe);

/// <summary>The enjeux of the year, and those of the last year before that has some.</summary>
public sealed record EnjeuxViewModel(
    string Code,
    int Annee,
    IReadOnlyList<EnjeuLigne> DeLAnnee,
    int? AnneePassee,
    IReadOnlyList<EnjeuLigne> Passes,
    bool PeutModifier
)
{
    public bool PeutReprendre => PeutModifier && DeLAnnee.Count == 0 && Passes.Count > 0;
}
