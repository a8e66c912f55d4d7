using System.Data.Common;
using Convergence.Data.Journal;
using Convergence.Domain;
using Convergence.Testing.Base;

namespace Convergence.Web.Tests.Journal;

/// <summary>What somebody does to a sealed journal is seen, and where (ADR 0028).</summary>
public sealed class SceauxTests : IAsyncLifetime
{
    private readonly BaseDeTest _donnees = BaseDeTest.Creer(avecDemonstration: false);

    private AtelierJournal _atelier = null!;

    /// <summary>Three blocks of three lines.</summary>
    public async Task InitializeAsync()
    {
        await _donnees.PreparerAsync();
        _atelier = new AtelierJournal(_donnees, AtelierJournal.TirerCle());
        for (var i = 0; i < 3; i++)
        {
            await _atelier.EcrireAsync(3);
            Assert.Equal(3, Assert.Single(await _atelier.ScellerAsync()).Lignes);
        }
    }

    public async Task DisposeAsync()
    {
        await _atelier.DisposeAsync();
        await _donnees.DisposeAsync();
    }

    [Fact]
    public async Task Une_chaine_saine_dit_ce_qu_elle_tient_et_ce_qui_attend()
    {
        await _atelier.EcrireAAsync(_atelier.Horloge.Maintenant.UtcDateTime);

        Assert.Empty(await _atelier.ScellerAsync());

        Assert.Equal(new BilanJournal(3, 9, 0, 1, null, null), await _atelier.VerifierAsync());
        Assert.Equal(3, (await File.ReadAllLinesAsync(_atelier.FichierSceaux)).Length);
    }

    [Fact]
    public async Task Une_ligne_recente_retient_celles_qui_la_suivent()
    {
        var maintenant = _atelier.Horloge.Maintenant.UtcDateTime;
        await _atelier.EcrireAAsync(maintenant.AddHours(-5));
        await _atelier.EcrireAAsync(maintenant);
        await _atelier.EcrireAAsync(maintenant.AddHours(-4));

        Assert.Equal(1, Assert.Single(await _atelier.ScellerAsync()).Lignes);

        _atelier.Horloge.Avancer(ScellementService.Delai);
        _atelier.Horloge.Avancer(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Assert.Single(await _atelier.ScellerAsync()).Lignes);
        Assert.True((await _atelier.VerifierAsync()).EstIntact);
    }

