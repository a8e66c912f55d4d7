using Convergence.Data;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Agenda;

/// <summary>What falls due in the accompaniment of the people of the scope: one query a list. What is late stays until somebody says what it became.</summary>
public sealed class AgendaQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>Days shown ahead.</summary>
    public const int JoursAVenir = 31;

    /// <summary>Most rows of a list.</summary>
    public const int Maximum = 100;

    /// <summary>From the day of the exit, nothing is due any more.</summary>
    private IQueryable<ParcoursSalarie> NonSortis(DateOnly au) => db.ParcoursSalaries.Where(PresenceParcours.NonSortiAu<ParcoursSalarie>(au));

    private IQueryable<Salarie> Presents => db.Salaries.Where(s => s.Conservation == EtatConservation.Active && s.FusionneDansId == null);

    /// <summary>Next dates fixed at the last meeting of each parcours that is not over, the most overdue first.</summary>
    public async Task<IReadOnlyList<EcheanceAgenda>> ConcertationsAsync(CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        var horizon = au.AddDays(JoursAVenir);
        var lues = await (
            from c in db.Concertations
            where c.ProchaineLe <= horizon && !db.Concertations.Any(x => x.ParcoursId == c.ParcoursId && (x.Le > c.Le || (x.Le == c.Le && x.Id > c.Id)))
            join p in NonSortis(au) on c.ParcoursId equals p.Id
            join s in Presents on p.SalarieId equals s.Id
            orderby c.ProchaineLe, s.NomRecherche, s.Id
            select new
            {
                s.Cle,
                s.Nom,
                s.Prenom,
                s.EstFictif,
                Le = c.ProchaineLe!.Value,
                c.Presents,
            }
        )
            .Take(Maximum)
            .ToListAsync(annulation);
        return lues.ConvertAll(l => new EcheanceAgenda(
            l.Cle,
            Personne(l.Nom, l.Prenom),
            l.EstFictif,
            l.Le,
            l.Le < au,
            $"avec, la dernière fois : {l.Presents.Libelle()}"
        ));
    }

    /// <summary>Planned actions whose day is near or past.</summary>
    public async Task<IReadOnlyList<EcheanceAgenda>> ActionsAsync(CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        var horizon = au.AddDays(JoursAVenir);
        var lues = await (
            from a in db.ActionsParcours
            where a.Resultat == ResultatAction.Prevu && a.Le <= horizon
            join p in db.ParcoursSalaries on a.ParcoursId equals p.Id
            join s in Presents on p.SalarieId equals s.Id
            orderby a.Le, s.NomRecherche, a.Id
            select new
            {
                s.Cle,
                s.Nom,
                s.Prenom,
                s.EstFictif,
                a.Le,
                a.Type,
                a.Theme,
            }
        )
            .Take(Maximum)
            .ToListAsync(annulation);
        return lues.ConvertAll(l => new EcheanceAgenda(
            l.Cle,
            Personne(l.Nom, l.Prenom),
            l.EstFictif,
            l.Le,
            l.Le <= au,
            $"{Accompagnements.Actions[l.Type].Libelle}, {Accompagnements.Themes[l.Theme].Libelle.ToLower(Formats.Culture)}"
        ));
    }

    /// <summary>Requests that wait for an answer, the longest first; late ones are flagged.</summary>
    public async Task<IReadOnlyList<EcheanceAgenda>> MobilisationsAsync(CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        var lues = await (
            from m in db.Mobilisations
            where m.Reponse == null
            join p in NonSortis(au) on m.ParcoursId equals p.Id
            join s in Presents on p.SalarieId equals s.Id
            orderby m.DemandeLe, s.NomRecherche, m.Id
            select new
            {
                s.Cle,
                s.Nom,
                s.Prenom,
                s.EstFictif,
                m.DemandeLe,
                m.Theme,
            }
        )
            .Take(Maximum)
            .ToListAsync(annulation);
        return lues.ConvertAll(l =>
        {
            var attendue = l.DemandeLe.AddDays(Mobilisation.JoursReponse);
            return new EcheanceAgenda(
                l.Cle,
                Personne(l.Nom, l.Prenom),
                l.EstFictif,
                attendue,
                attendue < au,
                $"{Accompagnements.Themes[l.Theme].Libelle}, demandé le {Formats.Date(l.DemandeLe)}"
            );
        });
    }

    private static string Personne(string nom, string prenom) => $"{nom.ToUpper(Formats.Culture)} {prenom}";
}

/// <summary>Something due about a person.</summary>
public sealed record EcheanceAgenda(Guid Cle, string Personne, bool EstFictif, DateOnly Le, bool EstDu, string Quoi);
