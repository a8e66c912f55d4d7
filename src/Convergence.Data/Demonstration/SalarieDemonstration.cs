using Convergence.Domain;
using Convergence.Domain.Parcours;
using Convergence.Domain.Parcours.Nomenclatures;
using Convergence.Domain.Parcours.Regles;

namespace Convergence.Data.Demonstration;

/// <summary>One fictional person, brought to the state of the clocks that its rank names.</summary>
internal sealed class SalarieDemonstration(ConvergenceDbContext db, Salarie salarie, long auteur, DateOnly au)
{
    private CancellationToken _annulation;

    /// <summary>Ranks 0 to 19 are one state each; beyond, an ordinary CVG parcours of that many days.</summary>
    public async Task EcrireAsync(int rang, int jours, CancellationToken annulation)
    {
        _annulation = annulation;
        db.Salaries.Add(salarie);
        await db.SaveChangesAsync(annulation);
        switch (rang)
        {
            case 0: await EntrerAsync(Programme.Phc, Il(3)); break;
            case 1: Signer(await EntrerAsync(Programme.Phc, Il(8)), FormeContrat.CddiPhc, Il(2), Dans(2), 14); break;
            case 2: await SortirAsync(await EntrerAsync(Programme.Phc, Il(9)), Il(2)); break;
            case 3: await CvgAsync(Il(22).AddDays(-10), 4); break;
            case 4: await CvgAsync(Il(19), 8); break;
            case 5: await CvgAsync(Il(14), 6); break;
            case 6: await CvgAsync(Il(26), 2); break;
            case 7: Suspendre(await CvgAsync(Il(12), 10), MotifSuspension.ContratSuspendu, Il(1), null); break;
            case 8: Prolonger(await CvgAsync(Il(28), 6), Il(4), Dans(8).AddDays(-1)); break;
            case 9: Ancien(await CvgAsync(Il(20), 3), Il(58), Il(20).AddDays(-1)); break;
            case 10: Ancien(await CvgAsync(Il(20), 1), Il(62), Il(20).AddDays(-1)); break;
            case 11: Signer(await EntrerAsync(Programme.Cvg, Il(18)), FormeContrat.CdiInclusion, Il(18), null, 30); break;
            case 12: Signer(await PassAsync(Il(7)), FormeContrat.CddiCvg, Il(7), Il(1), 26); break;
            case 13: Signer(await PassAsync(Il(5)), FormeContrat.CddiCvg, Il(5), au.AddDays(20), 26); break;
            case 14: await SortirAsync(await CvgAsync(Il(20), -3), Il(3)); break;
            case 15: await SortirAsync(await CvgAsync(Il(33), -15), Il(15)); break;
            case 16: await PasserAsync(); break;
            case 17: (await EntrerAsync(Programme.Cvg, au.AddDays(-5))).EcrirePass(null, au.AddDays(10), null); break;
            case 18: await EntrerAsync(Programme.Cvg, Il(2)); break;
            case 19: Suspendre(await CvgAsync(Il(16), 5), MotifSuspension.ContratRompu, Il(9), Il(7)); break;
            default: await CvgAsync(au.AddDays(-jours), 6); break;
        }

        await db.SaveChangesAsync(annulation);
        db.ChangeTracker.Clear();
    }

    private DateOnly Il(int mois) => au.AddMonths(-mois);

    private DateOnly Dans(int mois) => au.AddMonths(mois);

    private async Task<ParcoursSalarie> EntrerAsync(Programme programme, DateOnly entree)
    {
        var parcours = new ParcoursSalarie { TerritoireId = salarie.TerritoireId, ChantierId = salarie.ChantierId, SalarieId = salarie.Id, Programme = programme, EstFictif = true };
        parcours.Entrer(entree);
        db.ParcoursSalaries.Add(parcours);
        await db.SaveChangesAsync(_annulation);
        new AccompagnementDemonstration(ligne => db.Add(ligne), parcours, auteur, au).Ecrire();
        return parcours;
    }

