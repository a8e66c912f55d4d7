using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>The day of a caseworker: seven queries, whatever the people present. No name stands on the home page: each line leads to its list.</summary>
public sealed class TachesDossiersQuery(ConvergenceDbContext db, DossiersOuvertsQuery ouverts, TimeProvider horloge)
{
    private const int Action = 1;

    private const int Concertation = 2;

    private const int Suivi = 3;

    private const int Transfert = 4;

    private const int JoursAVenir = 7;

    public async Task<List<Tache>> LireAsync(CancellationToken annulation)
    {
        var taches = new List<Tache>();
        var dues = await DuesAsync(annulation);
        Ajouter(
            dues[Action],
            "action prévue",
            "actions prévues",
            " à faire ou à solder",
            "~/salaries/agenda",
            $"Prévues avant le {Formats.Date(JourFrance.Aujourdhui(horloge).AddDays(JoursAVenir))} : dites ce qu’elles sont devenues.",
            null,
            1
        );
        Ajouter(
            dues[Concertation],
            "concertation",
            "concertations",
            " dans les sept jours",
            "~/salaries/agenda",
            "Préparez la fiche de la personne, et prévenez ses référents.",
            null,
            2
        );
        Ajouter(
            dues[Suivi],
            "point de suivi",
            "points de suivi",
            " après la sortie à faire",
            "~/suivis?etat=a-faire",
            "Trois, six et douze mois après la sortie : emploi et logement, chacun le sien.",
            null,
            2
        );
        Ajouter(
            dues[Transfert],
            "transfert",
            "transferts",
            " à accepter ou à refuser",
            "~/salaries/transferts",
            "Un autre chantier vous propose d’accueillir une personne : rien ne bouge avant votre réponse.",
            null,
            1
        );
        var dossiers = await ouverts.LireAsync(annulation);
        foreach (var liste in ListesTravail.Toutes.Lignes)
        {
            Ajouter(
                dossiers.Count(d => d.Listes.Contains(liste.Valeur)),
                "dossier",
                "dossiers",
                $" : {Minuscule(liste.Libelle)}",
                $"~/salaries?liste={liste.Code}",
                liste.Aide,
                liste.Valeur is ListeTravail.FinProche or ListeTravail.Plafond ? "bientot-echu" : null,
                liste.Valeur is ListeTravail.FinProche or ListeTravail.Plafond ? 3 : 4
            );
        }

        return taches;

        void Ajouter(int nombre, string singulier, string pluriel, string suite, string url, string detail, string? etat, int rang)
        {
            if (nombre > 0)
            {
                taches.Add(new(Formats.Compte(nombre, singulier, pluriel) + suite, url, detail, etat, rang));
            }
        }
    }

    /// <summary>What retention proposes, for who decides.</summary>
    public async Task<List<Tache>> ConservationAsync(CancellationToken annulation)
    {
        var nombre = await db.PropositionsConservation.CountAsync(p => p.Decision == null, annulation);
        return nombre == 0
            ? []
            :
            [
                new(
                    $"{Formats.Compte(nombre, "dossier", "dossiers")} à archiver ou à anonymiser",
                    "~/salaries/conservation",
                    "Deux ans après le dernier contact : relisez la liste, puis confirmez ou gardez.",
                    null,
                    5
                ),
            ];
    }

    private static string Minuscule(string libelle) => char.ToLower(libelle[0], Formats.Culture) + libelle[1..];

    /// <summary>What falls due, counted in one query.</summary>
    private async Task<Dictionary<int, int>> DuesAsync(CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var (bientot, suivi) = (aujourdhui.AddDays(JoursAVenir), aujourdhui.AddDays(ReglesSuivi.JoursAvant));
        var chantiers = db.Perimetre.ChantierIds;

        // An archived file asks for nothing: what the lists of these tasks leave out is not counted either.
        var enCours =
            from p in db.ParcoursSalaries
            join s in db.Salaries on p.SalarieId equals s.Id
            where s.Conservation == EtatConservation.Active && s.FusionneDansId == null
            select p.Id;
        var lues = await db
            .ActionsParcours.Where(a => a.Resultat == ResultatAction.Prevu && a.Le <= bientot && enCours.Contains(a.ParcoursId))
            .Select(a => new { Nature = Action, a.Id })
            .Concat(
                db.Concertations.Where(c => c.ProchaineLe >= aujourdhui && c.ProchaineLe <= bientot && enCours.Contains(c.ParcoursId))
                    .Select(c => new { Nature = Concertation, c.Id })
            )
            .Concat(
                db.PointsSuivi.Where(p => p.Resultat == null && p.PrevuLe <= suivi && enCours.Contains(p.ParcoursId)).Select(p => new { Nature = Suivi, p.Id })
            )
            .Concat(
                db.Transferts.Where(t => t.Etat == EtatTransfert.Demande && chantiers.Contains(t.VersChantierId)).Select(t => new { Nature = Transfert, t.Id })
            )
            .GroupBy(l => l.Nature)
            .Select(g => new { g.Key, Nombre = g.Count() })
            .ToListAsync(annulation);
        return Enumerable.Range(Action, Transfert).ToDictionary(n => n, n => lues.Find(l => l.Key == n)?.Nombre ?? 0);
    }
}
