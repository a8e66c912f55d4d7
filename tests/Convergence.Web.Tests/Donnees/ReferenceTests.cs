using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Donnees;

/// <summary>The carried files load once per content, and never over what a person wrote.</summary>
public sealed class ReferenceTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public async Task Recharger_les_memes_fichiers_ne_touche_rien()
    {
        var avant = await EtatAsync();

        factory.Horloge.Avancer(TimeSpan.FromDays(1));
        await RechargerAsync();

        Assert.Equal(avant, await EtatAsync());
    }

    [Fact]
    public async Task Recharger_des_fichiers_dont_le_contenu_a_change_n_ajoute_rien_deux_fois()
    {
        var avant = await ComptesAsync();

        await OublierAsync();
        await RechargerAsync();

        Assert.Equal(avant, await ComptesAsync());
        Assert.DoesNotContain(await factory.LireAsync(db => db.FichiersReference.Select(f => f.Empreinte).ToListAsync()), e => e == Oubliee);
    }

    [Fact]
    public async Task Ce_qu_une_personne_a_ecrit_reste_et_le_reste_suit_le_fichier()
    {
        var (personne, fichier, territoire) = await factory.LireAsync(async db =>
        {
            var deux = await db.Chantiers.Where(c => c.CleReference != null).OrderBy(c => c.Id).Take(2).ToListAsync();
            var lyon = await db.Territoires.SingleAsync(t => t.Code == "LYON");
            deux[1].Commune = "Commune d’un ancien fichier";
            await db.SaveChangesAsync();
            db.Definir(Perimetre.Complet, await db.Users.OrderBy(u => u.Id).Select(u => u.Id).FirstAsync());
            deux[0].Commune = "Commune corrigée à la main";
            lyon.Nom = "Nom corrigé à la main";
            await db.SaveChangesAsync();
            return (deux[0].Id, deux[1].Id, lyon.Id);
        });

        await OublierAsync();
        await RechargerAsync();

        Assert.Equal("Commune corrigée à la main", await CommuneAsync(personne));
        Assert.NotEqual("Commune d’un ancien fichier", await CommuneAsync(fichier));
        Assert.Equal("Nom corrigé à la main", await factory.LireAsync(db => db.Territoires.Where(t => t.Id == territoire).Select(t => t.Nom).SingleAsync()));
    }

    private static readonly string Oubliee = new('0', 64);

    private Task<string> CommuneAsync(long id) => factory.LireAsync(db => db.Chantiers.Where(c => c.Id == id).Select(c => c.Commune).SingleAsync());

    private Task RechargerAsync() => Demarrage.InstallerAsync(factory.Services, dire: null, CancellationToken.None);

    private Task OublierAsync() =>
        factory.EcrireAsync(async db =>
        {
            foreach (var fichier in await db.FichiersReference.ToListAsync())
            {
                fichier.Empreinte = Oubliee;
            }
        });

    private Task<List<string>> EtatAsync() =>
        factory.LireAsync(async db =>
        {
            var fichiers = await db
                .FichiersReference.OrderBy(f => f.Nom)
                .Select(f => new
                {
                    f.Nom,
                    f.Empreinte,
                    f.ChargeLe,
                })
                .ToListAsync();
            return fichiers.ConvertAll(f => $"{f.Nom} {f.Empreinte} {f.ChargeLe:O}").Concat(await CompterAsync(db)).ToList();
        });

    private Task<List<string>> ComptesAsync() => factory.LireAsync(CompterAsync);

    private static async Task<List<string>> CompterAsync(ConvergenceDbContext db) =>
        [
            $"régions {await db.Regions.CountAsync()}",
            $"départements {await db.Departements.CountAsync()}",
            $"territoires {await db.Territoires.CountAsync()}",
            $"états {await db.EtatsTerritoireProgramme.CountAsync()}",
            $"organisations {await db.Organisations.CountAsync()}",
            $"porteurs {await db.Porteurs.CountAsync()}",
            $"chantiers {await db.Chantiers.CountAsync()}",
            $"adhésions {await db.Adhesions.CountAsync()}",
            $"compteurs {await db.Compteurs.CountAsync()}",
            $"campagnes {await db.Campagnes.CountAsync()}",
            $"relevés {await db.Releves.CountAsync()}",
            $"valeurs {await db.Valeurs.CountAsync()}",
            $"totaux {await db.Totaux.CountAsync()}",
            $"chiffres {await db.ChiffresSource.CountAsync()}",
            $"objectifs {await db.Objectifs.CountAsync()}",
            $"partenaires {await db.Partenaires.CountAsync()}",
            $"leurs territoires {await db.PartenaireTerritoires.CountAsync()}",
            $"effets {await db.EffetsPartenariat.CountAsync()}",
            $"enjeux {await db.Enjeux.CountAsync()}",
        ];
}
