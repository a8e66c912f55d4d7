using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Convergence.Testing;
using Convergence.Web.Commandes;
using Convergence.Web.Setup;
using Microsoft.Data.Sqlite;

namespace Convergence.Web.Tests.Setup;

/// <summary>A backup, encrypted, comes back whole and serves; a damaged one replaces nothing.</summary>
[Longue]
public sealed class RestaurationTests : IDisposable
{
    /// <summary>What the restoration itself writes: mails held, sessions ended, jobs.</summary>
    private static readonly string[] Ecrites = ["Reglages", "SessionsCompte", "VerrousTravail"];

    private readonly ConsoleDEssai _console = new();

    private string Cles => Path.Combine(_console.Dossier, "ailleurs", "cles.txt");

    private string Chiffree => Path.Combine(_console.Dossier, "copies", "chiffree.sauv");

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task Une_sauvegarde_chiffree_revient_table_par_table_et_le_portail_demarre_dessus()
    {
        var claire = Path.Combine(_console.Dossier, "copies", "claire.db");
        await SauvegarderAsync();
        await ReussirAsync("base", "sauvegarder", claire);
        Assert.False(await ContientAsync(Chiffree, "SQLite format"));
        Assert.True(await ContientAsync(claire, "SQLite format"));
        await OrdonnerAsync(_console.FichierBase, "DELETE FROM EnjeuxTerritoire; UPDATE Territoires SET Nom = 'Perdu';");

        var sortie = await ReussirAsync("base", "restaurer", Chiffree, "--cle", Cles);

        Assert.Contains("L’ancienne base est gardée", sortie, StringComparison.Ordinal);
        var (attendues, lues) = (await EmpreintesAsync(claire), await EmpreintesAsync(_console.FichierBase));
        Assert.InRange(attendues.Count, 60, 200);
        Assert.Equal(attendues, lues);
        Assert.Equal(1, await CompterAsync("Reglages", "Code = 'COURRIELS_RETENUS'"));
        Assert.Single(Directory.GetFiles(_console.Dossier, "convergence.db.avant-*"));
        Assert.Equal(HttpStatusCode.OK, await ServirAsync("/sante/pret"));
    }

