using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Testing.Html;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>Sensitive answers follow the person: from the sheet that gives way, and to the chantier that takes over the file.</summary>
public sealed class RattachementSensibleTests : IAsyncLifetime
{
    private const string Form = "main form.formulaire";

    private readonly ConvergenceFactory _factory = new();

    private Reperes Reperes => new(_factory);

    private Perimetre Lyon => new() { ChantierIds = [Reperes.ChantierLyon] };

    public Task InitializeAsync() => _factory.InitializeAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Une_fusion_les_reprend_et_la_defaire_les_rend()
    {
        await OuvrirAsync("HANDICAP", reseau: false);
        await OuvrirAsync("JUSTICE", reseau: false);
        await OuvrirAsync("ORIENTEURS_SOIN", reseau: false);
        var (garde, autre) = (await AccueillirAsync("Doloire", Programme.Cvg), await AccueillirAsync("Doloire", Programme.Phc));
        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        await RepondreAsync(cip, autre.Cle, $"handicap/personne/{autre.Id}");
        await RepondreAsync(cip, autre.Cle, $"justice/personne/{autre.Id}");
        await RepondreAsync(cip, garde.Cle, $"justice/personne/{garde.Id}", "NON");
        await RepondreAsync(cip, autre.Cle, $"orienteurs-soin/parcours/{autre.Parcours}");

        await cip.SuivreAsync(await cip.PosterFormulaireAsync($"/salaries/{garde.Cle}/reunir/{autre.Cle}", "main form.pile", ("Confirme", "true")));
        Assert.Equal(
            [
                (GroupeSensible.Handicap, garde.Id),
                (GroupeSensible.OrienteursSoin, garde.Id),
                (GroupeSensible.Justice, garde.Id),
                (GroupeSensible.Justice, autre.Id),
            ],
            await ValeursAsync(garde.Id, autre.Id)
        );
        var page = await cip.LirePageAsync($"/salaries/{garde.Cle}/sensible");
        AssertHtml.NeContientPas(page, "ne se lit pas");
        Assert.Equal("oui", AssertHtml.Texte(page.QuerySelectorAll("#handicap ~ dl")[0].QuerySelector("dd")!));
        Assert.Equal("non", AssertHtml.Texte(page.QuerySelectorAll("#justice ~ dl")[0].QuerySelector("dd")!));
        Assert.Equal("oui", AssertHtml.Texte(page.QuerySelectorAll("#orienteurs-soin ~ dl")[0].QuerySelector("dd")!));
        Assert.Equal("FusionFaite,SENSIBLE_HANDICAP,SENSIBLE_ORIENTEURS_SOIN", await DernierAsync(garde.Id, ActionDossier.Fusion));

        var fusion = await _factory.LireAsync(db => db.FusionsSalarie.Where(f => f.SalarieId == garde.Id).Select(f => f.Cle).SingleAsync(), Lyon);
        await cip.SuivreAsync(await cip.PosterFormulaireAsync("/salaries/doublons", $"form[action$='{fusion}/defaire']"));
        Assert.Equal(
            [
                (GroupeSensible.Handicap, autre.Id),
                (GroupeSensible.OrienteursSoin, autre.Id),
                (GroupeSensible.Justice, garde.Id),
                (GroupeSensible.Justice, autre.Id),
            ],
            await ValeursAsync(garde.Id, autre.Id)
        );
        page = await cip.LirePageAsync($"/salaries/{autre.Cle}/sensible");
        AssertHtml.NeContientPas(page, "ne se lit pas");
        Assert.Equal("oui", AssertHtml.Texte(page.QuerySelectorAll("#handicap ~ dl")[0].QuerySelector("dd")!));
    }

