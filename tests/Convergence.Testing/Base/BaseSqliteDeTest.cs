using Convergence.Data.Installation;
using Microsoft.Data.Sqlite;

namespace Convergence.Testing.Base;

/// <summary>A copy of the template file.</summary>
internal sealed class BaseSqliteDeTest(bool avecDemonstration) : BaseDeTest
{
    public override OptionsBase Options => new() { Fournisseur = Fournisseur.Sqlite, Dossier = Dossier };

    public override async Task PreparerAsync()
    {
        var modele = await Modeles.CheminAsync(avecDemonstration);
        Directory.CreateDirectory(Dossier);
        File.Copy(modele, Options.CheminSqlite);
    }

    public override async Task<bool> RemettreAsync()
    {
        Fermer();
        foreach (var fichier in Directory.GetFiles(Dossier, Path.GetFileName(Options.CheminSqlite) + "*"))
        {
            File.Delete(fichier);
        }

        await PreparerAsync();
        return true;
    }

    public override ValueTask DisposeAsync()
    {
        Fermer();
        return base.DisposeAsync();
    }

    /// <summary>The host and the template name the file by two strings that differ; each has its pool.</summary>
    private void Fermer()
    {
        foreach (var chaine in new[] { Options.ChaineSqlite, $"Data Source={Options.CheminSqlite}" }.Distinct(StringComparer.Ordinal))
        {
            using var connexion = new SqliteConnection(chaine);
            SqliteConnection.ClearPool(connexion);
        }
    }
}
