using Convergence.Domain;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Testing;
using Convergence.Web.Setup;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Donnees;

/// <summary>The demonstration pack: alive, relative to its date, and never a word on a real chantier.</summary>
[Longue]
public sealed class DemonstrationTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private static readonly DateOnly Jour = JourFrance.Du(HorlogeDeTest.Depart.UtcDateTime);

    [Fact]
    public async Task Aucun_chiffre_n_est_invente_sur_un_chantier_reel()
    {
        var chiffres = await factory.LireAsync(db =>
            (
                from v in db.Valeurs
                join r in db.Releves on v.ReleveId equals r.Id
                join c in db.Campagnes on r.CampagneId equals c.Id
                where v.Nombre != null && !r.EstFictif
                select new
                {
                    r.Id,
                    r.Source,
                    c.EstReprise,
                    c.EstFictive,
                }
            ).ToListAsync()
        );

        Assert.NotEmpty(chiffres);
        AssertTous.Verifier(chiffres, c =>
        {
            Assert.False(string.IsNullOrWhiteSpace(c.Source));
            Assert.True(c is { EstReprise: true, EstFictive: false });
        });
        Assert.False(
            await factory.LireAsync(db =>
                (from r in db.Releves join c in db.Chantiers on r.ChantierId equals c.Id where r.EstFictif != c.EstFictif select r.Id).AnyAsync()
            )
        );
        Assert.False(await factory.LireAsync(db => db.Chantiers.AnyAsync(c => c.EstFictif && !c.Nom.Contains("fictif"))));
    }

    [Fact]
    public async Task Vingt_quatre_campagnes_mensuelles_finissent_au_mois_ecoule()
    {
        var campagnes = await factory.LireAsync(db => db.Campagnes.Where(c => c.EstFictive).OrderBy(c => c.DateArrete).ToListAsync());

        Assert.Equal(Enumerable.Range(0, 24).Select(i => Periode.DuMois(new DateOnly(2024, 11, 1).AddMonths(i)).Code), campagnes.Select(c => c.CodePeriode));
        Assert.Equal(Reperes.PeriodeOuverte, Assert.Single(campagnes, c => c.Etat(Jour) == EtatCampagne.Ouverte).CodePeriode);
    }

    [Fact]
    public async Task La_campagne_d_avant_montre_ce_qui_reste_a_faire()
    {
        var etats = await factory.LireAsync(db =>
            (
                from r in db.Remontees
                join c in db.Campagnes on r.CampagneId equals c.Id
                where c.CodePeriode == Reperes.PeriodeAValider
                select new { r.Etat, r.MotifCorrection }
            ).ToListAsync()
        );

        Assert.Contains(etats, e => e.Etat == EtatRemontee.Transmis);
        Assert.Contains(etats, e => e is { Etat: EtatRemontee.ACorriger, MotifCorrection.Length: > 0 });
        Assert.Contains(etats, e => e.Etat == EtatRemontee.Brouillon);
    }

    [Fact]
    public async Task Charger_deux_fois_n_ajoute_rien()
    {
        var avant = await CompterAsync(factory);
        await ChargerAsync(factory, Jour.AddMonths(1));
        Assert.Equal(avant, await CompterAsync(factory));
    }

    [Fact]
    public async Task Les_campagnes_suivent_la_date_donnee()
    {
        await using var vierge = new FactorySansDemonstration();
        await vierge.InitializeAsync();
        vierge.Horloge.Maintenant = new DateTimeOffset(2027, 3, 15, 9, 0, 0, TimeSpan.Zero);

        await ChargerAsync(vierge, new DateOnly(2027, 3, 15));

        var campagnes = await vierge.LireAsync(db => db.Campagnes.Where(c => c.EstFictive).OrderBy(c => c.DateArrete).ToListAsync());
        Assert.Equal(24, campagnes.Count);
        Assert.Equal("2027-02", campagnes[^1].CodePeriode);
        Assert.Equal("2027-02", Assert.Single(campagnes, c => c.Etat(new DateOnly(2027, 3, 15)) == EtatCampagne.Ouverte).CodePeriode);
    }

    [Fact]
    public async Task Sept_mille_personnes_ont_six_mille_parcours_cvg_et_deux_mille_phc()
    {
        var perimetre = await ChantiersFictifsAsync();
        Assert.Equal(7_000, await factory.LireAsync(db => db.Salaries.CountAsync(), perimetre));
        Assert.Equal(6_000, await factory.LireAsync(db => db.ParcoursSalaries.CountAsync(p => p.Programme == Programme.Cvg), perimetre));
        Assert.Equal(2_000, await factory.LireAsync(db => db.ParcoursSalaries.CountAsync(p => p.Programme == Programme.Phc), perimetre));
        Assert.False(await factory.LireAsync(db => db.Salaries.AnyAsync(s => !s.EstFictif), perimetre));
        Assert.False(
            await factory.LireAsync(db => db.ParcoursSalaries.AnyAsync(p => p.Entree > Jour || p.SortieLe > Jour || p.Entree < Jour.AddYears(-5)), perimetre)
        );
    }

    [Fact]
    public async Task Les_comptes_declares_sont_ceux_des_parcours_a_quelques_ecarts_voulus_pres()
    {
        var parcours = await factory.LireAsync(
            db =>
                db.ParcoursSalaries.Select(p => new
                    {
                        p.ChantierId,
                        p.Programme,
                        p.Entree,
                        p.SortieLe,
                    })
                    .ToListAsync(),
            await ChantiersFictifsAsync()
        );
        var declares = await factory.LireAsync(db =>
            (
                from v in db.Valeurs
                join r in db.Releves on v.ReleveId equals r.Id
                join c in db.Campagnes on r.CampagneId equals c.Id
                join k in db.Compteurs on v.CompteurId equals k.Id
                where r.EstFictif && v.Nombre != null && (k.Code == CompteurCodes.CvgFileActive || k.Code == CompteurCodes.PhcPresents)
                select new
                {
                    r.ChantierId,
                    r.Programme,
                    c.DateArrete,
                    v.Nombre,
                }
            ).ToListAsync()
        );
        var presents = parcours.ToLookup(p => (p.ChantierId, p.Programme));
        var ecarts = declares.ConvertAll(d =>
            d.Nombre!.Value
            - presents[(d.ChantierId!.Value, d.Programme)].Count(p => p.Entree <= d.DateArrete && (p.SortieLe == null || p.SortieLe > d.DateArrete))
        );

        Assert.True(declares.Count > 1_500, $"{declares.Count}");
        AssertTous.Verifier(ecarts, e => Assert.InRange(e, 0, 1));
        Assert.InRange(ecarts.Count(e => e == 1) / (double)ecarts.Count, 0.01, 0.08);
    }

    [Fact]
    public async Task Les_sorties_ressemblent_a_ce_que_le_reseau_publie()
    {
        var perimetre = await ChantiersFictifsAsync();
        var sorties = await factory.LireAsync(
            db => db.Sorties.Where(s => s.Programme == Programme.Cvg && s.Cvg != null).Select(s => s.Cvg!.Value).ToListAsync(),
            perimetre
        );
        Assert.InRange(
            sorties.Count(c => c is CategorieSortieCvg.Emploi or CategorieSortieCvg.SuiteParcours or CategorieSortieCvg.Formation) / (double)sorties.Count,
            0.44,
            0.50
        );
        var rue = await factory.LireAsync(
            db => db.ParcoursSalaries.Where(p => p.ParcoursDeRue != null).Select(p => p.ParcoursDeRue!.Value).ToListAsync(),
            perimetre
        );
        Assert.InRange(rue.Count(r => r) / (double)rue.Count, 0.72, 0.78);
    }

    private async Task<Perimetre> ChantiersFictifsAsync() =>
        new() { ChantierIds = await factory.LireAsync(db => db.Chantiers.Where(c => c.EstFictif).Select(c => c.Id).ToListAsync()) };

    private static Task ChargerAsync(ConvergenceFactory factory, DateOnly au) => Demarrage.DemonstrationAsync(factory.Services, au, CancellationToken.None);

    private static Task<string> CompterAsync(ConvergenceFactory factory) =>
        factory.LireAsync(async db =>
            $"{await db.Users.CountAsync()} {await db.Chantiers.CountAsync()} {await db.Campagnes.CountAsync()} {await db.Valeurs.CountAsync()}"
        );
}
