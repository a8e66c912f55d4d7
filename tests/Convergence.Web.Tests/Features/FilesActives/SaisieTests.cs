using System.Net;
using Convergence.Data.FilesActives;
using Convergence.Domain.FilesActives;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.FilesActives;

public sealed class SaisieTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task La_grille_montre_les_chantiers_attendus_la_periode_precedente_et_ne_montre_jamais_un_vide_comme_zero()
    {
        var grille = await GrilleDeTest.OuvrirAsync(await factory.ConnecterAsync(Comptes.CoordinationLille), $"/files-actives/{Reperes.Lille}/2026-08");

        var lignes = AssertHtml.Lignes(grille.Page, "table[data-programme=phc]");
        Assert.Contains(lignes, l => l[0].StartsWith("EOLE", StringComparison.Ordinal) && l[1].StartsWith("n.r.", StringComparison.Ordinal));
        Assert.Contains(lignes, l => l[0].Contains("(fictif)", StringComparison.Ordinal) && !l[1].StartsWith("n.r.", StringComparison.Ordinal));
        Assert.Contains("juillet 2026", AssertHtml.Texte(AssertHtml.Element(grille.Page, "table[data-programme=cvg] caption")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_case_quittee_s_enregistre_et_le_total_stocke_suit()
    {
        var grille = await GrilleDeTest.OuvrirAsync(await factory.ConnecterAsync(Comptes.CoordinationLyon));
        var nom = grille.Nom("Entrées", grille.Ligne("phc", 1), "phc");

        var reponse = await grille.EnvoyerAsync((nom, "3"));

        Assert.Null(GrilleDeTest.Refus(reponse, nom));
        var (releve, compteur) = GrilleDeTest.Cle(nom);
        var (valeur, total) = await factory.LireAsync(async db =>
            (
                await db.Valeurs.SingleAsync(v => v.ReleveId == releve && v.CompteurId == compteur),
                await db
                    .Totaux.Where(t => t.CompteurId == compteur && t.Etat == EtatRemontee.Brouillon)
                    .Join(
                        db.Releves.Where(r => r.Id == releve),
                        t => new { t.CampagneId, Territoire = (long?)t.TerritoireId },
                        r => new { r.CampagneId, Territoire = r.TerritoireId },
                        (t, r) => t
                    )
                    .SingleAsync()
            )
        );
        Assert.Equal(3, valeur.Nombre);
        Assert.NotNull(valeur.ModifieParId);
        Assert.Equal(3, total.Somme);
        Assert.Equal(1, total.Renseignes);
        Assert.True(total.AvecFictif);
    }

    [Fact]
    public async Task Les_totaux_tenus_case_par_case_sont_ceux_que_l_on_reconstruit()
    {
        var grille = await GrilleDeTest.OuvrirAsync(await factory.ConnecterAsync(Comptes.CoordinationLyon));
        for (var rang = 0; rang < 4; rang++)
        {
            var ligne = grille.Ligne("cvg", rang);
            await grille.EnvoyerAsync((grille.Nom("Sorties", ligne), $"{rang}"), (grille.Nom("Capacité", ligne), $"{20 + rang}"));
            await grille.RelireAsync();
        }

        await grille.EnvoyerAsync((grille.Nom("Sorties", grille.Ligne("cvg")), string.Empty), (grille.Nom("Sorties", "Non ventilé"), "2"));

        var avant = await TotauxAsync();
        await factory.LireAsync(async db =>
        {
            var campagne = await db.Campagnes.Where(c => c.CodePeriode == Reperes.PeriodeOuverte).Select(c => c.Id).SingleAsync();
            await new TotauxService(db).ReconstruireAsync(campagne);
            return 0;
        });
        Assert.Equal(await TotauxAsync(), avant);
        Assert.Contains(avant, t => t is { Somme: 8 } && t.Code == CompteurCodes.CvgSorties);
    }

    [Theory]
    [InlineData("12,5")]
    [InlineData("-3")]
    [InlineData("douze")]
    [InlineData("100000")]
    [InlineData("=1+1")]
    public async Task Ce_qui_n_est_pas_un_entier_est_refuse_a_cote_de_la_case_et_reste_tel_que_tape(string tape)
    {
        var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var grille = await GrilleDeTest.OuvrirAsync(client);
        var nom = grille.Nom("Hommes", grille.Ligne("cvg", 2));
        var autre = grille.Nom("Femmes", grille.Ligne("cvg", 3));
        var bonne = $"{Random.Shared.Next(1, 9)}";

        var page = await (await client.PosterFormulaireAsync(grille.Page, "#grille", (nom, tape), (autre, bonne))).PageAsync();

        AssertHtml.Valeur(page, nom, tape);
        Assert.Equal(LectureNombre.Refus, AssertHtml.Texte(AssertHtml.Element(page, $"[id='{nom}-message']")));
        Assert.Contains(page.QuerySelectorAll(".resume-erreurs a"), a => a.GetAttribute("href") == "#" + nom);
        AssertHtml.Valeur(page, autre, bonne);
        var (releve, compteur) = GrilleDeTest.Cle(autre);
        Assert.Equal(
            bonne,
            $"{await factory.LireAsync(db => db.Valeurs.Where(v => v.ReleveId == releve && v.CompteurId == compteur).Select(v => v.Nombre).SingleAsync())}"
        );
    }

    [Fact]
    public async Task Deux_cases_possibles_ensemble_seulement_se_corrigent_dans_n_importe_quel_ordre()
    {
        var grille = await GrilleDeTest.OuvrirAsync(await factory.ConnecterAsync(Comptes.CoordinationLyon));
        var ligne = grille.Ligne("phc");
        var (sorties, cddi) = (grille.Nom("Sorties", ligne, "phc"), grille.Nom("Dont passages en CDDI", ligne, "phc"));
        await grille.EnvoyerAsync((sorties, "2"));
        await grille.RelireAsync();

        var seule = await grille.EnvoyerAsync((cddi, "4"));
        Assert.Contains("ne peut pas dépasser", GrilleDeTest.Refus(seule, cddi), StringComparison.Ordinal);

        var ensemble = await grille.EnvoyerAsync((cddi, "4"), (sorties, "5"));
        Assert.Null(GrilleDeTest.Refus(ensemble, cddi));
        Assert.Null(GrilleDeTest.Refus(ensemble, sorties));
    }

    [Fact]
    public async Task Une_valeur_changee_par_un_autre_est_dite_et_jamais_ecrasee()
    {
        var premier = await GrilleDeTest.OuvrirAsync(await factory.ConnecterAsync(Comptes.CoordinationLyon));
        var second = await GrilleDeTest.OuvrirAsync(await factory.ConnecterAsync(Comptes.CoordinationLyon));
        var nom = premier.Nom("Personnes présentes", premier.Ligne("phc", 1), "phc");
        await premier.EnvoyerAsync((nom, "7"));

        var refus = GrilleDeTest.Refus(await second.EnvoyerAsync((nom, "9")), nom);

        Assert.Contains("Coordination Lyon (fictif) a saisi « 7 »", refus, StringComparison.Ordinal);
        var (releve, compteur) = GrilleDeTest.Cle(nom);
        Assert.Equal(
            7,
            await factory.LireAsync(db => db.Valeurs.Where(v => v.ReleveId == releve && v.CompteurId == compteur).Select(v => v.Nombre).SingleAsync())
        );
    }

    [Fact]
    public async Task Une_case_d_un_autre_territoire_est_inconnue_ici_et_rien_n_est_ecrit()
    {
        var grille = await GrilleDeTest.OuvrirAsync(await factory.ConnecterAsync(Comptes.CoordinationLyon));
        var lille = await factory.LireAsync(db =>
            (
                from r in db.Releves
                join t in db.Territoires on r.TerritoireId equals t.Id
                join c in db.Campagnes on r.CampagneId equals c.Id
                where t.Code == Reperes.Lille && c.CodePeriode == Reperes.PeriodeOuverte && r.ChantierId != null && r.Programme == Domain.Programme.Cvg
                orderby r.Id
                select r.Id
            ).FirstAsync()
        );
        var (_, compteur) = GrilleDeTest.Cle(grille.Nom("Entrées", grille.Ligne("cvg")));
        var avant = await factory.LireAsync(db => db.Valeurs.CountAsync(v => v.ReleveId == lille));

        var reponse = await grille.ForgerAsync(($"c-{lille}-{compteur}", "55"), ("versions", $"{lille}-{compteur}:0:"));

        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
        Assert.Equal(avant, await factory.LireAsync(db => db.Valeurs.CountAsync(v => v.ReleveId == lille)));
    }

    [Theory]
    [InlineData("/files-actives/LYON/2026-13")]
    [InlineData("/files-actives/LYON/2031-01")]
    [InlineData("/files-actives/lyon/2026-10")]
    [InlineData("/files-actives/NULLE-PART/2026-10")]
    public async Task Une_periode_ou_un_territoire_inconnu_est_introuvable(string url) =>
        await (await factory.ConnecterAsync(Comptes.CoordinationLyon)).LirePageAsync(url, HttpStatusCode.NotFound);

    private async Task<List<(string Code, string Etat, long? Somme, int Renseignes, int Attendus, bool NonVentile)>> TotauxAsync() =>
        await factory.LireAsync(async db =>
            (
                await (
                    from t in db.Totaux
                    join c in db.Campagnes on t.CampagneId equals c.Id
                    join k in db.Compteurs on t.CompteurId equals k.Id
                    where c.CodePeriode == Reperes.PeriodeOuverte
                    orderby t.TerritoireId, k.Code, t.Etat
                    select new
                    {
                        k.Code,
                        t.Etat,
                        t.Somme,
                        t.Renseignes,
                        t.Attendus,
                        t.AvecNonVentile,
                    }
                ).ToListAsync()
            ).ConvertAll(t => (t.Code, t.Etat.ToString(), t.Somme, t.Renseignes, t.Attendus, t.AvecNonVentile))
        );
}
