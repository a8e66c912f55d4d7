using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] SuiviSalaries = [Role.Cip, Role.Esp, Role.DirectionChantier];

    /// <summary>The chantier alone. The addresses are those of a person of Lyon: another chantier finds nothing. Each send is refused for its shape.</summary>
    public static IEnumerable<LigneMatrice> Salaries =>
        [
            Reservee("GET /salaries", 200, SuiviSalaries),
            Reservee("POST /salaries", 200, SuiviSalaries).Avec(("Q", "rab")),
            Reservee("POST /salaries/recherche", 200, SuiviSalaries).Avec(("Q", "rab")),
            Reservee("GET /salaries/nouveau", 200, SuiviSalaries),
            Reservee("POST /salaries/nouveau", 200, SuiviSalaries),
            Reservee("GET /salaries/{cle:guid}", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}").Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /salaries/{cle:guid}/modifier", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/modifier").Sauf(Comptes.EspSaintMalo, 404),
            Reservee("POST /salaries/{cle:guid}/modifier", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/modifier").Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /salaries/{cle:guid}/contrats/nouveau", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/contrats/nouveau")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("POST /salaries/{cle:guid}/contrats/nouveau", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/contrats/nouveau")
                .Sauf(Comptes.EspSaintMalo, 404),
            .. ParcoursSalaries,
            Reservee("GET /salaries/{cle:guid}/acces", 200, Role.DirectionChantier).Sur(r => $"/salaries/{SalarieLyon(r)}/acces"),
            Reservee("GET /alertes", 200, SuiviSalaries),
            Reservee("GET /alertes/export", 200, SuiviSalaries),
            Reservee("GET /salaries/{cle:guid}/rapprochement", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/rapprochement")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("POST /salaries/{cle:guid}/rapprochement", 302, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/rapprochement")
                .Sauf(Comptes.EspSaintMalo, 404),
            // Nothing is open: a form of the sensitive module does not exist.
            Reservee("GET /salaries/{cle:guid}/sensible", 200, Role.Cip, Role.Esp)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/sensible")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /salaries/{cle:guid}/sensible/{groupe}/{support}/{sur:long}", 404, Role.Cip, Role.Esp)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/sensible/handicap/personne/1")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("POST /salaries/{cle:guid}/sensible/{groupe}/{support}/{sur:long}", 404, Role.Cip, Role.Esp)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/sensible/handicap/personne/1")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /module-sensible", 200, Role.Dpo),
            Reservee("GET /module-sensible/ouverture", 200, Role.Dpo),
            Reservee("POST /module-sensible/ouverture", 200, Role.Dpo),
            Reservee("GET /module-sensible/{id:long}/fermeture", 404, Role.Dpo).Sur(_ => "/module-sensible/1/fermeture"),
            Reservee("POST /module-sensible/{id:long}/fermeture", 404, Role.Dpo).Sur(_ => "/module-sensible/1/fermeture"),
            Reservee("GET /module-sensible/{id:long}/effacement", 404, Role.Dpo).Sur(_ => "/module-sensible/1/effacement"),
            Reservee("POST /module-sensible/{id:long}/effacement", 404, Role.Dpo).Sur(_ => "/module-sensible/1/effacement"),
        ];

    /// <summary>Freins, circle, actions, mobilisations: each send is refused for its shape.</summary>
    public static IEnumerable<LigneMatrice> Accompagnements =>
        [
            Reservee("GET /salaries/{cle:guid}/accompagnement", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/accompagnement")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /salaries/{cle:guid}/actions", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/actions").Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /partenariats/mobilisations", 200, [.. SuiviSalaries, Role.EquipeNationale, Role.CoordinationTerritoriale, Role.ChargePartenariat]),
            Reservee("GET /salaries/agenda", 200, SuiviSalaries),
            Reservee("GET /salaries/action-collective", 200, SuiviSalaries),
            Reservee("POST /salaries/action-collective", 200, SuiviSalaries),
            .. Lignes("impression"),
            .. Lignes("freins/nouveau"),
            .. Lignes("referents/nouveau"),
            .. Lignes("concertations/nouvelle"),
            .. Lignes("actions/nouvelle"),
            .. Lignes("mobilisations/nouvelle"),
            .. LignesDe("freins/{bilan:long}/modifier", db => db.BilansFreins),
            .. LignesDe("referents/{referent:long}/modifier", db => db.Referents),
            .. LignesDe("concertations/{concertation:long}/modifier", db => db.Concertations),
            .. LignesDe("actions/{numero:long}/modifier", db => db.ActionsParcours),
            .. LignesDe("mobilisations/{mobilisation:long}/modifier", db => db.Mobilisations),
        ];

    private static IEnumerable<LigneMatrice> Lignes(string suite) =>
        new[] { "GET", "POST" }.Select(v =>
            Reservee($"{v} /salaries/{{cle:guid}}/{suite}", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/{suite}").Sauf(Comptes.EspSaintMalo, 404)
        );

    /// <summary>A row of a person of Lyon; a send that names no value is refused beside its fields, save that of a mobilisation, which may be empty.</summary>
    private static IEnumerable<LigneMatrice> LignesDe<T>(string suite, Func<ConvergenceDbContext, IQueryable<T>> lignes)
        where T : ElementParcours =>
        new[] { "GET", "POST" }.Select(v =>
            Reservee($"{v} /salaries/{{cle:guid}}/{suite}", 200, SuiviSalaries)
                .Avec(("Reponse", "?"), ("Niveaux[LOGEMENT]", "?"))
                .Sur(r => LigneLyon(r, suite, lignes))
                .Sauf(Comptes.EspSaintMalo, 404)
        );

    private static string LigneLyon<T>(Reperes r, string suite, Func<ConvergenceDbContext, IQueryable<T>> lignes)
        where T : ElementParcours
    {
        var chantier = r.ChantierLyon;
        var (cle, id) = r.Un(db =>
        {
            db.Definir(new Perimetre { ChantierIds = [chantier] });
            return from e in lignes(db)
                join p in db.ParcoursSalaries on e.ParcoursId equals p.Id
                join s in db.Salaries on p.SalarieId equals s.Id
                orderby e.Id
                select ValueTuple.Create(s.Cle, e.Id);
        });
        return $"/salaries/{cle}/"
            + System.Text.RegularExpressions.Regex.Replace(suite, @"\{[^}]*\}", id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A person of the chantier of the accounts of Lyon; a scope that sees everything else does not see people.</summary>
    private static Guid SalarieLyon(Reperes r)
    {
        var chantier = r.ChantierLyon;
        return r.Un(db =>
        {
            db.Definir(new Perimetre { ChantierIds = [chantier] });
            return db.Salaries.OrderBy(s => s.Id).Select(s => s.Cle);
        });
    }
}
