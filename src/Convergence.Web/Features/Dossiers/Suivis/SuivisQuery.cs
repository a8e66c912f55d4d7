using System.Globalization;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Suivis;

/// <summary>Points of follow-up of the chantiers of the scope: filtered, sorted and cut by the database.</summary>
public sealed class SuivisQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>Days to come that the list shows.</summary>
    public const int JoursAVenir = 30;

    /// <summary>Most rows of an export.</summary>
    public const int LignesExport = 5000;

    public DateOnly Au => JourFrance.Aujourdhui(horloge);

    public async Task<PageListe<SuiviLigne>> ListerAsync(SuivisFiltreForm filtre, CancellationToken annulation)
    {
        var page = await PageListe.LireAsync(Trier(Montres(Filtrer(filtre, filtre.Etat)), filtre), filtre.Page, annulation);
        return page.Avec(Dire(page.Lignes));
    }

    /// <summary>Every row of the filters, for the export.</summary>
    public async Task<IReadOnlyList<SuiviLigne>> ToutAsync(SuivisFiltreForm filtre, CancellationToken annulation) =>
        Dire(await Trier(Montres(Filtrer(filtre, filtre.Etat)), filtre).Take(LignesExport).ToListAsync(annulation));

    /// <summary>Points to be written now, whoever they are about.</summary>
    public Task<int> AFaireAsync(CancellationToken annulation) => Montres(Filtrer(new SuivisFiltreForm(), SuivisFiltreForm.AFaire)).CountAsync(annulation);

    /// <summary>
    /// How many points each choice of the filter « Points » shows, and the two rates of response. The rates count everybody, archived and
    /// anonymised files too: a figure does not change because a file was put away.
    /// </summary>
    public async Task<ComptesSuivi> CompterAsync(SuivisFiltreForm filtre, CancellationToken annulation)
    {
        var (au, bas, proche, haut) = (Au, LimiteRetard, Proche, Horizon);
        var tous = Filtrer(filtre, SuivisFiltreForm.Tous);
        var groupes = await Montres(tous)
            .GroupBy(p => new
            {
                Fait = p.Resultat != null,
                Retard = p.PrevuLe < bas,
                AFaire = p.PrevuLe <= proche,
                Montre = p.PrevuLe <= haut,
            })
            .Select(g => new
            {
                g.Key.Fait,
                g.Key.Retard,
                g.Key.AFaire,
                g.Key.Montre,
                Nombre = g.Count(),
            })
            .ToListAsync(annulation);
        var reponses = await tous.GroupBy(p => new
            {
                p.Volet,
                p.Resultat,
                Echu = p.PrevuLe <= au,
            })
            .Select(g => new
            {
                g.Key.Volet,
                g.Key.Resultat,
                g.Key.Echu,
                Nombre = g.Count(),
            })
            .ToListAsync(annulation);
        var points = reponses.SelectMany(g => Enumerable.Repeat(new LignePointSuivi(g.Volet, g.Echu ? au : DateOnly.MaxValue, g.Resultat), g.Nombre)).ToList();
        return new(
            groupes.Where(g => !g.Fait && g.Montre).Sum(g => g.Nombre),
            groupes.Where(g => !g.Fait && g.AFaire).Sum(g => g.Nombre),
            groupes.Where(g => !g.Fait && g.Retard).Sum(g => g.Nombre),
            groupes.Where(g => !g.Fait && g.Montre && !g.Retard).Sum(g => g.Nombre),
            groupes.Where(g => g.Fait).Sum(g => g.Nombre),
            groupes.Sum(g => g.Nombre),
            [
                .. Enum.GetValues<VoletSuivi>()
                    .Where(v => filtre.VoletLu is null || filtre.VoletLu == v)
                    .Select(v => (ReglesSuivi.TauxReponse(points, v, au), ReglesSuivi.TauxMaintien(points, v, au))),
            ]
        );
    }

    /// <summary>Chantiers of the reader; none for who has one alone, and nothing to choose.</summary>
    public async Task<IReadOnlyList<SelectListItem>> ChantiersAsync(CancellationToken annulation)
    {
        var ids = db.Perimetre.ChantierIds;
        return ids.Count < 2
            ? []
            :
            [
                .. (
                    await db
                        .Chantiers.Where(c => ids.Contains(c.Id))
                        .OrderBy(c => c.NomRecherche)
                        .ThenBy(c => c.Id)
                        .Select(c => new { c.Id, c.Nom })
                        .ToListAsync(annulation)
                ).Select(c => new SelectListItem(c.Nom, c.Id.ToString(CultureInfo.InvariantCulture))),
            ];
    }

    private DateOnly LimiteRetard => Au.AddDays(-ReglesSuivi.JoursApres);

    private DateOnly Proche => Au.AddDays(ReglesSuivi.JoursAvant);

    private DateOnly Horizon => Au.AddDays(JoursAVenir);

    /// <summary>Points of the files that the chantier uses: an archived one is out of every list.</summary>
    private IQueryable<PointSuivi> Montres(IQueryable<PointSuivi> points) =>
        from x in points
        join p in db.ParcoursSalaries on x.ParcoursId equals p.Id
        join s in db.Salaries on p.SalarieId equals s.Id
        where s.Conservation == EtatConservation.Active && s.FusionneDansId == null
        select x;

    private IQueryable<PointSuivi> Filtrer(SuivisFiltreForm filtre, string? etat)
    {
        var (requete, bas, proche, haut) = (db.PointsSuivi.AsNoTracking(), LimiteRetard, Proche, Horizon);
        if (filtre.VoletLu is { } volet)
        {
            requete = requete.Where(p => p.Volet == volet);
        }

        if (filtre.ProgrammeLu is { } programme)
        {
            requete = requete.Where(p => db.ParcoursSalaries.Any(x => x.Id == p.ParcoursId && x.Programme == programme));
        }

        if (filtre.Chantier is { } chantier)
        {
            requete = requete.Where(p => p.ChantierId == chantier);
        }

        return etat switch
        {
            SuivisFiltreForm.Tous => requete,
            SuivisFiltreForm.Faits => requete.Where(p => p.Resultat != null),
            SuivisFiltreForm.AFaire => requete.Where(p => p.Resultat == null && p.PrevuLe <= proche),
            SuivisFiltreForm.Retard => requete.Where(p => p.Resultat == null && p.PrevuLe < bas),
            SuivisFiltreForm.AVenir => requete.Where(p => p.Resultat == null && p.PrevuLe >= bas && p.PrevuLe <= haut),
            _ => requete.Where(p => p.Resultat == null && p.PrevuLe <= haut),
        };
    }

    private IQueryable<PointLu> Trier(IQueryable<PointSuivi> points, SuivisFiltreForm filtre)
    {
        var jointes =
            from x in points
            join p in db.ParcoursSalaries on x.ParcoursId equals p.Id
            join s in db.Salaries on p.SalarieId equals s.Id
            join c in db.Chantiers on s.ChantierId equals c.Id
            select new PointLu
            {
                Point = x,
                Salarie = s,
                Programme = p.Programme,
                SortieLe = p.SortieLe,
                Chantier = c.Nom,
            };
        return (filtre.Tri, filtre.Descendant) switch
        {
            ("nom", false) => jointes.OrderBy(l => l.Salarie.NomRecherche).ThenBy(l => l.Point.PrevuLe).ThenBy(l => l.Point.Id),
            ("nom", true) => jointes.OrderByDescending(l => l.Salarie.NomRecherche).ThenBy(l => l.Point.PrevuLe).ThenBy(l => l.Point.Id),
            (_, true) => jointes.OrderByDescending(l => l.Point.PrevuLe).ThenBy(l => l.Point.Id),
            _ => jointes.OrderBy(l => l.Point.PrevuLe).ThenBy(l => l.Point.Id),
        };
    }

    private List<SuiviLigne> Dire(IReadOnlyList<PointLu> lus)
    {
        var au = Au;
        return
        [
            .. lus.Select(l => new SuiviLigne(
                l.Point,
                l.Salarie,
                l.Programme,
                l.SortieLe,
                l.Chantier,
                ReglesSuivi.Etat(l.Point.PrevuLe, l.Point.Resultat, au)
            )),
        ];
    }

    private sealed class PointLu
    {
        public required PointSuivi Point { get; init; }

        public required Salarie Salarie { get; init; }

        public required Programme Programme { get; init; }

        public required DateOnly? SortieLe { get; init; }

        public required string Chantier { get; init; }
    }
}

/// <summary>One point of the list.</summary>
public sealed record SuiviLigne(PointSuivi Point, Salarie Salarie, Programme Programme, DateOnly? SortieLe, string Chantier, EtatPoint Etat);

/// <summary>Numbers of the choices, and for each track its response rate and its kept rate, never one without the other.</summary>
public sealed record ComptesSuivi(
    int Montres,
    int AFaire,
    int Retard,
    int AVenir,
    int Faits,
    int Tous,
    IReadOnlyList<(Rapport Reponse, Rapport Maintien)> Taux
);
