using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.TableauxDeBord;

/// <summary>A territory as it was on the date of the dashboard.</summary>
public sealed record TerritoireTableau(long Id, string Code, string Nom, string NomRecherche, NatureTerritoire Nature, int ChantiersListes);

/// <summary>What each territory is on a date, by the operational states of its programmes.</summary>
public sealed class NaturesTableau(IReadOnlyList<EtatLu> etats, DateOnly date)
{
    private readonly HashSet<long> _cvg = EnVigueur(etats, Programme.Cvg, date);

    private readonly HashSet<long> _phc = EnVigueur(etats, Programme.Phc, date);

    public int NombrePhcSeul => _phc.Count(id => !_cvg.Contains(id));

    public NatureTerritoire De(long territoireId) =>
        ReglesTerritoire.Nature(
            _cvg.Contains(territoireId) ? EtatProgramme.Operationnel : null,
            _phc.Contains(territoireId) ? EtatProgramme.Operationnel : null
        );

    /// <summary>Territories expected to carry the programme on any date: its own, and for PHC every Convergence one (ecarts E26).</summary>
    public int Porteurs(Programme programme, DateOnly autreDate) =>
        etats.Where(e => (e.Programme == programme || e.Programme == Programme.Cvg) && e.EnVigueurAu(autreDate)).Select(e => e.TerritoireId).Distinct().Count();

    private static HashSet<long> EnVigueur(IEnumerable<EtatLu> etats, Programme programme, DateOnly date) =>
        [.. etats.Where(e => e.Programme == programme && e.EnVigueurAu(date)).Select(e => e.TerritoireId)];
}

/// <summary>The territories that the programme may be asked of on a date, in the order of names: for CVG the Convergence ones, for PHC all of them.</summary>
public sealed record ReseauTableau(IReadOnlyList<TerritoireTableau> Territoires, NaturesTableau Natures)
{
    public IReadOnlyList<TerritoireTableau> De(NatureTerritoire nature) => [.. Territoires.Where(t => t.Nature == nature)];
}

/// <summary>One operational state of a programme on a territory.</summary>
public sealed record EtatLu(long TerritoireId, Programme Programme, DateOnly Debut, DateOnly? Fin)
{
    public bool EnVigueurAu(DateOnly date) => Debut <= date && (Fin is null || Fin >= date);
}

/// <summary>Reads the network « au » the date d'arrêté: three narrow queries, whatever is shown of it.</summary>
public sealed class ReseauTableauQuery(ConvergenceDbContext db)
{
    public async Task<ReseauTableau> LireAsync(Programme programme, DateOnly date, CancellationToken annulation)
    {
        var etats = await db
            .EtatsTerritoireProgramme.Where(e => e.Etat == EtatProgramme.Operationnel)
            .Select(e => new EtatLu(e.TerritoireId, e.Programme, e.Debut, e.Fin))
            .ToListAsync(annulation);
        var adhesions = db.Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(date)).Where(a => a.Programme == programme);
        var listes = await adhesions
            .GroupBy(a => a.TerritoireId)
            .Select(g => new { g.Key, Nombre = g.Select(a => a.ChantierId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Nombre, annulation);
        var territoires = db.Territoires.AsQueryable();
        if (programme == Programme.Cvg)
        {
            var cvg = db
                .EtatsTerritoireProgramme.Where(FaitDate.EnVigueurAu<EtatTerritoireProgramme>(date))
                .Where(e => e.Programme == Programme.Cvg && e.Etat == EtatProgramme.Operationnel);
            territoires = territoires.Where(t => cvg.Any(e => e.TerritoireId == t.Id));
        }

        var lus = await territoires
            .OrderBy(t => t.NomRecherche)
            .Select(t => new
            {
                t.Id,
                t.Code,
                t.Nom,
                t.NomRecherche,
            })
            .ToListAsync(annulation);
        var natures = new NaturesTableau(etats, date);
        return new ReseauTableau(
            [
                .. lus.Select(t => new TerritoireTableau(t.Id, t.Code, t.Nom, t.NomRecherche, natures.De(t.Id), listes.GetValueOrDefault(t.Id)))
                    .Where(t => t.Nature != NatureTerritoire.HorsProgramme),
            ],
            natures
        );
    }

    /// <summary>The départements that territories touch.</summary>
    public async Task<IReadOnlyList<DepartementLu>> DepartementsAsync(CancellationToken annulation) =>
        await (
            from t in db.TerritoireDepartements
            join d in db.Departements on t.CodeDepartement equals d.Code
            join z in db.Territoires on t.TerritoireId equals z.Id
            orderby d.Code, z.NomRecherche
            select new DepartementLu(t.TerritoireId, z.Nom, d.Code, d.Nom)
        ).ToListAsync(annulation);
}

/// <summary>A département that a territory touches.</summary>
public sealed record DepartementLu(long TerritoireId, string Territoire, string Code, string Nom);
