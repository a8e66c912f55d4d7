using System.Reflection;
using Convergence.Data;
using Convergence.Data.Interceptors;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Rapprochements;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Architecture;

/// <summary>A row about a person is seen and saved by its chantier, and by nobody else: neither its territory nor a national scope.</summary>
public sealed class PerimetreNominatifTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    public static TheoryData<Type> Nominatif => [.. Classement.Nominatif];

    [Fact]
    public void La_categorie_est_celle_de_l_interface() =>
        Assert.Equal(
            typeof(Salarie)
                .Assembly.GetTypes()
                .Where(t => !t.IsAbstract && typeof(INominal).IsAssignableFrom(t) && Contient(t))
                .OrderBy(t => t.Name, StringComparer.Ordinal),
            Classement.Nominatif.OrderBy(t => t.Name, StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Nominatif))]
    public async Task Le_chantier_voit_ses_lignes_et_personne_d_autre(Type entite)
    {
        await using var scope = await PreparerAsync();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();

        Assert.Null(Premiere(db, entite));
        foreach (var autre in Autres())
        {
            db.Definir(autre);
            Assert.True(Premiere(db, entite) is not INominal ligne || autre.ChantierIds.Contains(ligne.ChantierId!.Value), entite.Name);
        }

        db.Definir(Perimetre.Complet);
        Assert.Null(Premiere(db, entite));
        db.Definir(Chantier());
        Assert.NotNull(Premiere(db, entite));
    }

    [Theory]
    [MemberData(nameof(Nominatif))]
    public async Task Un_autre_perimetre_n_ecrit_pas(Type entite)
    {
        foreach (var autre in Autres())
        {
            foreach (var etat in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
            {
                await using var scope = await PreparerAsync();
                var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
                db.Definir(Chantier());
                var ligne = Premiere(db, entite)!;
                db.ChangeTracker.Clear();
                db.Entry(ligne).State = etat;
                db.Definir(autre);

                var refus = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
                Assert.True(refus is HorsPerimetreException or LigneImmuableException, refus.ToString());
            }
        }
    }

    [Fact]
    public async Task Une_ligne_ne_se_prend_pas_a_un_autre_chantier()
    {
        await using var scope = await PreparerAsync();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        db.Definir(Chantier());
        var salarie = db.Salaries.First();
        var autre = new Reperes(factory).ChantierSaintMalo;
        db.Entry(salarie).Property(s => s.ChantierId).CurrentValue = autre;
        db.Definir(new Perimetre { ChantierIds = [autre] });

        await Assert.ThrowsAsync<HorsPerimetreException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [InlineData(typeof(Salarie))]
    [InlineData(typeof(ParcoursSalarie))]
    [InlineData(typeof(Contrat))]
    public async Task Le_chantier_et_un_chargeur_ecrivent(Type entite)
    {
        foreach (var perimetre in new[] { Chantier(), Perimetre.Complet })
        {
            await using var scope = await PreparerAsync();
            var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
            db.Definir(Chantier());
            db.Entry(Premiere(db, entite)!).State = EntityState.Modified;
            db.Definir(perimetre);

            Assert.Equal(1, await db.SaveChangesAsync());
        }
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task Le_journal_ne_se_change_ni_ne_se_supprime_meme_par_un_chargeur(EntityState etat)
    {
        await using var scope = await PreparerAsync();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        db.Definir(Chantier());
        db.Entry(db.AccesDossiers.First()).State = etat;
        db.Definir(Perimetre.Complet);

        await Assert.ThrowsAsync<LigneImmuableException>(() => db.SaveChangesAsync());
    }

    private static object? Premiere(ConvergenceDbContext db, Type entite) =>
        typeof(PerimetreNominatifTests)
            .GetMethod(nameof(PremiereDe), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(entite)
            .Invoke(null, [db]);

    private static T? PremiereDe<T>(ConvergenceDbContext db)
        where T : class, INominal => db.Set<T>().FirstOrDefault();

    private static bool Contient(Type type)
    {
        using var db = Migrations.Contextes.Sqlite();
        return db.Model.FindEntityType(type) is not null;
    }

    private async Task<AsyncServiceScope> PreparerAsync()
    {
        await factory.LireAsync(
            async db =>
            {
                if (await db.AccesDossiers.AnyAsync())
                {
                    return 0;
                }

                var s = await db.Salaries.FirstAsync();
                db.AccesDossiers.Add(
                    new AccesDossier
                    {
                        Instant = factory.Horloge.Maintenant.UtcDateTime,
                        CompteId = await db.Users.Select(u => u.Id).FirstAsync(),
                        SalarieId = s.Id,
                        TerritoireId = s.TerritoireId,
                        ChantierId = s.ChantierId,
                        Action = ActionDossier.Ouverture,
                    }
                );
                var valeur = new ValeurSensible
                {
                    TerritoireId = s.TerritoireId,
                    ChantierId = s.ChantierId,
                    SalarieId = s.Id,
                    Groupe = GroupeSensible.Handicap,
                    Support = SupportSensible.Personne,
                    SupportId = s.Id,
                };
                valeur.Rechiffrer(new("essai", [1]));
                db.ValeursSensibles.Add(valeur);
                db.AccordsRapprochement.Add(
                    new AccordRapprochement
                    {
                        TerritoireId = s.TerritoireId,
                        ChantierId = s.ChantierId,
                        SalarieId = s.Id,
                    }
                );
                var deux = await db
                    .Salaries.Include(x => x.Mots)
                    .Where(x => x.Conservation == EtatConservation.Active)
                    .OrderByDescending(x => x.Id)
                    .Take(2)
                    .ToListAsync();
                db.FusionsSalarie.Add(
                    FusionSalarie.Reunir(deux[0], deux[1], [], await db.Users.Select(u => u.Id).FirstAsync(), factory.Horloge.Maintenant.UtcDateTime)
                );
                return await db.SaveChangesAsync();
            },
            Chantier()
        );
        return factory.Services.CreateAsyncScope();
    }

    private Perimetre Chantier() => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    /// <summary>The territory of the chantier, a national account, an institution, another chantier.</summary>
    private Perimetre[] Autres()
    {
        var r = new Reperes(factory);
        return
        [
            new() { TerritoireIds = [r.TerritoireLyon], TerritoireIdsDeRattachement = [r.TerritoireLyon] },
            new() { National = true },
            new() { PublieNational = true, TerritoireIdsPublies = [r.TerritoireLyon] },
            new() { ChantierIds = [r.ChantierLille] },
        ];
    }
}
