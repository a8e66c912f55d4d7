using System.Net;
using System.Security.Cryptography;
using ClosedXML.Excel;
using Convergence.Domain;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Pilotage;

/// <summary>The bilans of 2023 to the unit, from the stored cells and from the workbook that an institution downloads.</summary>
public sealed class Bilans2023Tests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Les_deux_bilans_sont_transmis_des_le_premier_demarrage()
    {
        var bilans = await factory.LireAsync(db => db.Bilans.Where(b => b.Annee == 2023).OrderBy(b => b.Programme).ToListAsync());
        Assert.Equal([Programme.Cvg, Programme.Phc], bilans.Select(b => b.Programme));
        AssertTous.Verifier(bilans, b => Assert.Equal((EtatBilan.Transmis, 1, false), (b.Etat, b.Numero, b.ContientFictif)));
    }

    [Fact]
    public async Task Cvg_cellules_63_chantiers_2288_en_file_active_et_Paris_non_renseigne()
    {
        var c = await CellulesAsync(Programme.Cvg);
        Assert.Equal(63, c[("DEPLOIEMENT", "TOTAL", "CHANTIERS_DECLARES_CVG")].Nombre);
        Assert.Equal(2288, c[("DEPLOIEMENT", "TOTAL", "FILE_ACTIVE")].Nombre);
        Assert.Equal("Total : 11 territoires renseignés sur 12", c[("DEPLOIEMENT", "TOTAL", "FILE_ACTIVE")].LibelleLigne);
        Assert.Equal("11 sur 12", c[("DEPLOIEMENT", "RENSEIGNES", "FILE_ACTIVE")].Texte);
        Assert.Equal(StatutCellule.NonRenseigne, c[("DEPLOIEMENT", "PARIS", "FILE_ACTIVE")].Statut);
        Assert.Equal(StatutCellule.NonRenseigne, c[("DEPLOIEMENT", "PARIS", "CHANTIERS_DECLARES_CVG")].Statut);
        Assert.Equal(327, c[("DEPLOIEMENT", "LYON", "FILE_ACTIVE")].Nombre);
        Assert.Equal(68, c[("DECLARE", "CVG_CHANTIERS", "VALEUR")].Nombre);
        Assert.Equal(3448, c[("DECLARE", "CVG_ACCOMPAGNEES", "VALEUR")].Nombre);
        Assert.Equal(StatutCellule.NonRenseigne, c[("DECLARE", "CVG_FILE_ACTIVE", "VALEUR")].Statut);
        Assert.Equal(2600, c[("OBJECTIFS", "OBJ-CVG-2023-FA", "VALEUR")].Nombre);
        Assert.Equal(StatutCellule.NonRenseigne, c[("OBJECTIFS", "OBJ-CVG-2023-FA", "REALISE")].Statut);
        Assert.Equal(StatutCellule.SansObjet, c[("OBJECTIFS", "OBJ-CVG-2023-FA", "TAUX")].Statut);
        Assert.Equal(StatutCellule.SansObjet, c[("OBJECTIFS", "OBJ-CVG-2027", "TAUX")].Statut);
        Assert.StartsWith("Non comparable", c[("OBJECTIFS", "OBJ-CVG-2023-FA", "COMPARAISON")].Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Phc_cellules_410_parcours_sur_dix_territoires_62_declares_59_listes_867_personnes()
    {
        var c = await CellulesAsync(Programme.Phc);
        Assert.Equal(410, c[("DEPLOIEMENT", "TOTAL_CONVERGENCE", "PARCOURS_ANNUELS_PHC")].Nombre);
        Assert.Equal(
            "Territoires Convergence : 10 territoires renseignés sur 12",
            c[("DEPLOIEMENT", "TOTAL_CONVERGENCE", "PARCOURS_ANNUELS_PHC")].LibelleLigne
        );
        Assert.Equal(StatutCellule.NonRenseigne, c[("DEPLOIEMENT", "PARIS", "PARCOURS_ANNUELS_PHC")].Statut);
        Assert.Equal(StatutCellule.NonRenseigne, c[("DEPLOIEMENT", "SEINE-SAINT-DENIS", "PARCOURS_ANNUELS_PHC")].Statut);
        Assert.Equal(59, c[("DEPLOIEMENT", "TOTAL", "CHANTIERS_LISTES")].Nombre);
        Assert.Equal((62m, 59m), (c[("DECLARE", "PHC_CHANTIERS", "VALEUR")].Nombre, c[("DECLARE", "PHC_CHANTIERS", "LISTES")].Nombre));
        Assert.Equal(867, c[("DECLARE", "PHC_ACCOMPAGNEES", "VALEUR")].Nombre);
        Assert.Equal(StatutCellule.NonRenseigne, c[("DEPLOIEMENT", "TOTAL", "ACCOMPAGNEES_PHC")].Statut);
        Assert.Equal(1100, c[("OBJECTIFS", "OBJ-PHC-2023-CAPA", "VALEUR")].Nombre);
        Assert.Equal(StatutCellule.SansObjet, c[("OBJECTIFS", "OBJ-PHC-2023-CAPA", "TAUX")].Statut);
        Assert.Equal(StatutCellule.SansObjet, c[("OBJECTIFS", "OBJ-PHC-2027", "TAUX")].Statut);
    }

    [Fact]
    public async Task Le_classeur_cvg_se_relit_a_l_unite()
    {
        using var classeur = await ClasseurAsync(Comptes.Dgefp, "cvg");
        var deploiement = new FeuilleRelue(classeur, "Déploiement");
        Assert.Equal("63", deploiement["Total : 11 territoires renseignés sur 12", "Chantiers déclarés au 31/12/2023"]);
        Assert.Equal("2288", deploiement["Total : 11 territoires renseignés sur 12", "File active au 31/12/2023"]);
        Assert.Equal("nr", deploiement["Paris", "File active au 31/12/2023"]);
        Assert.Equal("75, 93, 94", deploiement["Paris", "Départements"]);
        Assert.Equal(12, deploiement.Lignes.Count(l => deploiement[l, "Région"].Length > 0));
        var declare = new FeuilleRelue(classeur, "Déclaré national");
        Assert.Equal("68", declare["Chantiers CVG déclarés", "Valeur déclarée"]);
        Assert.Equal("3448", declare["Personnes accompagnées depuis le 1er janvier", "Valeur déclarée"]);
        var objectifs = new FeuilleRelue(classeur, "Objectifs");
        Assert.Equal("2600", objectifs["File active CVG en fin d’année", "Valeur visée"]);
        Assert.Equal("so", objectifs["File active CVG en fin d’année", "Taux d’atteinte"]);
        AssertTous.Verifier(new FeuilleRelue(classeur, "Non collecté").Colonne("État"), e => Assert.Equal("Non collecté à ce jour", e));
        Assert.DoesNotContain(classeur.Worksheets, f => f.CellsUsed().Any(c => c.GetString().Contains("FICTIVES", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Le_classeur_phc_se_relit_a_l_unite()
    {
        using var classeur = await ClasseurAsync(Comptes.Dgcs, "phc");
        var deploiement = new FeuilleRelue(classeur, "Déploiement");
        const string colonne = "Parcours annuels (capacité, à confirmer) en 2023";
        Assert.Equal("410", deploiement["Territoires Convergence : 10 territoires renseignés sur 12", colonne]);
        Assert.Equal("nr", deploiement["Seine-Saint-Denis", colonne]);
        Assert.Equal("nr", deploiement["Paris", colonne]);
        Assert.Equal("59", deploiement["Ensemble : 10 territoires renseignés sur 45", "Chantiers listés au registre au 31/12/2023"]);
        var declare = new FeuilleRelue(classeur, "Déclaré national");
        Assert.Equal(("62", "59"), (declare["Chantiers PHC déclarés", "Valeur déclarée"], declare["Chantiers PHC déclarés", "Listés au registre"]));
        Assert.Equal("867", declare["Personnes accompagnées depuis le 1er janvier", "Valeur déclarée"]);
        Assert.Equal("1100", new FeuilleRelue(classeur, "Objectifs")["Capacité d’accueil PHC", "Valeur visée"]);
    }

    [Theory]
    [InlineData(Comptes.Dgefp, "cvg")]
    [InlineData(Comptes.Dgcs, "phc")]
    public async Task Le_classeur_est_valide_et_pret_a_imprimer(string compte, string programme)
    {
        var octets = await OctetsAsync(compte, programme);
        using (var document = SpreadsheetDocument.Open(new MemoryStream(octets), isEditable: false))
        {
            AssertTous.Verifier(
                document
                    .WorkbookPart!.Workbook.DefinedNames!.Elements<DocumentFormat.OpenXml.Spreadsheet.DefinedName>()
                    .Where(n => n.Name == "_xlnm.Print_Titles"),
                n => Assert.EndsWith("!$4:$4", n.Text, StringComparison.Ordinal)
            );
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
        }

        using var classeur = new XLWorkbook(new MemoryStream(octets));
        Assert.Equal(
            ["Lisez-moi", "Déploiement", "Déclaré national", "Objectifs", "Évolution", "Qualité des données", "Écarts connus", "Non collecté", "Définitions"],
            classeur.Worksheets.Select(f => f.Name)
        );
        AssertTous.Verifier(classeur.Worksheets, f =>
        {
            Assert.Equal((XLPaperSize.A4Paper, XLPageOrientation.Landscape, 1), (f.PageSetup.PaperSize, f.PageSetup.PageOrientation, f.PageSetup.PagesWide));
            Assert.True(f.SheetView.SplitRow > 0);
            Assert.Equal(f.SheetView.SplitRow, f.PageSetup.LastRowToRepeatAtTop);
            Assert.Empty(f.MergedRanges);
            Assert.Contains("version 1", f.PageSetup.Header.Right.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
            Assert.DoesNotContain(f.CellsUsed(c => c.DataType == XLDataType.Text), c => c.GetString()[0] is '=' or '+' or '-' or '@');
            Assert.DoesNotContain(f.CellsUsed(), c => c.HasFormula);
        });
    }

    [Fact]
    public async Task Ce_qui_est_servi_est_ce_qui_est_stocke_avec_son_empreinte()
    {
        using var client = await factory.ConnecterAsync(Comptes.Dgefp);
        using var reponse = await client.GetAsync(new Uri("/bilans/cvg/2023/classeur", UriKind.Relative));
        var octets = await reponse.Content.ReadAsByteArrayAsync();
        var fichier = await factory.LireAsync(db => db.FichiersBilan.SingleAsync(f => f.NomFichier == "bilan-cvg-2023-v1.xlsx"));
        Assert.Equal(fichier.Octets, octets);
        Assert.Equal(fichier.Empreinte, Convert.ToHexStringLower(SHA256.HashData(octets)));
        Assert.Equal($"\"{fichier.Empreinte}\"", reponse.Headers.ETag!.Tag);
        Assert.Equal("bilan-cvg-2023-v1.xlsx", reponse.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", reponse.Content.Headers.ContentType!.MediaType);

        using var requete = new HttpRequestMessage(HttpMethod.Get, new Uri("/bilans/cvg/2023/classeur", UriKind.Relative));
        requete.Headers.IfNoneMatch.Add(reponse.Headers.ETag);
        using var inchangee = await client.SendAsync(requete);
        Assert.Equal(HttpStatusCode.NotModified, inchangee.StatusCode);
    }

    [Fact]
    public async Task L_empreinte_stockee_est_celle_des_cellules()
    {
        var (empreinte, cellules) = await factory.LireAsync(async db =>
        {
            var bilan = await db.Bilans.SingleAsync(b => b.Programme == Programme.Cvg && b.Annee == 2023);
            return (bilan.EmpreinteCellules, await db.CellulesBilan.Where(c => c.BilanId == bilan.Id).ToListAsync());
        });
        Assert.Equal(empreinte, EmpreinteBilan.Cellules(cellules.Select(CelluleCalculee.Depuis)));
        using var classeur = await ClasseurAsync(Comptes.Dgefp, "cvg");
        Assert.Equal("SHA-256 " + empreinte, new FeuilleRelue(classeur, "Lisez-moi")["Empreinte des cellules", "Contenu"]);
    }

    [Theory]
    [InlineData(Comptes.Dgefp, "/bilans/phc/2023/classeur")]
    [InlineData(Comptes.Dgcs, "/bilans/cvg/2023/classeur")]
    [InlineData(Comptes.Dgefp, "/bilans/cvg/2022/classeur")]
    [InlineData(Comptes.Dgefp, "/bilans/cvg/1999/classeur")]
    [InlineData(Comptes.National, "/bilans/xyz/2023/classeur")]
    [InlineData(Comptes.National, "/bilans/cvg/2023/classeur?version=2")]
    [InlineData(Comptes.National, "/bilans/cvg/2023/classeur?version=abc")]
    public async Task Ce_qui_n_existe_pas_pour_le_lecteur_est_introuvable(string compte, string adresse)
    {
        using var client = await factory.ConnecterAsync(compte);
        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
    }

    private async Task<byte[]> OctetsAsync(string compte, string programme)
    {
        using var client = await factory.ConnecterAsync(compte);
        return await client.GetByteArrayAsync(new Uri($"/bilans/{programme}/2023/classeur", UriKind.Relative));
    }

    private async Task<XLWorkbook> ClasseurAsync(string compte, string programme) => new(new MemoryStream(await OctetsAsync(compte, programme)));

    private Task<Dictionary<(string, string, string), CelluleBilan>> CellulesAsync(Programme programme) =>
        factory.LireAsync(async db =>
        {
            var id = await db.Bilans.Where(b => b.Programme == programme && b.Annee == 2023).Select(b => b.Id).SingleAsync();
            return await db.CellulesBilan.Where(c => c.BilanId == id).ToDictionaryAsync(c => (c.Feuille, c.Ligne, c.Colonne));
        });
}
