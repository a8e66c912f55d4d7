using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Testing;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Reseau;

/// <summary>Where the documents disagree (E01, E12-E14, E24, E27), on the real network alone, at 31/12/2023.</summary>
public sealed class EcartsReseauTests(FactorySansDemonstration factory) : IClassFixture<FactorySansDemonstration>
{
    private static readonly DateOnly FinDe2023 = new(2023, 12, 31);

    [Fact]
    public async Task E01_59_chantiers_PHC_sont_listes_24_sur_un_territoire_Convergence_et_35_en_PHC_seul()
    {
        var phc = await PhcAsync();
        Assert.Equal(59, phc.Count);
        Assert.Equal(24, phc.Count(p => p.Nature == NatureTerritoire.Convergence));
        Assert.Equal(35, phc.Count(p => p.Nature == NatureTerritoire.PhcSeul));
        Assert.Equal(33, phc.Where(p => p.Nature == NatureTerritoire.PhcSeul).Select(p => p.TerritoireId).Distinct().Count());
    }

    [Fact]
    public async Task E01_declares_et_listes_sont_dits_cote_a_cote()
    {
        var reperes = await factory.LireAsync(db => new ReperesQuery(db, new NaturesQuery(db)).ListerAsync(default));
        Assert.Equal([(68, 4), (62, 59), (38, 35)], reperes.Select(r => (r.Declares, r.Listes)));
        AssertTous.Verifier(reperes, r => Assert.Equal(FinDe2023, r.Au));
    }

    [Fact]
    public async Task E12_E13_E14_le_drapeau_calcule_est_celui_de_la_source_pour_les_59()
    {
        var phc = await PhcAsync();
        AssertTous.Verifier(phc, p =>
            Assert.True(p.Source == ReglesTerritoire.CvgSurLeTerritoire(p.Nature), $"{p.Nom} ({p.Commune}) : source {p.Source}, calculé {p.Nature}")
        );
    }

    [Theory]
    [InlineData("Metz", "57", NatureTerritoire.PhcSeul)]
    [InlineData("Forbach", "57", NatureTerritoire.Convergence)]
    [InlineData("Saint-Denis", "93", NatureTerritoire.PhcSeul)]
    [InlineData("Saint-Malo", "35", NatureTerritoire.PhcSeul)]
    [InlineData("Retiers", "35", NatureTerritoire.PhcSeul)]
    [InlineData("Rennes", "35", NatureTerritoire.Convergence)]
    public async Task E12_E13_E14_un_departement_n_est_pas_un_territoire(string commune, string departement, NatureTerritoire nature)
    {
        var ici = (await PhcAsync()).Where(p => p.Commune == commune && p.Departement == departement).ToList();
        Assert.NotEmpty(ici);
        AssertTous.Verifier(ici, p => Assert.Equal(nature, p.Nature));
    }

    [Fact]
    public async Task E24_deux_Prelude_sont_deux_chantiers()
    {
        var preludes = await factory.LireAsync(db =>
            db.Chantiers.Where(c => c.NomRecherche == "PRELUDE").OrderBy(c => c.Commune).Select(c => c.Commune).ToListAsync()
        );
        Assert.Equal(["Paris", "Rennes"], preludes);
    }

    [Fact]
    public async Task E27_aucune_adhesion_CVG_ne_vient_du_OUI_de_l_annexe()
    {
        var cvg = await factory.LireAsync(db =>
            (
                from a in db.Adhesions
                where a.Programme == Programme.Cvg
                join c in db.Chantiers on a.ChantierId equals c.Id
                orderby c.NomRecherche
                select new { c.Nom, c.CvgSurTerritoireSelonSource }
            ).ToListAsync()
        );
        Assert.Equal(["Bio-nettoyage", "Emmaüs Défi", "Prélude", "Rejoué"], cvg.Select(c => c.Nom));
        AssertTous.Verifier(cvg, c => Assert.Null(c.CvgSurTerritoireSelonSource));
    }

    private async Task<List<Phc>> PhcAsync()
    {
        var natures = await factory.LireAsync(db => new NaturesQuery(db).AuAsync(FinDe2023, default));
        var lignes = await factory.LireAsync(db =>
            (
                from a in db.Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(FinDe2023))
                where a.Programme == Programme.Phc
                join c in db.Chantiers on a.ChantierId equals c.Id
                select new
                {
                    c.Nom,
                    c.Commune,
                    c.CodeDepartement,
                    a.TerritoireId,
                    c.CvgSurTerritoireSelonSource,
                }
            ).ToListAsync()
        );
        return lignes.ConvertAll(l => new Phc(l.Nom, l.Commune, l.CodeDepartement, l.TerritoireId, natures.De(l.TerritoireId), l.CvgSurTerritoireSelonSource));
    }

    private sealed record Phc(string Nom, string Commune, string Departement, long TerritoireId, NatureTerritoire Nature, bool? Source);
}
