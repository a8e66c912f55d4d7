using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Features.Conventions.Anomalies;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>The home page: what to do, then a few figures. Each question is asked on the scope of its own permission. Overdue items stay.</summary>
public sealed class AccueilQuery(
    ConvergenceDbContext db,
    AnomaliesQuery anomalies,
    TachesDossiersQuery dossiers,
    ChiffresPubliesQuery publies,
    PresencesQuery presences,
    JournalSemaineQuery journal,
    UtilisateurCourant utilisateur,
    TimeProvider horloge
)
{
    private const int Maximum = 8;

    public async Task<AccueilViewModel> LireAsync(CancellationToken annulation)
    {
        var taches = await TachesAsync(annulation);
        (Permission Permission, Func<CancellationToken, Task<List<GroupeChiffres>>> Lire)[] chiffres =
        [
            (Permission.SalarieLire, presences.LireAsync),
            (Permission.TableauLire, publies.LireAsync),
            (Permission.JournalReseauLire, journal.LireAsync),
        ];
        var aLire = utilisateur.Roles.All(r => r is Role.InstitutionNationale or Role.InstitutionTerritoriale);
        return new(aLire, JourFrance.Aujourdhui(horloge), taches, await LireAsync(chiffres, annulation));
    }

    private async Task<IReadOnlyList<Tache>> TachesAsync(CancellationToken annulation)
    {
        (Permission Permission, Func<CancellationToken, Task<List<Tache>>> Lire)[] regles =
        [
            (Permission.SalarieModifier, dossiers.LireAsync),
            (Permission.SalarieDroitsGerer, dossiers.ConservationAsync),
            (Permission.FileActiveSaisir, SaisiesAsync),
            (Permission.FileActiveValider, ValidationsAsync),
            (Permission.ReseauModifier, AdhesionsAsync),
            (Permission.PartenaireModifier, PartenairesAsync),
            (Permission.ConventionModifier, ConventionsAsync),
            (Permission.ConventionModifier, AnomaliesAsync),
            (Permission.BilanLire, BilansAsync),
        ];
        return [.. (await LireAsync(regles, annulation)).OrderBy(t => t.Rang).ThenBy(t => t.Echeance ?? DateOnly.MaxValue)];
    }

    private async Task<List<T>> LireAsync<T>((Permission Permission, Func<CancellationToken, Task<List<T>>> Lire)[] regles, CancellationToken annulation)
    {
        var lus = new List<T>();
        foreach (var (permission, lire) in regles.Where(r => utilisateur.Peut(r.Permission)))
        {
            db.Definir(utilisateur.PerimetrePour(permission), utilisateur.Id);
            lus.AddRange(await lire(annulation));
        }

        return lus;
    }

    private async Task<List<Tache>> SaisiesAsync(CancellationToken annulation)
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

    private async Task<List<Tache>> ValidationsAsync(CancellationToken annulation)
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

    private async Task<List<Tache>> AdhesionsAsync(CancellationToken annulation)
    {
        var nombre = await db.Adhesions.Where(ReglesConfirmation.AConfirmer(JourFrance.Aujourdhui(horloge))).CountAsync(annulation);
        return nombre == 0
            ? []
            :
            [
                new Tache(
                    $"{Formats.Compte(nombre, "adhésion")} à confirmer ou à clore",
                    "~/reseau/a-mettre-a-jour",
                    "Le réseau connu est celui du 31/12/2023 ; les chantiers non confirmés restent attendus dans les campagnes.",
                    "a-confirmer",
                    5
                ),
            ];
    }

    /// <summary>Sheets that the person keeps: its territories', and the national ones for the national team.</summary>
    private async Task<List<Tache>> PartenairesAsync(CancellationToken annulation)
    {
        var aJourDepuis = ReglesFraicheur.AJourDepuis(JourFrance.Aujourdhui(horloge));
        var (national, territoires) = (db.Perimetre.National, db.Perimetre.TerritoireIds);
        var nombre = await db.Partenaires.CountAsync(
            p =>
                p.FusionneDansId == null
                && (national || (p.TerritoireId != null && territoires.Contains(p.TerritoireId.Value)))
                && (p.ConfirmeAu == null || p.ConfirmeAu < aJourDepuis),
            annulation
        );
        return nombre == 0
            ? []
            :
            [
                new Tache(
                    $"{Formats.Compte(nombre, "partenaire")} à confirmer",
                    "~/partenaires/a-confirmer",
                    $"Leur fiche n’a pas été confirmée depuis {ReglesFraicheur.MoisAJour} mois.",
                    "a-confirmer",
                    6
                ),
            ];
    }

    /// <summary>Ends that ask for something, the nearest first: past, within three months, within six.</summary>
    private async Task<List<Tache>> ConventionsAsync(CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var horizon = aujourdhui.AddMonths(EcheanceConvention.MoisPremiereAlerte);
        var (national, territoires) = (db.Perimetre.National, db.Perimetre.TerritoireIds);
        var lues = await db
            .Conventions.Where(c =>
                (c.Etat == EtatConvention.Signee || c.Etat == EtatConvention.Active)
                && c.FinEffective <= horizon
                && (national || (c.TerritoireId != null && territoires.Contains(c.TerritoireId.Value)))
            )
            .Select(c => new { c.Etat, c.FinEffective })
            .ToListAsync(annulation);
        var parEcheance = lues.ToLookup(c => EcheanceConvention.Au(c.Etat, c.FinEffective, aujourdhui));
        (Echeance Echeance, string Code, string Suite)[] alertes =
        [
            (Echeance.Echue, "echue", "La fin est passée : renouvelez-les, ou passez-les à « terminée »."),
            (Echeance.TroisMois, "3-mois", "Fin dans moins de 3 mois."),
            (Echeance.SixMois, "6-mois", "Fin dans 3 à 6 mois : préparez la suite."),
        ];
        return
        [
            .. alertes
                .Where(a => parEcheance[a.Echeance].Any())
                .Select(a => new Tache(
                    a.Echeance == Echeance.Echue
                        ? Formats.Compte(parEcheance[a.Echeance].Count(), "convention échue", "conventions échues")
                        : $"{Formats.Compte(parEcheance[a.Echeance].Count(), "convention")} à renouveler",
                    $"~/conventions?echeance={a.Code}",
                    a.Suite,
                    "a-confirmer",
                    6
                )),
        ];
    }

    private async Task<List<Tache>> AnomaliesAsync(CancellationToken annulation)
    {
        var nombre = (await anomalies.ListerAsync(null, annulation)).Count(a => a.Etat == EtatAnomalie.ATraiter);
        return nombre == 0
            ? []
            :
            [
                new Tache(
                    $"{Formats.Compte(nombre, "anomalie")} des conventions à traiter",
                    "~/conventions/anomalies?etat=a-traiter",
                    "Conventions manquantes, ou dates qui ne s’accordent pas avec les adhésions.",
                    "a-confirmer",
                    7
                ),
            ];
    }

    /// <summary>For the institutions that download them, not for the team that prepares them.</summary>
    private async Task<List<Tache>> BilansAsync(CancellationToken annulation)
    {
        if (utilisateur.Peut(Permission.BilanPreparer))
        {
            return [];
        }

        var bilans = await db
            .Bilans.Where(b => b.Etat == Domain.Pilotage.Bilans.EtatBilan.Transmis)
            .OrderByDescending(b => b.Annee)
            .ThenBy(b => b.Programme)
            .Take(Maximum)
            .Select(b => new
            {
                b.Programme,
                b.Annee,
                b.Numero,
                b.TransmisLe,
            })
            .ToListAsync(annulation);
        return bilans.ConvertAll(b => new Tache(
            $"Bilan {b.Programme.Sigle()} {b.Annee}, version {b.Numero}",
            $"~/bilans/{b.Programme.Code()}/{b.Annee}/classeur",
            $"Télécharger le classeur Excel{(b.TransmisLe is { } le ? $", transmis le {Formats.Date(JourFrance.Du(le))}" : null)}.",
            "transmis",
            1
        ));
    }
}
