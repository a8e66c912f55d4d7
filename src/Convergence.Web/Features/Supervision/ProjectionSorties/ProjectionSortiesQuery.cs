using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Supervision.ProjectionSorties;

/// <summary>
/// Projected exits by quarter and chantier. Counts only leave this query: the files are read with the scope of their chantiers, and no name, no key
/// and no date of a person goes to the screen. One territory at a time: the cost does not grow with the network.
/// </summary>
public sealed class ProjectionSortiesQuery(ConvergenceDbContext db, DossiersOuvertsQuery dossiers, ListesReseauQuery listes, TimeProvider horloge)
{
    /// <summary>Quarters shown; those after are one column.</summary>
    private const int Trimestres = 6;

    /// <summary>Null for a territory outside the scope, or when there is none.</summary>
    public async Task<ProjectionSortiesViewModel?> LireAsync(string? codeTerritoire, CancellationToken annulation)
    {
        var (code, au) = (codeTerritoire?.Trim().ToUpperInvariant(), JourFrance.Aujourdhui(horloge));
        var territoires = await (
            from t in db.Territoires
            where db.Adhesions.Any(a => a.TerritoireId == t.Id && a.Programme == Programme.Cvg) && db.Chantiers.Any(c => c.TerritoireId == t.Id)
            select new TerritoireProjete(t.Id, t.Code, t.Nom)
        ).ToListAsync(annulation);
        if (territoires.Count == 0 || (code is not null && !territoires.Exists(t => t.Code == code)))
        {
            return code is null ? new([], null, au, [], [], new(string.Empty, false, new([], 0, 0))) : null;
        }

        var choix = await listes.RangerParCodeAsync(territoires.Select(t => new SelectListItem(t.Nom, t.Code)), annulation);
        var choisi = territoires.Find(t => t.Code == (code ?? choix[0].Value))!;
        var chantiers = await db
            .Chantiers.Where(c => c.TerritoireId == choisi.Id)
            .OrderBy(c => c.NomRecherche)
            .ThenBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.Nom,
                c.EstFictif,
            })
            .ToListAsync(annulation);
        ILookup<long, LectureProjection> projections;
        using (db.AvecPerimetre(Perimetre.LectureNominative(chantiers.Select(c => c.Id))))
        {
            projections = (await dossiers.LireAsync(annulation))
                .Where(d => d is { Programme: Programme.Cvg, CompteDansLesStatistiques: true, Projection: not null })
                .ToLookup(d => d.ChantierId, d => d.Projection!);
        }

        var premier = ProjectionSortie.TrimestreDe(au);
        var colonnes = Enumerable.Range(0, Trimestres).Select(i => ProjectionSortie.TrimestreDe(premier.Debut.AddMonths(3 * i))).ToList();
        return new(
            [.. choix.Select(c => new SelectListItem(c.Text, c.Value, c.Value == choisi.Code) { Group = c.Group })],
            choisi,
            au,
            colonnes,
            [
                .. chantiers
                    .Where(c => projections.Contains(c.Id))
                    .Select(c => new LigneProjection(c.Nom, c.EstFictif, ProjectionSortie.Compter(projections[c.Id]))),
            ],
            new("Territoire", false, ProjectionSortie.Compter(projections.SelectMany(g => g)))
        );
    }
}

/// <summary>A territory of the choice.</summary>
public sealed record TerritoireProjete(long Id, string Code, string Nom);

/// <summary>The counts of one chantier, or of the territory.</summary>
public sealed record LigneProjection(string Libelle, bool EstFictif, CompteProjections Comptes)
{
    public int Du(Periode trimestre) => Comptes.Trimestres.Where(t => t.Trimestre.Code == trimestre.Code).Sum(t => t.Nombre);

    public int Apres(Periode dernier) => Comptes.Trimestres.Where(t => t.Trimestre.Debut > dernier.Fin).Sum(t => t.Nombre);

    public int Total => Comptes.Trimestres.Sum(t => t.Nombre) + Comptes.Passees + Comptes.SansBorne;
}

public sealed record ProjectionSortiesViewModel(
    IReadOnlyList<SelectListItem> Territoires,
    TerritoireProjete? Choisi,
    DateOnly Au,
    IReadOnlyList<Periode> Trimestres,
    IReadOnlyList<LigneProjection> Lignes,
    LigneProjection Total
);