    [Fact]
    public async Task Un_transfert_les_emmene_la_ou_leur_groupe_est_ouvert_et_efface_les_autres()
    {
        await OuvrirAsync("HANDICAP", reseau: true);
        await OuvrirAsync("JUSTICE", reseau: false);
        await OuvrirAsync("ORIENTEURS_SOIN", reseau: true);
        var personne = await AccueillirAsync("Herminette", Programme.Phc);
        using var cip = await _factory.ConnecterAsync(Comptes.CipLyon);
        await RepondreAsync(cip, personne.Cle, $"handicap/personne/{personne.Id}");
        await RepondreAsync(cip, personne.Cle, $"justice/personne/{personne.Id}");
        await RepondreAsync(cip, personne.Cle, $"orienteurs-soin/parcours/{personne.Parcours}");
        await cip.SuivreAsync(
            await cip.PosterFormulaireAsync(
                $"/salaries/{personne.Cle}/transfert",
                Form,
                ("VersChantierId", $"{Reperes.ChantierSaintMalo}"),
                ("Programme", "phc"),
                ("EntreeProposee", "2026-12-01"),
                ("Confirme", "true")
            )
        );

        using var saintMalo = await _factory.ConnecterAsync(Comptes.EspSaintMalo);
        var malo = new Perimetre { ChantierIds = [Reperes.ChantierSaintMalo] };
        var demande = await _factory.LireAsync(db => db.Transferts.Where(t => t.SalarieId == personne.Id).Select(t => t.Cle).SingleAsync(), malo);
        await saintMalo.SuivreAsync(await saintMalo.PosterFormulaireAsync($"/salaries/transferts/{demande}", "#accepter"));
        var page = await saintMalo.LirePageAsync($"/salaries/{personne.Cle}/sensible");
        AssertHtml.NeContientPas(page, "ne se lit pas");
        Assert.Equal("oui", AssertHtml.Texte(page.QuerySelectorAll("#handicap ~ dl")[0].QuerySelector("dd")!));
        Assert.Equal(
            [GroupeSensible.Handicap],
            await _factory.LireAsync(db => db.ValeursSensibles.Where(v => v.SalarieId == personne.Id).Select(v => v.Groupe).ToListAsync(), malo)
        );

        // What was said of the parcours stays with it; what nobody may hold any more is erased, and the journal of the chantier says so.
        Assert.Equal(
            [GroupeSensible.OrienteursSoin],
            await _factory.LireAsync(db => db.ValeursSensibles.Where(v => v.SalarieId == personne.Id).Select(v => v.Groupe).ToListAsync(), Lyon)
        );
        Assert.Equal("SENSIBLE_JUSTICE", await DernierAsync(personne.Id, ActionDossier.Modification));
        Assert.Equal(
            "TransfertAccepte,SENSIBLE_HANDICAP",
            await _factory.LireAsync(
                db =>
                    db.AccesDossiers.Where(a => a.SalarieId == personne.Id && a.Action == ActionDossier.Transfert)
                        .OrderByDescending(a => a.Id)
                        .Select(a => a.Champs)
                        .FirstAsync(),
                malo
            )
        );
    }

    private static async Task RepondreAsync(HttpClient client, Guid cle, string suite, string reponse = "OUI") =>
        AssertHtml.Message(
            await client.SuivreAsync(await client.PosterFormulaireAsync($"/salaries/{cle}/sensible/{suite}", Form, ("Reponses[0].Valeur", reponse))),
            "enregistrées"
        );

    private async Task OuvrirAsync(string groupe, bool reseau)
    {
        using var dpo = await _factory.ConnecterAsync(Comptes.Dpo);
        await dpo.SuivreAsync(
            await dpo.PosterFormulaireAsync(
                "/module-sensible/ouverture",
                Form,
                ("Groupe", groupe),
                ("ChantierId", reseau ? "" : $"{Reperes.ChantierLyon}"),
                ("OuverteLe", "2026-11-20"),
                ("Motif", "Aménagement des postes, avis du 20/11/2026")
            )
        );
    }

    private Task<(Guid Cle, long Id, long Parcours)> AccueillirAsync(string nom, Programme programme) =>
        _factory.LireAsync(
            async db =>
            {
                var salarie = Salarie.Accueillir(
                    Reperes.TerritoireLyon,
                    Reperes.ChantierLyon,
                    new IdentiteSalarie(nom, "Pia", null, new(1988, 3, 4)),
                    new(2026, 11, 22)
                );
                db.Salaries.Add(salarie);
                await db.SaveChangesAsync();
                var parcours = new ParcoursSalarie
                {
                    TerritoireId = salarie.TerritoireId,
                    ChantierId = salarie.ChantierId,
                    SalarieId = salarie.Id,
                    Programme = programme,
                };
                parcours.Entrer(new(2026, 3, 2));
                db.ParcoursSalaries.Add(parcours);
                await db.SaveChangesAsync();
                return (salarie.Cle, salarie.Id, parcours.Id);
            },
            Lyon
        );

    private async Task<IReadOnlyList<(GroupeSensible, long)>> ValeursAsync(long garde, long autre) =>
        [
            .. (
                await _factory.LireAsync(
                    db =>
                        db.ValeursSensibles.Where(v => v.SalarieId == garde || v.SalarieId == autre)
                            .OrderBy(v => v.Groupe)
                            .ThenBy(v => v.SalarieId)
                            .Select(v => new { v.Groupe, v.SalarieId })
                            .ToListAsync(),
                    Lyon
                )
            ).Select(v => (v.Groupe, v.SalarieId)),
        ];

    private Task<string?> DernierAsync(long salarie, ActionDossier action) =>
        _factory.LireAsync(
            db => db.AccesDossiers.Where(a => a.SalarieId == salarie && a.Action == action).OrderByDescending(a => a.Id).Select(a => a.Champs).FirstAsync(),
            Lyon
        );
}
