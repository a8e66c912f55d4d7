using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Data.Demonstration;

/// <summary>
/// Situations, contracts and exits of the fictional people, near what the network publishes: three quarters lived in the street, 47 % leave for
/// a job or a training, 35 % for a home, 5 % of PHC oriented by « Grande Marginalité »; some of each is left « non renseigné ».
/// </summary>
internal sealed class DetailsDemonstration(EcritureEnLot lot, long structureGrandeMarginaliteId, long auteur, DateOnly au)
{
    /// <summary>Days after an exit until which the pack keeps the log of the accompaniment.</summary>
    private const int JoursDeDetail = 180;

    private static readonly string[] OrienteursCvg =
    [
        "FRANCE_TRAVAIL",
        "STRUCT_HEBERGEMENT",
        "STRUCT_HEBERGEMENT",
        "MARAUDE_VEILLE",
        "SERV_SOCIAUX_DEPT",
        "PLIE_PMIE",
        "MISSION_LOCALE",
        "AUTRE_SIAE",
        "SPONTANEE",
    ];

    private static readonly string[] OrienteursPhc = ["MARAUDE", "ACCUEIL_JOUR", "SIAO_115", "CHU", "CHRS", "ESP_ACI", "SERV_SOCIAL", "PAIR"];

    private static readonly string[] HabitatsCvg = ["001", "002", "010", "100", "102", "102", "104", "104", "204", "203", "301", "004"];

    private static readonly string[] HabitatsPhc = ["001", "001", "004", "002", "003", "105", "102", "100"];

    /// <summary>Motifs of one hundred CVG exits.</summary>
    private static readonly (MotifSortieAsp Motif, int Part)[] Sorties =
    [
        (MotifSortieAsp.CdiNonAide, 11),
        (MotifSortieAsp.CddSixMoisEtPlus, 9),
        (MotifSortieAsp.CddMoinsSixMois, 8),
        (MotifSortieAsp.CreationEntreprise, 1),
        (MotifSortieAsp.AutreSiae, 9),
        (MotifSortieAsp.FormationQualifiante, 9),
        (MotifSortieAsp.Chomage, 25),
        (MotifSortieAsp.Inactif, 5),
        (MotifSortieAsp.SansNouvelle, 10),
        (MotifSortieAsp.Retraite, 2),
        (MotifSortieAsp.AutrePositive, 4),
        (MotifSortieAsp.EssaiSalarie, 3),
        (MotifSortieAsp.FauteGrave, 2),
        (MotifSortieAsp.Deces, 2),
    ];

    private static readonly (SortiePhc Sortie, int Part)[] SortiesDePhc =
    [
        (SortiePhc.CddiMemeAci, 22),
        (SortiePhc.CddiAutreAci, 12),
        (SortiePhc.AutreSiae, 6),
        (SortiePhc.EmploiHorsIae, 5),
        (SortiePhc.Formation, 5),
        (SortiePhc.Reorientation, 14),
        (SortiePhc.ArretVolontaire, 14),
        (SortiePhc.PerduDeVue, 16),
        (SortiePhc.Neutre, 6),
    ];

    private readonly Random _tirage = new(6_000);

