using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Convergence.Domain.Recherche;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Convergence.Data.Installation;

/// <summary>
/// Compares the database with the migrations and the folding rule of this version, without building the EF model: it runs at each start and at
/// each health check.
/// </summary>
public sealed class DiagnosticBase(OptionsBase options)
{
    private const string HistoriqueSqlite = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory';";
    private const string HistoriqueSqlServer = "SELECT CASE WHEN OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL THEN 0 ELSE 1 END;";

    /// <summary>Tables when there is no history: EF makes it, and its lock, before any other.</summary>
    private const string TablesSqlite =
        "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '__EFMigrationsLock';";
    private const string TablesSqlServer = "SELECT COUNT(*) FROM sys.tables WHERE is_ms_shipped = 0;";

    private const string LectureSqlite = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\";";
    private const string LectureSqlServer = "SELECT [MigrationId] FROM [__EFMigrationsHistory];";

    private const string RepliageSqlite = "SELECT \"Valeur\" FROM \"Reglages\" WHERE \"Code\" = 'RECHERCHE';";
    private const string RepliageSqlServer = "SELECT [Valeur] FROM [Reglages] WHERE [Code] = 'RECHERCHE';";

    /// <summary>The server is there; the database that the connection string names is not, or is not ours yet.</summary>
    private const int BaseAbsente = 4060;

    private const string PasDeBase = "La base de données n’existe pas encore. Lancez la commande « base migrer ».";

    private const string DUnAutre = "La base contient les tables d’un autre programme. Donnez au portail une base vide ou la sienne.";

    private readonly Lazy<string[]> _connues = new(() => Connues(options.Fournisseur));

    public async Task<EtatBase> LireAsync(CancellationToken annulation = default)
    {
        try
        {
            await using var connexion = Connexion();
            if (connexion is null)
            {
                return new EtatBase(SituationBase.EnAttente, PasDeBase);
            }

            await connexion.OpenAsync(annulation);
            if (await AppliqueesAsync(connexion, annulation) is not { } appliquees)
            {
                return new EtatBase(SituationBase.VersionInconnue, DUnAutre);
            }

            var etat = Comparer(appliquees);
            return etat.EstPret ? ComparerRecherche(await RechercheAsync(connexion, annulation)) : etat;
        }
        catch (SqliteException e)
        {
            return e.SqliteErrorCode is 5 or 6
                ? new EtatBase(SituationBase.Injoignable, "La base de données est occupée. Réessayez dans un instant.")
                : new EtatBase(
                    SituationBase.Illisible,
                    $"Le fichier de la base de données ne se lit pas (erreur SQLite {e.SqliteErrorCode}). Vérifiez ses droits, ou restaurez une sauvegarde."
                );
        }
        catch (SqlException e) when (e.Number == BaseAbsente)
        {
            return new EtatBase(SituationBase.EnAttente, PasDeBase);
        }
        catch (Exception e) when (e is SqlException or InvalidOperationException)
        {
            return new EtatBase(
                SituationBase.Injoignable,
                $"Le serveur de base de données ne répond pas{(e is SqlException s ? $" (erreur {s.Number})" : string.Empty)}."
            );
        }
    }

