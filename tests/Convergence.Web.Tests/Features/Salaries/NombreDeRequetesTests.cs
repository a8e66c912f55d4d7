using System.Data.Common;
using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Features.Salaries;

/// <summary>A file opens in eight queries at most, a caseworker’s home page in twelve: those of the signed-in account and of the journal included.</summary>
public sealed class NombreDeRequetesTests(NombreDeRequetesTests.FactoryQuiCompte factory) : IClassFixture<NombreDeRequetesTests.FactoryQuiCompte>
{
    public static TheoryData<string> Onglets => [.. Web.Features.Salaries.OngletsDossier.Tous.Where(o => RolePermissions.De(Role.Cip).Contains(o.Permission)).Select(o => o.Suite)];

    [Fact]
    public async Task L_accueil_d_une_cip_tient_en_douze_requetes() => await VerifierAsync("/accueil", 12);

    [Theory]
    [MemberData(nameof(Onglets))]
    public async Task Chaque_page_d_un_dossier_tient_en_huit_requetes(string suite)
    {
        var cle = await factory.LireAsync(
            db => db.ParcoursSalaries.Where(p => p.PrecedentId != null).Join(db.Salaries, p => p.SalarieId, s => s.Id, (_, s) => s.Cle).FirstAsync(),
            new Perimetre { ChantierIds = [new Reperes(factory).ChantierLyon] });
        await VerifierAsync($"/salaries/{cle}{suite}", 8);
    }

    [Fact]
    public async Task La_liste_ne_lit_pas_personne_par_personne() => await VerifierAsync("/salaries", 16);

    private async Task VerifierAsync(string adresse, int maximum)
    {
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        await client.LirePageAsync(adresse);
        factory.Compteur.Textes.Clear();
        await client.LirePageAsync(adresse);
        Assert.NotEmpty(factory.Compteur.Textes);
        Assert.True(factory.Compteur.Textes.Count <= maximum, $"{factory.Compteur.Textes.Count} requêtes{Environment.NewLine}{string.Join(Environment.NewLine + "--" + Environment.NewLine, factory.Compteur.Textes)}");
    }

    public sealed class FactoryQuiCompte : ConvergenceFactory
    {
        internal CompteurDeRequetes Compteur { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(s => s.ConfigureDbContext<SqliteConvergenceDbContext>(o => o.AddInterceptors(Compteur)));
        }
    }

    internal sealed class CompteurDeRequetes : DbCommandInterceptor
    {
        public List<string> Textes { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Textes.Add(command.CommandText);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Textes.Add(command.CommandText);
            return new(result);
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        {
            Textes.Add(command.CommandText);
            return new(result);
        }
    }
}
