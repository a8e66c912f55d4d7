using System.Net;
using ClosedXML.Excel;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using static Convergence.Web.Tests.Features.Imports.FichierDeTest;

namespace Convergence.Web.Tests.Features.Imports;

/// <summary>A caseload from a workbook: a CIP goes live with the people of the chantier.</summary>
public sealed class ImportSalariesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private static readonly string[] Titres =
    [
        "Nom",
        "Prénom",
        "Date de naissance",
        "Genre",
        "Programme",
        "Entrée",
        "Orienteur",
        "Date d’orientation",
        "Habitat à l’entrée",
        "PASS IAE : numéro",
        "PASS IAE : début",
        "Contrat : forme",
        "Contrat : début",
        "Contrat : fin",
        "Contrat : heures par semaine",
        "Notice remise le",
        "Niveau de formation",
        "RSA",
    ];

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task Quarante_personnes_entrent_en_une_fois_avec_parcours_contrat_et_journal()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var octets = Classeur(
            "Salariés",
            Titres,
            [
                .. Enumerable
                    .Range(0, 40)
                    .Select(i =>
                        Ligne($"Quarantaine{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}", "Camille", new DateTime(1980 + (i % 20), 3, 1 + (i % 27)))
                    ),
            ]
        );
        var (_, page) = await client.ApercevoirAsync("salaries", octets);
        Assert.Equal("40", Compter(page, "Ajoutées"));
        Assert.Equal("aucun", Compter(page, "En erreur"));
        Assert.Equal(0, await factory.LireAsync(db => db.Salaries.CountAsync(s => s.Nom.StartsWith("Quarantaine")), ChantierLyon));

        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, "form[action$=confirmation]"));
        AssertHtml.Message(page, "40 lignes ajoutées");
        var lus = await factory.LireAsync(db => db.Salaries.Where(s => s.Nom.StartsWith("Quarantaine")).ToListAsync(), ChantierLyon);
        Assert.Equal(40, lus.Count);
        var ids = lus.ConvertAll(s => s.Id);
        Assert.Equal(
            40,
            await factory.LireAsync(db => db.AccesDossiers.CountAsync(a => ids.Contains(a.SalarieId) && a.Action == ActionDossier.Creation), ChantierLyon)
        );
        var parcours = await factory.LireAsync(db => db.ParcoursSalaries.Where(p => ids.Contains(p.SalarieId)).ToListAsync(), ChantierLyon);
        AssertTous.Verifier(parcours, p => Assert.Equal(("FRANCE_TRAVAIL", "010", "999992512345"), (p.OrienteurCode, p.HabitatEntree, p.PassNumero)));
        var des = parcours.ConvertAll(p => p.Id);
        Assert.Equal(40, await factory.LireAsync(db => db.Contrats.CountAsync(c => des.Contains(c.ParcoursId) && c.HeuresHebdomadaires == 26), ChantierLyon));
        AssertHtml.Contient(await client.LirePageAsync($"/salaries/{lus[0].Cle}"), "CDDI CVG");

        // The same file again changes nothing; names come back whatever their accents and their order.
        (_, page) = await client.ApercevoirAsync(
            "salaries",
            Classeur(
                "Salariés",
                Titres,
                Ligne("CAMILLE", "quarantaineaa", new DateTime(1980, 3, 1)),
                Ligne("Quarantaineab", "Camille", new DateTime(1981, 3, 2), rsa: "Non bénéficiaire du RSA")
            )
        );
        Assert.Equal("1", Compter(page, "Inchangées"));
        Assert.Equal("1", Compter(page, "Modifiées"));
        await client.SuivreAsync(await client.PosterFormulaireAsync(page, "form[action$=confirmation]"));
        var changee = lus.Single(s => s.Nom == "Quarantaineab").Id;
        var change = await factory.LireAsync(
            db => db.AccesDossiers.Where(a => a.SalarieId == changee && a.Action == ActionDossier.Modification).SingleAsync(),
            ChantierLyon
        );
        Assert.Equal("Rsa", change.Champs);
    }

    [Fact]
    public async Task Toutes_les_erreurs_se_disent_d_un_coup_et_se_reparent()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var (adresse, page) = await client.ApercevoirAsync(
            "salaries",
            Classeur(
                "Salariés",
                Titres,
                [
                    "Rabotin",
                    null,
                    "31/02/1980",
                    "X",
                    "CVG",
                    "01/10/2026",
                    "CHRS",
                    null,
                    "Hôpital",
                    "1850375123456 78",
                    null,
                    "CDDI CVG",
                    "05/10/2026",
                    null,
                    "26",
                    "01/01/2030",
                ],
                ["Rabotine", "Zoé", "01/04/2020", null, "CVG", "01/10/2026"]
            )
        );
        Assert.Equal("2", Compter(page, "En erreur"));
        var erreurs = AssertHtml.Lignes(page, ".depliable table").ToDictionary(l => (l[0], l[3]), l => l[1]);
        Assert.Contains("est à remplir", erreurs[("Prénom", "2")], StringComparison.Ordinal);
        Assert.Contains("jour complet", erreurs[("Date de naissance", "2")], StringComparison.Ordinal);
        Assert.Contains("n’est pas dans la liste", erreurs[("Genre", "2")], StringComparison.Ordinal);
        Assert.Contains("liste CVG", erreurs[("Orienteur", "2")], StringComparison.Ordinal);
        Assert.Contains("module sensible", erreurs[("Habitat à l’entrée", "2")], StringComparison.Ordinal);
        Assert.Contains("PASS IAE : numéro", erreurs.Keys.Select(k => k.Item1));
        Assert.Contains("Indiquez la fin prévue", erreurs[("Contrat : fin", "2")], StringComparison.Ordinal);
        Assert.Contains("futur", erreurs[("Notice remise le", "2")], StringComparison.Ordinal);
        Assert.Contains("16 à 100 ans", erreurs[("Date de naissance", "3")], StringComparison.Ordinal);

        var formulaire = Formulaire.De(page, "form[action$=reparation]");
        foreach (var champ in page.QuerySelectorAll("[name$='.Valeur']"))
        {
            var libelle = AssertHtml.Texte(page.QuerySelector($"label[for='{champ.Id}']")!);
            formulaire.Avec(
                champ.GetAttribute("name")!,
                libelle switch
                {
                    "Ligne 2, Prénom" => "Léa",
                    "Ligne 2, Date de naissance" => "01/02/1980",
                    "Ligne 3, Date de naissance" => "01/04/1990",
                    "Ligne 2, Contrat : fin" => "04/02/2027",
                    "Ligne 2, Contrat : heures par semaine" => "26",
                    _ => "",
                }
            );
        }

        page = await client.SuivreAsync(await formulaire.EnvoyerAsync(client));
        Assert.Equal("2", Compter(page, "Ajoutées"));
        page = await client.SuivreAsync(await client.PosterFormulaireAsync(page, "form[action$=confirmation]"));
        AssertHtml.Message(page, "2 lignes ajoutées");
        Assert.DoesNotContain("Rabotin", adresse, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Une_personne_connue_se_met_a_jour_et_une_proche_se_signale()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var connue = await factory.LireAsync(
            db => db.Salaries.OrderBy(s => s.Id).FirstAsync(s => s.Nom == "Rabot" && s.Prenom == "Nadia" && s.EstFictif),
            ChantierLyon
        );
        var (_, page) = await client.ApercevoirAsync(
            "salaries",
            Classeur(
                "Salariés",
                ["Nom", "Prénom", "Date de naissance", "Programme", "Entrée", "Nom d’usage"],
                ["RABOT", "nadia", connue.DateNaissance?.ToString("dd/MM/yyyy"), null, null, "Varlope"],
                ["Rabott", "Nadia", connue.DateNaissance?.ToString("dd/MM/yyyy"), "CVG", "02/11/2026", null]
            )
        );
        Assert.Equal("1", Compter(page, "Modifiées"));
        Assert.Equal("1", Compter(page, "En erreur"));
        AssertHtml.Contient(page, "RABOT Nadia est déjà dans votre chantier");
        AssertHtml.Contient(page, "Importer quand même la ligne 3");

        // Another chantier learns nothing of her.
        using var saintMalo = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        (_, page) = await saintMalo.ApercevoirAsync(
            "salaries",
            Classeur(
                "Salariés",
                ["Nom", "Prénom", "Date de naissance", "Programme", "Entrée"],
                ["Rabot", "Nadia", connue.DateNaissance?.ToString("dd/MM/yyyy"), "PHC", "02/11/2026"]
            )
        );
        Assert.Equal("1", Compter(page, "Ajoutées"));
        Assert.Equal("aucun", Compter(page, "En erreur"));
    }

    [Fact]
    public async Task Un_import_ne_fait_ni_passage_ni_retour_ni_changement_de_chantier()
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        var (connue, programme) = await factory.LireAsync(
            async db =>
            {
                var s = await db.Salaries.FirstAsync(x => x.Nom == "Varlope" && x.EstFictif);
                return (s, await db.ParcoursSalaries.Where(p => p.SalarieId == s.Id).OrderByDescending(p => p.Entree).Select(p => p.Programme).FirstAsync());
            },
            ChantierLyon
        );
        var autre = programme == Domain.Programme.Cvg ? "PHC" : "CVG";
        var (_, page) = await client.ApercevoirAsync(
            "salaries",
            Classeur(
                "Salariés",
                ["Nom", "Prénom", "Date de naissance", "Programme"],
                [connue.Nom, connue.Prenom, connue.DateNaissance?.ToString("dd/MM/yyyy"), autre],
                [connue.Prenom, connue.Nom, connue.DateNaissance?.ToString("dd/MM/yyyy"), null]
            )
        );
        AssertHtml.Contient(page, "un import ne change pas de programme");
        AssertHtml.Contient(page, "Déjà à la ligne 2 du fichier");
    }

    [Fact]
    public async Task Le_modele_rempli_est_un_export_nominatif_inscrit_au_journal()
    {
        using var client = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        var saintMalo = new Perimetre { ChantierIds = [new Reperes(factory).ChantierSaintMalo] };
        using var flux = new MemoryStream(await client.GetByteArrayAsync(new Uri("/salaries/import/modele?rempli=true", UriKind.Relative)));
        using var classeur = new XLWorkbook(flux);
        var lignes = classeur.Worksheet("Salariés").RowsUsed().Count() - 1;
        Assert.True(lignes > 0);
        Assert.Equal(
            lignes,
            await factory.LireAsync(
                db => db.AccesDossiers.Where(a => a.Action == ActionDossier.Export).Select(a => a.SalarieId).Distinct().CountAsync(),
                saintMalo
            )
        );

        using var vide = new MemoryStream(await client.GetByteArrayAsync(new Uri("/salaries/import/modele", UriKind.Relative)));
        using var modele = new XLWorkbook(vide);
        Assert.DoesNotContain("Détention", modele.Worksheet("Listes").CellsUsed().Select(c => c.GetString()));
        AssertHtml.Contient(await client.LirePageAsync("/salaries/import"), "Jamais de numéro de sécurité sociale");
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        await coordination.LirePageAsync("/salaries/import", HttpStatusCode.Forbidden);
    }

    private static object?[] Ligne(string nom, string prenom, DateTime naissance, string? rsa = null) =>
        [
            nom,
            prenom,
            naissance,
            "Femme",
            "CVG",
            new DateTime(2026, 9, 1),
            "France Travail",
            new DateTime(2026, 8, 25),
            "Hébergé chez un tiers",
            "99999 25 12345",
            new DateTime(2026, 9, 1),
            "CDDI CVG",
            new DateTime(2026, 9, 1),
            new DateTime(2027, 1, 31),
            26,
            new DateTime(2026, 9, 1),
            "Niveau 3 (CAP, BEP)",
            rsa,
        ];
}
