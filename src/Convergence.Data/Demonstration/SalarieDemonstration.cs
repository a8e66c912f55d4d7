using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Data.Demonstration;

/// <summary>One fictional person, brought to the state of the clocks that its rank names.</summary>
internal sealed class SalarieDemonstration(EcritureEnLot lot, Salarie salarie, long auteur, DateOnly au)
{
    /// <summary>Ranks 0 to 19 are one state each; beyond, an ordinary CVG parcours of that many days.</summary>
    public void Ecrire(int rang, int jours)
    {
        lot.Ajouter(salarie);
        switch (rang)
        {
            case 0:
                Entrer(Programme.Phc, Il(3));
                break;
            case 1:
                Signer(Entrer(Programme.Phc, Il(8)), FormeContrat.CddiPhc, Il(2), Dans(2), 14);
                break;
            case 2:
                Sortir(Entrer(Programme.Phc, Il(9)), Il(2));
                break;
            case 3:
                Cvg(Il(22).AddDays(-10), 4);
                break;
            case 4:
                Cvg(Il(19), 8);
                break;
            case 5:
                Cvg(Il(14), 6);
                break;
            case 6:
                Cvg(Il(26), 2);
                break;
            case 7:
                Suspendre(Cvg(Il(12), 10), MotifSuspension.ContratSuspendu, Il(1), null);
                break;
            case 8:
                Prolonger(Cvg(Il(28), 6), Il(4), Dans(8).AddDays(-1));
                break;
            case 9:
                Ancien(Cvg(Il(20), 3), Il(58), Il(20).AddDays(-1));
                break;
            case 10:
                Ancien(Cvg(Il(20), 1), Il(62), Il(20).AddDays(-1));
                break;
            case 11:
                Signer(Entrer(Programme.Cvg, Il(18)), FormeContrat.CdiInclusion, Il(18), null, 30);
                break;
            case 12:
                Signer(Pass(Il(7)), FormeContrat.CddiCvg, Il(7), Il(1), 26);
                break;
            case 13:
                Signer(Pass(Il(5)), FormeContrat.CddiCvg, Il(5), au.AddDays(20), 26);
                break;
            case 14:
                Sortir(Cvg(Il(20), -3), Il(3));
                break;
            case 15:
                Sortir(Cvg(Il(33), -15), Il(15));
                break;
            case 16:
                Passer();
                break;
            case 17:
                Entrer(Programme.Cvg, au.AddDays(-5)).EcrirePass(null, au.AddDays(10), null);
                break;
            case 18:
                Entrer(Programme.Cvg, Il(2));
                break;
            case 19:
                Suspendre(Cvg(Il(16), 5), MotifSuspension.ContratRompu, Il(9), Il(7));
                break;
            default:
                Cvg(au.AddDays(-jours), 6);
                break;
        }
    }

    private DateOnly Il(int mois) => au.AddMonths(-mois);

    private DateOnly Dans(int mois) => au.AddMonths(mois);

    private ParcoursSalarie Entrer(Programme programme, DateOnly entree)
    {
        var parcours = new ParcoursSalarie
        {
            TerritoireId = salarie.TerritoireId,
            ChantierId = salarie.ChantierId,
            SalarieId = salarie.Id,
            Programme = programme,
            EstFictif = true,
        };
        parcours.Entrer(entree);
        lot.Ajouter(parcours);
        new AccompagnementDemonstration(lot, parcours, auteur, au).Ecrire();
        return parcours;
    }

    private ParcoursSalarie Pass(DateOnly debut)
    {
        var parcours = Entrer(Programme.Cvg, debut);
        parcours.EcrirePass(null, debut, null);
        return parcours;
    }

    /// <summary>A CVG parcours with its PASS and contracts of six months put end to end, until some months from today.</summary>
    private ParcoursSalarie Cvg(DateOnly debut, int moisApres)
    {
        var parcours = Pass(debut);
        for (var d = debut; d < Dans(moisApres); d = d.AddMonths(6))
        {
            var fin = d.AddMonths(6) < Dans(moisApres) ? d.AddMonths(6) : Dans(moisApres);
            Signer(parcours, FormeContrat.CddiCvg, d, fin.AddDays(-1), 26);
        }

        return parcours;
    }

    private void Passer()
    {
        var phc = Entrer(Programme.Phc, Il(10));
        Sortir(phc, Il(4));
        var cvg = Entrer(Programme.Cvg, Il(4).AddDays(1));
        cvg.Suivre(phc, LienParcours.PassagePhcCvg);
        cvg.EcrirePass(null, Il(4).AddDays(1), null);
        Signer(cvg, FormeContrat.CddiCvg, Il(4).AddDays(1), Dans(2), 20);
    }

    /// <summary>CVG: a job and a home, with the points of the year. PHC: a CDDI in the same chantier.</summary>
    private void Sortir(ParcoursSalarie parcours, DateOnly le)
    {
        var (cvg, sortie) = (
            parcours.Programme == Programme.Cvg,
            new SortieParcours
            {
                TerritoireId = parcours.TerritoireId,
                ChantierId = parcours.ChantierId,
                ParcoursId = parcours.Id,
                Programme = parcours.Programme,
            }
        );
        sortie.Fixer(le, cvg ? MotifSortieAsp.CdiNonAide : null, null, cvg ? CategorieSortieCvg.Emploi : null, cvg ? null : SortiePhc.CddiMemeAci);
        sortie.DecrireHabitat(null, cvg ? TypeHabitat.Autonome : null);
        parcours.Sortir(sortie);
        lot.Ajouter(sortie);
        foreach (var point in ReglesSuivi.Planifier(sortie, sortie.TypeHabitatSortie))
        {
            lot.Ajouter(
                new PointSuivi
                {
                    TerritoireId = parcours.TerritoireId,
                    ChantierId = parcours.ChantierId,
                    ParcoursId = parcours.Id,
                    Volet = point.Volet,
                    Mois = point.Mois,
                    PrevuLe = point.PrevuLe,
                }
            );
        }
    }

    private void Ancien(ParcoursSalarie parcours, DateOnly debut, DateOnly fin) => Signer(parcours, FormeContrat.Cddi, debut, fin, 26);

    private void Signer(ParcoursSalarie parcours, FormeContrat forme, DateOnly debut, DateOnly? fin, decimal heures)
    {
        var contrat = new Contrat
        {
            TerritoireId = parcours.TerritoireId,
            ChantierId = parcours.ChantierId,
            ParcoursId = parcours.Id,
        };
        contrat.Signer(forme, debut, fin, heures);
        lot.Ajouter(contrat);
    }

    private void Suspendre(ParcoursSalarie parcours, MotifSuspension motif, DateOnly debut, DateOnly? fin)
    {
        var suspension = new SuspensionPass
        {
            TerritoireId = parcours.TerritoireId,
            ChantierId = parcours.ChantierId,
            ParcoursId = parcours.Id,
        };
        suspension.Fixer(motif, debut, fin);
        lot.Ajouter(suspension);
    }

    private void Prolonger(ParcoursSalarie parcours, DateOnly debut, DateOnly fin)
    {
        var prolongation = new Prolongation
        {
            TerritoireId = parcours.TerritoireId,
            ChantierId = parcours.ChantierId,
            ParcoursId = parcours.Id,
        };
        prolongation.Fixer(MotifProlongation.DifficultesParticulieres, debut, fin);
        prolongation.Etat = EtatProlongation.Accordee;
        lot.Ajouter(prolongation);
    }
}
