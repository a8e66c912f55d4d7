using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    /// <summary>Sharing, transfer, rights, retention, the journal of the network. Addresses of a person of Lyon; each send is refused for its shape.</summary>
    public static IEnumerable<LigneMatrice> SalariesDroits =>
    [
        Reservee("GET /salaries/{cle:guid}/droits", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/droits").Sauf(Comptes.EspSaintMalo, 404),
        Reservee("GET /salaries/{cle:guid}/partage", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/partage").Sauf(Comptes.EspSaintMalo, 404),
        Reservee("POST /salaries/{cle:guid}/partage", 200, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/partage").Sauf(Comptes.EspSaintMalo, 404),
        Reservee("POST /salaries/{cle:guid}/partage/retirer", 302, SuiviSalaries).Sur(r => $"/salaries/{SalarieLyon(r)}/partage/retirer").Sauf(Comptes.EspSaintMalo, 404),
        Reservee("GET /salaries-partages", 200, Role.CoordinationTerritoriale),
        Reservee("GET /salaries-partages/{cle:guid}", 200, Role.CoordinationTerritoriale).Sur(r => $"/salaries-partages/{PartageLyon(r)}").Sauf(Comptes.CoordinationLille, 404),
        Reservee("GET /journal-acces", 200, Role.Dpo),
        Reservee("GET /journal-acces/export", 200, Role.Dpo),
    ];

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
