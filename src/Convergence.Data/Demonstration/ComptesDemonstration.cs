using Convergence.Domain;
using Convergence.Domain.Habilitations;

namespace Convergence.Data.Demonstration;

/// <summary>The fictional accounts, shown on the sign-in page while the pack is loaded.</summary>
public static class ComptesDemonstration
{
    public const string MotDePasse = "Convergence-Demo-2026";

    private const string Domaine = "@demo.convergence.example";

    public static readonly IReadOnlyList<CompteDemonstration> Liste =
    [
        new("admin" + Domaine, "Administration (fictif)", "Administration technique", Role.AdministrationTechnique),
        new("national" + Domaine, "Équipe nationale (fictif)", "Équipe nationale", Role.EquipeNationale),
        new("coordination.lyon" + Domaine, "Coordination Lyon (fictif)", "Coordination territoriale, Lyon", Role.CoordinationTerritoriale, "LYON"),
        new("coordination.lille" + Domaine, "Coordination Lille (fictif)", "Coordination territoriale, Lille", Role.CoordinationTerritoriale, "LILLE"),
        new("partenariat.lyon" + Domaine, "Partenariat Lyon (fictif)", "Chargé·e de partenariat, Lyon", Role.ChargePartenariat, "LYON"),
        new("cip.lyon" + Domaine, "CIP Lyon (fictif)", "CIP d’un chantier fictif de Lyon", Role.Cip, "LYON", SurChantier: true),
        new("esp.lyon" + Domaine, "ESP Lyon (fictif)", "ESP d’un chantier fictif de Lyon", Role.Esp, "LYON", SurChantier: true, RoleRevu: false),
        new("direction.lyon" + Domaine, "Direction Lyon (fictif)", "Direction d’un chantier fictif de Lyon", Role.DirectionChantier, "LYON", SurChantier: true),
        new(
            "esp.saint-malo" + Domaine,
            "ESP Saint-Malo (fictif)",
            "ESP d’un chantier fictif « PHC seul » de Saint-Malo",
            Role.Esp,
            "CA-DU-PAYS-DE-SAINT-MALO-AGGLOMERATION",
            SurChantier: true
        ),
        new(
            "dgefp" + Domaine,
            "DGEFP (fictif)",
            "Institution nationale, programme CVG",
            Role.InstitutionNationale,
            Programmes: Programmes.Cvg,
            RoleRevu: false
        ),
        new("dgcs" + Domaine, "DGCS (fictif)", "Institution nationale, programme PHC", Role.InstitutionNationale, Programmes: Programmes.Phc),
        new("metropole.lyon" + Domaine, "Métropole de Lyon (fictif)", "Institution territoriale, Lyon", Role.InstitutionTerritoriale, "LYON"),
        new("dpo" + Domaine, "DPO (fictif)", "Protection des données", Role.Dpo),
    ];
}

/// <summary>One fictional account.</summary>
public sealed record CompteDemonstration(
    string Courriel,
    string Nom,
    string Presentation,
    Role Role,
    string? CodeTerritoire = null,
    bool SurChantier = false,
    Programmes Programmes = Programmes.Tous,
    bool RoleRevu = true
);
