using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Tests.Habilitations;

public sealed class RolePermissionsTests
{
    private static readonly Role[] RolesDeChantier = [Role.Cip, Role.Esp, Role.DirectionChantier];

    public static TheoryData<Permission, Permission> Ecritures =>
        new()
        {
            { Permission.ReseauModifier, Permission.ReseauLire },
            { Permission.CampagneGerer, Permission.CampagneLire },
            { Permission.FileActiveSaisir, Permission.FileActiveLire },
            { Permission.FileActiveValider, Permission.FileActiveLire },
            { Permission.BilanPreparer, Permission.BilanLire },
            { Permission.PartenaireModifier, Permission.PartenaireLire },
            { Permission.ConventionModifier, Permission.ConventionLire },
            { Permission.FinancementModifier, Permission.FinancementLire },
            { Permission.EquipeModifier, Permission.EquipeLire },
            { Permission.EnjeuModifier, Permission.EnjeuLire },
            { Permission.SalarieModifier, Permission.SalarieLire },
            { Permission.SalarieDroitsGerer, Permission.SalarieModifier },
            { Permission.SensibleSaisir, Permission.SalarieModifier },
        };

    [Fact]
    public void Un_role_inconnu_n_a_aucun_droit() => Assert.Empty(RolePermissions.De((Role)99));

    [Fact]
    public void L_administration_technique_invite_suit_les_courriels_et_ne_lit_ni_chiffre_ni_dossier()
    {
        Assert.Equal([Permission.CompteInviter, Permission.CourrielLire, Permission.TacheLancer], RolePermissions.De(Role.AdministrationTechnique).Order());
        Assert.Equal([Role.AdministrationTechnique], Qui(Permission.CourrielLire));
        Assert.Equal([Role.AdministrationTechnique], Qui(Permission.TacheLancer));
    }

    [Fact]
    public void Chaque_droit_est_donne_a_quelqu_un() => Assert.DoesNotContain(Enum.GetValues<Permission>(), p => Qui(p).Count == 0);

    [Theory]
    [MemberData(nameof(Ecritures))]
    public void Qui_ecrit_lit_ce_qu_il_ecrit(Permission ecriture, Permission lecture)
    {
        Assert.NotEmpty(Qui(ecriture));
        Assert.Empty(Qui(ecriture).Except(Qui(lecture)));
    }

    [Fact]
    public void Un_dossier_nominatif_ne_s_ouvre_que_dans_un_chantier()
    {
        Permission[] nominatives =
        [
            Permission.SalarieLire,
            Permission.SalarieModifier,
            Permission.SalarieDroitsGerer,
            Permission.SensibleSaisir,
            Permission.JournalLire,
        ];
        Assert.Empty(nominatives.SelectMany(Qui).Except(RolesDeChantier));
        Assert.Equal(RolesDeChantier, Qui(Permission.SalarieLire));
    }

    [Fact]
    public void Le_module_sensible_est_a_qui_accompagne_et_sa_decision_au_dpo()
    {
        Assert.Equal([Role.Cip, Role.Esp], Qui(Permission.SensibleSaisir));
        Assert.Equal([Role.Dpo], Qui(Permission.SensibleDecider));
    }

    [Fact]
    public void Les_droits_des_personnes_et_le_journal_du_chantier_sont_a_sa_direction()
    {
        Assert.Equal([Role.DirectionChantier], Qui(Permission.SalarieDroitsGerer));
        Assert.Equal([Role.DirectionChantier], Qui(Permission.JournalLire));
    }

    [Fact]
    public void Le_dpo_ne_lit_ni_chiffre_ni_dossier() =>
        Assert.Equal([Permission.JournalReseauLire, Permission.SensibleDecider], RolePermissions.De(Role.Dpo).Order());

    [Fact]
    public void Hors_du_chantier_une_personne_est_un_nombre_un_pseudonyme_ou_un_partage()
    {
        Assert.Equal([Role.EquipeNationale], Qui(Permission.PseudonymeLire));
        Assert.Equal([Role.CoordinationTerritoriale], Qui(Permission.SalariePartageLire));
        Assert.Equal([Role.EquipeNationale, Role.CoordinationTerritoriale], Qui(Permission.SalarieCompter));
    }

    [Theory]
    [InlineData(Role.InstitutionNationale, Permission.TableauLire, Permission.BilanLire)]
    [InlineData(Role.InstitutionTerritoriale, Permission.TableauLire)]
    public void Une_institution_lit_ce_qui_est_publie_et_n_ecrit_rien(Role role, params Permission[] attendues) =>
        Assert.Equal(attendues, RolePermissions.De(role).Order());

    /// <summary>Four eyes: who sends a count does not accept it.</summary>
    [Fact]
    public void Personne_ne_valide_ce_qu_il_saisit()
    {
        Assert.Equal([Role.EquipeNationale], Qui(Permission.FileActiveValider));
        Assert.Empty(Qui(Permission.FileActiveValider).Intersect(Qui(Permission.FileActiveSaisir)));
    }

    [Theory]
    [InlineData(Permission.BilanPreparer)]
    [InlineData(Permission.CampagneGerer)]
    [InlineData(Permission.ReseauModifier)]
    [InlineData(Permission.FinancementModifier)]
    public void Ce_qui_engage_le_reseau_est_a_l_equipe_nationale(Permission permission) => Assert.Equal([Role.EquipeNationale], Qui(permission));

    [Fact]
    public void Chaque_role_a_un_nom_francais_a_lui()
    {
        var noms = Enum.GetValues<Role>().Select(r => r.Libelle()).ToList();
        Assert.Equal(noms.Count, noms.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(noms, string.IsNullOrWhiteSpace);
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Role)99).Libelle());
    }

    private static List<Role> Qui(Permission permission) => [.. Enum.GetValues<Role>().Where(r => RolePermissions.De(r).Contains(permission)).Order()];
}
