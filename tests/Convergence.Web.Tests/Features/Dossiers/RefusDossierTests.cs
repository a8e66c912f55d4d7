using System.Net;
using System.Text.RegularExpressions;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>Who asks for a file of somebody else is told that there is nothing; the chantier and the DPO read that it was asked.</summary>
public sealed class RefusDossierTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private Perimetre Lyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task Le_dossier_d_un_autre_chantier_repond_comme_une_cle_inconnue_et_le_journal_le_dit()
    {
        var salarie = await factory.LireAsync(db => db.Salaries.OrderBy(s => s.Id).FirstAsync(), Lyon);
        using var client = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        var (existe, inconnue) = (await CorpsAsync(client, $"/salaries/{salarie.Cle}"), await CorpsAsync(client, $"/salaries/{Guid.NewGuid()}"));
        Assert.Equal(inconnue, existe);
        var ligne = Assert.Single(await RefusAsync(salarie.Id, Comptes.EspSaintMalo));
        Assert.Equal(
            (ActionDossier.Ouverture, salarie.ChantierId, salarie.TerritoireId, salarie.Pseudonyme, null),
            (ligne.Action, ligne.ChantierId, ligne.TerritoireId, ligne.Pseudonyme, ligne.Champs)
        );

        // The direction of the chantier and the DPO see who asked.
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var vues = AssertHtml.Lignes(await direction.LirePageAsync($"/salaries/{salarie.Cle}/acces"));
        Assert.Contains(vues, l => (l[1], l[2], l[3]) == ("ESP Saint-Malo (fictif)", "Ouverture", "refusé"));
        using var dpo = await factory.ConnecterAsync(Comptes.Dpo);
        Assert.Contains(AssertHtml.Lignes(await dpo.LirePageAsync("/journal-acces")), l =>
            (l[1], l[3], l[5]) == ("ESP Saint-Malo (fictif)", salarie.Pseudonyme, "refusé")
        );
    }

    [Fact]
    public async Task Un_envoi_refuse_laisse_sa_ligne_et_rien_d_autre()
    {
        var salarie = await factory.LireAsync(db => db.Salaries.OrderBy(s => s.Id).Skip(1).FirstAsync(), Lyon);
        using var client = await factory.ConnecterAsync(Comptes.EspSaintMalo);
        var jeton = AssertHtml
            .Element(await client.LirePageAsync("/salaries/nouveau"), "main form input[name=__RequestVerificationToken]")
            .GetAttribute("value")!;
        using var envoi = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton), new("Nom", "Autre"), new("Prenom", "Autre")]);
        using var reponse = await client.PostAsync(new Uri($"/salaries/{salarie.Cle}/modifier", UriKind.Relative), envoi);
        Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
        Assert.Single(await RefusAsync(salarie.Id, Comptes.EspSaintMalo));
        Assert.Equal(salarie.Version, await factory.LireAsync(db => db.Salaries.Where(s => s.Id == salarie.Id).Select(s => s.Version).SingleAsync(), Lyon));
    }

    [Fact]
    public async Task Une_coordination_a_qui_le_dossier_n_est_pas_partage_laisse_une_ligne()
    {
        var partage = await factory.LireAsync(db => db.Partages.Where(p => p.RetireLe == null).OrderBy(p => p.Id).FirstAsync(), Lyon);
        using var lille = await factory.ConnecterAsync(Comptes.CoordinationLille);
        Assert.Equal(await CorpsAsync(lille, $"/salaries-partages/{Guid.NewGuid()}"), await CorpsAsync(lille, $"/salaries-partages/{partage.Cle}"));
        Assert.Single(await RefusAsync(partage.SalarieId, Comptes.CoordinationLille));

        // Shared, it opens: nothing is refused to the coordination of the territory.
        using var lyon = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        await lyon.LirePageAsync($"/salaries-partages/{partage.Cle}");
        Assert.Empty(await RefusAsync(partage.SalarieId, Comptes.CoordinationLyon));
    }

    [Fact]
    public async Task Une_cle_inconnue_et_la_ligne_absente_d_un_dossier_de_son_chantier_n_ecrivent_rien()
    {
        var avant = await NombreAsync();
        using var client = await factory.ConnecterAsync(Comptes.CipLyon);
        await client.LirePageAsync($"/salaries/{Guid.NewGuid()}", HttpStatusCode.NotFound);
        var cle = await factory.LireAsync(db => db.Salaries.OrderBy(s => s.Id).Select(s => s.Cle).FirstAsync(), Lyon);
        await client.LirePageAsync($"/salaries/{cle}/contrats/999999/modifier", HttpStatusCode.NotFound);
        Assert.Equal(avant, await NombreAsync());
    }

    /// <summary>The whole page, but for the reference of the request, drawn for each.</summary>
    private static async Task<string> CorpsAsync(HttpClient client, string adresse) =>
        Regex.Replace(AssertHtml.Texte((await client.LirePageAsync(adresse, HttpStatusCode.NotFound)).Body!), "citer : [0-9a-f]+", string.Empty);

    private Task<List<AccesDossier>> RefusAsync(long salarie, string compte) =>
        factory.LireAsync(
            db =>
                (
                    from a in db.AccesDossiers
                    join u in db.Users on a.CompteId equals u.Id
                    where a.SalarieId == salarie && a.Resultat == ResultatAcces.Refuse && u.Email == compte
                    select a
                ).ToListAsync(),
            Lyon
        );

    private Task<int> NombreAsync() => factory.LireAsync(db => db.AccesDossiers.CountAsync(), new Perimetre { JournalReseau = true });
}
