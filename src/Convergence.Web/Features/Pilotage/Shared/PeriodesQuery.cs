using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>One period that a dashboard can show.</summary>
public sealed record PeriodeTableau(long Id, string Code, DateOnly DateArrete, bool EstReprise, bool Publiee, DateOnly Cloture)
{
    public Periode Periode => Periode.Lire(Code);

    public string Libelle => Periode.Libelle;
}

/// <summary>The campaigns of a programme, latest first, and which of them hold published figures.</summary>
public sealed class PeriodesQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<PeriodeTableau>> ListerAsync(Programme programme, long? territoireId, CancellationToken annulation)
    {
        var publies = territoireId is { } id
            ? db.Totaux.Where(Publication.TotalConnu()).Where(t => t.Programme == programme && t.TerritoireId == id).Select(t => t.CampagneId)
            : db.TotauxNationaux.Where(t => t.Programme == programme).Select(t => t.CampagneId);
        var ensemble = (Programmes)programme;
        return await db
            .Campagnes.Where(c => (c.Programmes & ensemble) != 0)
            .OrderByDescending(c => c.DateArrete)
            .ThenByDescending(c => c.CodePeriode)
            .Select(c => new PeriodeTableau(c.Id, c.CodePeriode, c.DateArrete, c.EstReprise, publies.Contains(c.Id), c.Cloture))
            .ToListAsync(annulation);
    }

    /// <summary>The one asked for; by default the latest that has published, then the latest. Null when the code is not in the list.</summary>
    public static PeriodeTableau? Choisir(IReadOnlyList<PeriodeTableau> periodes, string? code)
    {
        return string.IsNullOrEmpty(code)
            ? periodes.FirstOrDefault(p => p.Publiee) ?? (periodes.Count > 0 ? periodes[0] : null)
            : periodes.FirstOrDefault(p => p.Code == code);
    }
}
