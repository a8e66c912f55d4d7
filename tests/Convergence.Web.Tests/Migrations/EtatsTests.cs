using System.Net;
using Convergence.Data.Installation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Commandes;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Migrations;

/// <summary>A database of a released state upgrades with nothing lost, and the portal opens on it.</summary>
public sealed class EtatsTests
{
    private const string Premier = "8389b33";

    /// <summary>What upgrades are allowed to change, each with what says so. The folded columns are added by the test: their rule rewrites them.</summary>
    private static readonly EcartAdmis[] Admis =
    [
        new("__EFMigrationsHistory", null, "Each migration adds its line."),
        new("Reglages", null, "The version of the folding rule."),
        new("MotsSalarie", null, "Words of people, by the folding rule of 2."),
    ];

    /// <summary>One account a role.</summary>
    private static readonly (string Compte, Role Role)[] UnParRole =
    [
        (Comptes.Administration, Role.AdministrationTechnique),
        (Comptes.National, Role.EquipeNationale),
        (Comptes.CoordinationLyon, Role.CoordinationTerritoriale),
        (Comptes.PartenariatLyon, Role.ChargePartenariat),
        (Comptes.CipLyon, Role.Cip),
        (Comptes.EspLyon, Role.Esp),
        (Comptes.DirectionLyon, Role.DirectionChantier),
        (Comptes.Dgefp, Role.InstitutionNationale),
        (Comptes.MetropoleLyon, Role.InstitutionTerritoriale),
        (Comptes.Dpo, Role.Dpo),
    ];

    /// <summary>One page at least of each domain, with its permission; null for a page open to anyone signed in.</summary>
    private static readonly (string Adresse, Permission? Permission)[] Pages =
    [
        ("/accueil", null),
        ("/definitions", null),
        ("/aide", null),
        ("/salaries", Permission.SalarieLire),
        ("/suivis", Permission.SalarieLire),
        ("/alertes", Permission.SalarieLire),
        ("/salaries-partages", Permission.SalariePartageLire),
        ("/salaries/reseau", Permission.SalarieCompter),
        ("/journal-acces", Permission.JournalReseauLire),
        ("/files-actives", Permission.FileActiveLire),
        ("/campagnes", Permission.CampagneLire),
        ("/tableaux-de-bord", Permission.TableauLire),
        ("/bilans", Permission.BilanLire),
        ("/engagements", Permission.EngagementLire),
        ("/equipes", Permission.EquipeLire),
        ("/territoires", Permission.ReseauLire),
        ("/chantiers", Permission.ReseauLire),
        ("/partenaires", Permission.PartenaireLire),
        ("/conventions", Permission.ConventionLire),
        ("/financements", Permission.FinancementLire),
        ("/module-sensible", Permission.SensibleDecider),
        ("/courriels", Permission.CourrielLire),
    ];

    public static TheoryData<string> Etats => [.. EtatGarde.Tous];

    [Theory]
    [MemberData(nameof(Etats))]
    public async Task Une_base_d_un_etat_rendu_monte_sans_rien_perdre(string etat)
    {
        using var garde = await EtatGarde.CopierAsync(etat);
        var avant = await ContenuBase.LireAsync(garde.Fichier);
        Assert.DoesNotContain(avant.Tables, t => avant.Nombre(t) == 0);

        var (code, sortie, erreurs) = await garde.MigrerAsync();

        Assert.Equal((LigneCommande.Reussi, string.Empty), (code, erreurs));
        Assert.Contains("La base de données est à jour.", sortie, StringComparison.Ordinal);
        AssertRegle.Tenue(avant.Ecarts(await ContenuBase.LireAsync(garde.Fichier), [.. Admis, .. Plis()]));
        Assert.Equal("ok", await garde.LireAsync("PRAGMA integrity_check"));
        Assert.Null(await garde.LireAsync("PRAGMA foreign_key_check"));
    }

    [Theory]
    [InlineData("DELETE FROM \"Chantiers\" WHERE \"Id\" = (SELECT MAX(\"Id\") FROM \"Chantiers\")", "Chantiers : ")]
    [InlineData("UPDATE \"Valeurs\" SET \"Nombre\" = 1000 WHERE \"Id\" = (SELECT MIN(\"Id\") FROM \"Valeurs\")", "Valeurs : ")]
    [InlineData("UPDATE \"Conventions\" SET \"Objet\" = substr(\"Objet\", 1, 3)", "Conventions : ")]
    [InlineData("ALTER TABLE \"Partenaires\" DROP COLUMN \"Offre\"", "Partenaires.Offre : la colonne")]
    [InlineData("DELETE FROM \"Reglages\" WHERE \"Code\" = 'DEMONSTRATION'", "Reglages : ")]
    [InlineData("DROP TABLE \"FichiersBilan\"", "FichiersBilan : la table")]
    public async Task Une_migration_qui_perd_est_vue(string ordre, string attendu)
    {
        using var garde = await EtatGarde.CopierAsync(Premier);
        var avant = await ContenuBase.LireAsync(garde.Fichier);
        await garde.MigrerAsync();

        await garde.ExecuterAsync("PRAGMA foreign_keys=OFF; " + ordre);

        Assert.Contains(avant.Ecarts(await ContenuBase.LireAsync(garde.Fichier), [.. Admis, .. Plis()]), e => e.StartsWith(attendu, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Etats))]
    public async Task Le_portail_s_ouvre_a_chaque_role(string etat)
    {
        await using var factory = new FactoryDeLEtat(etat);
        await factory.InitializeAsync();
        Assert.Equal(Enum.GetValues<Role>(), UnParRole.Select(c => c.Role).Order());
        foreach (var (compte, role) in UnParRole)
        {
            using var client = await factory.ConnecterAsync(compte);
            foreach (var (adresse, permission) in Pages)
            {
                var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
                if (reponse is { StatusCode: HttpStatusCode.Redirect, Headers.Location: { } suite })
                {
                    // The only territory of the reader.
                    reponse = await client.GetAsync(suite);
                }

                var attendu = permission is not { } p || RolePermissions.De(role).Contains(p) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                Assert.True(reponse.StatusCode == attendu, $"{role} {adresse} : {(int)reponse.StatusCode}");
            }
        }
    }

    [Theory]
    [InlineData("obrien")]
    [InlineData("O’Brien")]
    [InlineData("brien")]
    public async Task Un_nom_compose_se_trouve_apres_la_mise_a_jour(string recherche)
    {
        await using var factory = new FactoryDeLEtat(Premier);
        await factory.InitializeAsync();
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);

        var reponse = await client.PosterFormulaireAsync("/salaries", "form[role=search]", ("q", recherche));

        AssertHtml.Contient(await reponse.PageAsync(), "O’BRIEN");
    }

    /// <summary>Folded columns, found in the model.</summary>
    private static IEnumerable<EcartAdmis> Plis()
    {
        using var db = Contextes.Sqlite();
        return
        [
            .. RepliageRecherche
                .Types(db.Model)
                .SelectMany(t =>
                    RepliageRecherche.Colonnes(t).Select(c => new EcartAdmis(t.GetTableName()!, c.GetColumnName(), "Folded again when the rule changes."))
                ),
        ];
    }
}