    /// <summary>Null when there is no file: opening it would create an empty one.</summary>
    private DbConnection? Connexion()
    {
        if (options.Fournisseur == Fournisseur.SqlServer)
        {
            return new SqlConnection(options.Connexion);
        }

        var chaine = new SqliteConnectionStringBuilder(options.ChaineSqlite) { Pooling = false };
        if (chaine.Mode == SqliteOpenMode.ReadWriteCreate)
        {
            if (!File.Exists(options.FichierSqlite))
            {
                return null;
            }

            chaine.Mode = SqliteOpenMode.ReadWrite;
        }

        return new SqliteConnection(chaine.ConnectionString);
    }

#pragma warning disable CA2100 // Constants of this file.
    /// <summary>Migrations applied; null in a database that has tables and no history: another program made it.</summary>
    private async Task<List<string>?> AppliqueesAsync(DbConnection connexion, CancellationToken annulation)
    {
        var serveur = options.Fournisseur == Fournisseur.SqlServer;
        await using var presence = connexion.CreateCommand();
        presence.CommandText = serveur ? HistoriqueSqlServer : HistoriqueSqlite;
        if (Convert.ToInt64(await presence.ExecuteScalarAsync(annulation), CultureInfo.InvariantCulture) == 0)
        {
            await using var tables = connexion.CreateCommand();
            tables.CommandText = serveur ? TablesSqlServer : TablesSqlite;
            return Convert.ToInt64(await tables.ExecuteScalarAsync(annulation), CultureInfo.InvariantCulture) == 0 ? [] : null;
        }

        await using var lecture = connexion.CreateCommand();
        lecture.CommandText = serveur ? LectureSqlServer : LectureSqlite;
        await using var lignes = await lecture.ExecuteReaderAsync(annulation);
        var appliquees = new List<string>();
        while (await lignes.ReadAsync(annulation))
        {
            appliquees.Add(lignes.GetString(0));
        }

        return appliquees;
    }

    /// <summary>Version of the rule that folded the texts of search.</summary>
    private async Task<int> RechercheAsync(DbConnection connexion, CancellationToken annulation)
    {
        await using var lecture = connexion.CreateCommand();
        lecture.CommandText = options.Fournisseur == Fournisseur.SqlServer ? RepliageSqlServer : RepliageSqlite;
        return await lecture.ExecuteScalarAsync(annulation) is string valeur ? int.Parse(valeur, CultureInfo.InvariantCulture) : 1;
    }
#pragma warning restore CA2100

    private static EtatBase ComparerRecherche(int version) =>
        version.CompareTo(TexteRecherche.Version) switch
        {
            0 => EtatBase.Pret,
            > 0 => new EtatBase(
                SituationBase.VersionInconnue,
                "La base a été mise à jour par une version plus récente de l’application (textes de recherche). Mettez l’application à jour, ou restaurez une sauvegarde de cette version."
            ),
            _ => new EtatBase(
                SituationBase.EnAttente,
                "Les textes de recherche attendent d’être refaits. Lancez la commande « base migrer » : interrompue, elle reprend où elle s’est arrêtée."
            ),
        };

    private EtatBase Comparer(List<string> appliquees)
    {
        var inconnues = appliquees.Except(_connues.Value, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (inconnues.Count > 0)
        {
            var plusRecente = string.CompareOrdinal(inconnues[^1], _connues.Value[^1]) > 0;
            return new EtatBase(
                SituationBase.VersionInconnue,
                plusRecente
                    ? $"La base a été créée par une version plus récente de l’application (migration {inconnues[^1]}). Mettez l’application à jour, ou restaurez une sauvegarde de cette version."
                    : $"La base n’a pas été créée par une version publiée de l’application (migration {inconnues[^1]}). Restaurez une sauvegarde de cette version, ou servez la base avec l’application qui l’a créée."
            );
        }

        var manquantes = _connues.Value.Except(appliquees, StringComparer.Ordinal).Count();
        return manquantes == 0
            ? EtatBase.Pret
            : new EtatBase(
                SituationBase.EnAttente,
                $"La base de données attend une mise à jour ({manquantes} sur {_connues.Value.Length}). Lancez la commande « base migrer »."
            );
    }

    private static string[] Connues(Fournisseur fournisseur)
    {
        var contexte = fournisseur == Fournisseur.SqlServer ? typeof(SqlServerConvergenceDbContext) : typeof(SqliteConvergenceDbContext);
        return
        [
            .. typeof(DiagnosticBase)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(Migration)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == contexte)
                .Select(t => t.GetCustomAttribute<MigrationAttribute>()!.Id)
                .Order(StringComparer.Ordinal),
        ];
    }
}
