using Convergence.Testing;
using Convergence.Web.Commandes;
using Microsoft.Data.Sqlite;

namespace Convergence.Web.Tests.Setup;

/// <summary>The commands of the application, as an operator types them.</summary>
[Longue]
public sealed class CommandesTests : IDisposable
{
    private readonly ConsoleDEssai _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task L_aide_est_en_francais_et_nomme_les_commandes()
    {
        var (code, sortie, _) = await _console.LancerAsync("--help");

        Assert.Equal(LigneCommande.Reussi, code);
        Assert.Contains("Utilisation", sortie, StringComparison.Ordinal);
        Assert.Contains("Afficher cette aide", sortie, StringComparison.Ordinal);
        Assert.DoesNotContain("Show help", sortie, StringComparison.Ordinal);
        AssertTous.Verifier(["base", "chiffrement", "administrateur", "demonstration"], c => Assert.Contains(c, sortie, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bsae", "migrer")]
    [InlineData("base")]
    [InlineData("base", "sauvegarder")]
    [InlineData("base", "migrer", "--Base:Dossier", "ailleurs")]
    [InlineData("demonstration", "charger")]
    [InlineData("demonstration", "charger", "--au", "demain")]
    [InlineData("administrateur", "creer", "--courriel", "pas un courriel")]
    public async Task Des_arguments_faux_sont_dits_et_rien_n_est_fait(params string[] args)
    {
        var (code, sortie, erreurs) = await _console.LancerAsync(args);

        Assert.Equal(LigneCommande.ArgumentsInvalides, code);
        Assert.Empty(sortie);
        Assert.Contains("--help", erreurs, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_console.Dossier));
    }

    [Fact]
    public async Task Une_option_qui_manque_se_dit_en_francais() =>
        Assert.Contains("L’option --courriel est obligatoire.", (await _console.LancerAsync("administrateur", "creer")).Erreurs, StringComparison.Ordinal);

    [Fact]
    public async Task Un_niveau_de_journal_inconnu_se_dit_en_francais()
    {
        var (code, _, erreurs) = await _console.LancerAsync("base", "migrer", "--Serilog:MinimumLevel:Default=Bavard");
        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("Serilog:MinimumLevel", erreurs, StringComparison.Ordinal);
        Assert.Equal(LigneCommande.Reussi, (await _console.LancerAsync("base", "migrer", "--Serilog:MinimumLevel:Default=Warning")).Code);
    }

    [Fact]
    public async Task Migrer_deux_fois_donne_une_base_a_jour_meme_en_production()
    {
        Assert.Equal(LigneCommande.Reussi, (await _console.LancerAsync("base", "migrer", "--environment=Production")).Code);
        var (code, sortie, erreurs) = await _console.LancerAsync("base", "migrer", "--environment=Production");

        Assert.Equal(LigneCommande.Reussi, code);
        Assert.Contains("La base de données est à jour.", sortie, StringComparison.Ordinal);
        Assert.Empty(erreurs);
        Assert.Equal(0, await CompterAsync(_console.FichierBase, "Utilisateurs"));
        Assert.True(await CompterAsync(_console.FichierBase, "Territoires") > 0);
    }

    [Fact]
    public async Task Une_sauvegarde_est_une_base_saine_qui_n_en_remplace_pas_une_autre()
    {
        await _console.LancerAsync("base", "migrer");
        var cible = Path.Combine(_console.Dossier, "copies", "copie.db");

        Assert.Equal(LigneCommande.Reussi, (await _console.LancerAsync("base", "sauvegarder", cible)).Code);
        var (code, _, erreurs) = await _console.LancerAsync("base", "sauvegarder", cible);

        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("existe déjà", erreurs, StringComparison.Ordinal);
        Assert.Equal(["copie.db"], Directory.GetFiles(Path.GetDirectoryName(cible)!).Select(Path.GetFileName));
        Assert.Equal(await CompterAsync(_console.FichierBase, "Chantiers"), await CompterAsync(cible, "Chantiers"));
    }

    [Fact]
    public async Task La_base_les_journaux_et_les_sauvegardes_ne_se_lisent_que_du_compte_du_portail()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(_console.Dossier, (UnixFileMode)0b111_111_111);
        await _console.LancerAsync("base", "migrer");
        await _console.LancerAsync("base", "sauvegarder", Path.Combine(_console.Dossier, "copies", "copie.db"));
        var autres = (UnixFileMode)0b000_111_111;
        var ecrits = Directory.EnumerateFileSystemEntries(_console.Dossier, "*", SearchOption.AllDirectories).Append(_console.Dossier).ToList();
        Assert.InRange(ecrits.Count, 4, 50);
        var ouverts = new List<string>();
        foreach (var ecrit in ecrits)
        {
            if ((File.GetUnixFileMode(ecrit) & autres) != UnixFileMode.None)
            {
                ouverts.Add(ecrit);
            }
        }

        AssertRegle.Tenue(ouverts);
    }

    [Fact]
    public async Task Sans_base_il_n_y_a_rien_a_sauvegarder()
    {
        var (code, _, erreurs) = await _console.LancerAsync("base", "sauvegarder", Path.Combine(_console.Dossier, "copie.db"));

        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("pas de base à sauvegarder", erreurs, StringComparison.Ordinal);
        Assert.False(File.Exists(_console.FichierBase));
    }

    [Fact]
    public async Task Sur_sql_server_la_sauvegarde_dit_l_ordre_du_serveur()
    {
        var (code, sortie, _) = await _console.LancerAsync(
            "base",
            "sauvegarder",
            "/sauvegardes/l'été.bak",
            "--Base:Fournisseur=SqlServer",
            "--ConnectionStrings:Convergence=Server=nulle-part;Database=Portail"
        );

        Assert.Equal(LigneCommande.Reussi, code);
        Assert.Contains("BACKUP DATABASE [Portail] TO DISK = N'/sauvegardes/l''été.bak'", sortie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_demonstration_est_refusee_en_production_et_la_seconde_fois()
    {
        var production = await _console.LancerAsync("demonstration", "charger", "--au", "2026-11-22", "--environment=Production");
        Assert.Equal((LigneCommande.Refuse, true), (production.Code, production.Erreurs.Contains("production", StringComparison.Ordinal)));

        Assert.Equal(LigneCommande.Reussi, (await _console.LancerAsync("demonstration", "charger", "--au", "22/11/2026")).Code);
        var seconde = await _console.LancerAsync("demonstration", "charger", "--au", "2026-11-22");

        Assert.Equal(LigneCommande.Refuse, seconde.Code);
        Assert.Contains("déjà chargées", seconde.Erreurs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_administrateur_demande_une_base_a_jour()
    {
        var (code, _, erreurs) = await _console.LancerAsync("administrateur", "creer", "--courriel", "admin@essai.example");

        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("base migrer", erreurs, StringComparison.Ordinal);
    }

    internal static async Task<long> CompterAsync(string fichier, string table)
    {
        await using var connexion = new SqliteConnection($"Data Source={fichier};Mode=ReadWrite;Pooling=False");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
#pragma warning disable CA2100 // A table that a test names.
        commande.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
#pragma warning restore CA2100
        return (long)(await commande.ExecuteScalarAsync())!;
    }
}
