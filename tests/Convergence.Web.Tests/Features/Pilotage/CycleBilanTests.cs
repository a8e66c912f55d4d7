using System.Net;
using ClosedXML.Excel;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Pilotage;

/// <summary>Prepare, abandon, transmit, correct: what the national team does and what an institution then reads.</summary>
public sealed class CycleBilanTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Prepare_certifie_transmis_puis_corrige_en_v2_avec_son_motif()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        using var dgefp = await factory.ConnecterAsync(Comptes.Dgefp);
        Assert.Equal(HttpStatusCode.Redirect, (await national.PosterFormulaireAsync("/bilans/cvg/2025", "form[action$='/preparer']")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await dgefp.GetAsync(new Uri("/bilans/cvg/2025/classeur", UriKind.Relative))).StatusCode);

        var projet = await national.GetAsync(new Uri("/bilans/cvg/2025/projet", UriKind.Relative));
        Assert.Equal("bilan-cvg-2025-v1-projet-DONNEES-FICTIVES.xlsx", projet.Content.Headers.ContentDisposition!.FileName);

        var sansCase = await national.PosterFormulaireAsync("/bilans/cvg/2025/transmettre", "form[action$='/transmettre']");
        AssertHtml.Erreur(await sansCase.PageAsync(), "Certifie", "Cochez « Je certifie » pour transmettre.");
        var transmis = await national.PosterFormulaireAsync("/bilans/cvg/2025/transmettre", "form[action$='/transmettre']", ("Certifie", "true"));
        AssertHtml.Message(await national.SuivreAsync(transmis), "Le bilan est transmis : la DGEFP peut le télécharger.");

        var v1 = await ClasseurAsync(dgefp, "/bilans/cvg/2025/classeur");
        Assert.Equal("bilan-cvg-2025-v1-DONNEES-FICTIVES.xlsx", v1.Nom);
        AssertTous.Verifier(v1.Classeur.Worksheets, f => Assert.Equal("DONNÉES FICTIVES", f.Cell("A3").GetString()));
        await FigeesAsync(2025);

        var sansMotif = await national.PosterFormulaireAsync("/bilans/cvg/2025", "form[action$='/preparer']");
        AssertHtml.Erreur(await sansMotif.PageAsync(), "Motif", "Un bilan est déjà transmis : dites pourquoi une nouvelle version est établie.");
        await DeclarerAsync("2025-12", 4321);
        var page = await national.LirePageAsync("/bilans/cvg/2025");
        AssertHtml.Contient(page, "valeurs modifiées depuis la transmission");
        await national.PosterFormulaireAsync("/bilans/cvg/2025", "form[action$='/preparer']", ("Motif", "Chiffre national reçu après la transmission"));
        await national.PosterFormulaireAsync("/bilans/cvg/2025/transmettre", "form[action$='/transmettre']", ("Certifie", "true"));

        var v2 = await ClasseurAsync(dgefp, "/bilans/cvg/2025/classeur");
        Assert.Equal("bilan-cvg-2025-v2-DONNEES-FICTIVES.xlsx", v2.Nom);
        Assert.Contains(
            "Chiffre national reçu après la transmission",
            new FeuilleRelue(v2.Classeur, "Lisez-moi")["Version", "Contenu"],
            StringComparison.Ordinal
        );
        Assert.Equal("4321", new FeuilleRelue(v2.Classeur, "Déclaré national")["File active", "Valeur déclarée"]);
        Assert.Equal(v1.Nom, (await ClasseurAsync(national, "/bilans/cvg/2025/classeur?version=1")).Nom);
        Assert.Equal(v2.Nom, (await ClasseurAsync(dgefp, "/bilans/cvg/2025/classeur?version=1")).Nom);
        Assert.Equal(HttpStatusCode.NotFound, (await national.GetAsync(new Uri("/bilans/cvg/2025/transmettre", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Un_bilan_abandonne_laisse_son_numero_et_une_page_perimee_est_refusee()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        await national.PosterFormulaireAsync("/bilans/cvg/2024", "form[action$='/preparer']");
        var ouverte = await national.LirePageAsync("/bilans/cvg/2024");
        Assert.Equal(HttpStatusCode.Redirect, (await national.PosterFormulaireAsync(ouverte, "form[action$='/abandonner']")).StatusCode);
        var deuxFois = await national.PosterFormulaireAsync(ouverte, "form[action$='/abandonner']");
        AssertHtml.ErreurResume(await deuxFois.PageAsync(), "Aucun bilan préparé : il a été transmis ou abandonné entre-temps.");
        await national.PosterFormulaireAsync("/bilans/cvg/2024", "form[action$='/preparer']");
        Assert.Equal(
            [(1, EtatBilan.Prepare)],
            await factory.LireAsync(async db =>
                (
                    await db
                        .Bilans.Where(b => b.Programme == Programme.Cvg && b.Annee == 2024 && b.Etat != EtatBilan.Abandonne)
                        .Select(b => new { b.Numero, b.Etat })
                        .ToListAsync()
                ).Select(b => (b.Numero, b.Etat))
            )
        );
    }

    [Fact]
    public async Task Des_chiffres_changes_depuis_la_preparation_empechent_de_transmettre()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        await national.PosterFormulaireAsync("/bilans/phc/2024", "form[action$='/preparer']");
        await factory.EcrireAsync(async db =>
            (
                await db.Totaux.FirstAsync(t =>
                    t.Programme == Programme.Phc
                    && t.Somme > 0
                    && db.Campagnes.Any(c => c.Id == t.CampagneId && c.CodePeriode == "2024-12")
                    && db.Compteurs.Any(k => k.Id == t.CompteurId && k.Code == CompteurCodes.PhcPresents)
                )
            ).Somme += 1000
        );
        var reponse = await national.PosterFormulaireAsync("/bilans/phc/2024/transmettre", "form[action$='/transmettre']", ("Certifie", "true"));
        AssertHtml.ErreurResume(await reponse.PageAsync(), "Des chiffres ont changé depuis la préparation. Abandonnez ce bilan et préparez-le de nouveau.");
    }

    [Fact]
    public async Task Une_annee_sans_campagne_n_a_pas_de_bilan()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        await national.LirePageAsync("/bilans/cvg/2019", HttpStatusCode.NotFound);
    }

    /// <summary>No sensitive count from 1 to 4 stands in the cells, and no percentage gives one away.</summary>
    [Fact]
    public async Task Le_bilan_phc_fictif_masque_les_petits_effectifs_sensibles()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        await national.PosterFormulaireAsync("/bilans/phc/2025", "form[action$='/preparer']");
        var cellules = await factory.LireAsync(async db =>
        {
            var id = await db.Bilans.Where(b => b.Programme == Programme.Phc && b.Annee == 2025).Select(b => b.Id).SingleAsync();
            return await db.CellulesBilan.Where(c => c.BilanId == id && c.Feuille == "DEPLOIEMENT").ToListAsync();
        });
        var sensibles = cellules.Where(c => c.Colonne == "PHC_GRANDE_MARGINALITE" && c.Ligne != "RENSEIGNES").ToList();
        Assert.Contains(sensibles, c => c.Statut == StatutCellule.Secret);
        Assert.DoesNotContain(sensibles, c => c.Nombre is > 0 and < 5);
        AssertTous.Verifier(sensibles.Where(c => c.Statut == StatutCellule.Secret), c =>
            Assert.Equal(StatutCellule.Secret, cellules.Single(p => p.Ligne == c.Ligne && p.Colonne == "PART_GRANDE_MARGINALITE_PHC").Statut)
        );
    }

    [Fact]
    public async Task Les_entrees_d_une_annee_sont_la_somme_des_mois_et_la_file_active_celle_du_dernier()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        var page = await national.LirePageAsync("/bilans/cvg/2025");
        var attendu = await factory.LireAsync(async db =>
            (Entrees: await SommeAsync(db, CompteurCodes.CvgEntrees, "2025"), FileActive: await SommeAsync(db, CompteurCodes.CvgFileActive, "2025-12"))
        );
        var total = page.QuerySelectorAll("[data-feuille='DEPLOIEMENT'] tr")
            .First(l => l.TextContent.Contains("Total :", StringComparison.Ordinal))
            .QuerySelectorAll("td")
            .Select(c => c.TextContent.Trim())
            .ToList();
        var entetes = page.QuerySelectorAll("[data-feuille='DEPLOIEMENT'] thead th").Skip(1).Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(Web.Composants.Formats.Nombre(attendu.Entrees), total[entetes.IndexOf("Entrées en 2025")]);
        Assert.Equal(Web.Composants.Formats.Nombre(attendu.FileActive), total[entetes.IndexOf("File active au 31/12/2025")]);
    }

    private static async Task<long> SommeAsync(Data.ConvergenceDbContext db, string compteur, string periode) =>
        await (
            from t in db.Totaux
            join c in db.Campagnes on t.CampagneId equals c.Id
            join k in db.Compteurs on t.CompteurId equals k.Id
            where
                k.Code == compteur
                && c.CodePeriode.StartsWith(periode)
                && !c.EstReprise
                && t.Somme != null
                && (t.Etat == EtatRemontee.Valide || t.Etat == EtatRemontee.Fige)
            select t.Somme!.Value
        ).SumAsync();

    private static async Task<(string Nom, XLWorkbook Classeur)> ClasseurAsync(HttpClient client, string adresse)
    {
        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        return (reponse.Content.Headers.ContentDisposition!.FileName!, new XLWorkbook(new MemoryStream(await reponse.Content.ReadAsByteArrayAsync())));
    }

    /// <summary>Every accepted envelope of the year is frozen, with its line of history; stored totals follow.</summary>
    private async Task FigeesAsync(int annee)
    {
        var prefixe = annee.ToString();
        var (valides, gels, totaux) = await factory.LireAsync(async db =>
            (
                await db.Remontees.CountAsync(m =>
                    m.Etat == EtatRemontee.Valide
                    && db.Campagnes.Any(c => c.Id == m.CampagneId && c.CodePeriode.StartsWith(prefixe))
                    && db.Releves.Any(r => r.RemonteeId == m.Id && r.Programme == Programme.Cvg)
                ),
                await db.EvenementsRemontee.CountAsync(e => e.Type == TypeEvenementRemontee.Gel),
                await db.Totaux.CountAsync(t =>
                    t.Programme == Programme.Cvg
                    && t.Etat == EtatRemontee.Valide
                    && db.Campagnes.Any(c => c.Id == t.CampagneId && c.CodePeriode.StartsWith(prefixe))
                )
            )
        );
        Assert.Equal((0, 0), (valides, totaux));
        Assert.True(gels >= 12 * 12);
    }

    /// <summary>A national « déclaré » figure comes in after the transmission.</summary>
    private async Task DeclarerAsync(string periode, int nombre) =>
        await factory.EcrireAsync(async db =>
        {
            var campagne = await db.Campagnes.SingleAsync(c => c.CodePeriode == periode);
            var compteur = await db.Compteurs.SingleAsync(c => c.Code == CompteurCodes.CvgFileActive);
            var releve = new Releve
            {
                CampagneId = campagne.Id,
                Niveau = NiveauReleve.National,
                Programme = Programme.Cvg,
                Libelle = "Déclaré national",
                Source = "Note de l’équipe nationale",
            };
            db.Releves.Add(releve);
            await db.SaveChangesAsync();
            db.Valeurs.Add(
                new ValeurReleve
                {
                    ReleveId = releve.Id,
                    CompteurId = compteur.Id,
                    CampagneId = campagne.Id,
                    Programme = Programme.Cvg,
                    Nombre = nombre,
                }
            );
        });
}
