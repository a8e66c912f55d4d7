using System.Globalization;
using Convergence.Data;
using Convergence.Data.Installation;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Testing.Base;

/// <summary>A database of its own on the given server, dropped at the end.</summary>
internal sealed class BaseSqlServerDeTest(string serveur, bool avecDemonstration) : BaseDeTest
{
    public override OptionsBase Options { get; } = new() { Fournisseur = Fournisseur.SqlServer, Connexion = ChaineUnique(serveur, Guid.NewGuid()) };

    public override Task PreparerAsync() => Chargement.ChargerAsync(Options, avecDemonstration);

    public override async ValueTask DisposeAsync()
    {
        await using (var services = Chargement.Services(Options))
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>().Database.EnsureDeletedAsync();
        }

        await base.DisposeAsync();
    }

    /// <summary>The same server, and a name that no other run has: the base name of the string cut to stay under 128 characters.</summary>
    internal static string ChaineUnique(string serveur, Guid hasard)
    {
        var chaine = new SqlConnectionStringBuilder(serveur);
        var racine = chaine.InitialCatalog is { Length: > 0 } nom and not "master" ? nom : "ConvergenceTest";
        chaine.InitialCatalog = string.Create(CultureInfo.InvariantCulture, $"{racine[..Math.Min(racine.Length, 90)]}_{hasard:N}");
        return chaine.ConnectionString;
    }
}
