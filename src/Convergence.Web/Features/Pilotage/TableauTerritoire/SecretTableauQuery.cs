using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Pilotage.Bilans;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.TableauTerritoire;

/// <summary>
/// Which sensitive counters of a territory are hidden from an institution: by the rule of the bilans, over the whole column of
/// territories. What a bilan hides, because its total would give a small count away, is not read here one territory at a time.
/// </summary>
public sealed class SecretTableauQuery(ConvergenceDbContext db)
{
    /// <summary>Codes of the hidden counters of the territory, on one campaign.</summary>
    public async Task<IReadOnlySet<string>> MasquesAsync(long campagneId, long territoireId, Programme programme, CancellationToken annulation)
    {
        // A territorial institution sees its own territory: the rule has to look at the others, and only says yes or no.
        using var publie = db.AvecPerimetre(
            new Perimetre { PublieNational = true, ProgrammesPublies = programme == Programme.Cvg ? Programmes.Cvg : Programmes.Phc }
        );
        var sommes = await (
            from t in db.Totaux.Where(Publication.TotalConnu())
            join c in db.Compteurs on t.CompteurId equals c.Id
            where t.CampagneId == campagneId && c.Programme == programme && c.EstSensible
            group t.Somme by new { c.Code, t.TerritoireId } into g
            select new SommeSensible(g.Key.Code, g.Key.TerritoireId, g.Sum())
        ).ToListAsync(annulation);
        return sommes.GroupBy(s => s.Compteur).Where(g => EstMasque([.. g], territoireId)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static bool EstMasque(List<SommeSensible> colonne, long territoireId)
    {
        var rang = colonne.FindIndex(s => s.TerritoireId == territoireId);
        return rang >= 0 && SecretStatistique.Proteger([.. colonne.Select(s => s.Somme)], SecretStatistique.SeuilInstitutions, totalPublie: true).Masques[rang];
    }

    private sealed record SommeSensible(string Compteur, long TerritoireId, long? Somme);
}
