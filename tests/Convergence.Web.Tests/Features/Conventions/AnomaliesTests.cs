using System.Net;
using ClosedXML.Excel;
using Convergence.Domain.Conventions;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Conventions;

/// <summary>What the memberships and the conventions say differently, and what people say of it.</summary>
public sealed class AnomaliesTests : IAsyncLifetime
{
    private const string Adresse = "/conventions/anomalies";

    private readonly ConvergenceFactory _factory = new();

    public Task InitializeAsync() => _factory.InitializeAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Une_coordination_lit_celles_de_son_territoire_et_l_equipe_nationale_toutes()
    {
        using var lyon = await _factory.ConnecterAsync(Comptes.CoordinationLyon);
        AssertTous.Verifier(AssertHtml.Lignes(await lyon.LirePageAsync(Adresse)), l => Assert.Equal("Lyon", l[2]));
        using var national = await _factory.ConnecterAsync(Comptes.National);
        var choix = (await national.LirePageAsync(Adresse)).QuerySelectorAll("#territoire option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Contains("LYON", choix);
        Assert.Contains("LILLE", choix);

        // The real chantiers of the report have no known convention de mise en œuvre: nothing is invented, it is said.
        var reels = await _factory.LireAsync(db => db.Adhesions.CountAsync(a => a.Fin == null && db.Chantiers.Any(c => c.Id == a.ChantierId && !c.EstFictif)));
        using var classeur = new XLWorkbook(await national.GetStreamAsync($"{Adresse}/export?type=convention-manquante"));
        var lignes = classeur.Worksheet("Anomalies").RowsUsed().Select(r => r.Cell(2).GetString()).ToList();
        Assert.Equal(reels, lignes.Count(l => l.Length > 0 && !l.Contains("(fictif)", StringComparison.Ordinal) && l != "Chantier"));
    }

    [Fact]
    public async Task Une_convention_manquante_disparait_avec_sa_convention_et_garde_son_commentaire()
    {
        using var lyon = await _factory.ConnecterAsync(Comptes.CoordinationLyon);
        var cle = await CleCommenteeAsync();
        var adresse = $"{Adresse}/{cle}";
        var page = await lyon.SuivreAsync(
            await lyon.PosterFormulaireAsync(adresse, "main form", ("Geste", "Commentaire"), ("Commentaire", "Relance du porteur faite"))
        );
        AssertHtml.Message(page, "Commentaire ajouté.");

        var chantier = CleAnomalie.Lire(cle)!.Value.ChantierId;
        await _factory.EcrireAsync(async db =>
        {
            var c = await db.Chantiers.SingleAsync(c => c.Id == chantier);
            var convention = new Convention
            {
                Numero = "MEO-LYON-TEST",
                Type = TypeConvention.MiseEnOeuvre,
                Objet = "Mise en œuvre",
                Programmes = Domain.Programmes.Tous,
                TerritoireId = c.TerritoireId,
                ChantierId = c.Id,
            };
            convention.Reprendre(EtatConvention.Active);
            db.Conventions.Add(convention);
        });
        page = await lyon.LirePageAsync(adresse);
        AssertHtml.Contient(page, "Corrigée");
        AssertHtml.Contient(page, "Relance du porteur faite");
        Assert.Contains(AssertHtml.Lignes(await lyon.LirePageAsync($"{Adresse}?etat=corrigee")), l =>
            l[3].Contains("Relance du porteur faite", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Une_anomalie_se_justifie_se_rouvre_et_un_ecran_depasse_est_dit()
    {
        using var lyon = await _factory.ConnecterAsync(Comptes.CoordinationLyon);
        var adresse = $"{Adresse}/{await CleCommenteeAsync()}";
        var ancienne = await lyon.LirePageAsync(adresse);
        AssertHtml.ErreurResume(
            await (await lyon.PosterFormulaireAsync(adresse, "main form", ("Geste", "Justification"))).PageAsync(),
            "Écrivez un commentaire : il reste avec l’anomalie."
        );

        await lyon.PosterFormulaireAsync(adresse, "main form", ("Geste", "Justification"), ("Commentaire", "Signée sur papier"));
        AssertHtml.Contient(await lyon.LirePageAsync(adresse), "Justifiée");
        var refus = await (await lyon.PosterFormulaireAsync(ancienne, "main form", ("Geste", "Commentaire"), ("Commentaire", "Mon texte"))).PageAsync();
        Assert.NotNull(refus.QuerySelector(".resume-erreurs"));
        Assert.Equal("Mon texte", AssertHtml.Element(refus, "#Commentaire").TextContent.Trim());

        await lyon.PosterFormulaireAsync(adresse, "main form", ("Geste", "Reouverture"), ("Commentaire", "Introuvable"));
        var page = await lyon.LirePageAsync(adresse);
        AssertHtml.Contient(page, "À traiter");
        AssertHtml.Contient(page, "Signée sur papier");
    }

    [Fact]
    public async Task Plusieurs_se_justifient_d_un_coup_ou_aucune()
    {
        using var national = await _factory.ConnecterAsync(Comptes.National);
        var liste = $"{Adresse}?etat=a-traiter&territoire=LILLE";
        var avant = await _factory.LireAsync(db => db.EvenementsAnomalie.CountAsync());
        AssertHtml.ErreurResume(
            await (await national.PosterFormulaireAsync(liste, "main form[method=post]", ("Commentaire", "Vu"))).PageAsync(),
            "Cochez au moins une anomalie."
        );
        AssertHtml.ErreurResume(
            await (
                await national.PosterFormulaireAsync(liste, "main form[method=post]", ("Commentaire", "Vu"), ("Cles", "convention-manquante-phc-999999"))
            ).PageAsync(),
            "Une anomalie cochée n’est plus à traiter : rechargez la liste."
        );
        Assert.Equal(avant, await _factory.LireAsync(db => db.EvenementsAnomalie.CountAsync()));

        var cochee = (await national.LirePageAsync(liste)).QuerySelectorAll("input[name=Cles]").Select(c => c.GetAttribute("value")!).First();
        var page = await national.SuivreAsync(
            await national.PosterFormulaireAsync(liste, "main form[method=post]", ("Commentaire", "Convention de coordination du territoire"), ("Cles", cochee))
        );
        AssertHtml.Message(page, "1 anomalie justifiée. Chacune peut être rouverte.");
        Assert.Equal(avant + 1, await _factory.LireAsync(db => db.EvenementsAnomalie.CountAsync()));
    }

    [Fact]
    public async Task Une_direction_lit_son_chantier_et_n_ecrit_pas()
    {
        using var direction = await _factory.ConnecterAsync(Comptes.DirectionLyon);
        var reperes = new Reperes(_factory);
        await _factory.EcrireAsync(async db =>
        {
            var chantier = reperes.ChantierLyon;
            (await db.Conventions.Where(c => c.ChantierId == chantier).ToListAsync()).ForEach(c => c.Reprendre(EtatConvention.EnDiscussion));
        });
        AssertTous.Verifier((await direction.LirePageAsync(Adresse)).QuerySelectorAll("tbody a"), a =>
            Assert.Contains($"-{reperes.ChantierLyon}", a.GetAttribute("href"), StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await direction.GetAsync($"{Adresse}/{await CleCommenteeAsync()}")).StatusCode);
    }

    /// <summary>An anomaly to be treated of Lyon, on a fictional chantier, on which somebody spoke.</summary>
    private Task<string> CleCommenteeAsync() =>
        _factory.LireAsync(db =>
            db.TraitementsAnomalie.Where(s => s.ConstatJustifie == null && db.Territoires.Any(t => t.Id == s.TerritoireId && t.Code == "LYON"))
                .OrderBy(s => s.Id)
                .Select(s => s.Cle)
                .FirstAsync()
        );
}
