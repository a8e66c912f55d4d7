using ClosedXML.Excel;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Security;

/// <summary>An export is signed with the role that gives the permission of its page, not with every role of the person.</summary>
public sealed class RoleExerceTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    public static TheoryData<string, Role, Role, Role> Exports =>
        new()
        {
            // The direction reads the teams, the partnership officer the dashboard; both read the network.
            { "/equipes/export", Role.ChargePartenariat, Role.DirectionChantier, Role.DirectionChantier },
            { "/tableaux-de-bord/export?territoire=LYON", Role.ChargePartenariat, Role.DirectionChantier, Role.ChargePartenariat },
            { "/engagements/export", Role.ChargePartenariat, Role.Cip, Role.ChargePartenariat },
            { "/suivis/export", Role.CoordinationTerritoriale, Role.Cip, Role.Cip },
            { "/alertes/export", Role.CoordinationTerritoriale, Role.Cip, Role.Cip },
            { "/financements/export", Role.CoordinationTerritoriale, Role.Esp, Role.CoordinationTerritoriale },
            { "/files-actives/LYON/2026-10/export", Role.CoordinationTerritoriale, Role.ChargePartenariat, Role.CoordinationTerritoriale },
            { "/journal-acces/export", Role.Dpo, Role.ChargePartenariat, Role.Dpo },
            { "/territoires/export", Role.Dpo, Role.ChargePartenariat, Role.ChargePartenariat },
        };

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task La_trace_porte_le_role_de_la_permission(string adresse, Role premier, Role second, Role attendu)
    {
        using var client = await factory.ConnecterAsync(await AvecDeuxRolesAsync(premier, second));

        using var reponse = await client.GetAsync(new Uri(adresse, UriKind.Relative));

        Assert.True(reponse.IsSuccessStatusCode, $"{adresse} : {(int)reponse.StatusCode}");
        using var classeur = new XLWorkbook(await reponse.Content.ReadAsStreamAsync());
        var ligne = Assert.Single(classeur.Worksheet("Lisez-moi").RowsUsed(), r => r.Cell(1).GetString() == "Exporté par (rôle)");
        Assert.Equal(attendu.Libelle(), ligne.Cell(2).GetString());
    }

    private async Task<string> AvecDeuxRolesAsync(Role premier, Role second)
    {
        var courriel = await TestData.CompteAsync(factory, premier, Reperes.Lyon);
        await factory.EcrireAsync(async db =>
        {
            var surChantier = RolePortees.De(second) == GenrePortee.Chantiers;
            var reperes = new Reperes(factory);
            db.Habilitations.Add(
                new Habilitation
                {
                    UtilisateurId = await db.Users.Where(u => u.Email == courriel).Select(u => u.Id).SingleAsync(),
                    Role = second,
                    TerritoireId = surChantier ? null : reperes.TerritoireLyon,
                    ChantierId = surChantier ? reperes.ChantierLyon : null,
                    Debut = new DateOnly(2024, 1, 1),
                }
            );
        });
        return courriel;
    }
}