    /// <summary>Attributes of a person.</summary>
    public static void Decrire(Salarie salarie, DateOnly entree, int age, Random tirage)
    {
        salarie.Rsa = tirage.NextDouble() switch
        {
            < 0.55 => BeneficeRsa.NonMajore,
            < 0.60 => BeneficeRsa.Majore,
            < 0.87 => BeneficeRsa.Non,
            _ => null,
        };
        salarie.Ass = tirage.Next(8) == 0 ? null : tirage.Next(12) == 0;
        salarie.ValideParPrescripteur = tirage.Next(10) == 0 ? null : tirage.Next(6) != 0;
        salarie.DireFormation(
            tirage.NextDouble() switch
            {
                < 0.55 => NiveauFormation.Niveau12,
                < 0.80 => NiveauFormation.Niveau3,
                < 0.89 => NiveauFormation.Niveau4,
                < 0.93 => NiveauFormation.Niveau5,
                _ => null,
            },
            null
        );
        salarie.DireCriteres(
            (salarie.Rsa is BeneficeRsa.NonMajore or BeneficeRsa.Majore ? CriteresIae.Rsa : 0)
                | (tirage.Next(10) < 7 ? CriteresIae.SansHebergement : 0)
                | (salarie.Formation is NiveauFormation.Niveau12 or NiveauFormation.Niveau3 ? CriteresIae.CapBep : 0)
                | (
                    age >= 50 ? CriteresIae.Senior
                    : age < 26 ? CriteresIae.Jeune
                    : 0
                )
                | (tirage.Next(10) < 4 ? CriteresIae.Detld : 0)
                | (tirage.Next(7) == 0 ? CriteresIae.Fle : 0)
        );
        salarie.NoterContact(entree, entree);
    }

    /// <summary>Orientation, situation at entry and PASS, before the parcours is saved.</summary>
    public void Situer(ParcoursSalarie parcours, LienParcours lien)
    {
        var cvg = parcours.Programme == Programme.Cvg;
        var grandeMarginalite = !cvg && _tirage.Next(20) == 0;
        var orienteur =
            lien == LienParcours.PassagePhcCvg ? Orienteurs.DepuisPhc
            : grandeMarginalite ? Orienteurs.GrandeMarginalite
            : _tirage.Next(12) == 0 ? null
            : Un(cvg ? OrienteursCvg : OrienteursPhc);
        parcours.Orienter(
            orienteur,
            orienteur is null || lien == LienParcours.PassagePhcCvg ? null : parcours.Entree.AddDays(-_tirage.Next(4, 60)),
            grandeMarginalite ? structureGrandeMarginaliteId : null
        );
        parcours.DecrireEntree(
            _tirage.Next(8) == 0 ? null : Un(cvg ? HabitatsCvg : HabitatsPhc),
            null,
            _tirage.NextDouble() switch
            {
                < 0.55 => Ressources.Rsa,
                < 0.65 => Ressources.Ass,
                < 0.75 => Ressources.Are,
                < 0.88 => Ressources.Aucune,
                _ => Ressources.NonRenseigne,
            },
            _tirage.Next(5) == 0 ? null : _tirage.Next(3, 130)
        );
        parcours.ParcoursDeRue = _tirage.Next(10) == 0 ? null : _tirage.Next(4) != 0;
        parcours.EcrirePass(null, cvg || _tirage.Next(2) == 0 ? parcours.Entree : null, null);
    }

    /// <summary>Contracts, exit and its points, and for a recent parcours the log of the accompaniment.</summary>
    /// <param name="parcours">Parcours, with its key.</param>
    /// <param name="passe">True when a CVG parcours follows this PHC one.</param>
    public void Ecrire(ParcoursSalarie parcours, bool passe)
    {
        Employer(parcours);
        if (parcours.SortieLe is { } le)
        {
            Sortir(parcours, le, passe);
        }

        if (!parcours.EstSortiAu(au.AddDays(-JoursDeDetail)))
        {
            new AccompagnementDemonstration(lot, parcours, auteur, au).Ecrire();
        }
    }

