using Convergence.Data;
using Convergence.Data.FilesActives;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Donnees;

/// <summary>The stored totals say what the cells say, kept in step or rebuilt.</summary>
public sealed class TotauxTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const int Graine = 22_11;

    private const int Modifications = 60;

    [Fact]
    public async Task Apres_des_saisies_au_hasard_les_totaux_sont_ceux_que_l_on_reconstruit()
    {
        await using (var scope = factory.Services.CreateAsyncScope())
        {
            await SaisirAuHasardAsync(
                scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>(),
                scope.ServiceProvider.GetRequiredService<TotauxService>()
            );
        }

        var tenus = await LireAsync();
        await ReconstruireAsync();

        Assert.NotEmpty(tenus);
        AssertRegle.Tenue(tenus.Except(await LireAsync(), StringComparer.Ordinal).Select(t => "tenu et non reconstruit : " + t));
        AssertRegle.Tenue((await LireAsync()).Except(tenus, StringComparer.Ordinal).Select(t => "reconstruit et non tenu : " + t));
    }

    [Fact]
    public async Task Un_total_est_la_somme_des_cellules_de_son_territoire()
    {
        var totaux = await factory.LireAsync(db => db.Totaux.AsNoTracking().Where(t => t.Somme != null).ToListAsync());
        var cellules = await factory.LireAsync(db =>
            (
                from v in db.Valeurs
                join r in db.Releves on v.ReleveId equals r.Id
                join m in db.Remontees on r.RemonteeId equals m.Id
                where v.Nombre != null && v.TerritoireId != null
                select new
                {
                    v.CampagneId,
                    v.TerritoireId,
                    v.CompteurId,
                    m.Etat,
                    v.Nombre,
                }
            ).ToListAsync()
        );
        var sommes = cellules
            .GroupBy(c => (c.CampagneId, c.TerritoireId!.Value, c.CompteurId, c.Etat))
            .ToDictionary(g => g.Key, g => g.Sum(c => (long)c.Nombre!.Value));

        Assert.NotEmpty(totaux);
        AssertRegle.Tenue(
            totaux
                .Where(t => sommes.GetValueOrDefault((t.CampagneId, t.TerritoireId, t.CompteurId, t.Etat)) != t.Somme)
                .Select(t => $"{t.CampagneId} {t.TerritoireId} {t.CompteurId} : {t.Somme}")
        );
        Assert.Equal(sommes.Count, totaux.Count);
    }

    [Fact]
    public async Task Un_total_national_est_la_somme_publiee_des_territoires()
    {
        var nationaux = await factory.LireAsync(db => db.TotauxNationaux.AsNoTracking().ToListAsync());
        var publies = await factory.LireAsync(db =>
            db.Totaux.AsNoTracking().Where(t => t.Somme != null && (t.Etat == EtatRemontee.Valide || t.Etat == EtatRemontee.Fige)).ToListAsync()
        );
        var attendus = publies
            .GroupBy(t => (t.CampagneId, t.CompteurId))
            .Select(g => $"{g.Key} : {g.Sum(t => t.Somme)} sur {g.Select(t => t.TerritoireId).Distinct().Count()}, fictif={g.Any(t => t.AvecFictif)}")
            .Order(StringComparer.Ordinal);

        Assert.NotEmpty(nationaux);
        Assert.Equal(
            attendus,
            nationaux.Select(t => $"{(t.CampagneId, t.CompteurId)} : {t.Somme} sur {t.Territoires}, fictif={t.AvecFictif}").Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(EtatRemontee.Valide)]
    [InlineData(EtatRemontee.Fige)]
    public async Task Une_case_publiee_ne_se_modifie_pas_seule(EtatRemontee etat)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            scope.ServiceProvider.GetRequiredService<TotauxService>().PreparerAsync(1, 1, etat, [], CancellationToken.None)
        );
    }

    /// <summary>As the entry does: cells change, their totals are prepared, both are saved in one go.</summary>
    private static async Task SaisirAuHasardAsync(ConvergenceDbContext db, TotauxService totaux)
    {
        var alea = new Random(Graine);
        db.Definir(Perimetre.Complet);
        var compteurs = await db.Compteurs.AsNoTracking().ToListAsync();
        var remontees = await db
            .Remontees.AsNoTracking()
            .Where(r => r.ChantierId == null && r.Etat < EtatRemontee.Valide)
            .OrderByDescending(r => r.CampagneId)
            .Take(80)
            .ToListAsync();
        for (var i = 0; i < Modifications; i++)
        {
            var remontee = remontees[alea.Next(remontees.Count)];
            var releves = await db.Releves.Where(r => r.RemonteeId == remontee.Id).ToListAsync();
            var valeurs = await db.Valeurs.Where(v => v.CampagneId == remontee.CampagneId && v.TerritoireId == remontee.TerritoireId).ToListAsync();
            if (valeurs.Count == 0)
            {
                continue;
            }

            var touchees = valeurs.Where(v => releves.Exists(r => r.Id == v.ReleveId)).OrderBy(_ => alea.Next()).Take(3).ToList();
            touchees.ForEach(v => v.Nombre = alea.Next(5) == 0 ? null : alea.Next(200));
            await totaux.PreparerAsync(
                remontee.CampagneId,
                remontee.TerritoireId,
                remontee.Etat,
                [.. compteurs.Where(c => touchees.Exists(v => v.CompteurId == c.Id))],
                CancellationToken.None
            );
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private async Task ReconstruireAsync()
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        db.Definir(Perimetre.Complet);
        foreach (var campagne in await db.Campagnes.Select(c => c.Id).ToListAsync())
        {
            await scope.ServiceProvider.GetRequiredService<TotauxService>().ReconstruireAsync(campagne);
            db.ChangeTracker.Clear();
        }
    }

    private Task<List<string>> LireAsync() =>
        factory.LireAsync(async db =>
            (await db.Totaux.AsNoTracking().ToListAsync()).ConvertAll(t =>
                $"campagne {t.CampagneId}, territoire {t.TerritoireId}, compteur {t.CompteurId}, {t.Etat} : {t.Somme} ({t.Renseignes}/{t.Attendus}) non ventilé={t.AvecNonVentile} fictif={t.AvecFictif}"
            )
        );
}
