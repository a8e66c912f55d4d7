using System.Net;
using Convergence.Data.Chiffrement;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Chiffrement;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>The sensitive module: off unless the DPO opens a group, encrypted, hidden then erased when it is closed.</summary>
public sealed class ModuleSensibleTests : IAsyncLifetime
{
    private const string Form = "main form.formulaire";

    // Decisions last: each test starts from a network where nothing is open.
    private readonly ConvergenceFactory _factory = new();

    private Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(_factory).ChantierLyon] };

    public Task InitializeAsync() => _factory.InitializeAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Ferme_un_groupe_est_non_collecte_et_n_a_pas_de_formulaire()
    {
        var (cle, id) = await PersonneAsync();
        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        var page = await cip.LirePageAsync($"/salaries/{cle}/sensible");
        AssertHtml.Contient(page, "Aucun groupe n’est ouvert pour votre chantier");
        Assert.Equal(ChampsSensibles.Groupes.Lignes.Count, page.QuerySelectorAll("dd").Count(d => AssertHtml.Texte(d) == "non collecté"));
        await cip.LirePageAsync($"/salaries/{cle}/sensible/handicap/personne/{id}", HttpStatusCode.NotFound);

        foreach (var compte in new[] { Comptes.DirectionLyon, Comptes.CoordinationLyon, Comptes.National, Comptes.Dpo, Comptes.Dgefp })
        {
            using var autre = await _factory.ConnecterAsync(compte);
            await autre.LirePageAsync($"/salaries/{cle}/sensible", HttpStatusCode.Forbidden);
        }

        using var saintMalo = await _factory.ConnecterAsync(Comptes.EspSaintMalo);
        await saintMalo.LirePageAsync($"/salaries/{cle}/sensible", HttpStatusCode.NotFound);
        await saintMalo.LirePageAsync("/module-sensible", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Ouvert_un_groupe_se_renseigne_et_la_base_seule_ne_le_montre_pas()
    {
        await OuvrirAsync(GroupeSensible.Handicap, reseau: false);
        var (cle, id) = await PersonneAsync();
        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        var adresse = $"/salaries/{cle}/sensible/handicap/personne/{id}";
        var page = await cip.SuivreAsync(await cip.PosterFormulaireAsync(adresse, Form, ("Reponses[0].Valeur", "OUI"), ("Reponses[1].Valeur", "NON")));
        AssertHtml.Message(page, "Les réponses sont enregistrées, chiffrées.");
        Assert.Equal(["oui", "non", "non renseigné"], page.QuerySelectorAll("#handicap ~ dl")[0].QuerySelectorAll("dd").Take(3).Select(AssertHtml.Texte));

        // The person reads the question and the answer, in French, on the page and in the file to take away.
        const string question = "Reconnaissance de la qualité de travailleur handicapé (RQTH)";
        var acces = await cip.LirePageAsync($"/salaries/{cle}/droits/acces");
        AssertHtml.Contient(acces, $"{question} : oui");
        AssertHtml.NeContientPas(acces, "personne.RQTH");
        using var json = System.Text.Json.JsonDocument.Parse(await cip.GetStringAsync(new Uri($"/salaries/{cle}/droits/acces.json", UriKind.Relative)));
        var tenue = json.RootElement.GetProperty("tables").GetProperty("ValeurSensible")[0];
        Assert.Equal(
            ("Handicap : RQTH, AAH, invalidité", "oui"),
            (tenue.GetProperty("Groupe").GetString(), tenue.GetProperty("Contenu").GetProperty(question).GetString())
        );

        // The codes typed are nowhere in the file, nor in the journal.
        Assert.False(OctetsDeBase.Contient(_factory, "personne.RQTH"));
        Assert.False(OctetsDeBase.Contient(_factory, "RQTH\":\"OUI"));
        Assert.True(OctetsDeBase.Contient(_factory, "SENSIBLE_HANDICAP"));
        var journal = await _factory.LireAsync(
            db =>
                db.AccesDossiers.Where(a => a.SalarieId == id && a.Champs != null && a.Champs.StartsWith("SENSIBLE_"))
                    .OrderBy(a => a.Id)
                    .Select(a => new { a.Action, a.Champs })
                    .ToListAsync(),
            ChantierLyon
        );
        Assert.Equal(
            [(ActionDossier.Ouverture, "SENSIBLE_HANDICAP"), (ActionDossier.Modification, "SENSIBLE_HANDICAP"), (ActionDossier.Ouverture, "SENSIBLE_HANDICAP")],
            journal.Select(j => (j.Action, j.Champs!))
        );

        // Another key, or a cipher moved to another row: nothing is read.
        var valeur = await _factory.LireAsync(db => db.ValeursSensibles.AsNoTracking().SingleAsync(), ChantierLyon);
        Assert.Contains(
            "\"personne.RQTH\":\"OUI\"",
            _factory.Services.GetRequiredService<Coffre>().Dechiffrer(valeur.Chiffre!, valeur.Emplacement),
            StringComparison.Ordinal
        );
        var autreCle = new Coffre(new OptionsChiffrement { Cles = CleChiffrement.Tirer(valeur.CleContenu) }, _factory.Horloge);
        Assert.Throws<RegleMetierException>(() => autreCle.Dechiffrer(valeur.Chiffre!, valeur.Emplacement));
        var (autreCleDossier, autre) = await PersonneAsync(1);
        await cip.SuivreAsync(
            await cip.PosterFormulaireAsync($"/salaries/{autreCleDossier}/sensible/handicap/personne/{autre}", Form, ("Reponses[0].Valeur", "NON"))
        );
        await _factory.LireAsync(
            async db =>
            {
                (await db.ValeursSensibles.SingleAsync(v => v.SalarieId == autre)).Rechiffrer(valeur.Chiffre!);
                return await db.SaveChangesAsync();
            },
            ChantierLyon
        );
        AssertHtml.Contient(await cip.LirePageAsync($"/salaries/{autreCleDossier}/sensible"), "Ce contenu chiffré ne se lit pas");

        using var saintMalo = await _factory.ConnecterAsync(Comptes.EspSaintMalo);
        await saintMalo.LirePageAsync(adresse, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Un_autre_chantier_ne_profite_pas_d_une_ouverture_et_le_support_est_celui_de_la_personne()
    {
        await OuvrirAsync(GroupeSensible.OrienteursSoin, reseau: false);
        using var saintMalo = await _factory.ConnecterAsync(Comptes.EspSaintMalo);
        var r = new Reperes(_factory);
        var cleMalo = await _factory.LireAsync(
            db => db.Salaries.OrderBy(s => s.Id).Select(s => s.Cle).FirstAsync(),
            new Perimetre { ChantierIds = [r.ChantierSaintMalo] }
        );
        AssertHtml.Contient(await saintMalo.LirePageAsync($"/salaries/{cleMalo}/sensible"), "Aucun groupe n’est ouvert");

        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        var (cle, parcours) = await _factory.LireAsync(
            async db =>
            {
                var p = await db.ParcoursSalaries.OrderBy(x => x.Id).FirstAsync(x => x.Programme == Programme.Phc);
                return (await db.Salaries.Where(s => s.Id == p.SalarieId).Select(s => s.Cle).SingleAsync(), p.Id);
            },
            ChantierLyon
        );
        var page = await cip.SuivreAsync(
            await cip.PosterFormulaireAsync($"/salaries/{cle}/sensible/orienteurs-soin/parcours/{parcours}", Form, ("Reponses[0].Valeur", "OUI"))
        );
        AssertHtml.Message(page, "enregistrées");
        Assert.Equal(
            "AUTRE",
            await _factory.LireAsync(db => db.ParcoursSalaries.Where(p => p.Id == parcours).Select(p => p.OrienteurCode).SingleAsync(), ChantierLyon)
        );
        Assert.False(OctetsDeBase.Contient(_factory, "CSAPA"));
        var autre = await PersonneAsync(3);
        await cip.LirePageAsync(
            $"/salaries/{(autre.Cle == cle ? (await PersonneAsync(4)).Cle : autre.Cle)}/sensible/orienteurs-soin/parcours/{parcours}",
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Fermer_cache_puis_effacer_se_confirme_et_laisse_une_ligne()
    {
        await OuvrirAsync(GroupeSensible.Handicap, reseau: true);
        var (cle, id) = await PersonneAsync();
        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        await cip.SuivreAsync(await cip.PosterFormulaireAsync($"/salaries/{cle}/sensible/handicap/personne/{id}", Form, ("Reponses[0].Valeur", "OUI")));

        using var dpo = await _factory.ConnecterAsync(Comptes.Dpo);
        var decision = await _factory.LireAsync(db => db.DecisionsSensibles.Select(d => d.Id).SingleAsync());
        await dpo.LirePageAsync($"/module-sensible/{decision}/effacement", HttpStatusCode.NotFound);
        var page = await (
            await dpo.PosterFormulaireAsync($"/module-sensible/{decision}/fermeture", Form, ("FermeeLe", "2026-11-22"), ("MotifFermeture", "non"))
        ).PageAsync();
        AssertHtml.Erreur(page, "MotifFermeture", "Écrivez le motif");
        page = await dpo.SuivreAsync(await dpo.PosterFormulaireAsync(page, Form, ("MotifFermeture", "La finalité n’existe plus")));
        AssertHtml.Contient(page, "1 réponse cachée");
        AssertHtml.NeContientPas(page, "Nadia");
        AssertHtml.NeContientPas(await cip.LirePageAsync($"/salaries/{cle}/sensible"), "Reconnaissance de la qualité");
        await cip.LirePageAsync($"/salaries/{cle}/sensible/handicap/personne/{id}", HttpStatusCode.NotFound);

        page = await (await dpo.PosterFormulaireAsync($"/module-sensible/{decision}/effacement", Form)).PageAsync();
        AssertHtml.ErreurResume(page, "Cochez la case");
        Assert.Equal(1, await _factory.LireAsync(db => db.ValeursSensibles.CountAsync(), ChantierLyon));
        page = await dpo.SuivreAsync(await dpo.PosterFormulaireAsync(page, Form, ("Confirme", "true")));
        AssertHtml.Message(page, "sont effacées");
        Assert.Equal(0, await _factory.LireAsync(db => db.ValeursSensibles.CountAsync(), ChantierLyon));
        Assert.Equal(
            2,
            await _factory.LireAsync(
                db => db.AccesDossiers.CountAsync(a => a.SalarieId == id && a.Action == ActionDossier.Modification && a.Champs == "SENSIBLE_HANDICAP"),
                ChantierLyon
            )
        );
    }

    [Fact]
    public async Task Deux_personnes_ne_s_ecrasent_pas_et_un_double_envoi_n_ecrit_qu_une_fois()
    {
        await OuvrirAsync(GroupeSensible.Handicap, reseau: false);
        var (cle, id) = await PersonneAsync();
        var adresse = $"/salaries/{cle}/sensible/handicap/personne/{id}";
        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        using var esp = await _factory.ConnecterAsync(Comptes.EspLyon);
        var vierge = await cip.LirePageAsync(adresse);
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(vierge, Form, ("Reponses[0].Valeur", "OUI")));
        await cip.SuivreAsync(await cip.PosterFormulaireAsync(vierge, Form, ("Reponses[0].Valeur", "OUI")));
        Assert.Equal(1, await _factory.LireAsync(db => db.ValeursSensibles.CountAsync(), ChantierLyon));

        var ouverte = await cip.LirePageAsync(adresse);
        await esp.SuivreAsync(await esp.PosterFormulaireAsync(adresse, Form, ("Reponses[1].Valeur", "NON")));
        var page = await (await cip.PosterFormulaireAsync(ouverte, Form, ("Reponses[0].Valeur", "NON"))).PageAsync();
        AssertHtml.ErreurResume(page, "ESP Lyon (fictif) a modifié cette fiche");
        AssertHtml.Valeur(page, "Reponses[0].Valeur", "NON");
    }

    [Fact]
    public async Task Le_dpo_ouvre_par_une_decision_motivee_une_seule_fois()
    {
        using var dpo = await _factory.ConnecterAsync(Comptes.Dpo);
        AssertHtml.Contient(await dpo.LirePageAsync("/module-sensible"), "Rien de sensible n’est collecté");
        var page = await (await dpo.PosterFormulaireAsync("/module-sensible/ouverture", Form, ("OuverteLe", "2026-12-01"), ("Motif", "court"))).PageAsync();
        AssertHtml.Erreur(page, "Groupe", "Choisissez un groupe");
        page = await (await dpo.PosterFormulaireAsync(page, Form, ("Groupe", "JUSTICE"))).PageAsync();
        AssertHtml.Erreur(page, "OuverteLe", "dans le futur");
        (string, string?)[] bonne = [("Groupe", "JUSTICE"), ("OuverteLe", "2026-11-20"), ("Motif", "Expérimentation avec le SPIP, avis du 20/11/2026")];
        page = await dpo.SuivreAsync(await dpo.PosterFormulaireAsync("/module-sensible/ouverture", Form, bonne));
        AssertHtml.Contient(page, "ouvert pour tout le réseau");
        page = await (await dpo.PosterFormulaireAsync("/module-sensible/ouverture", Form, bonne)).PageAsync();
        AssertHtml.Erreur(page, "Groupe", "déjà ouvert");
    }

    private async Task OuvrirAsync(GroupeSensible groupe, bool reseau)
    {
        using var dpo = await _factory.ConnecterAsync(Comptes.Dpo);
        await dpo.SuivreAsync(
            await dpo.PosterFormulaireAsync(
                "/module-sensible/ouverture",
                Form,
                ("Groupe", ChampsSensibles.Groupes[groupe].Code),
                ("ChantierId", reseau ? "" : $"{new Reperes(_factory).ChantierLyon}"),
                ("OuverteLe", "2026-11-20"),
                ("Motif", "Aménagement des postes, avis du 20/11/2026")
            )
        );
    }

    private Task<(Guid Cle, long Id)> PersonneAsync(int rang = 0) =>
        _factory.LireAsync(
            async db =>
            {
                var s = await db.Salaries.OrderBy(x => x.Id).Skip(rang).FirstAsync();
                return (s.Cle, s.Id);
            },
            ChantierLyon
        );
}
