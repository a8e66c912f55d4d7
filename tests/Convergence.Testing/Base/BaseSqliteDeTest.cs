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

    public override ValueTask DisposeAsync()
    {
        using (var connexion = new SqliteConnection($"Data Source={Options.CheminSqlite}"))
        {
            SqliteConnection.ClearPool(connexion);
        }

        return base.DisposeAsync();
    }
}
