using System.Collections.Frozen;

namespace Convergence.Domain.Habilitations;

/// <summary>The role -> permissions table. Deny by default: what is not here is refused.</summary>
public static class RolePermissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, Permission[]>
    {
        [Role.AdministrationTechnique] = [Permission.CompteInviter, Permission.CourrielLire, Permission.TacheLancer],
        [Role.EquipeNationale] =
        [
            Permission.ReseauLire,
            Permission.ReseauModifier,
            Permission.CampagneLire,
            Permission.CampagneGerer,
            Permission.FileActiveLire,
            Permission.FileActiveValider,
            Permission.TableauLire,
            Permission.BilanPreparer,
            Permission.BilanLire,
            Permission.PartenaireLire,
            Permission.PartenaireModifier,
            Permission.ConventionLire,
            Permission.ConventionModifier,
            Permission.FinancementLire,
            Permission.FinancementModifier,
            Permission.EquipeLire,
            Permission.EquipeModifier,
            Permission.EngagementLire,
            Permission.EnjeuLire,
            Permission.EnjeuModifier,
            Permission.ProjectionLire,
            Permission.SalarieCompter,
            Permission.PseudonymeLire,
            Permission.CompteInviter,
        ],
        [Role.CoordinationTerritoriale] =
        [
            Permission.ReseauLire,
            Permission.CampagneLire,
            Permission.FileActiveLire,
            Permission.FileActiveSaisir,
            Permission.TableauLire,
            Permission.PartenaireLire,
            Permission.PartenaireModifier,
            Permission.ConventionLire,
            Permission.ConventionModifier,
            Permission.FinancementLire,
            Permission.EquipeLire,
            Permission.EquipeModifier,
            Permission.EngagementLire,
            Permission.EnjeuLire,
            Permission.EnjeuModifier,
            Permission.SalariePartageLire,
            Permission.SalarieCompter,
            Permission.ProjectionLire,
            Permission.CompteInviter,
        ],
        [Role.ChargePartenariat] =
        [
            Permission.ReseauLire,
            Permission.TableauLire,
            Permission.PartenaireLire,
            Permission.PartenaireModifier,
            Permission.ConventionLire,
            Permission.EngagementLire,
        ],
        [Role.Cip] =
        [
            Permission.ReseauLire,
            Permission.PartenaireLire,
            Permission.SalarieLire,
            Permission.SalarieModifier,
            Permission.ProjectionLire,
            Permission.SensibleSaisir,
        ],
        [Role.Esp] =
        [
            Permission.ReseauLire,
            Permission.CampagneLire,
            Permission.FileActiveLire,
            Permission.FileActiveSaisir,
            Permission.PartenaireLire,
            Permission.SalarieLire,
            Permission.SalarieModifier,
            Permission.ProjectionLire,
            Permission.SensibleSaisir,
        ],
        [Role.DirectionChantier] =
        [
            Permission.ReseauLire,
            Permission.CampagneLire,
            Permission.FileActiveLire,
            Permission.FileActiveSaisir,
            Permission.PartenaireLire,
            Permission.ConventionLire,
            Permission.FinancementLire,
            Permission.EquipeLire,
            Permission.EquipeModifier,
            Permission.SalarieLire,
            Permission.SalarieModifier,
            Permission.JournalLire,
            Permission.ProjectionLire,
            Permission.SalarieDroitsGerer,
            Permission.CompteInviter,
        ],
        [Role.InstitutionNationale] = [Permission.TableauLire, Permission.BilanLire],
        [Role.InstitutionTerritoriale] = [Permission.TableauLire],
        [Role.Dpo] = [Permission.JournalReseauLire, Permission.SensibleDecider],
    }.ToFrozenDictionary(e => e.Key, e => e.Value.ToFrozenSet());

    /// <summary>Permissions of a role; empty for an unknown one.</summary>
    public static IReadOnlySet<Permission> De(Role role) => Table.TryGetValue(role, out var permissions) ? permissions : FrozenSet<Permission>.Empty;

    /// <summary>French name of a role, as shown on screens.</summary>
    public static string Libelle(this Role role) =>
        role switch
        {
            Role.AdministrationTechnique => "Administration technique",
            Role.EquipeNationale => "Équipe nationale",
            Role.CoordinationTerritoriale => "Coordination territoriale",
            Role.ChargePartenariat => "Chargé·e de partenariat",
            Role.Cip => "Conseil en insertion professionnelle (CIP)",
            Role.Esp => "Éducation socio-professionnelle (ESP)",
            Role.DirectionChantier => "Direction de chantier",
            Role.InstitutionNationale => "Institution nationale",
            Role.InstitutionTerritoriale => "Institution territoriale",
            Role.Dpo => "Protection des données (DPO)",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
}
