using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Features.Conventions.Anomalies;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>What the network, its partners and its conventions ask to be confirmed, renewed or explained.</summary>
public sealed class TachesReseauQuery(ConvergenceDbContext db, AnomaliesQuery anomalies, TimeProvider horloge)
{
    public async Task<List<Tache>> AdhesionsAsync(CancellationToken annulation)
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
                    null,
                    5
                ),
            ];
    }

    /// <summary>Sheets that the person keeps: its territories', and the national ones for the national team.</summary>
    public async Task<List<Tache>> PartenairesAsync(CancellationToken annulation)
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
                    null,
                    6
                ),
            ];
    }

    /// <summary>Ends that ask for something, the nearest first: past, within three months, within six.</summary>
    public async Task<List<Tache>> ConventionsAsync(CancellationToken annulation)
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
                    null,
                    6
                )),
        ];
    }

    public async Task<List<Tache>> AnomaliesAsync(CancellationToken annulation)
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
                    null,
                    7
                ),
            ];
    }
}