    [Fact]
    public async Task Une_sauvegarde_abimee_ou_sans_sa_cle_ne_remplace_rien()
    {
        await SauvegarderAsync();
        var avant = await EmpreintesAsync(_console.FichierBase);
        var octets = await File.ReadAllBytesAsync(Chiffree);

        await RefuserAsync("donnez le fichier de clés", "base", "restaurer", Chiffree);
        var autres = Path.Combine(_console.Dossier, "ailleurs", "autres.txt");
        await ReussirAsync("chiffrement", "creer", autres);
        await RefuserAsync("changée ou coupée", "base", "restaurer", Chiffree, "--cle", autres);
        await RefuserAsync("pas de fichier de clés", "base", "restaurer", Chiffree, "--cle", Path.Combine(_console.Dossier, "nulle-part"));
        await RefuserAsync("pas de sauvegarde", "base", "restaurer", Path.Combine(_console.Dossier, "nulle-part"), "--cle", Cles);

        var abimee = Path.Combine(_console.Dossier, "abimee.sauv");
        foreach (
            var faute in new Func<byte[]>[]
            {
                () => octets[..^1],
                () => octets[..(octets.Length / 2)],
                () => Changer(octets, octets.Length / 2),
                () => Changer(octets, 12),
            }
        )
        {
            await File.WriteAllBytesAsync(abimee, faute());
            await RefuserAsync("sauvegarde", "base", "restaurer", abimee, "--cle", Cles);
        }

        await File.WriteAllTextAsync(abimee, "ceci n’est pas une base");
        await RefuserAsync("n’est pas une sauvegarde du portail", "base", "restaurer", abimee, "--cle", Cles);

        Assert.Equal(avant, await EmpreintesAsync(_console.FichierBase));
        Assert.DoesNotContain(Directory.GetFiles(_console.Dossier, "convergence.db.*"), f =>
            f.Contains("avant", StringComparison.Ordinal) || f.Contains("restauration", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Une_base_ouverte_ne_se_remplace_pas()
    {
        await SauvegarderAsync();
        await using var occupant = new SqliteConnection($"Data Source={_console.FichierBase};Pooling=False");
        await occupant.OpenAsync();
        await using var lecture = occupant.CreateCommand();
        lecture.CommandText = "BEGIN; SELECT COUNT(*) FROM Chantiers;";
        await lecture.ExecuteScalarAsync();

        await RefuserAsync("arrêtez-le", "base", "restaurer", Chiffree, "--cle", Cles);
    }

    private static byte[] Changer(byte[] octets, int rang)
    {
        byte[] change = [.. octets];
        change[rang] ^= 1;
        return change;
    }

    private async Task SauvegarderAsync()
    {
        await ReussirAsync("base", "migrer");
        await ReussirAsync("chiffrement", "creer", Cles);
        await ReussirAsync("base", "sauvegarder", Chiffree, "--cle", Cles);
    }

    private async Task<string> ReussirAsync(params string[] args)
    {
        var (code, sortie, erreurs) = await _console.LancerAsync(args);
        Assert.True(code == LigneCommande.Reussi, erreurs);
        return sortie;
    }

    private async Task RefuserAsync(string pourquoi, params string[] args)
    {
        var (code, _, erreurs) = await _console.LancerAsync(args);
        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains(pourquoi, erreurs, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> ServirAsync(string adresse)
    {
        await using var app = Application
            .Preparer([
                "--applicationName=Convergence.Web",
                "--environment=Test",
                "--urls=http://127.0.0.1:0",
                "--Https:Exiger=false",
                "--Courriel:Envois=false",
                $"--Base:Dossier={_console.Dossier}",
            ])
            .Build();
        await Demarrage.PreparerAsync(app);
        Application.Assembler(app);
        await app.StartAsync(CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative), CancellationToken.None);
        await app.StopAsync(CancellationToken.None);
        return reponse.StatusCode;
    }

    private static async Task<bool> ContientAsync(string chemin, string texte) =>
        (await File.ReadAllBytesAsync(chemin)).AsSpan().IndexOf(Encoding.ASCII.GetBytes(texte)) >= 0;

    private Task<long> CompterAsync(string table, string condition) =>
        LireAsync(_console.FichierBase, $"SELECT COUNT(*) FROM {table} WHERE {condition};", l => l.GetInt64(0), l => l.Single());

    private static Task OrdonnerAsync(string fichier, string ordre) => LireAsync(fichier, ordre, _ => 0, _ => 0);

    /// <summary>Each table and what it holds, in one mark.</summary>
    private static async Task<SortedDictionary<string, string>> EmpreintesAsync(string fichier)
    {
        var tables = await LireAsync(
            fichier,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%';",
            l => l.GetString(0),
            l => l.Except(Ecrites, StringComparer.Ordinal).ToList()
        );
        var empreintes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            empreintes[table] = await LireAsync(
                fichier,
                $"SELECT * FROM \"{table}\" ORDER BY rowid;",
                l =>
                    string.Join(
                        '|',
                        Enumerable
                            .Range(0, l.FieldCount)
                            .Select(c => l.GetValue(c) is byte[] o ? Convert.ToHexString(o) : Convert.ToString(l.GetValue(c), CultureInfo.InvariantCulture))
                    ),
                l => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', l))))
            );
        }

        return empreintes;
    }

    private static async Task<TFin> LireAsync<T, TFin>(string fichier, string ordre, Func<SqliteDataReader, T> ligne, Func<List<T>, TFin> fin)
    {
        await using var connexion = new SqliteConnection($"Data Source={fichier};Pooling=False");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
#pragma warning disable CA2100 // Constants of this file, and names of tables read in the database.
        commande.CommandText = ordre;
#pragma warning restore CA2100
        await using var lecture = await commande.ExecuteReaderAsync();
        var lignes = new List<T>();
        while (await lecture.ReadAsync())
        {
            lignes.Add(ligne(lecture));
        }

        return fin(lignes);
    }
}
