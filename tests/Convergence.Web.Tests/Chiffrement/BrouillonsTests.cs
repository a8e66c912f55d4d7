using System.Net;
using Convergence.Data;
using Convergence.Data.Chiffrement;
using Convergence.Domain;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Features.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Convergence.Web.Tests.Features.Imports.FichierDeTest;

namespace Convergence.Web.Tests.Chiffrement;

/// <summary>A draft of an import is not readable in the database alone; keys turn.</summary>
public sealed class BrouillonsTests(FactoryIsolee factory) : IClassFixture<FactoryIsolee>
{
    [Fact]
    public async Task La_base_seule_ne_montre_pas_un_brouillon()
    {
        using var client = await factory.ConnecterAsync(Comptes.CoordinationLyon);
        var (adresse, page) = await client.ApercevoirAsync("partenaires", Classeur("Partenaires", TitresPartenaires, ["Zinzolin-des-Monts", "Emploi", "Lyon"]));
        AssertHtml.Contient(page, "Zinzolin-des-Monts");
        Assert.True(OctetsDeBase.Contient(factory, "fichier.xlsx"));
        Assert.False(OctetsDeBase.Contient(factory, "Zinzolin"));

        // Two drafts whose ciphers are swapped in the database: neither opens.
        var (autre, _) = await client.ApercevoirAsync("partenaires", Classeur("Partenaires", TitresPartenaires, ["Amarante-du-Lac", "Emploi", "Lyon"]));
        await EchangerAsync(adresse, autre);
        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        AssertHtml.Contient(await client.LirePageAsync(reponse.Headers.Location!.OriginalString), "Ce contenu chiffré ne se lit pas");
        await EchangerAsync(adresse, autre);
        AssertHtml.Contient(await client.LirePageAsync(adresse), "Zinzolin-des-Monts");
    }

    [Fact]
    public async Task La_rotation_rechiffre_tout_et_reprend_ou_elle_s_est_arretee()
    {
        using var client = await factory.ConnecterAsync(Comptes.National);
        var (adresse, _) = await client.ApercevoirAsync(
            "partenaires",
            Classeur("Partenaires", TitresPartenaires, ["Un partenaire en attente", "Emploi", "National"])
        );
        var ancien = await ChiffreAsync(adresse);
        var fichier = Path.Combine(factory.Dossier, OptionsChiffrement.FichierParDefaut);
        var nom = FichierCles.Ajouter(fichier, new DateOnly(2026, 11, 23));
        Assert.Equal("2026-11-23", nom);

        // The host keeps the ring that it read at its start: a new one reads the file.
        var neuf = new Coffre(new OptionsChiffrement { Fichier = fichier }, factory.Horloge);
        var attendues = await factory.LireAsync(async db =>
            await db.Imports.CountAsync(i => i.CleLignes != null && i.CleLignes != nom) + await db.ClesProtection.CountAsync()
        );
        Assert.Equal(new BilanRotation(attendues, 0), await TournerAsync(neuf));
        Assert.Equal(new BilanRotation(0, 0), await TournerAsync(neuf));

        var import = await factory.LireAsync(db => db.Imports.AsNoTracking().SingleAsync(i => i.Jeton == Jeton(adresse)));
        Assert.Equal(nom, import.CleLignes);
        Assert.NotEqual(ancien.Octets, import.Lignes);
        Assert.Contains("Un partenaire en attente", neuf.Dechiffrer(import.Chiffre!, import.Emplacement), StringComparison.Ordinal);

        // Without the key, the row is counted and left as it is.
        var seul = new Coffre(new OptionsChiffrement { Cles = CleChiffrement.Tirer("autre") }, factory.Horloge);
        Assert.True((await TournerAsync(seul)).Illisibles > 0);
        Assert.Throws<RegleMetierException>(() => seul.Dechiffrer(import.Chiffre!, import.Emplacement));
        Assert.Equal(import.Lignes, (await ChiffreAsync(adresse)).Octets);
    }

    private Task EchangerAsync(string une, string autre) =>
        factory.EcrireAsync(async db =>
        {
            var (a, b) = (await db.Imports.SingleAsync(i => i.Jeton == Jeton(une)), await db.Imports.SingleAsync(i => i.Jeton == Jeton(autre)));
            var (deA, deB) = (a.Chiffre!, b.Chiffre!);
            a.Rechiffrer(deB);
            b.Rechiffrer(deA);
        });

    private async Task<BilanRotation> TournerAsync(Coffre coffre)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await new RotationCles(scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>(), coffre).TournerAsync(CancellationToken.None);
    }

    private async Task<Domain.Chiffrement.ContenuChiffre> ChiffreAsync(string adresse) =>
        (await factory.LireAsync(db => db.Imports.AsNoTracking().SingleAsync(i => i.Jeton == Jeton(adresse)))).Chiffre!;
}
