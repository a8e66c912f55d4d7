using Convergence.Testing;
using Convergence.Web.Commandes;

namespace Convergence.Web.Tests.Setup;

/// <summary>The commands of the keys, as an operator types them.</summary>
public sealed class ChiffrementCommandesTests : IDisposable
{
    private readonly ConsoleDEssai _console = new();

    private string Fichier => Path.Combine(_console.Dossier, "cles", "cles.txt");

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task Une_cle_se_cree_en_production_et_la_suivante_passe_devant()
    {
        var (code, sortie, _) = await _console.LancerAsync("chiffrement", "creer", Fichier, "--environment=Production");
        Assert.Equal(LigneCommande.Reussi, code);
        Assert.Contains("écrite dans", sortie, StringComparison.Ordinal);
        Assert.Equal(LigneCommande.Reussi, (await _console.LancerAsync("chiffrement", "creer", Fichier, "--environment=Production")).Code);
        var cles = (await File.ReadAllLinesAsync(Fichier)).Where(l => !l.StartsWith('#')).ToList();
        Assert.Equal(2, cles.Count);
        Assert.EndsWith("-2", cles[0].Split(':')[0], StringComparison.Ordinal);
        AssertTous.Verifier(cles, c => Assert.DoesNotContain(c.Split(':')[1], sortie, StringComparison.Ordinal));

        await _console.LancerAsync("base", "migrer");
        (code, sortie, _) = await _console.LancerAsync("chiffrement", "tourner", "--environment=Production", $"--Chiffrement:Fichier={Fichier}");
        Assert.Equal(LigneCommande.Reussi, code);
        Assert.Contains("0 contenu chiffré de nouveau", sortie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task En_production_une_cle_absente_est_dite_et_n_est_pas_creee()
    {
        await _console.LancerAsync("base", "migrer");
        var (code, _, erreurs) = await _console.LancerAsync("chiffrement", "tourner", "--environment=Production");
        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("Aucune clé de chiffrement n’est réglée", erreurs, StringComparison.Ordinal);

        (code, _, erreurs) = await _console.LancerAsync("chiffrement", "tourner", "--environment=Production", $"--Chiffrement:Fichier={Fichier}");
        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("n’existe pas", erreurs, StringComparison.Ordinal);
        Assert.False(File.Exists(Fichier));
    }

    [Fact]
    public async Task Sans_base_la_rotation_le_dit()
    {
        var (code, _, erreurs) = await _console.LancerAsync("chiffrement", "tourner");
        Assert.Equal(LigneCommande.Refuse, code);
        Assert.Contains("base migrer", erreurs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_aide_nomme_les_deux_commandes()
    {
        var (code, sortie, _) = await _console.LancerAsync("chiffrement", "--help");
        Assert.Equal(LigneCommande.Reussi, code);
        Assert.Contains("creer", sortie, StringComparison.Ordinal);
        Assert.Contains("tourner", sortie, StringComparison.Ordinal);
        Assert.Equal(LigneCommande.ArgumentsInvalides, (await _console.LancerAsync("chiffrement", "creer")).Code);
    }
}
