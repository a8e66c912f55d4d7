using System.Reflection;
using System.Runtime.CompilerServices;
using Convergence.Data;
using Convergence.Data.Installation;
using Convergence.Domain.Conventions;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Testing;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Donnees;

/// <summary>A refusal of the database is told for what it is: « existe déjà » for a uniqueness, and for nothing else.</summary>
public sealed class RefusBaseTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private static readonly (string, string) Deja = ("Nom", "Ce nom existe déjà.");

    [Theory]
    [InlineData(2067, true, false)]
    [InlineData(1555, true, false)]
    [InlineData(787, false, true)]
    [InlineData(1299, false, false)]
    [InlineData(275, false, false)]
    [InlineData(5, false, false)]
    public void Sqlite_dit_ce_qu_il_refuse(int code, bool doublon, bool reference) => Verifier(new SqliteException("essai", 19, code), doublon, reference);

    [Theory]
    [InlineData(2601, true, false)]
    [InlineData(2627, true, false)]
    [InlineData(547, false, true)]
    [InlineData(515, false, false)]
    [InlineData(2628, false, false)]
    [InlineData(1205, false, false)]
    public void SQL_Server_dit_ce_qu_il_refuse(int numero, bool doublon, bool reference) => Verifier(SqlServer(numero), doublon, reference);

    [Fact]
    public void Ce_qui_ne_vient_pas_de_la_base_n_est_ni_l_un_ni_l_autre() => Verifier(new InvalidOperationException("essai"), doublon: false, reference: false);

    [Fact]
    public async Task Un_vrai_doublon_est_dit_comme_tel()
    {
        var erreurs = await EnregistrerAsync(async db =>
            db.Organisations.Add(new Organisation { Nom = await db.Organisations.Select(o => o.Nom).FirstAsync() })
        );

        Assert.Equal(Deja, Assert.Single(erreurs));
    }

    [Fact]
    public async Task Une_reference_qui_manque_n_est_pas_dite_doublon()
    {
        var erreurs = await EnregistrerAsync(db =>
            Task.FromResult(
                db.PartiesConvention.Add(
                    new PartieConvention
                    {
                        ConventionId = long.MaxValue,
                        Nom = "Essai",
                        Role = RolePartie.Partenaire,
                        Rang = 1,
                    }
                )
            )
        );

        var (champ, message) = Assert.Single(erreurs);
        Assert.Equal(string.Empty, champ);
        Assert.Contains("n’existe plus", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_autre_faute_n_est_pas_avalee() =>
        await Assert.ThrowsAsync<DbUpdateException>(() => EnregistrerAsync(db => Task.FromResult(db.Organisations.Add(new Organisation { Nom = null! }))));

    private static void Verifier(Exception e, bool doublon, bool reference)
    {
        foreach (var vue in new[] { e, new DbUpdateException("essai", e) })
        {
            Assert.Equal((doublon, reference), (RefusBase.EstDoublon(vue), RefusBase.EstReference(vue)));
        }

        Assert.Equal(doublon, RefusBase.EstConcurrence(new DbUpdateException("essai", e)));
        Assert.True(RefusBase.EstConcurrence(new DbUpdateConcurrencyException("essai", e)));
    }

    /// <summary>The driver makes its exceptions itself: what a server would send is put in by hand.</summary>
    private static SqlException SqlServer(int numero)
    {
        const BindingFlags membres = BindingFlags.Instance | BindingFlags.NonPublic;
        var erreur = (SqlError)RuntimeHelpers.GetUninitializedObject(typeof(SqlError));
        typeof(SqlError)
            .GetFields(membres)
            .Single(f => f.Name.Contains("Number", StringComparison.OrdinalIgnoreCase) && !f.Name.Contains("Line", StringComparison.OrdinalIgnoreCase))
            .SetValue(erreur, numero);
        var erreurs = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", membres)!.Invoke(erreurs, [erreur]);
        var exception = (SqlException)RuntimeHelpers.GetUninitializedObject(typeof(SqlException));
        typeof(SqlException).GetFields(membres).Single(f => f.FieldType == typeof(SqlErrorCollection)).SetValue(exception, erreurs);
        Assert.Equal(numero, exception.Number);
        return exception;
    }

    private async Task<List<(string Champ, string Message)>> EnregistrerAsync(Func<ConvergenceDbContext, Task> preparer)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        db.Definir(Perimetre.Complet);
        await preparer(db);
        var etat = new ModelStateDictionary();
        Assert.False(
            await scope
                .ServiceProvider.GetRequiredService<EnregistrementService>()
                .EnregistrerAsync(etat, Deja, null, campagnesSuivent: false, CancellationToken.None)
        );
        return [.. etat.SelectMany(e => e.Value!.Errors.Select(m => (e.Key, m.ErrorMessage)))];
    }
}