    [Theory]
    [InlineData(2, "changée", "UPDATE \"EvenementsCompte\" SET \"Nature\" = 1 WHERE \"Id\" = (SELECT MIN(\"Id\") + 4 FROM \"EvenementsCompte\")")]
    [InlineData(1, "changée", "UPDATE \"EvenementsCompte\" SET \"Instant\" = '2020-01-01' WHERE \"Id\" = (SELECT MIN(\"Id\") FROM \"EvenementsCompte\")")]
    [InlineData(3, "2 lignes au lieu de 3", "DELETE FROM \"EvenementsCompte\" WHERE \"Id\" = (SELECT MAX(\"Id\") FROM \"EvenementsCompte\")")]
    [InlineData(2, "manque", "DELETE FROM \"PlagesJournal\" WHERE \"BlocNumero\" = 2", "DELETE FROM \"BlocsJournal\" WHERE \"Numero\" = 2")]
    [InlineData(3, "ne l’a plus", "DELETE FROM \"PlagesJournal\" WHERE \"BlocNumero\" = 3", "DELETE FROM \"BlocsJournal\" WHERE \"Numero\" = 3")]
    [InlineData(2, "son sceau est faux", "UPDATE \"PlagesJournal\" SET \"Lignes\" = 4 WHERE \"BlocNumero\" = 2")]
    [InlineData(1, "purgé sans que le portail", "UPDATE \"BlocsJournal\" SET \"PurgeLe\" = '2030-01-01' WHERE \"Numero\" = 1")]
    public async Task Ce_qui_change_rompt_son_bloc(long bloc, string raison, params string[] ordres)
    {
        await _atelier.ForcerAsync(ordres);

        var bilan = await _atelier.VerifierAsync();

        Assert.Equal(bloc, bilan.BlocRompu);
        Assert.Equal(bloc - 1, bilan.Blocs);
        Assert.Contains(raison, bilan.Faute, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_ligne_glissee_dans_un_bloc_est_vue()
    {
        await _atelier.ForcerAsync("UPDATE \"EvenementsCompte\" SET \"Id\" = -7 WHERE \"Id\" = (SELECT MAX(\"Id\") FROM \"EvenementsCompte\")");

        var bilan = await _atelier.VerifierAsync();

        Assert.Equal(1, bilan.BlocRompu);
        Assert.Contains("4 lignes au lieu de 3", bilan.Faute, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_chaine_refaite_entiere_ne_s_accorde_pas_avec_les_sceaux_notes()
    {
        // Somebody changes a line, then makes the whole chain again, with the key of this name or with another secret of the same name.
        await _atelier.ForcerAsync(
            "UPDATE \"EvenementsCompte\" SET \"Nature\" = 1 WHERE \"Id\" = (SELECT MIN(\"Id\") FROM \"EvenementsCompte\")",
            "DELETE FROM \"PlagesJournal\"",
            "DELETE FROM \"BlocsJournal\""
        );
        await using var autre = new AtelierJournal(_donnees, AtelierJournal.TirerCle());
        autre.Horloge.Maintenant = _atelier.Horloge.Maintenant;
        await autre.ScellerAsync();

        var (trouve, vrai) = (await autre.VerifierAsync(), await _atelier.VerifierAsync());

        Assert.Equal(1, trouve.BlocRompu);
        Assert.Contains("refaite", trouve.Faute, StringComparison.Ordinal);
        Assert.Equal(1, vrai.BlocRompu);
        Assert.Contains("son sceau est faux", vrai.Faute, StringComparison.Ordinal);

        await _atelier.ForcerAsync("DELETE FROM \"PlagesJournal\"", "DELETE FROM \"BlocsJournal\"");
        await _atelier.ScellerAsync();
        Assert.Contains("refaite", (await _atelier.VerifierAsync()).Faute, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sans_fichier_de_sceaux_ou_sans_protections_le_journal_n_est_pas_dit_intact()
    {
        File.Move(_atelier.FichierSceaux, _atelier.FichierSceaux + ".ailleurs");
        Assert.Contains("manque", (await _atelier.VerifierAsync()).Faute, StringComparison.Ordinal);

        // The next night notes the chain again.
        await _atelier.ScellerAsync();
        Assert.True((await _atelier.VerifierAsync()).EstIntact);

        await _atelier.EssayerAsync("DROP TRIGGER \"TR_AccesDossiers_Changement\"");
        Assert.Contains("protections", (await _atelier.VerifierAsync()).Faute, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_purge_efface_les_blocs_de_plus_d_un_an_et_la_chaine_continue()
    {
        Assert.Equal(0, await _atelier.PurgerAsync());
        _atelier.Horloge.Maintenant = _atelier.Horloge.Maintenant.AddMonths(11);
        await _atelier.EcrireAsync(2);
        await _atelier.ScellerAsync();
        Assert.Equal(0, await _atelier.PurgerAsync());

        _atelier.Horloge.Maintenant = _atelier.Horloge.Maintenant.AddMonths(1).AddDays(1);

        Assert.Equal(3, await _atelier.PurgerAsync());
        Assert.Equal(2, await _atelier.CompterAsync());
        Assert.Equal(new BilanJournal(4, 2, 3, 0, null, null), await _atelier.VerifierAsync());
        await Assert.ThrowsAnyAsync<DbException>(() => _atelier.EssayerAsync("DELETE FROM \"EvenementsCompte\""));

        await _atelier.EcrireAsync(1);
        await _atelier.ScellerAsync();
        Assert.Equal(new BilanJournal(5, 3, 3, 0, null, null), await _atelier.VerifierAsync());
    }

    [Fact]
    public async Task Un_bloc_vide_avant_son_heure_est_vu_meme_fait_par_le_portail()
    {
        // The key seals the mark of the purge: only its date can lie, and it is sealed too.
        await _atelier.EssayerAsync(
            "UPDATE \"BlocsJournal\" SET \"PurgeLe\" = '2026-11-24', \"SceauPurge\" = x'00' WHERE \"Numero\" = 1",
            "DELETE FROM \"EvenementsCompte\" WHERE \"Id\" <= (SELECT \"JusquaId\" FROM \"PlagesJournal\" WHERE \"BlocNumero\" = 1)"
        );

        var bilan = await _atelier.VerifierAsync();

        Assert.Equal(1, bilan.BlocRompu);
        Assert.Contains("purgé", bilan.Faute, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_cle_de_plus_laisse_l_ancienne_verifier_et_sans_elle_le_bloc_est_nomme()
    {
        var (ancienne, nouvelle) = (AtelierJournal.TirerCle("ancienne"), AtelierJournal.TirerCle("nouvelle"));
        await using var avant = new AtelierJournal(_donnees, ancienne);
        Assert.Equal(1, (await avant.VerifierAsync()).BlocRompu);
        Assert.Contains("« k » n’est pas dans le trousseau", (await avant.VerifierAsync()).Faute, StringComparison.Ordinal);
        await _atelier.ForcerAsync("DELETE FROM \"PlagesJournal\"", "DELETE FROM \"BlocsJournal\"");
        File.Delete(_atelier.FichierSceaux);
        avant.Horloge.Maintenant = _atelier.Horloge.Maintenant;
        await avant.ScellerAsync();

        await using var apres = new AtelierJournal(_donnees, nouvelle + "," + ancienne);
        apres.Horloge.Maintenant = _atelier.Horloge.Maintenant;
        await apres.EcrireAsync(1);
        Assert.Equal("nouvelle", Assert.Single(await apres.ScellerAsync()).Cle);
        Assert.True((await apres.VerifierAsync()).EstIntact);
    }

    [Fact]
    public async Task Sans_cle_rien_ne_se_scelle_et_c_est_dit()
    {
        await using var sans = new AtelierJournal(_donnees, null);

        await Assert.ThrowsAsync<RegleMetierException>(() => sans.ScellerAsync());
        await Assert.ThrowsAsync<RegleMetierException>(() => sans.VerifierAsync());
    }
}
