using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Pilotage.TableauxDeBord;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Engagements;

/// <summary>
/// The national published facts that stand beside objectives. Whoever may read the board reads the same ones: the scope is widened to what is
/// published, and only national figures come out.
/// </summary>
public sealed class FaitsPubliesQuery(ConvergenceDbContext db)
{
    public async Task<FaitsPublies> LireAsync(IEnumerable<string> compteurs, CancellationToken annulation)
    {
        var codes = compteurs.Distinct().ToArray();
        using var publie = db.AvecPerimetre(new Perimetre { PublieNational = true, ProgrammesPublies = Programmes.Tous });
        var sommes = await (
            from t in db.TotauxNationaux
            join c in db.Campagnes on t.CampagneId equals c.Id
            join k in db.Compteurs on t.CompteurId equals k.Id
            where codes.Contains(k.Code)
            orderby c.EstReprise descending, c.CodePeriode
            select new SommePubliee(k.Code, c.DateArrete, t.Somme, t.Territoires, t.AvecFictif)
        ).ToListAsync(annulation);
        var declares = await (
            from v in db.Valeurs
            join r in db.Releves on v.ReleveId equals r.Id
            join c in db.Campagnes on v.CampagneId equals c.Id
            join k in db.Compteurs on v.CompteurId equals k.Id
            where r.Niveau == NiveauReleve.National && v.Nombre != null && codes.Contains(k.Code)
            orderby c.DateArrete
            select new DeclarePublie(k.Code, c.DateArrete, v.Nombre!.Value, v.Commentaire ?? r.Source)
        ).ToListAsync(annulation);
        var etats = await db
            .EtatsTerritoireProgramme.Where(e => e.Etat == EtatProgramme.Operationnel)
            .Select(e => new EtatLu(e.TerritoireId, e.Programme, e.Debut, e.Fin))
            .ToListAsync(annulation);
        return new FaitsPublies(sommes, declares, etats);
    }

    /// <summary>Chantiers of the register that carry the programme on a day.</summary>
    public async Task<int> ChantiersListesAsync(Programme programme, DateOnly au, CancellationToken annulation)
    {
        using var publie = db.AvecPerimetre(new Perimetre { PublieNational = true, ProgrammesPublies = Programmes.Tous });
        return await db
            .Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(au))
            .Where(a => a.Programme == programme)
            .Select(a => a.ChantierId)
            .Distinct()
            .CountAsync(annulation);
    }
}

public sealed record SommePubliee(string Compteur, DateOnly Au, long Somme, int Territoires, bool AvecFictif);

public sealed record DeclarePublie(string Compteur, DateOnly Au, int Nombre, string? Source);

/// <summary>What is published of some counters, and how many territories were to give them.</summary>
public sealed class FaitsPublies(IReadOnlyList<SommePubliee> sommes, IReadOnlyList<DeclarePublie> declares, IReadOnlyList<EtatLu> etats)
{
    /// <summary>What is known of a counter on a day; null when nothing is published of that day.</summary>
    public (MesureObjectif Mesure, bool AvecFictif)? Au(Programme programme, string compteur, DateOnly jour)
    {
        var somme = sommes.FirstOrDefault(s => s.Compteur == compteur && s.Au == jour);
        var declare = declares.LastOrDefault(d => d.Compteur == compteur && d.Au == jour);
        return somme is null && declare is null
            ? null
            : (
                new MesureObjectif(
                    somme?.Somme,
                    somme?.Territoires ?? 0,
                    new NaturesTableau(etats, jour).Porteurs(programme, jour),
                    declare?.Nombre,
                    declare?.Source
                ),
                declare is null && somme?.AvecFictif == true
            );
    }

    /// <summary>The last declared value of each year, for a trajectory: sums of territories are left out, one of them could be missing.</summary>
    public IReadOnlyList<RealiseAnnuel> Declares(string compteur) =>
        [
            .. declares
                .Where(d => d.Compteur == compteur)
                .GroupBy(d => d.Au.Year)
                .Select(g => new RealiseAnnuel(g.Key, g.Last().Nombre, g.Last().Source))
                .OrderBy(r => r.Annee),
        ];
}