    private void Employer(ParcoursSalarie parcours)
    {
        var (cvg, duree) = (parcours.Programme == Programme.Cvg, 4 + _tirage.Next(5));
        var terme = parcours.SortieLe ?? au.AddDays(_tirage.Next(10, 200));
        for (var debut = parcours.Entree; debut < terme; debut = debut.AddMonths(duree))
        {
            var contrat = new Contrat
            {
                TerritoireId = parcours.TerritoireId,
                ChantierId = parcours.ChantierId,
                ParcoursId = parcours.Id,
            };
            contrat.Signer(
                cvg ? FormeContrat.CddiCvg : FormeContrat.CddiPhc,
                debut,
                debut.AddMonths(duree).AddDays(-1),
                cvg ? 24 + (2 * _tirage.Next(3)) : null
            );
            if (parcours.SortieLe is { } le && le < contrat.FinPrevue)
            {
                contrat.Terminer(le);
            }

            lot.Ajouter(contrat);
        }

        if (cvg && terme > parcours.Entree.AddMonths(24))
        {
            for (var debut = parcours.Entree.AddMonths(24); debut < terme && debut < parcours.Entree.AddMonths(60); debut = debut.AddMonths(12))
            {
                var prolongation = new Prolongation
                {
                    TerritoireId = parcours.TerritoireId,
                    ChantierId = parcours.ChantierId,
                    ParcoursId = parcours.Id,
                };
                prolongation.Fixer(MotifProlongation.DifficultesParticulieres, debut, debut.AddMonths(12).AddDays(-1));
                prolongation.Etat = EtatProlongation.Accordee;
                lot.Ajouter(prolongation);
            }
        }
    }

    private void Sortir(ParcoursSalarie parcours, DateOnly le, bool passe)
    {
        var cvg = parcours.Programme == Programme.Cvg;
        var sortie = new SortieParcours
        {
            TerritoireId = parcours.TerritoireId,
            ChantierId = parcours.ChantierId,
            ParcoursId = parcours.Id,
            Programme = parcours.Programme,
        };
        if (cvg)
        {
            var motif = _tirage.Next(40) == 0 ? (MotifSortieAsp?)null : Un(Sorties);
            sortie.Fixer(le, motif, null, motif is { } m ? SortiesAsp.Motifs[m].Cvg : null, null);
        }
        else
        {
            sortie.Fixer(le, null, null, null, passe ? SortiePhc.CddiMemeAci : Un(SortiesDePhc));
        }

        sortie.DecrireHabitat(
            _tirage.NextDouble() switch
            {
                < 0.17 => "301",
                < 0.22 => "300",
                < 0.35 => "204",
                < 0.62 => "104",
                < 0.80 => "100",
                < 0.88 => "001",
                _ => null,
            },
            null
        );
        sortie.CompterHeures(_tirage.Next(10) == 0 ? null : (le.DayNumber - parcours.Entree.DayNumber + 1) / 7 * (cvg ? 26 : 9));
        lot.Ajouter(sortie);
        foreach (var prevu in ReglesSuivi.Planifier(sortie, Habitat.TypeAu(sortie.HabitatSortie, le)).Where(_ => le > au.AddMonths(-15)))
        {
            var point = new PointSuivi
            {
                TerritoireId = parcours.TerritoireId,
                ChantierId = parcours.ChantierId,
                ParcoursId = parcours.Id,
                Volet = prevu.Volet,
                Mois = prevu.Mois,
                PrevuLe = prevu.PrevuLe,
            };
            Suivre(point);
            lot.Ajouter(point);
        }
    }

    private void Suivre(PointSuivi point)
    {
        if (point.PrevuLe.AddDays(10) > au || _tirage.Next(10) < 2)
        {
            return;
        }

        var resultat = _tirage.Next(10) switch
        {
            < 7 => ResultatSuivi.Maintenu,
            < 8 => ResultatSuivi.Perdu,
            _ => ResultatSuivi.NonJoignable,
        };
        if (resultat == ResultatSuivi.NonJoignable)
        {
            point.NoterTentative(point.PrevuLe, au);
        }

        point.Conclure(resultat, point.PrevuLe.AddDays(_tirage.Next(10)), au);
    }

    private T Un<T>(IReadOnlyList<T> liste) => liste[_tirage.Next(liste.Count)];

    private T Un<T>((T Valeur, int Part)[] parts)
    {
        var rang = _tirage.Next(parts.Sum(p => p.Part));
        return parts.First(p => (rang -= p.Part) < 0).Valeur;
    }
}
