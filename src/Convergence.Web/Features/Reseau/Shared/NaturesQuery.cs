using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Shared;

/// <summary>States in force on a date, and the nature of territories that follows from them: computed, never stored.</summary>
public sealed class NaturesQuery(ConvergenceDbContext db)
{
    public async Task<Natures> AuAsync(DateOnly au, CancellationToken annulation)
    {
        var etats = await db
            .EtatsTerritoireProgramme.Where(FaitDate.EnVigueurAu<EtatTerritoireProgramme>(au))
            .Select(e => new EtatAu(e.TerritoireId, e.Programme, e.Etat, e.Debut, e.ConfirmeAu))
            .ToListAsync(annulation);
        return new Natures(etats.GroupBy(e => (e.TerritoireId, e.Programme)).ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Debut).First()));
    }
}

/// <summary>State of one programme on one territory, on the date read.</summary>
public sealed record EtatAu(long TerritoireId, Programme Programme, EtatProgramme Etat, DateOnly Debut, DateOnly? ConfirmeAu);

/// <summary>Answers for every territory that the reader may see.</summary>
public sealed class Natures(IReadOnlyDictionary<(long TerritoireId, Programme Programme), EtatAu> etats)
{
    public EtatAu? Etat(long territoireId, Programme programme) => etats.GetValueOrDefault((territoireId, programme));

    public NatureTerritoire De(long territoireId) => ReglesTerritoire.Nature(Etat(territoireId, Programme.Cvg)?.Etat, Etat(territoireId, Programme.Phc)?.Etat);
}
