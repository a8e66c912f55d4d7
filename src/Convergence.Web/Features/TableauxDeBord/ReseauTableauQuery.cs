using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.TableauxDeBord;

/// <summary>A territory as it was on the date of the dashboard.</summary>
public sealed record TerritoireTableau(long Id, string Code, string Nom, string NomRecherche, NatureTerritoire Nature, int ChantiersListes);

/// <summary>The territories that carry a programme on a date, and how many did on any other date.</summary>
public sealed class ReseauTableau(IReadOnlyList<TerritoireTableau> territoires, IReadOnlyList<EtatLu> etats)
{
    /// <summary>In the order of names.</summary>
    public IReadOnlyList<TerritoireTableau> Territoires => territoires;

    public IReadOnlyList<TerritoireTableau> De(NatureTerritoire nature) => [.. territoires.Where(t => t.Nature == nature)];

    /// <summary>Territories expected to carry the programme: its own, and for PHC every Convergence one (ecarts E26).</summary>
    public int Porteurs(Programme programme, DateOnly date)
        => etats.Where(e => (e.Programme == programme || e.Programme == Programme.Cvg) && e.EnVigueurAu(date)).Select(e => e.TerritoireId).Distinct().Count();
}

/// <summary>One operational state of a programme on a territory.</summary>
public sealed record EtatLu(long TerritoireId, Programme Programme, DateOnly Debut, DateOnly? Fin)
{
    public bool EnVigueurAu(DateOnly date) => Debut <= date && (Fin is null || Fin >= date);
}

/// <summary>Reads the network « au » the date d'arrêté: two narrow queries, whatever is shown of it.</summary>
public sealed class ReseauTableauQuery(ConvergenceDbContext db)
{
    public async Task<ReseauTableau> LireAsync(Programme programme, DateOnly date, CancellationToken annulation)
    {
        var etats = await db.EtatsTerritoireProgramme.Where(e => e.Etat == EtatProgramme.Operationnel)
            .Select(e => new EtatLu(e.TerritoireId, e.Programme, e.Debut, e.Fin)).ToListAsync(annulation);
        var adhesions = db.Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(date)).Where(a => a.Programme == programme);
        var lus = await db.Territoires.OrderBy(t => t.NomRecherche)
            .Select(t => new { t.Id, t.Code, t.Nom, t.NomRecherche, Listes = adhesions.Where(a => a.TerritoireId == t.Id).Select(a => a.ChantierId).Distinct().Count() })
            .ToListAsync(annulation);

        var cvg = etats.Where(e => e.Programme == Programme.Cvg && e.EnVigueurAu(date)).Select(e => e.TerritoireId).ToHashSet();
        var phc = etats.Where(e => e.Programme == Programme.Phc && e.EnVigueurAu(date)).Select(e => e.TerritoireId).ToHashSet();
        return new ReseauTableau(
            [.. lus.Select(t => new TerritoireTableau(t.Id, t.Code, t.Nom, t.NomRecherche, Nature(t.Id), t.Listes)).Where(t => t.Nature != NatureTerritoire.HorsProgramme)],
            etats);

        NatureTerritoire Nature(long id) => ReglesTerritoire.Nature(cvg.Contains(id) ? EtatProgramme.Operationnel : null, phc.Contains(id) ? EtatProgramme.Operationnel : null);
    }

    /// <summary>The départements that territories touch.</summary>
    public async Task<IReadOnlyList<DepartementLu>> DepartementsAsync(CancellationToken annulation)
        => await (
            from t in db.TerritoireDepartements
            join d in db.Departements on t.CodeDepartement equals d.Code
            select new DepartementLu(t.TerritoireId, d.Code, d.Nom)).ToListAsync(annulation);
}

/// <summary>A département that a territory touches.</summary>
public sealed record DepartementLu(long TerritoireId, string Code, string Nom);
