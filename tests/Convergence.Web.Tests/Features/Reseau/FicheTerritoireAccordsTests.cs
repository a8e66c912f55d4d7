using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Reseau;

/// <summary>The sheet of a territory gathers what a project manager opens before a call, for who may read each part whole.</summary>
public sealed class FicheTerritoireAccordsTests : IAsyncLifetime
{
    private readonly ConvergenceFactory _factory = new();

    public Task InitializeAsync() => _factory.InitializeAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Theory]
    [InlineData(Comptes.National, "equipe conventions financements objectifs partenaires")]
    [InlineData(Comptes.CoordinationLyon, "equipe conventions financements objectifs partenaires")]
    [InlineData(Comptes.PartenariatLyon, "conventions objectifs partenaires")]
    [InlineData(Comptes.CipLyon, "")]
    [InlineData(Comptes.DirectionLyon, "")]
    public async Task Chacun_lit_ce_que_son_role_lit_en_entier(string compte, string attendus)
    {
        using var client = await _factory.ConnecterAsync(compte);
        var page = await client.LirePageAsync("/territoires/LYON");
        Assert.Equal(
            attendus,
            string.Join(
                ' ',
                new[] { "equipe", "conventions", "financements", "objectifs", "partenaires" }.Where(i => page.QuerySelector($"h2#{i}") is not null)
            )
        );
    }

    [Fact]
    public async Task Les_montants_et_les_etp_sont_ceux_du_territoire()
    {
        using var client = await _factory.ConnecterAsync(Comptes.CoordinationLyon);
        var page = await client.LirePageAsync("/territoires/LYON");
        var (engage, etp) = await _factory.LireAsync(async db =>
        {
            var lyon = await db.Territoires.Where(t => t.Code == "LYON").Select(t => t.Id).SingleAsync();
            return (
                (await db.LignesFinancement.Where(l => l.TerritoireId == lyon && l.Annee == 2025).ToListAsync()).Sum(l => l.Engage),
                (await db.PostesEquipe.Where(p => p.TerritoireId == lyon && p.Fin == null).ToListAsync()).Sum(p => p.Etp)
            );
        });
        Assert.Equal(
            Formats.Euros(engage).Replace('\u202F', ' ').Replace('\u00A0', ' '),
            AssertHtml.Lignes(page, "section[aria-labelledby=financements] table")[1][1]
        );
        Assert.Equal(Formats.Nombre(etp, 2), AssertHtml.Texte(AssertHtml.Element(page, "section[aria-labelledby=equipe] tfoot td")));
    }

    [Fact]
    public async Task Un_second_role_ailleurs_n_ouvre_pas_les_montants_d_ici()
    {
        // In charge of partnerships in Lyon, and director of a chantier in Lille: amounts are read in Lille, never in Lyon.
        await _factory.EcrireAsync(async db =>
        {
            var compte = await db.Users.Where(u => u.Email == Comptes.PartenariatLyon).Select(u => u.Id).SingleAsync();
            var chantier = await db
                .Chantiers.Where(c => c.EstFictif && db.Territoires.Any(t => t.Id == c.TerritoireId && t.Code == "LILLE"))
                .OrderBy(c => c.Id)
                .Select(c => c.Id)
                .FirstAsync();
            db.Habilitations.Add(
                new Habilitation
                {
                    UtilisateurId = compte,
                    Role = Role.DirectionChantier,
                    ChantierId = chantier,
                    Debut = new DateOnly(2026, 1, 1),
                }
            );
        });
        using var client = await _factory.ConnecterAsync(Comptes.PartenariatLyon);
        var page = await client.LirePageAsync("/territoires/LYON");
        Assert.Null(page.QuerySelector("h2#financements"));
        Assert.Null(page.QuerySelector("h2#equipe"));
        Assert.NotNull(page.QuerySelector("h2#conventions"));
    }
}
