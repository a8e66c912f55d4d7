using System.Reflection;
using Convergence.Data;
using Convergence.Data.Interceptors;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Testing;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Architecture;

/// <summary>The scope fails closed, in reading and in writing, for each entity of the list.</summary>
public sealed class PerimetreTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    /// <summary>Nominal rows have their own tests: even a national scope does not see them.</summary>
    public static TheoryData<Type> Filtrees => [.. Classement.DansLePerimetre, .. Classement.Publie];

    public static TheoryData<Type> DansLePerimetre => [.. Classement.DansLePerimetre];

    public static TheoryData<Type> EcritesParLeNational => [.. Classement.Publie, .. Classement.DeReference, .. Classement.TechniqueProtege];

    [Theory]
    [MemberData(nameof(Filtrees))]
    public async Task Un_contexte_neuf_ne_voit_aucune_ligne(Type entite)
    {
        await TestData.PubliesAsync(factory);
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();

        Assert.Null(Premiere(db, entite, null, egal: false));
        db.Definir(Perimetre.Complet);
        Assert.NotNull(Premiere(db, entite, null, egal: false));
    }

    [Theory]
    [MemberData(nameof(DansLePerimetre))]
    public async Task Une_ligne_d_un_autre_territoire_ne_s_ecrit_pas(Type entite)
    {
        await TestData.PubliesAsync(factory);
        foreach (var etat in new[] { EntityState.Modified, EntityState.Deleted, EntityState.Added })
        {
            await RefuserAsync(entite, e => e.State = etat);
        }
    }

    [Theory]
    [MemberData(nameof(DansLePerimetre))]
    public async Task Une_ligne_d_un_autre_territoire_ne_se_prend_pas(Type entite)
    {
        await TestData.PubliesAsync(factory);
        await RefuserAsync(entite, e =>
        {
            var colonne = e.Metadata.FindProperty("TerritoireId") is { } p && !p.IsKey() ? e.Property("TerritoireId") : null;
            if (colonne is not null)
            {
                colonne.CurrentValue = new Reperes(factory).TerritoireLyon;
            }

            e.State = EntityState.Modified;
        });
    }

    [Fact]
    public async Task Une_ligne_nationale_ne_se_prend_pas_non_plus()
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        db.Definir(Perimetre.Complet);
        var nationale = db.Conventions.First(c => c.TerritoireId == null);
        db.Entry(nationale).Property(c => c.TerritoireId).CurrentValue = new Reperes(factory).TerritoireLyon;
        db.Definir(PerimetreLyon());

        await Assert.ThrowsAsync<HorsPerimetreException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [MemberData(nameof(EcritesParLeNational))]
    public async Task Ce_que_le_national_tient_ne_s_ecrit_pas_d_un_territoire(Type entite)
    {
        await TestData.PubliesAsync(factory);
        await RefuserAsync(entite, e => e.State = EntityState.Modified, quelconque: true);
    }

    /// <summary>The proof that the refusals above are not refusals of everything.</summary>
    [Theory]
    [InlineData(typeof(Chantier))]
    [InlineData(typeof(Domain.FilesActives.Remontee))]
    [InlineData(typeof(Domain.FilesActives.Releve))]
    [InlineData(typeof(Domain.FilesActives.ValeurReleve))]
    [InlineData(typeof(Domain.FilesActives.EvenementRemontee))]
    public async Task Une_ligne_de_son_territoire_s_ecrit(Type entite)
    {
        await TestData.PubliesAsync(factory);
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        Prendre(db, entite, deLyon: true).State = EntityState.Modified;

        db.Definir(PerimetreLyon());

        Assert.Equal(1, await db.SaveChangesAsync());
    }

    private static object? Premiere(ConvergenceDbContext db, Type entite, long? territoire, bool egal) =>
        typeof(PerimetreTests)
            .GetMethod(nameof(PremiereDe), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(entite)
            .Invoke(null, [db, territoire, egal]);

    private static T? PremiereDe<T>(ConvergenceDbContext db, long? territoire, bool egal)
        where T : class
    {
        var colonne = typeof(T) == typeof(Territoire) ? "Id" : "TerritoireId";
        return territoire is not { } id ? db.Set<T>().FirstOrDefault()
            : egal ? db.Set<T>().FirstOrDefault(e => EF.Property<long?>(e, colonne) == id)
            : db.Set<T>().FirstOrDefault(e => EF.Property<long?>(e, colonne) != null && EF.Property<long?>(e, colonne) != id);
    }

    private async Task RefuserAsync(Type entite, Action<EntityEntry> modifier, bool quelconque = false)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        modifier(Prendre(db, entite, quelconque ? null : false));
        db.Definir(PerimetreLyon());

        await Assert.ThrowsAsync<HorsPerimetreException>(() => db.SaveChangesAsync());
    }

    /// <summary>A row of Lyon, of another territory, or any one; followed by the context.</summary>
    private static EntityEntry Prendre(ConvergenceDbContext db, Type entite, bool? deLyon)
    {
        db.Definir(Perimetre.Complet);
        var ligne = Premiere(db, entite, deLyon is null ? null : db.Territoires.Where(t => t.Code == Reperes.Lyon).Select(t => t.Id).Single(), deLyon == true);
        Assert.NotNull(ligne);
        db.ChangeTracker.Clear();
        return db.Attach(ligne);
    }

    private Perimetre PerimetreLyon() => new() { TerritoireIds = [new Reperes(factory).TerritoireLyon] };
}
