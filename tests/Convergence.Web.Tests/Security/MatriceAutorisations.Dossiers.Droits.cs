using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    /// <summary>Sharing, transfer, rights, retention. Addresses of a person of Lyon; each send is refused for its shape.</summary>
    public static IEnumerable<LigneMatrice> SalariesDroits =>
        [
            Reservee("GET /salaries/{cle:guid}/droits", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/droits").Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /salaries/{cle:guid}/droits/acces", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/droits/acces")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /salaries/{cle:guid}/droits/acces.json", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/droits/acces.json")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /salaries/conservation", 200, Role.DirectionChantier),
            Reservee("POST /salaries/conservation", 200, Role.DirectionChantier),
            Reservee("POST /salaries/conservation/decider", 302, Role.DirectionChantier),
            Reservee("GET /salaries/{cle:guid}/droits/effacement", 200, Role.DirectionChantier).Sur(r => $"/salaries/{SalarieLyon(r)}/droits/effacement"),
            Reservee("POST /salaries/{cle:guid}/droits/effacement", 200, Role.DirectionChantier).Sur(r => $"/salaries/{SalarieLyon(r)}/droits/effacement"),
            Reservee("POST /salaries/{cle:guid}/droits/reprendre", 302, Role.DirectionChantier).Sur(r => $"/salaries/{SalarieLyon(r)}/droits/reprendre"),
            Reservee("GET /salaries/{cle:guid}/droits/traitement", 200, Role.DirectionChantier).Sur(r => $"/salaries/{SalarieLyon(r)}/droits/traitement"),
            Reservee("POST /salaries/{cle:guid}/droits/traitement", 200, Role.DirectionChantier).Sur(r => $"/salaries/{SalarieLyon(r)}/droits/traitement"),
            Reservee("GET /salaries/{cle:guid}/transfert", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/transfert")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("POST /salaries/{cle:guid}/transfert", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/transfert")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("POST /salaries/{cle:guid}/transfert/annuler", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/transfert/annuler")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /salaries/transferts", 200, SuiviSalaries),
            Reservee("GET /salaries/transferts/{cle:guid}", 200, SuiviSalaries)
                .Sur(r => $"/salaries/transferts/{TransfertLyon(r)}")
                .Sauf(Comptes.EspSaintMalo, 200),
            // Asked by Lyon to Saint-Malo: who asked reads the request and does not answer it.
            Reservee("POST /salaries/transferts/{cle:guid}/accepter", 404, SuiviSalaries)
                .Sur(r => $"/salaries/transferts/{TransfertLyon(r)}/accepter")
                .Sauf(Comptes.EspSaintMalo, 200),
            Reservee("POST /salaries/transferts/{cle:guid}/refuser", 404, SuiviSalaries)
                .Sur(r => $"/salaries/transferts/{TransfertLyon(r)}/refuser")
                .Sauf(Comptes.EspSaintMalo, 200),
            Reservee("GET /salaries/doublons", 200, SuiviSalaries),
            Reservee("GET /salaries/{cle:guid}/reunir/{avec:guid}", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/reunir/{SalarieLyon(r, 1)}")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("POST /salaries/{cle:guid}/reunir/{avec:guid}", 200, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/reunir/{SalarieLyon(r, 1)}")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("POST /salaries/doublons/{fusion:guid}/defaire", 404, SuiviSalaries)
                .Sur(_ => $"/salaries/doublons/{Guid.Empty}/defaire")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /salaries/{cle:guid}/partage", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/partage").Sauf(Comptes.EspSaintMalo, 404),
            Reservee("POST /salaries/{cle:guid}/partage", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/partage").Sauf(Comptes.EspSaintMalo, 404),
            Reservee("POST /salaries/{cle:guid}/partage/retirer", 302, SuiviSalaries)
                .Sur(r => $"/salaries/{SalarieLyon(r)}/partage/retirer")
                .Sauf(Comptes.EspSaintMalo, 404),
            Reservee("GET /salaries-partages", 200, Role.CoordinationTerritoriale),
            Reservee("GET /salaries-partages/{cle:guid}", 200, Role.CoordinationTerritoriale)
                .Sur(r => $"/salaries-partages/{PartageLyon(r)}")
                .Sauf(Comptes.CoordinationLille, 404),
        ];

    /// <summary>Another person of the chantier of the accounts of Lyon, by rank.</summary>
    private static Guid SalarieLyon(Reperes r, int rang)
    {
        var chantier = r.ChantierLyon;
        return r.Un(db =>
        {
            db.Definir(new Perimetre { ChantierIds = [chantier] });
            return db.Salaries.OrderBy(s => s.Id).Skip(rang).Select(s => s.Cle);
        });
    }

    /// <summary>A transfer that the chantier of Lyon asks to that of Saint-Malo.</summary>
    private static Guid TransfertLyon(Reperes r)
    {
        var chantier = r.ChantierLyon;
        return r.Un(db =>
        {
            db.Definir(new Perimetre { ChantierIds = [chantier] });
            return db.Transferts.OrderBy(t => t.Id).Select(t => t.Cle);
        });
    }

    /// <summary>A file that the chantier of Lyon shares with its coordination.</summary>
    private static Guid PartageLyon(Reperes r)
    {
        var chantier = r.ChantierLyon;
        return r.Un(db =>
        {
            db.Definir(new Perimetre { ChantierIds = [chantier] });
            return db.Partages.Where(p => p.RetireLe == null).OrderBy(p => p.Id).Select(p => p.Cle);
        });
    }
}
