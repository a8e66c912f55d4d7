using System.Diagnostics;
using System.Globalization;
using ClosedXML.Excel;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Features.Dossiers;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using static Convergence.Web.Tests.Features.Imports.FichierDeTest;

namespace Convergence.Web.Tests.Features.Imports;

/// <summary>A list of people to invite: previewed with its errors, confirmed once, under the rules of the screen.</summary>
public sealed class ImportInvitationsTests(NombreDeRequetesTests.FactoryQuiCompte factory, ITestOutputHelper sortie)
    : IClassFixture<NombreDeRequetesTests.FactoryQuiCompte>
{
    private const string Liste = "/invitations/liste";

    private static readonly string[] Titres = ["Courriel professionnel", "Nom affiché", "Rôle", "Territoire", "Chantier", "Programmes", "Dernier jour du rôle"];

    private string Chantier => factory.LireAsync(db => Nom(db, new Reperes(factory).ChantierLyon)).GetAwaiter().GetResult();

    [Fact]
    public async Task Une_liste_dit_ses_erreurs_par_ligne_et_par_colonne_puis_invite_ceux_qui_restent()
    {
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var octets = Classeur(
            "Invitations",
            Titres,
            ["cip-liste@structure.example", "Cip Liste", "Cip", null, Chantier],
            ["esp-liste@structure.example", "Esp Liste", "Éducation socio-professionnelle (ESP)", null, Chantier, null, new DateTime(2027, 6, 30)],
            ["pas un courriel", "Sans Courriel", "Cip", null, Chantier],
            ["sans-chantier@structure.example", "Sans Chantier", "Cip"],
            ["dpo-liste@structure.example", "Pas Permis", "Protection des données (DPO)"],
            ["CIP-liste@structure.example", "Cip Encore", "Cip", null, Chantier],
            [Comptes.CipLyon, "Déjà Là", "Cip", null, Chantier]
        );
        var (adresse, page) = await coordination.ApercevoirAsync(Liste, octets);
        Assert.Equal("5", Compter(page, "En erreur"));
        Assert.Equal("2", Compter(page, "Ajoutées"));
        AssertHtml.Contient(page, "Ce courriel n’est pas valable");
        AssertHtml.Contient(page, "Choisissez le chantier dans lequel ce rôle s’exerce.");
        AssertHtml.Contient(page, "« Protection des données (DPO) » n’est pas dans la liste");
        AssertHtml.Contient(page, "Déjà à la ligne 2 du fichier");
        AssertHtml.Contient(page, "Cette personne a déjà ce rôle.");
        Assert.Null(page.QuerySelector("form[action$=confirmation]"));
        Assert.Equal(0, await NombreAsync());

        page = await coordination.SuivreAsync(await Formulaire.De(page, "form[action$=reparation]").Avec("EcarterLeReste", "true").EnvoyerAsync(coordination));
        Assert.Equal("5", Compter(page, "Laissées de côté"));
        page = await coordination.SuivreAsync(await coordination.PosterFormulaireAsync(page, "form[action$=confirmation]"));
        AssertHtml.Message(page, "2 lignes ajoutées");

        // The result is that list, whole, printable, and nobody else’s rows.
        var lien = AssertHtml.Element(page, "main a.btn-primary").GetAttribute("href")!;
        page = await coordination.LirePageAsync(lien);
        AssertHtml.Contient(page, "Les invitations d’une liste importée");
        Assert.Equal(2, page.QuerySelectorAll("main tbody tr").Length);
        Assert.NotNull(page.QuerySelector("button[data-imprimer]"));
        using var classeur = new XLWorkbook(
            new MemoryStream(
                await coordination.GetByteArrayAsync(new Uri(lien.Replace("/invitations?", "/invitations/export?", StringComparison.Ordinal), UriKind.Relative))
            )
        );
        var feuille = classeur.Worksheet("Invitations");
        var lignes = feuille.RowsUsed().Select(r => string.Join('|', r.CellsUsed().Select(c => c.GetString()))).ToList();
        Assert.Contains(lignes, l => l.Contains("esp-liste@structure.example", StringComparison.Ordinal) && l.Contains("à envoyer", StringComparison.Ordinal));
        Assert.DoesNotContain(lignes, l => l.Contains("cip2.lyon", StringComparison.Ordinal));
        using var lille = await factory.ConnecterAsync(Comptes.CoordinationLille);
        AssertHtml.NeContientPas(await lille.LirePageAsync(lien), "esp-liste@structure.example");

        var invitations = await InvitationsAsync(Jeton(adresse));
        Assert.Equal([Role.Cip, Role.Esp], invitations.Select(i => i.Role));
        Assert.Equal(new DateOnly(2027, 6, 30), invitations[1].JusquAu);
        AssertTous.Verifier(invitations, i => Assert.Equal(Role.CoordinationTerritoriale, i.InviteEnTantQue));
        var ids = invitations.ConvertAll(i => (long?)i.Id);
        var courriels = await factory.LireAsync(db => db.CourrielsSortants.AsNoTracking().ToListAsync());
        Assert.Equal(ids, courriels.Where(c => c.Modele == ModeleCourriel.Invitation && ids.Contains(c.InvitationId)).Select(c => c.InvitationId).Order());
        Assert.Single(courriels, c => c.Modele == ModeleCourriel.ApprobationAttendue && c.Destinataire == Comptes.DirectionLyon);
    }

    [Fact]
    public async Task Une_confirmation_double_n_invite_qu_une_fois_et_un_fichier_allonge_n_invite_que_les_nouveaux()
    {
        using var admin = await factory.ConnecterAsync(Comptes.Administration);
        var (adresse, page) = await admin.ApercevoirAsync(
            Liste,
            Classeur("Invitations", Titres, ["un@liste.example", "Un", "Dpo"], ["deux@liste.example", "Deux", "Dpo"])
        );
        var reponses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => admin.PosterFormulaireAsync(page, "form[action$=confirmation]")));
        AssertTous.Verifier(reponses, r => Assert.Equal(System.Net.HttpStatusCode.Redirect, r.StatusCode));
        Assert.Equal(2, (await InvitationsAsync(Jeton(adresse))).Count);
        Assert.Equal(2, await factory.LireAsync(db => db.CourrielsSortants.CountAsync(c => c.Destinataire.EndsWith("@liste.example"))));

        (adresse, page) = await admin.ApercevoirAsync(
            Liste,
            Classeur(
                "Invitations",
                Titres,
                ["un@liste.example", "Un", "Dpo"],
                ["DEUX@liste.example", "Deux Bis", "Dpo"],
                ["trois@liste.example", "Trois", "Dpo"]
            )
        );
        Assert.Equal(("1", "2", "0"), (Compter(page, "Ajoutées"), Compter(page, "Inchangées"), Compter(page, "Modifiées")));
        await admin.SuivreAsync(await admin.PosterFormulaireAsync(page, "form[action$=confirmation]"));
        Assert.Equal("trois@liste.example", Assert.Single(await InvitationsAsync(Jeton(adresse))).Courriel);
    }

    [Fact]
    public async Task Un_refus_au_dernier_moment_n_invite_personne()
    {
        using var admin = await factory.ConnecterAsync(Comptes.Administration);
        var (adresse, page) = await admin.ApercevoirAsync(
            Liste,
            Classeur("Invitations", Titres, ["avant@refus.example", "Avant", "Dpo"], ["entre@refus.example", "Entre", "Dpo"])
        );
        var (autre, ailleurs) = await admin.ApercevoirAsync(Liste, Classeur("Invitations", Titres, ["entre@refus.example", "Entre", "Dpo"]));
        await admin.SuivreAsync(await admin.PosterFormulaireAsync(ailleurs, "form[action$=confirmation]"));
        Assert.Single(await InvitationsAsync(Jeton(autre)));

        page = await admin.SuivreAsync(await admin.PosterFormulaireAsync(page, "form[action$=confirmation]"));
        AssertHtml.Message(page, "Rien n’a été écrit");
        Assert.Empty(await InvitationsAsync(Jeton(adresse)));
    }

    [Fact]
    public async Task Le_modele_porte_les_roles_et_les_lieux_que_l_on_peut_donner()
    {
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        using var classeur = new XLWorkbook(new MemoryStream(await direction.GetByteArrayAsync(new Uri($"{Liste}/modele", UriKind.Relative))));
        Assert.Equal(Titres, classeur.Worksheet("Invitations").Row(1).CellsUsed().Select(c => c.GetString()));
        var listes = classeur.Worksheet("Listes").CellsUsed().Select(c => c.GetString()).ToList();
        Assert.Contains(Role.Cip.Libelle(), listes);
        Assert.DoesNotContain(Role.EquipeNationale.Libelle(), listes);
        Assert.Contains(Chantier, listes);
        Assert.Null((await direction.LirePageAsync(Liste)).QuerySelector("a[href*=rempli]"));
    }

    /// <summary>Reading and checking cost the same whatever the number of rows; writing costs a row an invitation and a row a mail.</summary>
    [Fact]
    public async Task Cent_cinquante_personnes_s_invitent_en_quelques_requetes()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        var peu = await InviterAsync(national, 3);
        var depart = Stopwatch.GetTimestamp();
        var beaucoup = await InviterAsync(national, 150);
        var duree = Stopwatch.GetElapsedTime(depart);
        sortie.WriteLine(string.Create(CultureInfo.InvariantCulture, $"150 lignes : {duree.TotalSeconds:0.0} s, {beaucoup} lectures (3 lignes : {peu})"));
        Assert.Equal(peu, beaucoup);
        Assert.InRange(beaucoup, 1, 70);
        Assert.True(duree < TimeSpan.FromSeconds(30), $"{duree}");
    }

    /// <summary>Deposits and confirms; returns how many times something was read.</summary>
    private async Task<int> InviterAsync(HttpClient client, int nombre)
    {
        var chantier = Chantier;
        var lignes = Enumerable.Range(0, nombre).Select(n => new object?[] { $"p{n}@masse{nombre}.example", $"Personne {n}", "Cip", null, chantier }).ToArray();
        var octets = Classeur("Invitations", Titres, lignes);
        factory.Compteur.Textes.Clear();
        var (adresse, page) = await client.ApercevoirAsync(Liste, octets);
        await client.SuivreAsync(await client.PosterFormulaireAsync(page, "form[action$=confirmation]"));
        var lectures = factory.Compteur.Textes.Count(t => t.StartsWith("SELECT", StringComparison.Ordinal));
        Assert.Equal(nombre, (await InvitationsAsync(Jeton(adresse))).Count);
        return lectures;
    }

    private Task<int> NombreAsync() => factory.LireAsync(db => db.Invitations.CountAsync(i => i.Courriel.EndsWith("-liste@structure.example")));

    private Task<List<Invitation>> InvitationsAsync(Guid liste) =>
        factory.LireAsync(db => db.Invitations.AsNoTracking().Where(i => i.Liste == liste).OrderBy(i => i.Id).ToListAsync());

    private static async Task<string> Nom(Data.ConvergenceDbContext db, long chantier)
    {
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        return await db.Chantiers.Where(c => c.Id == chantier).Select(c => c.Nom).SingleAsync();
    }
}
