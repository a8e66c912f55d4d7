using Convergence.Data;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>How many lines the journal of accesses took in the last seven days, and in the seven before, for who supervises it.</summary>
public sealed class JournalSemaineQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    private const int Jours = 7;

    public async Task<List<GroupeChiffres>> LireAsync(CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        var du = au.AddDays(1 - Jours);
        var (debut, avant) = (JourFrance.Debut(du), JourFrance.Debut(du.AddDays(-Jours)));
        var compte = await db
            .AccesDossiers.Where(a => a.Instant >= avant)
            .GroupBy(_ => 1)
            .Select(g => new { Total = g.Count(), Semaine = g.Count(a => a.Instant >= debut) })
            .FirstOrDefaultAsync(annulation);
        var (semaine, precedente) = (compte?.Semaine ?? 0, (compte?.Total ?? 0) - (compte?.Semaine ?? 0));
        var chiffre = new ChiffreAccueil(
            "Accès inscrits au journal",
            semaine,
            "lignes",
            $"~/journal-acces?du={du:yyyy-MM-dd}&au={au:yyyy-MM-dd}",
            $"du {Formats.Date(du)} au {Formats.Date(au)}",
            "tous les chantiers",
            null,
            $"{Formats.Ecart(semaine - precedente)} par rapport aux sept jours d’avant",
            [],
            []
        );
        return [new("Journal des accès", [chiffre], false)];
    }
}
