using System.Net;
using Convergence.Data.Sauvegarde;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Courriels;
using Convergence.Web.Setup.Restauration;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Setup;

/// <summary>A database that comes from the past: sessions end, mails wait, who was erased is erased again.</summary>
public sealed class ApresRestaurationTests(FactoryIsolee factory) : IClassFixture<FactoryIsolee>
{
    [Fact]
    public async Task Les_sessions_finissent_les_courriels_attendent_et_les_effacements_se_refont()
    {
        var (id, cle) = await factory.LireAsync(
            async db =>
            {
                var s = await db
                    .Salaries.Where(s => s.Conservation == EtatConservation.Active && !db.ParcoursSalaries.Any(p => p.SalarieId == s.Id && p.SortieLe == null))
                    .OrderBy(s => s.Id)
                    .FirstAsync();
                return (s.Id, s.Cle);
            },
            await NominatifAsync()
        );
        var registre = factory.Services.GetRequiredService<RegistreEffacements>();
        registre.Noter(new(factory.Horloge.Maintenant.UtcDateTime, id, cle, new Reperes(factory).Compte(Comptes.CipLyon)));
        registre.Noter(new(factory.Horloge.Maintenant.UtcDateTime, id, Guid.NewGuid(), new Reperes(factory).Compte(Comptes.CipLyon)));
        await File.AppendAllTextAsync(Path.Combine(factory.Dossier, RegistreEffacements.NomFichier), "2026-01-01T00:00:00Z;12");
        using var session = await factory.NouvelleSessionAsync(Comptes.Dpo);
        await factory.EcrireAsync(db =>
        {
            db.CourrielsSortants.Add(CourrielSortant.AuCompte(ModeleCourriel.MotDePasseChange, 1, "a@essai.example", factory.Horloge.Maintenant.UtcDateTime));
            return Task.CompletedTask;
        });
        Assert.NotEmpty(await PretsAsync());

        var fait = await TerminerAsync();

        Assert.Equal((1, 1), (fait.Effacements, fait.Introuvables));
        Assert.True(fait.Sessions >= 1);
        using var fermee = await session.GetAsync(new Uri("/accueil", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, fermee.StatusCode);
        var efface = await factory.LireAsync(db => db.Salaries.AsNoTracking().SingleAsync(s => s.Id == id), await NominatifAsync());
        Assert.Equal((EtatConservation.Anonymisee, string.Empty), (efface.Conservation, efface.Nom));
        Assert.Empty(await PretsAsync());
        Assert.Equal(2, (await TerminerAsync()).Introuvables);

        using var administration = await factory.NouvelleSessionAsync(Comptes.Administration);
        AssertHtml.Contient(await administration.LirePageAsync("/accueil"), "Courriels retenus depuis une restauration");
        using var reponse = await administration.PosterFormulaireAsync("/courriels", "form[action$='/liberer']");
        AssertHtml.Message(await administration.SuivreAsync(reponse), "Les courriels partent de nouveau");
        Assert.NotEmpty(await PretsAsync());
    }

    private async Task<Perimetre> NominatifAsync() => Perimetre.LectureNominative(await factory.LireAsync(db => db.Chantiers.Select(c => c.Id).ToListAsync()));

    private async Task<RestaurationFaite> TerminerAsync()
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RestaurationService>().TerminerAsync(CancellationToken.None);
    }

    private async Task<List<long>> PretsAsync()
    {
        await using var scope = factory.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EnvoisService>().PretsAsync(10, CancellationToken.None);
    }
}
