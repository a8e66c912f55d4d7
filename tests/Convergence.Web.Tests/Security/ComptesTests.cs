using System.Globalization;
using System.Net;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Security;

/// <summary>The life of an account: who sees it, how a role or an account ends, what never goes away with the last person.</summary>
public sealed class ComptesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private Reperes Reperes => new(factory);

    [Fact]
    public async Task Un_compte_desactive_perd_aussitot_ses_sessions_et_revient_avec_ses_roles()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Esp, Reperes.Lyon);
        var adresse = Adresse(courriel);
        using var esp = await factory.NouvelleSessionAsync(courriel);
        await esp.LirePageAsync("/salaries");
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);

        var page = await direction.LirePageAsync($"{adresse}/desactiver");
        AssertHtml.Message(await direction.SuivreAsync(await direction.PosterFormulaireAsync(page, "main form")), "est désactivé");

        using (var coupee = await esp.GetAsync(new Uri("/salaries", UriKind.Relative)))
        {
            Assert.StartsWith("/connexion", coupee.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }

        using (var refusee = await ConnexionAsync(courriel))
        {
            AssertHtml.Erreur(await refusee.PageAsync(), "MotDePasse", "Courriel ou mot de passe incorrect.");
        }

        page = await direction.LirePageAsync(adresse);
        AssertHtml.Contient(page, "ne peut plus se connecter");
        AssertHtml.Message(
            await direction.SuivreAsync(await direction.PosterFormulaireAsync(page, $"form[action='{adresse}/reactiver']")),
            "peut de nouveau se connecter"
        );
        using var revenu = await factory.NouvelleSessionAsync(courriel);
        await revenu.LirePageAsync("/salaries");
        var natures = await NaturesAsync(courriel);
        Assert.Contains(NatureEvenementCompte.Desactivation, natures);
        Assert.Contains(NatureEvenementCompte.Reactivation, natures);
        Assert.Contains(NatureEvenementCompte.EchecConnexion, natures);
    }

    [Fact]
    public async Task La_derniere_coordination_et_la_derniere_direction_restent()
    {
        using var national = await factory.ConnecterAsync(Comptes.National);
        var page = await national.SuivreAsync(
            await national.PosterFormulaireAsync(await national.LirePageAsync($"{Adresse(Comptes.CoordinationLille)}/desactiver"), "main form")
        );
        AssertHtml.Contient(await national.LirePageAsync(Adresse(Comptes.CoordinationLille)), "Désactiver le compte");
        Assert.Contains("dernière coordination de ce territoire", AssertHtml.Texte(page.Body!), StringComparison.Ordinal);

        var role = await RoleAsync(Comptes.DirectionLyon);
        page = await (
            await national.PosterFormulaireAsync($"{Adresse(Comptes.DirectionLyon)}/roles/{role.Id}/terminer", "main form", ("Geste", "Maintenant"))
        ).PageAsync();
        AssertHtml.Erreur(page, "Fin", "dernière direction de ce chantier");
        Assert.Null((await RoleAsync(Comptes.DirectionLyon)).Fin);
    }

    [Fact]
    public async Task Deux_coordinations_qui_se_terminent_l_une_l_autre_au_meme_moment_n_en_laissent_pas_zero()
    {
        const string territoire = Reperes.SaintMalo;
        var deux = new[]
        {
            await TestData.CompteAsync(factory, Role.CoordinationTerritoriale, territoire),
            await TestData.CompteAsync(factory, Role.CoordinationTerritoriale, territoire),
        };
        using var national = await factory.ConnecterAsync(Comptes.National);
        var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        foreach (var courriel in deux)
        {
            pages.Add(await national.LirePageAsync($"{Adresse(courriel)}/roles/{(await RoleAsync(courriel)).Id}/terminer"));
        }

        var reponses = await Task.WhenAll(pages.Select(p => national.PosterFormulaireAsync(p, "main form", ("Geste", "Maintenant"))));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], reponses.Select(r => r.StatusCode).Order());
        var jour = DateOnly.FromDateTime(factory.Horloge.Maintenant.UtcDateTime);
        var restantes = new List<bool>();
        foreach (var courriel in deux)
        {
            restantes.Add((await RoleAsync(courriel)).EstActive(jour));
        }

        Assert.Single(restantes, r => r);
    }

    [Fact]
    public async Task Un_role_prend_fin_tout_de_suite_ou_apres_son_dernier_jour_et_jamais_dans_le_passe()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        var role = await RoleAsync(courriel);
        using var cip = await factory.ConnecterAsync(courriel);
        await cip.LirePageAsync("/salaries");
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var adresse = $"{Adresse(courriel)}/roles/{role.Id}/terminer";

        var page = await (await direction.PosterFormulaireAsync(adresse, "main form", ("Fin", "2026-01-15"))).PageAsync();
        AssertHtml.Erreur(page, "Fin", "ne se termine pas dans le passé");
        AssertHtml.Valeur(page, "Fin", "2026-01-15");
        page = await (await direction.PosterFormulaireAsync(adresse, "main form", ("Fin", "31 février"))).PageAsync();
        Assert.NotEmpty(page.QuerySelectorAll(".champ__erreur"));

        page = await direction.SuivreAsync(await direction.PosterFormulaireAsync(adresse, "main form", ("Fin", "2026-12-31")));
        AssertHtml.Message(page, "après le 31/12/2026");
        await cip.LirePageAsync("/salaries");
        AssertHtml.Valeur(await direction.LirePageAsync(adresse), "Fin", "2026-12-31");
        page = await (await direction.PosterFormulaireAsync(adresse, "main form", ("Fin", "9999-12-31"))).PageAsync();
        AssertHtml.Erreur(page, "Fin", "ne se repousse pas");
        page = await (await direction.PosterFormulaireAsync(adresse, "main form", ("Fin", string.Empty))).PageAsync();
        AssertHtml.Erreur(page, "Fin", "Indiquez le dernier jour");
        await direction.SuivreAsync(await direction.PosterFormulaireAsync(adresse, "main form", ("Geste", "Maintenant")));
        await cip.LirePageAsync("/salaries", HttpStatusCode.Forbidden);
        AssertHtml.Contient(await direction.SuivreAsync(await direction.GetAsync(new Uri(adresse, UriKind.Relative))), "déjà pris fin");
        Assert.Equal(2, (await NaturesAsync(courriel)).Count(n => n == NatureEvenementCompte.RoleClos));
    }

    [Fact]
    public async Task Une_fin_prevue_ne_laisse_pas_non_plus_un_territoire_sans_coordination()
    {
        var autre = await TestData.CompteAsync(factory, Role.CoordinationTerritoriale, Reperes.Lille, fin: new DateOnly(2026, 12, 15));
        using var national = await factory.ConnecterAsync(Comptes.National);
        var adresse = $"{Adresse(Comptes.CoordinationLille)}/roles/{(await RoleAsync(Comptes.CoordinationLille)).Id}/terminer";
        var page = await (await national.PosterFormulaireAsync(adresse, "main form", ("Geste", "Maintenant"))).PageAsync();
        AssertHtml.Erreur(page, "Fin", "dernière coordination de ce territoire");
        Assert.NotEmpty(autre);
    }

    [Fact]
    public async Task L_invitation_d_un_compte_desactive_n_est_plus_offerte()
    {
        var courriel = await TestData.CompteAsync(factory, Role.CoordinationTerritoriale, Reperes.Lille);
        using var coordination = await factory.ConnecterAsync(courriel);
        var territoire = Reperes.TerritoireLille.ToString(CultureInfo.InvariantCulture);
        await coordination.SuivreAsync(
            await coordination.PosterFormulaireAsync(
                "/invitations/nouvelle",
                "main form",
                ("Courriel", "offerte@structure.example"),
                ("NomAffiche", "Offerte Test"),
                ("Role", "ChargePartenariat"),
                ("TerritoireId", territoire)
            )
        );
        using var national = await factory.ConnecterAsync(Comptes.National);
        await national.SuivreAsync(await national.PosterFormulaireAsync($"{Adresse(courriel)}/desactiver", "main form"));
        Assert.NotNull(
            await factory.LireAsync(db => db.Invitations.Where(i => i.Courriel == "offerte@structure.example").Select(i => i.RevoqueeLe).SingleAsync())
        );
    }

    [Fact]
    public async Task Chacun_voit_les_comptes_dont_il_donne_les_roles()
    {
        using var lille = await factory.ConnecterAsync(Comptes.CoordinationLille);
        AssertHtml.NeContientPas(await lille.LirePageAsync("/comptes?etat=tous"), Comptes.EspLyon);
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        var page = await direction.LirePageAsync("/comptes?etat=tous");
        AssertHtml.Contient(page, Comptes.EspLyon);
        AssertHtml.NeContientPas(page, Comptes.PartenariatLyon);
        using var administration = await factory.ConnecterAsync(Comptes.Administration);
        page = await administration.LirePageAsync("/comptes?q=lyon&role=Esp");
        Assert.Equal(["ESP Lyon (fictif)"], page.QuerySelectorAll("main tbody th a").Select(AssertHtml.Texte));
    }

    [Fact]
    public async Task Un_compte_qui_a_un_role_ailleurs_ne_se_desactive_pas_d_ici()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Cip, Reperes.Lyon);
        var compte = Reperes.Compte(courriel);
        var lille = Reperes.ChantierLille;
        await factory.EcrireAsync(db =>
        {
            db.Habilitations.Add(
                new Habilitation
                {
                    UtilisateurId = compte,
                    Role = Role.Cip,
                    ChantierId = lille,
                    Debut = new(2024, 1, 1),
                }
            );
            return Task.CompletedTask;
        });
        using var direction = await factory.ConnecterAsync(Comptes.DirectionLyon);
        AssertHtml.Contient(await direction.LirePageAsync(Adresse(courriel)), "1 autre rôle");
        await direction.LirePageAsync($"{Adresse(courriel)}/desactiver", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Les_roles_se_revoient_tous_les_six_mois_par_qui_est_le_plus_proche()
    {
        var courriel = await TestData.CompteAsync(factory, Role.Esp, Reperes.Lille, debut: new DateOnly(2026, 1, 5));
        var direction = await TestData.CompteAsync(factory, Role.DirectionChantier, Reperes.Lille, debut: new DateOnly(2026, 10, 1));
        using var client = await factory.ConnecterAsync(direction);
        AssertHtml.Contient(await client.LirePageAsync("/accueil"), "Rôles de 1 compte à revoir");
        using var coordination = await factory.ConnecterAsync(Comptes.CoordinationLille);
        AssertHtml.NeContientPas(await coordination.LirePageAsync("/accueil"), "à revoir");
        AssertHtml.Contient(await coordination.LirePageAsync("/comptes?etat=a-revoir"), courriel);

        var page = await client.LirePageAsync(Adresse(courriel));
        AssertHtml.Message(await client.SuivreAsync(await client.PosterFormulaireAsync(page, $"form[action='{Adresse(courriel)}/revoir']")), "1 rôle gardé");

        AssertHtml.NeContientPas(await client.LirePageAsync("/accueil"), "à revoir");
        var revu = await RoleAsync(courriel);
        Assert.Equal((new DateOnly(2026, 11, 22), (long?)Reperes.Compte(direction)), (revu.RevueLe!.Value, revu.RevueParId));
    }

    [Fact]
    public async Task Un_essai_avec_une_adresse_inconnue_laisse_une_ligne_sans_l_adresse()
    {
        var avant = await factory.LireAsync(db => db.EvenementsCompte.CountAsync(e => e.CompteId == null));
        (await ConnexionAsync("personne@nulle-part.example")).Dispose();
        Assert.Equal(avant + 1, await factory.LireAsync(db => db.EvenementsCompte.CountAsync(e => e.CompteId == null)));
    }

    private string Adresse(string courriel) => string.Create(CultureInfo.InvariantCulture, $"/comptes/{Reperes.Compte(courriel)}");

    private Task<Habilitation> RoleAsync(string courriel)
    {
        var compte = Reperes.Compte(courriel);
        return factory.LireAsync(db => db.Habilitations.AsNoTracking().SingleAsync(h => h.UtilisateurId == compte));
    }

    private Task<List<NatureEvenementCompte>> NaturesAsync(string courriel)
    {
        var compte = Reperes.Compte(courriel);
        return factory.LireAsync(db => db.EvenementsCompte.Where(e => e.CompteId == compte).OrderBy(e => e.Id).Select(e => e.Nature).ToListAsync());
    }

    private Task<HttpResponseMessage> ConnexionAsync(string courriel) =>
        factory.Anonyme().PosterFormulaireAsync("/connexion", "form[action='/connexion']", ("Courriel", courriel), ("MotDePasse", Comptes.MotDePasse));
}
