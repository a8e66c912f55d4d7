using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Data.Demonstration;

/// <summary>What a caseworker writes along a fictional parcours: freins, référents, concertations, actions, mobilisations, hours of PHC.</summary>
internal sealed class AccompagnementDemonstration(EcritureEnLot lot, ParcoursSalarie parcours, long auteur, DateOnly aujourdhui)
{
    private static readonly (Frein Frein, int Pas)[] Suivis =
    [
        (Frein.Logement, 1),
        (Frein.DemarchesDroits, 2),
        (Frein.Mobilite, 1),
        (Frein.Surendettement, 3),
        (Frein.Illettrisme, 0),
        (Frein.Numerique, 2),
    ];

    /// <summary>Nothing is written after the exit.</summary>
    private readonly DateOnly _fin = parcours.SortieLe ?? aujourdhui;

    private (long TerritoireId, long ChantierId, long ParcoursId) De => (parcours.TerritoireId, parcours.ChantierId, parcours.Id);

    /// <summary>Adds the rows; the caller writes the lot.</summary>
    public void Ecrire()
    {
        if (parcours.Programme == Programme.Phc)
        {
            Monter();
        }

        // One parcours in seven has no diagnosis yet, one in five no référent: the lists have something to say.
        if (parcours.Id % 7 != 0)
        {
            Diagnostiquer();
        }

        if (parcours.Id % 5 != 0)
        {
            Entourer();
        }

        Agir();
    }

    private void Monter()
    {
        foreach (var (mois, heures) in new[] { (0, 4m), (1, 6m), (2, 8m), (4, 6m), (5, 10m), (7, 14m) })
        {
            if (parcours.Entree.AddMonths(mois) <= _fin)
            {
                var palier = new PalierHoraire
                {
                    TerritoireId = De.TerritoireId,
                    ChantierId = De.ChantierId,
                    ParcoursId = De.ParcoursId,
                };
                palier.Fixer(parcours.Entree.AddMonths(mois), heures);
                lot.Ajouter(palier);
            }
        }
    }

    private void Diagnostiquer()
    {
        for (var mois = 0; mois <= 24 && parcours.Entree.AddMonths(mois) <= _fin; mois += 8)
        {
            var bilan = new BilanFreins
            {
                TerritoireId = De.TerritoireId,
                ChantierId = De.ChantierId,
                ParcoursId = De.ParcoursId,
                Le = parcours.Entree.AddMonths(mois),
                Moment = mois == 0 ? MomentBilan.Entree : MomentBilan.Revue,
            };
            foreach (var (frein, pas) in Suivis)
            {
                bilan.Evaluer(frein, (Niveau)Math.Clamp((parcours.Id + pas) % 2 == 0 ? 1 : 2 + (mois / 8), 1, 5));
            }

            foreach (var niveau in bilan.Niveaux)
            {
                (niveau.ModifieParId, niveau.ModifieLe) = (auteur, bilan.Le.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc));
            }

            lot.Ajouter(bilan);
        }
    }

    private void Entourer()
    {
        var referent = new Referent
        {
            TerritoireId = De.TerritoireId,
            ChantierId = De.ChantierId,
            ParcoursId = De.ParcoursId,
        };
        referent.Fixer(
            parcours.Id % 2 == 0 ? FonctionsReferent.Hebergement : FonctionsReferent.Rsa,
            null,
            parcours.Id % 2 == 0 ? "Centre d’hébergement fictif" : "Service social fictif",
            parcours.Entree,
            null
        );
        lot.Ajouter(referent);
        if (parcours.Entree.AddMonths(2) is var le && le <= _fin)
        {
            var concertation = new Concertation
            {
                TerritoireId = De.TerritoireId,
                ChantierId = De.ChantierId,
                ParcoursId = De.ParcoursId,
            };
            concertation.Fixer(
                le,
                referent.Fonction,
                "Relancer la demande de logement ; revoir les horaires dans un mois.",
                parcours.Id % 3 == 0 && parcours.SortieLe is null ? aujourdhui.AddDays(10) : null,
                aujourdhui
            );
            (concertation.ModifieParId, concertation.ModifieLe) = (auteur, le.ToDateTime(new TimeOnly(16, 0), DateTimeKind.Utc));
            lot.Ajouter(concertation);
        }
    }

    private void Agir()
    {
        // The last talk was in the last weeks, but for one parcours in eight: nothing was noted in it for months.
        var dernier = parcours.Id % 8 == 0 ? 5 : Math.Max(5, _fin.DayNumber - parcours.Entree.DayNumber - (int)(parcours.Id * 7 % 80));
        foreach (
            var (jours, type, theme) in new[]
            {
                (3, TypeAction.Entretien, ThemeAccompagnement.Droits),
                (20, TypeAction.AccompagnementPhysique, ThemeAccompagnement.Logement),
                (45, TypeAction.Demarche, ThemeAccompagnement.Budget),
                (dernier, TypeAction.Entretien, ThemeAccompagnement.Emploi),
            }
        )
        {
            if (parcours.Entree.AddDays(jours) is var le && le <= _fin)
            {
                var action = new ActionParcours
                {
                    TerritoireId = De.TerritoireId,
                    ChantierId = De.ChantierId,
                    ParcoursId = De.ParcoursId,
                    ParId = auteur,
                };
                action.Fixer(type, theme, le, null, ResultatAction.Fait, null, aujourdhui);
                lot.Ajouter(action);
            }
        }

        if (parcours.Id % 3 == 0 && parcours.Entree.AddDays(30) is var demande && demande <= _fin)
        {
            var mobilisation = new Mobilisation
            {
                TerritoireId = De.TerritoireId,
                ChantierId = De.ChantierId,
                ParcoursId = De.ParcoursId,
                Theme = ThemeAccompagnement.Logement,
                DemandeLe = demande,
            };
            mobilisation.Demander("Une place en résidence sociale, secteur proche du chantier.");
            if (demande.AddDays(9) <= _fin && parcours.Id % 2 == 0)
            {
                mobilisation.Repondre(ReponseMobilisation.Acceptee, demande.AddDays(9), aujourdhui);
            }

            lot.Ajouter(mobilisation);
        }
    }
}