    private async Task<ParcoursSalarie> PassAsync(DateOnly debut)
    {
        var parcours = await EntrerAsync(Programme.Cvg, debut);
        parcours.EcrirePass(null, debut, null);
        return parcours;
    }

    /// <summary>A CVG parcours with its PASS and contracts of six months put end to end, until some months from today.</summary>
    private async Task<ParcoursSalarie> CvgAsync(DateOnly debut, int moisApres)
    {
        var parcours = await PassAsync(debut);
        for (var d = debut; d < Dans(moisApres); d = d.AddMonths(6))
        {
            var fin = d.AddMonths(6) < Dans(moisApres) ? d.AddMonths(6) : Dans(moisApres);
            Signer(parcours, FormeContrat.CddiCvg, d, fin.AddDays(-1), 26);
        }

        return parcours;
    }

    private async Task PasserAsync()
    {
        var phc = await EntrerAsync(Programme.Phc, Il(10));
        await SortirAsync(phc, Il(4));
        var cvg = await EntrerAsync(Programme.Cvg, Il(4).AddDays(1));
        cvg.Suivre(phc, LienParcours.PassagePhcCvg);
        cvg.EcrirePass(null, Il(4).AddDays(1), null);
        Signer(cvg, FormeContrat.CddiCvg, Il(4).AddDays(1), Dans(2), 20);
    }

    /// <summary>CVG: a job and a home, with the points of the year. PHC: a CDDI in the same chantier.</summary>
    private Task SortirAsync(ParcoursSalarie parcours, DateOnly le)
    {
        var (cvg, sortie) = (parcours.Programme == Programme.Cvg, new SortieParcours { TerritoireId = parcours.TerritoireId, ChantierId = parcours.ChantierId, ParcoursId = parcours.Id, Programme = parcours.Programme });
        sortie.Fixer(le, cvg ? MotifSortieAsp.CdiNonAide : null, null, cvg ? CategorieSortieCvg.Emploi : null, cvg ? null : SortiePhc.CddiMemeAci);
        sortie.DecrireHabitat(null, cvg ? TypeHabitat.Autonome : null);
        parcours.Sortir(sortie);
        db.Sorties.Add(sortie);
        foreach (var point in ReglesSuivi.Planifier(sortie, sortie.TypeHabitatSortie))
        {
            db.PointsSuivi.Add(new PointSuivi { TerritoireId = parcours.TerritoireId, ChantierId = parcours.ChantierId, ParcoursId = parcours.Id, Volet = point.Volet, Mois = point.Mois, PrevuLe = point.PrevuLe });
        }

        return db.SaveChangesAsync(_annulation);
    }

    private void Ancien(ParcoursSalarie parcours, DateOnly debut, DateOnly fin) => Signer(parcours, FormeContrat.Cddi, debut, fin, 26);

    private void Signer(ParcoursSalarie parcours, FormeContrat forme, DateOnly debut, DateOnly? fin, decimal heures)
    {
        var contrat = new Contrat { TerritoireId = parcours.TerritoireId, ChantierId = parcours.ChantierId, ParcoursId = parcours.Id };
        contrat.Signer(forme, debut, fin, heures);
        db.Contrats.Add(contrat);
    }

    private void Suspendre(ParcoursSalarie parcours, MotifSuspension motif, DateOnly debut, DateOnly? fin)
    {
        var suspension = new SuspensionPass { TerritoireId = parcours.TerritoireId, ChantierId = parcours.ChantierId, ParcoursId = parcours.Id };
        suspension.Fixer(motif, debut, fin);
        db.SuspensionsPass.Add(suspension);
    }

    private void Prolonger(ParcoursSalarie parcours, DateOnly debut, DateOnly fin)
    {
        var prolongation = new Prolongation { TerritoireId = parcours.TerritoireId, ChantierId = parcours.ChantierId, ParcoursId = parcours.Id };
        prolongation.Fixer(MotifProlongation.DifficultesParticulieres, debut, fin);
        prolongation.Etat = EtatProlongation.Accordee;
        db.Prolongations.Add(prolongation);
    }
}
