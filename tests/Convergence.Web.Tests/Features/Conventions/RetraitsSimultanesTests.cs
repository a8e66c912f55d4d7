using System.Net;
using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Imports;
using Convergence.Domain.Reseau;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Features.Conventions.ConventionDocuments;
using Convergence.Web.Features.Imports.Depots;
using Convergence.Web.Features.Imports.ImportPartenaires;
using Convergence.Web.Features.Reseau.Enjeux;
using Convergence.Web.Tests.Security;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Features.Conventions;

/// <summary>Two people take the same thing away at the same instant: the second is told, and no error page comes.</summary>
public sealed class RetraitsSimultanesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private readonly Reperes _reperes = new(factory);

    [Fact]
    public async Task Un_document_retire_deux_fois_n_est_plus_la()
    {
        var (convention, document) = (_reperes.ConventionCompleteLyon, _reperes.DocumentLyon);

        var noms = await EnMemeTempsAsync(s => s.GetRequiredService<DocumentsService>().RetirerAsync(convention, document, CancellationToken.None));

        Assert.NotNull(noms.Dedans);
        Assert.Null(noms.Autour);
        using var client = await factory.ConnecterAsync(Comptes.National);
        await client.LirePageAsync($"/conventions/{convention}/documents/{document}/retirer", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Un_enjeu_retire_deux_fois_n_est_plus_la()
    {
        var enjeu = new EnjeuTerritoire
        {
            TerritoireId = _reperes.TerritoireLyon,
            Annee = 2026,
            Theme = "Essai",
            Texte = "À retirer",
        };
        await factory.EcrireAsync(db => Task.FromResult(db.Enjeux.Add(enjeu)));

        var retraits = await EnMemeTempsAsync(s => s.GetRequiredService<EnjeuxService>().RetirerAsync(enjeu.Id, CancellationToken.None));

        Assert.Equal((true, false), (retraits.Dedans, retraits.Autour));
    }

    [Fact]
    public async Task Un_brouillon_abandonne_deux_fois_le_dit()
    {
        var import = await BrouillonAsync(factory.Horloge.Maintenant.UtcDateTime);

        var (dedans, autour) = await EnMemeTempsAsync(
            async s =>
            {
                var (imports, etat) = (s.GetRequiredService<ImportsService>(), new ModelStateDictionary());
                var etape = await imports.AbandonnerAsync(
                    (await imports.LireAsync(s.GetRequiredService<ImportPartenairesService>(), import.Jeton, CancellationToken.None))!,
                    etat,
                    CancellationToken.None
                );
                return (etape, etat.IsValid);
            },
            import.DeposeParId
        );

        Assert.Contains("est abandonné", dedans.etape.Phrase, StringComparison.Ordinal);
        Assert.Equal(("Info", "Cet import avait été abandonné : rien n’a été écrit.", true), (autour.etape.Ton, autour.etape.Phrase, autour.IsValid));
    }

    [Fact]
    public async Task Un_brouillon_perime_retire_pendant_un_abandon_le_dit()
    {
        var import = await BrouillonAsync(factory.Horloge.Maintenant.UtcDateTime.AddDays(-30));
        await using var scope = Scope(import.DeposeParId);
        var imports = scope.ServiceProvider.GetRequiredService<ImportsService>();
        var lu = (await imports.LireAsync(scope.ServiceProvider.GetRequiredService<ImportPartenairesService>(), import.Jeton, CancellationToken.None))!;
        await factory.EcrireAsync(async db => db.Imports.Remove(await db.Imports.SingleAsync(i => i.Id == import.Id)));

        var etape = await imports.AbandonnerAsync(lu, new ModelStateDictionary(), CancellationToken.None);

        Assert.Contains("n’est plus là", etape.Phrase, StringComparison.Ordinal);
    }

    /// <summary>Runs the action; just before it saves, runs it whole from another connection.</summary>
    private async Task<(T Dedans, T Autour)> EnMemeTempsAsync<T>(Func<IServiceProvider, Task<T>> action, long? acteur = null)
    {
        await using var scope = Scope(acteur);
        var (dedans, fait) = (default(T)!, false);
        scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>().SavingChanges += (_, _) =>
        {
            if (!fait)
            {
                fait = true;
                dedans = Task.Run(async () =>
                    {
                        await using var autre = Scope(acteur);
                        return await action(autre.ServiceProvider);
                    })
                    .GetAwaiter()
                    .GetResult();
            }
        };
        var autour = await action(scope.ServiceProvider);
        Assert.True(fait);
        return (dedans, autour);
    }

    private AsyncServiceScope Scope(long? acteur)
    {
        var scope = factory.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>().Definir(Perimetre.Complet, acteur);
        return scope;
    }

    private async Task<ImportEnAttente> BrouillonAsync(DateTime le)
    {
        var auteur = await factory.LireAsync(db => db.Users.OrderBy(u => u.Id).Select(u => u.Id).FirstAsync());
        var import = new ImportEnAttente
        {
            Jeton = Guid.NewGuid(),
            Sujet = "partenaires",
            DeposeParId = auteur,
            DeposeLe = le,
            Empreinte = new string('a', 64),
            NomFichier = "essai.xlsx",
        };
        await factory.EcrireAsync(db => Task.FromResult(db.Imports.Add(import)));
        return import;
    }
}
