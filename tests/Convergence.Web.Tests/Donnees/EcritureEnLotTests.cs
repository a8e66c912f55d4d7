using Convergence.Data;
using Convergence.Data.Interceptors;
using Convergence.Data.Lot;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Testing;
using Convergence.Web.Tests.Architecture;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Web.Tests.Donnees;

/// <summary>A lot writes what SaveChanges would have written, refuses what it would have refused, and leaves nothing of what did not end.</summary>
public sealed class EcritureEnLotTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private static readonly DateOnly Jour = new(2026, 11, 22);

    [Fact]
    public async Task Chaque_table_s_ecrit_comme_SaveChanges_l_ecrit()
    {
        await TestData.PubliesAsync(factory);
        await using var parLot = await BaseEnMemoire.CreerAsync();
        await using var parEf = await BaseEnMemoire.CreerAsync();
        var comparees = 0;
        foreach (var type in Classement.Toutes.Where(t => t != typeof(IdentityUserClaim<long>)))
        {
            var (pourLot, pourEf) = (await LignesAsync(type), await LignesAsync(type));
            parEf.Db.AddRange(pourEf);
            await parEf.Db.SaveChangesAsync();
            await EcrireAsync(parLot, pourLot);

            var attendu = await parEf.BrutAsync(type);
            Assert.Equal(pourEf.Count, attendu.Count);
            Assert.True(
                attendu.SequenceEqual(await parLot.BrutAsync(type)),
                $"{type.Name} :\n{string.Join('\n', attendu)}\n{string.Join('\n', await parLot.BrutAsync(type))}"
            );
            comparees += attendu.Count > 0 ? 1 : 0;
        }

        Assert.InRange(comparees, 50, int.MaxValue);
    }

    [Fact]
    public async Task Une_personne_a_sa_cle_aussitot_et_ses_mots_la_suivent()
    {
        await using var vide = await BaseEnMemoire.CreerAsync();
        await using var transaction = await vide.Db.Database.BeginTransactionAsync();
        var lot = new EcritureEnLot(vide.Db, vide.Horloge);
        var (une, deux) = (Personne(1), Personne(1));
        lot.Ajouter(une);
        lot.Ajouter(deux);

        Assert.Equal((1L, 2L), (une.Id, deux.Id));
        Assert.Empty(await vide.BrutAsync(typeof(Salarie)));

        // What changes until the write is written.
        une.NoterContact(Jour, Jour);
        await lot.EcrireAsync(CancellationToken.None);
        vide.Db.Definir(new Perimetre { ChantierIds = [1] });
        var lues = await vide.Db.Salaries.Include(s => s.Mots).OrderBy(s => s.Id).ToListAsync();

        Assert.Equal(["NADIA", "RABOT"], lues[0].Mots.Select(m => m.Mot).Order());
        Assert.Equal(
            (1L, "RABOT NADIA", Jour, BaseEnMemoire.Acteur),
            (lues[0].Version, lues[0].NomRecherche, lues[0].DernierContactLe!.Value, lues[0].ModifieParId!.Value)
        );
        Assert.Equal(2, lues.Count);
    }

    [Fact]
    public async Task Les_cles_suivent_celles_deja_donnees_meme_supprimees()
    {
        await using var vide = await BaseEnMemoire.CreerAsync();
        var supprimee = new Organisation { Nom = "Supprimée" };
        vide.Db.AddRange(new Organisation { Nom = "Première" }, supprimee);
        await vide.Db.SaveChangesAsync();
        vide.Db.Remove(supprimee);
        await vide.Db.SaveChangesAsync();
        await using var transaction = await vide.Db.Database.BeginTransactionAsync();
        var lot = new EcritureEnLot(vide.Db, vide.Horloge);

        lot.Ajouter(new Organisation { Nom = "Troisième" });
        await lot.EcrireAsync(CancellationToken.None);
        vide.Db.Add(new Organisation { Nom = "Quatrième" });
        await vide.Db.SaveChangesAsync();
        lot.Ajouter(new Organisation { Nom = "Cinquième" });
        await lot.EcrireAsync(CancellationToken.None);

        Assert.Equal(
            new (long, string)[] { (1, "PREMIERE"), (3, "TROISIEME"), (4, "QUATRIEME"), (5, "CINQUIEME") },
            (await vide.Db.Organisations.OrderBy(o => o.Id).ToListAsync()).ConvertAll(o => (o.Id, o.NomRecherche))
        );
    }

    [Fact]
    public async Task Une_ligne_hors_du_perimetre_est_refusee_comme_par_SaveChanges()
    {
        await using var vide = await BaseEnMemoire.CreerAsync();
        await using var transaction = await vide.Db.Database.BeginTransactionAsync();
        vide.Db.Definir(new Perimetre { ChantierIds = [1] });
        await EcrireSansTransactionAsync(vide, [Personne(1)]);
        await Assert.ThrowsAsync<HorsPerimetreException>(() => EcrireSansTransactionAsync(vide, [Personne(2)]));
        await Assert.ThrowsAsync<HorsPerimetreException>(() => EcrireSansTransactionAsync(vide, [new Region { Code = "84", Nom = "X" }]));

        // The national team sees everything and writes nobody.
        vide.Db.Definir(new Perimetre { National = true });
        await EcrireSansTransactionAsync(vide, [new Region { Code = "84", Nom = "X" }]);
        await Assert.ThrowsAsync<HorsPerimetreException>(() => EcrireSansTransactionAsync(vide, [Personne(1)]));
        vide.Db.Definir(Perimetre.LectureNominative([1]));
        await Assert.ThrowsAsync<HorsPerimetreException>(() => EcrireSansTransactionAsync(vide, [Personne(1)]));

        Assert.Single(await vide.BrutAsync(typeof(Salarie)));
        Assert.Single(await vide.BrutAsync(typeof(Region)));
    }

    [Fact]
    public async Task Sans_transaction_ou_avec_une_cle_une_ligne_est_refusee()
    {
        await using var vide = await BaseEnMemoire.CreerAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => EcrireSansTransactionAsync(vide, [Personne(1)]));

        await using var transaction = await vide.Db.Database.BeginTransactionAsync();
        var (lot, personne) = (new EcritureEnLot(vide.Db, vide.Horloge), Personne(1));
        lot.Ajouter(personne);
        Assert.Throws<InvalidOperationException>(() => lot.Ajouter(personne));
        Assert.Throws<InvalidOperationException>(() => lot.Ajouter("ni table"));
    }

    [Fact]
    public async Task Ce_qui_est_interrompu_ne_laisse_rien_et_recommence()
    {
        await using var vide = await BaseEnMemoire.CreerAsync();
        await using (await vide.Db.Database.BeginTransactionAsync())
        {
            await EcrireSansTransactionAsync(vide, [Personne(1), Personne(1)]);
        }

        Assert.Empty(await vide.BrutAsync(typeof(Salarie)));
        var reprise = Personne(1);
        await EcrireAsync(vide, [reprise]);

        Assert.Equal(1, reprise.Id);
        Assert.Single(await vide.BrutAsync(typeof(Salarie)));
    }

    private static Salarie Personne(long chantier) =>
        Salarie.Accueillir(1, chantier, new IdentiteSalarie("Rabot", "Nadia", null, null, Genre.Femme), Jour.AddDays(-9), estFictif: true);

    private static async Task EcrireAsync(BaseEnMemoire vide, IEnumerable<object> lignes)
    {
        await using var transaction = await vide.Db.Database.BeginTransactionAsync();
        await EcrireSansTransactionAsync(vide, lignes);
        await transaction.CommitAsync();
    }

    private static async Task EcrireSansTransactionAsync(BaseEnMemoire vide, IEnumerable<object> lignes)
    {
        var lot = new EcritureEnLot(vide.Db, vide.Horloge);
        foreach (var ligne in lignes)
        {
            lot.Ajouter(ligne);
        }

        await lot.EcrireAsync(CancellationToken.None);
    }

    /// <summary>Three rows of the table, without the key that the database gave them.</summary>
    private async Task<List<object>> LignesAsync(Type type)
    {
        var chantiers = await factory.LireAsync(db => db.Chantiers.Select(c => c.Id).ToListAsync());
        return await factory.LireAsync(
            db =>
            {
                var lire = new Func<ConvergenceDbContext, List<object>>(Lire<Region>).Method.GetGenericMethodDefinition().MakeGenericMethod(type);
                return Task.FromResult((List<object>)lire.Invoke(null, [db])!);
            },
            new Perimetre
            {
                National = true,
                ChantierIds = chantiers,
                JournalReseau = true,
            }
        );
    }

    private static List<object> Lire<T>(ConvergenceDbContext db)
        where T : class
    {
        var lignes = db.Set<T>().AsNoTracking().AsEnumerable().Take(3).Cast<object>().ToList();
        foreach (var cle in db.Model.FindEntityType(typeof(T))!.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.OnAdd))
        {
            lignes.ForEach(l => new ColonneEnLot(cle).Fixer(l, 0L));
        }

        return lignes;
    }
}
