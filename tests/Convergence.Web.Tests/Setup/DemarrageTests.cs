using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Convergence.Testing;
using Convergence.Web.Commandes;
using Microsoft.Data.Sqlite;

namespace Convergence.Web.Tests.Setup;

/// <summary>What stops a start: one French sentence on the error output, exit code 1, the stack in the log only.</summary>
[Longue]
public sealed class DemarrageTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ConsoleDEssai _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task Un_port_pris_est_dit_en_une_phrase()
    {
        await _console.LancerAsync("base", "migrer");
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var adresse = $"http://127.0.0.1:{((IPEndPoint)occupant.LocalEndpoint).Port}";

        using var processus = Demarrer($"--urls={adresse}", "--environment=Production");
        var (erreurs, sortie) = (processus.StandardError.ReadToEndAsync(), processus.StandardOutput.ReadToEndAsync());
        await FinirAsync(processus);

        Assert.Equal(LigneCommande.Refuse, processus.ExitCode);
        Assert.Equal(
            $"L’adresse {adresse} est déjà prise par un autre programme. Arrêtez-le, ou choisissez-en une autre : --urls http://127.0.0.1:5081",
            (await erreurs).Trim()
        );
        Assert.DoesNotContain("   at ", await sortie, StringComparison.Ordinal);
        Assert.Contains(await JournauxTests.LireAsync(_console.Dossier), l => l.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Partie_d_un_autre_dossier_l_application_trouve_ses_reglages()
    {
        await _console.LancerAsync("base", "migrer");
        using var reserve = new TcpListener(IPAddress.Loopback, 0);
        reserve.Start();
        var adresse = $"http://127.0.0.1:{((IPEndPoint)reserve.LocalEndpoint).Port}";
        reserve.Stop();

        using var processus = Demarrer($"--urls={adresse}", "--environment=Test", "--Https:Exiger=false");
        var sortie = processus.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient();
        var debut = Stopwatch.GetTimestamp();
        while (!await RepondAsync(client, new Uri(adresse + "/sante/pret?q=claire")) && Stopwatch.GetElapsedTime(debut) < Patience)
        {
            await Task.Delay(100);
        }

        var page = await client.GetStringAsync(new Uri(adresse + "/connexion?q=claire"));
        processus.Kill();
        await FinirAsync(processus);

        Assert.Contains("<h1>Connexion</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("claire", await sortie, StringComparison.Ordinal);
        Assert.DoesNotContain(await JournauxTests.LireAsync(_console.Dossier), l => l.Contains("claire", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Une_migration_tuee_ne_bloque_pas_la_suivante()
    {
        using (var processus = Demarrer("base", "migrer", "--environment=Production"))
        {
            var debut = Stopwatch.GetTimestamp();
            while (
                (!File.Exists(_console.FichierBase) || new FileInfo(_console.FichierBase).Length == 0)
                && !processus.HasExited
                && Stopwatch.GetElapsedTime(debut) < Patience
            )
            {
                await Task.Delay(5);
            }

            processus.Kill();
            await FinirAsync(processus);
        }

        await PoserLeVerrouAsync();
        using var suivant = Demarrer("base", "migrer", "--environment=Production");
        var erreurs = suivant.StandardError.ReadToEndAsync();
        await FinirAsync(suivant);

        Assert.Equal((0, string.Empty), (suivant.ExitCode, await erreurs));
        Assert.True(await CommandesTests.CompterAsync(_console.FichierBase, "Territoires") > 0);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Une_base_plus_recente_est_refusee(string environnement)
    {
        await _console.LancerAsync("base", "migrer");
        await ExecuterAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29991231000000_Futur', '99.0');");

        var (code, _, erreurs) = await _console.LancerAsync($"--environment={environnement}", "--urls=http://127.0.0.1:0");

        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("une version plus récente de l’application (migration 29991231000000_Futur)", erreurs, StringComparison.Ordinal);
        Assert.Single(erreurs.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("--environment=Production", "--urls=http://127.0.0.1:0")]
    [InlineData("--environment=Development", "--urls=http://127.0.0.1:0")]
    [InlineData("base", "migrer")]
    public async Task La_base_d_un_autre_programme_n_est_pas_touchee(params string[] arguments)
    {
        Directory.CreateDirectory(_console.Dossier);
        await ExecuterAsync("CREATE TABLE Factures (Id INTEGER PRIMARY KEY);");

        var (code, _, erreurs) = await _console.LancerAsync(arguments);

        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("les tables d’un autre programme", erreurs, StringComparison.Ordinal);
        Assert.Equal(1, await CommandesTests.CompterAsync(_console.FichierBase, "sqlite_master"));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Un_fichier_qui_n_est_pas_une_base_est_refuse(string environnement)
    {
        Directory.CreateDirectory(_console.Dossier);
        await File.WriteAllTextAsync(_console.FichierBase, string.Concat(Enumerable.Repeat("ceci n'est pas une base. ", 400)));

        var (code, _, erreurs) = await _console.LancerAsync($"--environment={environnement}", "--urls=http://127.0.0.1:0");

        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("ne se lit pas (erreur SQLite 26)", erreurs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_dossier_ou_l_on_ne_peut_pas_ecrire_est_refuse()
    {
        var (code, _, erreurs) = await _console.LancerAsync("--Base:Dossier=/proc/convergence", "--urls=http://127.0.0.1:0");

        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("« /proc/convergence » n’est pas accessible en écriture", erreurs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SqlServer", "ConnectionStrings:Convergence")]
    [InlineData("Oracle", "choisissez Sqlite ou SqlServer")]
    public async Task Un_reglage_qui_manque_ou_qui_n_existe_pas_est_dit(string fournisseur, string attendu)
    {
        var (code, _, erreurs) = await _console.LancerAsync($"--Base:Fournisseur={fournisseur}", "--urls=http://127.0.0.1:0");

        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains(attendu, erreurs, StringComparison.Ordinal);
    }

    private static async Task<bool> RepondAsync(HttpClient client, Uri adresse)
    {
        try
        {
            using var reponse = await client.GetAsync(adresse);
            return reponse.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task FinirAsync(Process processus)
    {
        using var limite = new CancellationTokenSource(Patience);
        await processus.WaitForExitAsync(limite.Token);
    }

    private Process Demarrer(params string[] args)
    {
        var depart = new ProcessStartInfo(Environment.ProcessPath is { } p && Path.GetFileNameWithoutExtension(p) == "dotnet" ? p : "dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (
            var argument in new[] { typeof(LigneCommande).Assembly.Location }
                .Concat(args)
                .Append($"--Base:Dossier={_console.Dossier}")
                .Append("--Base:Fournisseur=Sqlite")
        )
        {
            depart.ArgumentList.Add(argument);
        }

        return Process.Start(depart)!;
    }

    /// <summary>What EF leaves when the process that holds its lock dies.</summary>
    private Task PoserLeVerrouAsync() =>
        ExecuterAsync(
            "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT OR IGNORE INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01');"
        );

    private async Task ExecuterAsync(string ordre)
    {
        await using var connexion = new SqliteConnection($"Data Source={_console.FichierBase};Pooling=False");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        commande.CommandText = ordre;
#pragma warning restore CA2100
        await commande.ExecuteNonQueryAsync();
    }
}
