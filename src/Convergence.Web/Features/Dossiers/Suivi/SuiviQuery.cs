using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Suivi;

/// <summary>The follow-up of a person, parcours by parcours, track by track.</summary>
public sealed class SuiviQuery(ConvergenceDbContext db, DossierQuery dossiers, TimeProvider horloge)
{
    /// <summary>Null outside the scope.</summary>
    public async Task<SuiviViewModel?> OuvrirAsync(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.OuvrirAsync(cle, OngletDossier.Suivi, annulation) is not { } entete)
        {
            return null;
        }

        var (id, au) = (entete.Salarie.Id, JourFrance.Aujourdhui(horloge));
        var parcours = await db
            .ParcoursSalaries.AsNoTracking()
            .Where(p => p.SalarieId == id)
            .OrderByDescending(p => p.Entree)
            .ThenByDescending(p => p.Id)
            .ToListAsync(annulation);
        var points = await (
            from x in db.PointsSuivi.AsNoTracking()
            join p in db.ParcoursSalaries on x.ParcoursId equals p.Id
            where p.SalarieId == id
            join u in db.Users on x.ModifieParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby x.Volet, x.Mois
            select new { Point = x, Auteur = (string?)u.NomAffiche }
        ).ToListAsync(annulation);
        return new(
            entete,
            au,
            [
                .. parcours
                    .Where(p => p.SortieLe is not null || points.Exists(x => x.Point.ParcoursId == p.Id))
                    .Select(p => new SuiviParcours(
                        p,
                        p.SortieLe is { } le ? HorlogeSuivi.Au(le, au) : null,
                        [
                            .. points
                                .Where(x => x.Point.ParcoursId == p.Id)
                                .Select(x => new PointLu(x.Point, ReglesSuivi.Etat(x.Point.PrevuLe, x.Point.Resultat, au), x.Auteur)),
                        ]
                    )),
            ]
        );
    }
}

/// <summary>The page of the file.</summary>
public sealed record SuiviViewModel(EnteteDossier Entete, DateOnly Au, IReadOnlyList<SuiviParcours> Parcours);

/// <summary>A parcours that ended, its year, its points.</summary>
public sealed record SuiviParcours(ParcoursSalarie Parcours, LectureSuivi? Annee, IReadOnlyList<PointLu> Points)
{
    public IEnumerable<VoletSuivi> VoletsAbsents =>
        Parcours.SortieLe is null ? [] : Enum.GetValues<VoletSuivi>().Where(v => Points.All(p => p.Point.Volet != v));
}

/// <summary>A point, where it stands, who wrote last.</summary>
public sealed record PointLu(PointSuivi Point, EtatPoint Etat, string? Auteur);
