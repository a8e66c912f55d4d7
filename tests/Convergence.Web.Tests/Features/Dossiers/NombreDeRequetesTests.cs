using System.Data.Common;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>
/// A file opens in eight queries at most, a caseworker’s home page in thirteen, its figures included: those of the signed-in account and of the journal
/// included.
/// </summary>
public sealed class NombreDeRequetesTests(NombreDeRequetesTests.FactoryQuiCompte factory) : IClassFixture<NombreDeRequetesTests.FactoryQuiCompte>
{
    public static TheoryData<string> Onglets =>
        [.. Web.Features.Dossiers.Shared.OngletsDossier.Tous.Where(o => RolePermissions.De(Role.Cip).Contains(o.Permission)).Select(o => o.Suite)];

    [Fact]
    public async Task L_accueil_d_une_cip_tient_en_treize_requetes() => await VerifierAsync("/accueil", 13);

    [Theory]
    [MemberData(nameof(Onglets))]
    public async Task Chaque_page_d_un_dossier_tient_en_huit_requetes(string suite)
    {
        var cle = await factory.LireAsync(
            db => db.ParcoursSalaries.Where(p => p.PrecedentId != null).Join(db.Salaries, p => p.SalarieId, s => s.Id, (_, s) => s.Cle).FirstAsync(),
            new Perimetre { ChantierIds = [new Reperes(factory).ChantierLyon] }
        );
        await VerifierAsync($"/salaries/{cle}{suite}", 8);
    }

    [Theory]
    [MemberData(nameof(Onglets))]
    public async Task Chaque_page_d_un_dossier_recu_par_transfert_tient_en_huit_requetes(string suite) =>
        await VerifierAsync($"/salaries/{await TransfererAsync()}{suite}", 8, Comptes.EspSaintMalo);

    [Fact]
    public async Task La_liste_ne_lit_pas_personne_par_personne() => await VerifierAsync("/salaries", 16);

    private Task<Guid> TransfererAsync()
    {
        var r = new Reperes(factory);
        return factory.LireAsync(
            async db =>
            {
                var (compte, instant) = (await db.Users.Select(u => u.Id).FirstAsync(), new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc));
                var salarie = Salarie.Accueillir(
                    r.TerritoireLyon,
                    r.ChantierLyon,
                    new IdentiteSalarie("Dévidoir", "Léa", null, new DateOnly(1988, 3, 4)),
                    new(2026, 11, 22)
                );
                db.Add(salarie);
                await db.SaveChangesAsync();
                var parcours = new ParcoursSalarie
                {
                    TerritoireId = r.TerritoireLyon,
                    ChantierId = r.ChantierLyon,
                    SalarieId = salarie.Id,
                    Programme = Programme.Phc,
                };
                parcours.Entrer(new(2026, 3, 2));
                db.Add(parcours);
                await db.SaveChangesAsync();
                var territoire = await db.Chantiers.Where(c => c.Id == r.ChantierSaintMalo).Select(c => c.TerritoireId).SingleAsync();
                var transfert = TransfertDossier.Demander(
                    salarie,
                    parcours,
                    (territoire, r.ChantierSaintMalo),
                    Programme.Phc,
                    new(2026, 11, 16),
                    compte,
                    instant
                );
                var (sortie, nouveau) = transfert.Accepter(salarie, parcours, new(2026, 11, 16), compte, instant);
                db.AddRange(transfert, sortie, nouveau);
                await db.SaveChangesAsync();
                return salarie.Cle;
            },
            new Perimetre { ChantierIds = [r.ChantierLyon, r.ChantierSaintMalo] }
        );
    }

    private async Task VerifierAsync(string adresse, int maximum, string compte = Comptes.CipLyon)
    {
        using var client = await factory.ConnecterAsync(compte);
        await client.LirePageAsync(adresse);
        factory.Compteur.Textes.Clear();
        await client.LirePageAsync(adresse);
        Assert.NotEmpty(factory.Compteur.Textes);
        Assert.True(
            factory.Compteur.Textes.Count <= maximum,
            $"{factory.Compteur.Textes.Count} requêtes{Environment.NewLine}{string.Join(Environment.NewLine + "--" + Environment.NewLine, factory.Compteur.Textes)}"
        );
    }

    public sealed class FactoryQuiCompte : ConvergenceFactory
    {
        internal CompteurDeRequetes Compteur { get; } = new();

        protected override bool EstPrete => false;

        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.ConfigureTestServices(s => s.ConfigureDbContext<SqliteConvergenceDbContext>(o => o.AddInterceptors(Compteur)));
    }

    internal sealed class CompteurDeRequetes : DbCommandInterceptor
    {
        public List<string> Textes { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Textes.Add(command.CommandText);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Textes.Add(command.CommandText);
            return new(result);
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<object> result,
            CancellationToken cancellationToken = default
        )
        {
            Textes.Add(command.CommandText);
            return new(result);
        }
    }
}
