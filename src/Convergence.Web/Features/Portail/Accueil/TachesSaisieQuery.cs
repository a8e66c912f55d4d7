using Convergence.Data;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>What the campaigns ask: counts to type and to send, for who types them; sendings to accept, for the national team.</summary>
public sealed class TachesSaisieQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    private const int Maximum = 8;

    public async Task<List<Tache>> SaisiesAsync(CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var lues = await (
            from r in db.Remontees
            join c in db.Campagnes on r.CampagneId equals c.Id
            join t in db.Territoires on r.TerritoireId equals t.Id
            join k in db.Chantiers on r.ChantierId equals k.Id into chantiers
            from k in chantiers.DefaultIfEmpty()
            where !c.EstReprise && c.Ouverture <= aujourdhui && (r.Etat == EtatRemontee.ACorriger || r.Etat == EtatRemontee.Brouillon)
            orderby c.DateArrete descending
            select new
            {
                r.Etat,
                r.ChantierId,
                r.TerritoireId,
                Chantier = k.Nom,
                t.Code,
                t.Nom,
                c.CodePeriode,
                c.Echeance,
                c.Cloture,
                Derogation = db.Derogations.Where(d => d.CampagneId == c.Id && d.TerritoireId == t.Id).Max(d => (DateOnly?)d.Jusquau),
            }
        )
            .Take(Maximum)
            .ToListAsync(annulation);
        var perimetre = db.Perimetre;
        return lues.Where(l => l.ChantierId is { } id ? perimetre.VoitChantier(id, l.TerritoireId) : perimetre.VoitTerritoire(l.TerritoireId))
            .Select(l =>
            {
                var quoi = $"{l.Chantier ?? l.Nom}, {Periode.Lire(l.CodePeriode).Libelle}";
                var url = $"~/files-actives/{l.Code}/{l.CodePeriode}";
                return l switch
                {
                    { Etat: EtatRemontee.ACorriger } => new Tache(
                        $"Corriger : {quoi}",
                        url,
                        "L’équipe nationale ou vous-même avez demandé une correction.",
                        "a-corriger",
                        0,
                        l.Cloture
                    ),
                    _ when l.Cloture < aujourdhui && l.Derogation >= aujourdhui => new Tache(
                        $"Saisir et transmettre : {quoi}",
                        url,
                        $"Rouvert pour ce territoire jusqu’au {Formats.Date(l.Derogation)}.",
                        "ouvert",
                        2,
                        l.Derogation
                    ),
                    _ when l.Cloture < aujourdhui => new Tache(
                        $"Non transmis : {quoi}",
                        url,
                        $"Clos depuis le {Formats.Date(l.Cloture)} : l’équipe nationale peut rouvrir la saisie.",
                        "en-retard",
                        1,
                        l.Cloture
                    ),
                    _ when l.Echeance < aujourdhui => new Tache(
                        $"Transmettre : {quoi}",
                        url,
                        $"L’échéance était le {Formats.Date(l.Echeance)}.",
                        "en-retard",
                        2,
                        l.Echeance
                    ),
                    _ => new Tache($"Saisir et transmettre : {quoi}", url, $"À envoyer avant le {Formats.Date(l.Echeance)}.", "ouvert", 3, l.Echeance),
                };
            })
            .ToList();
    }

    public async Task<List<Tache>> ValidationsAsync(CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var lues = await (
            from c in db.Campagnes
            where !c.EstReprise && c.Ouverture <= aujourdhui
            orderby c.DateArrete descending
            select new
            {
                c.CodePeriode,
                c.Echeance,
                AValider = db.Remontees.Count(r => r.CampagneId == c.Id && r.Etat == EtatRemontee.Transmis),
                ACorriger = db.Remontees.Count(r => r.CampagneId == c.Id && r.Etat == EtatRemontee.ACorriger),
                NonRecues = db.Remontees.Count(r => r.CampagneId == c.Id && r.Etat == EtatRemontee.Brouillon),
            }
        )
            .Take(Maximum)
            .ToListAsync(annulation);
        var taches = new List<Tache>();
        foreach (var l in lues)
        {
            var (libelle, url) = (Periode.Lire(l.CodePeriode).Libelle, $"~/campagnes/{l.CodePeriode}");
            if (l.AValider > 0)
            {
                taches.Add(
                    new Tache(
                        $"Valider {Formats.Compte(l.AValider, "envoi")}, {libelle}",
                        url + "?etat=transmis",
                        "Valider, ou renvoyer à corriger avec un motif.",
                        "transmis",
                        1
                    )
                );
            }

            if (l.ACorriger > 0)
            {
                taches.Add(
                    new Tache(
                        $"{Formats.Compte(l.ACorriger, "envoi renvoyé", "envois renvoyés")} à corriger, {libelle}",
                        url + "?etat=a-corriger",
                        "En attente d’une nouvelle transmission.",
                        "a-corriger",
                        2
                    )
                );
            }

            if (l.NonRecues > 0)
            {
                var enRetard = l.Echeance < aujourdhui;
                taches.Add(
                    new Tache(
                        $"{Formats.Compte(l.NonRecues, "envoi non reçu", "envois non reçus")}, {libelle}",
                        url + "?etat=brouillon",
                        $"Échéance : {Formats.Date(l.Echeance)}.",
                        enRetard ? "en-retard" : "ouvert",
                        enRetard ? 1 : 4,
                        l.Echeance
                    )
                );
            }
        }

        return taches;
    }
}
