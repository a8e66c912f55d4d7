using System.IO.Compression;
using System.Net;
using System.Text;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Excel.Lecture;
using Microsoft.EntityFrameworkCore;
using static Convergence.Web.Tests.Features.Imports.FichierDeTest;

namespace Convergence.Web.Tests.Features.Imports;

/// <summary>Every file that is not one to import: a message in French, and nothing kept.</summary>
public sealed class DepotImportTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string PasUnClasseur = "Ce fichier n’est pas un classeur Excel (.xlsx).";

    public static TheoryData<string, string> Refus =>
        new()
        {
            { "texte", PasUnClasseur },
            { "zip", PasUnClasseur },
            { "coupé", PasUnClasseur },
            { "vide", "Ce fichier est vide." },
            { "ancien", "Ce classeur est protégé par un mot de passe, ou c’est un ancien .xls." },
            { "macro", PasUnClasseur },
            { "bombe", "Ce classeur est trop gros une fois ouvert." },
            { "entités", PasUnClasseur },
            { "gros", "Ce fichier dépasse 5 Mo." },
            { "sans rien", "Ce classeur est vide : remplissez la feuille « Partenaires » du modèle." },
            { "sans ligne", "Ce classeur n’a aucune ligne sous les titres" },
            { "trop de lignes", "Ce classeur a plus de 2 000 lignes : déposez-le en plusieurs fois." },
            { "sans titres", "Aucune colonne du modèle n’est reconnue" },
            { "sans clé", "Il manque la colonne « Nom » : c’est elle qui reconnaît chaque ligne." },
            { "double", "La colonne « Type » est en double (B et C) : gardez-en une." },
            { "inconnue", "Colonnes inconnues : « Téléphone » (B), « Portable » (C). Retirez-les, ou reprenez les titres du modèle." },
        };

    [Theory]
    [MemberData(nameof(Refus))]
    public async Task Un_fichier_refuse_dit_pourquoi(string sorte, string message)
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var page = await (await client.DeposerAsync("partenaires", Octets(sorte))).PageAsync();
        AssertHtml.Erreur(page, "Fichier", message.Replace("2 000", "2 000", StringComparison.Ordinal));
        Assert.Equal(0, await factory.LireAsync(db => db.Imports.CountAsync()));
    }

    [Fact]
    public async Task Sans_fichier_avec_une_autre_extension_ou_un_envoi_enorme_c_est_dit()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        AssertHtml.Erreur(
            await (await client.PosterFormulaireAsync("/partenaires/import", "form[enctype]")).PageAsync(),
            "Fichier",
            "Choisissez un classeur Excel (.xlsx)."
        );
        AssertHtml.Erreur(await (await client.DeposerAsync("partenaires", Octets("bon"), "liste.csv")).PageAsync(), "Fichier", PasUnClasseur);
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            (await client.DeposerAsync("partenaires", new byte[(4 * LectureClasseur.TailleMaximale) + 1])).StatusCode
        );
    }

    [Fact]
    public async Task Un_nom_de_fichier_piege_est_nettoye()
    {
        await using var neuve = new ConvergenceFactory();
        await neuve.InitializeAsync();
        using var client = await neuve.ConnecterAsync(Comptes.National);
        await client.DeposerAsync("partenaires", Octets("bon"), "../../etc/liste<b>.XLSX");
        Assert.Equal("listeb.xlsx", await neuve.LireAsync(db => db.Imports.Select(i => i.NomFichier).SingleAsync()));
    }

    /// <summary>What cells hold: a formula by its value, a date by its day, a title without its accents.</summary>
    [Fact]
    public void Un_classeur_se_lit_comme_une_personne_le_lirait()
    {
        var octets = Classeur(
            "Autre nom",
            ["NOM", "type"],
            ["=\"Café \"&\"Bleu\"", new DateTime(2026, 12, 31)],
            [12.5, true],
            [null, null],
            ["'=neutralisé", "a\nb"]
        );
        var lignes = LectureClasseur.Lire(octets, "Partenaires", 10);
        Assert.Equal([1, 2, 3, 5], lignes.Select(l => l.Numero));
        Assert.Equal(("Café Bleu", "31/12/2026"), (lignes[1].Cellules[1], lignes[1].Cellules[2]));
        Assert.Equal(("12,5", "oui"), (lignes[2].Cellules[1], lignes[2].Cellules[2]));
        Assert.Equal(("=neutralisé", "a\nb"), (lignes[3].Cellules[1], lignes[3].Cellules[2]));
    }

    [Fact]
    public async Task Le_modele_vide_se_lit_et_sa_ligne_d_exemple_ne_compte_pas()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        foreach (var sujet in new[] { "partenaires", "conventions" })
        {
            var modele = await client.GetByteArrayAsync(new Uri($"/{sujet}/import/modele", UriKind.Relative));
            AssertHtml.Erreur(
                await (await client.DeposerAsync(sujet, modele)).PageAsync(),
                "Fichier",
                "Ce classeur n’a aucune ligne sous les titres (la ligne d’exemple du modèle ne compte pas)."
            );
        }
    }

    private static byte[] Octets(string sorte) =>
        sorte switch
        {
            "texte" => Encoding.UTF8.GetBytes("Nom;Type\nUn;Emploi\n"),
            "zip" => Archive(("note.txt", "rien")),
            "coupé" => Octets("bon")[..^200],
            "vide" => [],
            "ancien" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "macro" => Remplacer("[Content_Types].xml", t =>
                t.Replace(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                    StringComparison.Ordinal
                )
            ),
            "bombe" => Remplacer("xl/sharedStrings.xml", _ => new string(' ', 40_000_000)),
            "entités" => Remplacer("xl/sharedStrings.xml", t =>
                "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + t[(t.IndexOf("?>", StringComparison.Ordinal) + 2)..]
            ),
            "gros" => new byte[LectureClasseur.TailleMaximale + 1],
            "sans rien" => Classeur("Partenaires", []),
            "sans ligne" => Classeur("Partenaires", TitresPartenaires),
            "trop de lignes" => Classeur("Partenaires", ["Nom"], [.. Enumerable.Range(1, 2001).Select(i => new object?[] { $"Nom {i}" })]),
            "sans titres" => Classeur("Partenaires", ["Un", "Emploi"], ["Deux", "Emploi"]),
            "sans clé" => Classeur("Partenaires", ["Type"], ["Emploi"]),
            "double" => Classeur("Partenaires", ["Nom", "Type", "TYPE"], ["Un", "Emploi", "Emploi"]),
            "inconnue" => Classeur("Partenaires", ["Nom", "Téléphone", "Portable"], ["Un", "06"]),
            _ => Classeur("Partenaires", TitresPartenaires, ["Un partenaire ordinaire", "Emploi", "Lyon"]),
        };

    private static byte[] Archive(params (string Nom, string Texte)[] parties)
    {
        using var flux = new MemoryStream();
        using (var zip = new ZipArchive(flux, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nom, texte) in parties)
            {
                using var ecriture = new StreamWriter(zip.CreateEntry(nom).Open());
                ecriture.Write(texte);
            }
        }

        return flux.ToArray();
    }

    private static byte[] Remplacer(string partie, Func<string, string> changer)
    {
        using var zip = new ZipArchive(new MemoryStream(Octets("bon")));
        return Archive([
            .. zip.Entries.Select(e =>
            {
                using var lecture = new StreamReader(e.Open());
                var texte = lecture.ReadToEnd();
                return (e.FullName, e.FullName == partie ? changer(texte) : texte);
            }),
        ]);
    }
}
