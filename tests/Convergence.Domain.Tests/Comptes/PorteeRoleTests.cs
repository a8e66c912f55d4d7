using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using static Convergence.Domain.Tests.Comptes.Exemples;

namespace Convergence.Domain.Tests.Comptes;

public sealed class PorteeRoleTests
{
    private const string SansPortee = "Ce rôle s’exerce sans territoire ni chantier.",
        SurTerritoire = "Choisissez le territoire sur lequel ce rôle s’exerce.",
        EnChantier = "Choisissez le chantier dans lequel ce rôle s’exerce.";

    public static TheoryData<Role, string, string> Roles =>
        new()
        {
            { Role.AdministrationTechnique, "", SansPortee },
            { Role.EquipeNationale, "", SansPortee },
            { Role.CoordinationTerritoriale, "TerritoireId", SurTerritoire },
            { Role.ChargePartenariat, "TerritoireId", SurTerritoire },
            { Role.Cip, "ChantierId", EnChantier },
            { Role.Esp, "ChantierId", EnChantier },
            { Role.DirectionChantier, "ChantierId", EnChantier },
            { Role.InstitutionNationale, "", SansPortee },
            { Role.InstitutionTerritoriale, "TerritoireId", SurTerritoire },
            { Role.Dpo, "", SansPortee },
        };

    [Fact]
    public void Chaque_role_est_dans_la_table() => Assert.Equal(Enum.GetValues<Role>(), Roles.Select(l => (Role)l[0]).Order());

    [Theory]
    [MemberData(nameof(Roles))]
    public void Une_portee_est_du_genre_du_role(Role role, string champ, string message)
    {
        foreach (
            var (portee, attendu) in new[]
            {
                (PorteeRole.Aucune, champ.Length == 0),
                (PorteeRole.Territoire(Lyon), champ == "TerritoireId"),
                (AuChantier, champ == "ChantierId"),
            }
        )
        {
            Assert.Equal(attendu, portee.ConvientA(role));
            var refus = Record.Exception(() => portee.Exiger(role)) as RegleMetierException;
            Assert.Equal(attendu ? (null, null) : (champ, message), (refus?.Champ, refus?.Message));
        }
    }

    [Fact]
    public void Un_chantier_dit_son_territoire_et_n_en_est_pas_un()
    {
        Assert.Equal((null, Chantier, Lyon), (AuChantier.TerritoireId, AuChantier.ChantierId, AuChantier.TerritoireDuChantierId));
        var territoire = PorteeRole.Territoire(Lyon);
        Assert.Equal((Lyon, null, null), (territoire.TerritoireId, territoire.ChantierId, territoire.TerritoireDuChantierId));
    }

    [Theory]
    [InlineData(Role.AdministrationTechnique, true, true, true, true, true)]
    [InlineData(Role.EquipeNationale, true, true, true, true, true)]
    [InlineData(Role.CoordinationTerritoriale, false, true, false, true, false)]
    [InlineData(Role.ChargePartenariat, false, true, false, true, false)]
    [InlineData(Role.DirectionChantier, false, false, false, true, false)]
    [InlineData(Role.Cip, false, false, false, true, false)]
    [InlineData(Role.Esp, false, false, false, true, false)]
    [InlineData(Role.InstitutionNationale, false, false, false, false, false)]
    [InlineData(Role.InstitutionTerritoriale, false, false, false, false, false)]
    [InlineData(Role.Dpo, false, false, false, false, false)]
    public void Un_role_agit_sur_sa_portee_seulement(Role role, params bool[] attendus)
    {
        PorteeRole[] portees =
        [
            PorteeRole.Aucune,
            PorteeRole.Territoire(Lyon),
            PorteeRole.Territoire(Lille),
            AuChantier,
            PorteeRole.Chantier(ChantierDeLille, Lille),
        ];
        Assert.Equal(attendus, portees.Select(p => p.EstCouvertePar(Tient(Inviteur, role))));
    }

    [Theory]
    [InlineData(Role.CoordinationTerritoriale)]
    [InlineData(Role.DirectionChantier)]
    public void Un_role_dont_la_portee_manque_n_agit_nulle_part(Role role)
    {
        PorteeRole[] portees = [PorteeRole.Aucune, PorteeRole.Territoire(Lyon), AuChantier];
        Assert.DoesNotContain(portees, p => p.EstCouvertePar(Tient(Inviteur, role, territoire: null, chantier: null)));
    }
}
