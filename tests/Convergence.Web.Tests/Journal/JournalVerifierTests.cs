using Convergence.Data.Chiffrement;
using Convergence.Data.Installation;
using Convergence.Testing;
using Convergence.Web.Commandes;
using Convergence.Web.Features.Journal.JournalAcces;
using Convergence.Web.Tests.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Journal;

/// <summary>The check, as an operator asks for it and as it is done each night.</summary>
public sealed class JournalVerifierTests(FactoryIsolee factory) : IClassFixture<FactoryIsolee>
{
    [Fact]
    public async Task La_commande_dit_ce_qui_est_intact_puis_nomme_le_bloc_rompu()
    {
        using var console = new ConsoleDEssai();
        Assert.Equal(LigneCommande.Refuse, (await console.LancerAsync("journal", "verifier")).Code);
        await console.LancerAsync("base", "migrer");
        var options = new OptionsBase { Dossier = console.Dossier };
        var cles = new OptionsChiffrement { Fichier = Path.Combine(console.Dossier, OptionsChiffrement.FichierParDefaut), PeutCreer = true };
        await using (var atelier = new AtelierJournal(options, cles))
        {
            await atelier.EcrireAsync(2);
            await atelier.ScellerAsync();
            await atelier.EcrireAAsync(atelier.Horloge.Maintenant.UtcDateTime);

            var (code, sortie, erreurs) = await console.LancerAsync("journal", "verifier");
            Assert.Equal((LigneCommande.Reussi, string.Empty), (code, erreurs));
            Assert.Contains("1 bloc intact, 2 lignes relues", sortie, StringComparison.Ordinal);
            Assert.Contains("1 ligne attend son sceau", sortie, StringComparison.Ordinal);

            await atelier.ForcerAsync("UPDATE \"EvenementsCompte\" SET \"Nature\" = 1");
            (code, sortie, erreurs) = await console.LancerAsync("journal", "verifier");
            Assert.Equal(LigneCommande.Refuse, code);
            Assert.Contains("Le bloc 1 est rompu", erreurs, StringComparison.Ordinal);
            Assert.DoesNotContain("Le journal est intact", sortie, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("5")]
    [InlineData("61")]
    [InlineData("douze")]
    public async Task Une_duree_qui_n_en_est_pas_une_est_dite(string mois)
    {
        using var console = new ConsoleDEssai();

        var (code, _, erreurs) = await console.LancerAsync("journal", "verifier", $"--Journal:MoisGardes={mois}");

        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains($"« {mois} » n’est pas une durée de Journal:MoisGardes", erreurs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_nuit_scelle_note_et_verifie_puis_dit_ce_qui_ne_tient_pas()
    {
        using var client = await factory.NouvelleSessionAsync(Comptes.CipLyon);
        factory.Horloge.Avancer(TimeSpan.FromHours(2));
        var travail = factory.Services.GetRequiredService<SceauxJob>();

        Assert.True(await travail.EssayerAsync(null, CancellationToken.None));

        Assert.Equal("intact", await ResultatAsync());
        Assert.True(await factory.LireAsync(db => db.BlocsJournal.AnyAsync()));
        var sceaux = Path.Combine(factory.Dossier, "sceaux-journal.txt");
        Assert.NotEmpty(await File.ReadAllLinesAsync(sceaux));

        await File.AppendAllTextAsync(sceaux, "2026-01-01T00:00:00Z bloc=99 lignes=1 cle=k sceau=00\n");
        Assert.True(await travail.EssayerAsync(null, CancellationToken.None));

        Assert.Contains("est rompu", await ResultatAsync(), StringComparison.Ordinal);

        // A file that is not one of seals stops the job, not the portal.
        await File.WriteAllTextAsync(sceaux, "autre chose\n");
        Assert.True(await travail.EssayerAsync(null, CancellationToken.None));
        Assert.Contains("échec", await ResultatAsync(), StringComparison.Ordinal);
    }

    private Task<string?> ResultatAsync() =>
        factory.LireAsync(db => db.VerrousTravail.Where(v => v.Nom == nameof(SceauxJob)).Select(v => v.DernierResultat).SingleAsync());
}
