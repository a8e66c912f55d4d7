using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>One action written in several files.</summary>
public sealed class ActionCollectiveTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private const string Adresse = "/salaries/action-collective";

    private const string Form = "main form";

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(factory).ChantierLyon] };

    [Fact]
    public async Task Un_atelier_s_ecrit_dans_chaque_dossier_coche_avec_sa_ligne_de_journal_et_une_fois_seulement()
    {
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await cip.LirePageAsync(Adresse + "?cocher=tout");
        var presentes = page.QuerySelectorAll("input[name=Cles]").Length;
        Assert.True(presentes > 10);
        Assert.Equal(presentes, page.QuerySelectorAll("input[name=Cles][checked]").Length);
        var (actions, lignes) = await ComptesAsync();

        AssertHtml.Contient(
            await cip.SuivreAsync(await cip.PosterFormulaireAsync(page, Form, ("Theme", Accompagnements.Themes[ThemeAccompagnement.Logement].Code))),
            $"notée dans {presentes} dossiers"
        );
        Assert.Equal((actions + presentes, lignes + presentes), await ComptesAsync());

        // The same form sent again (a second click) writes nothing twice.
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(page, Form, ("Theme", Accompagnements.Themes[ThemeAccompagnement.Logement].Code)));
        Assert.Equal((actions + presentes, lignes + presentes), await ComptesAsync());
    }

    [Fact]
    public async Task Ce_qui_manque_est_dit_et_rien_n_est_perdu_ni_ecrit()
    {
        using var cip = await factory.ConnecterAsync(Comptes.CipLyon);
        var page = await cip.LirePageAsync(Adresse);
        var (avant, cle) = (await ComptesAsync(), AssertHtml.Element(page, "input[name=Cles]").GetAttribute("value"));
        page = await (await cip.PosterFormulaireAsync(page, Form, ("Le", "2026-11-20"))).PageAsync();
        AssertHtml.Erreur(page, "Theme", "Choisissez le thème");
        AssertHtml.ErreurResume(page, "Cochez au moins une personne");
        AssertHtml.Valeur(page, "Le", "2026-11-20");

        // Done tomorrow: refused beside its field, and the boxes stay ticked.
        page = await (
            await cip.PosterFormulaireAsync(page, Form, ("Theme", Accompagnements.Themes[ThemeAccompagnement.Emploi].Code), ("Le", "2026-11-23"), ("Cles", cle))
        ).PageAsync();
        AssertHtml.Erreur(page, "Le", "prévue");
        Assert.Single(page.QuerySelectorAll("input[name=Cles][checked]"));

        // Somebody of another chantier.
        var autre = await factory.LireAsync(
            db => db.Salaries.Select(s => s.Cle).FirstAsync(),
            new Perimetre
            {
                ChantierIds =
                [
                    await factory.LireAsync(db =>
                        db.Habilitations.Where(h => db.Users.Any(u => u.Id == h.UtilisateurId && u.Email == Comptes.EspSaintMalo))
                            .Select(h => h.ChantierId!.Value)
                            .FirstAsync()
                    ),
                ],
            }
        );
        page = await (await cip.PosterFormulaireAsync(page, Form, ("Le", "2026-11-20"), ("Cles", autre.ToString()))).PageAsync();
        AssertHtml.ErreurResume(page, "n’est plus présente");
        Assert.Equal(avant, await ComptesAsync());
    }

    private Task<(int, int)> ComptesAsync() =>
        factory.LireAsync(async db => (await db.ActionsParcours.CountAsync(), await db.AccesDossiers.CountAsync(a => a.Champs != null)), ChantierLyon);
}
