namespace Convergence.Domain.Habilitations;

/// <summary>Roles of the portal (produit.md, « Who uses it »). A person may hold several, on several scopes.</summary>
public enum Role
{
    /// <summary>Administration technique: accounts and settings; opens no personal file, reads no figure.</summary>
    AdministrationTechnique = 1,

    /// <summary>Équipe nationale: every territory.</summary>
    EquipeNationale = 2,

    /// <summary>Coordination territoriale: own territories.</summary>
    CoordinationTerritoriale = 3,

    /// <summary>Chargé·e de partenariat: own territories.</summary>
    ChargePartenariat = 4,

    /// <summary>Conseiller en insertion professionnelle: own chantiers.</summary>
    Cip = 5,

    /// <summary>Éducateur socio-professionnel (PHC): own chantiers.</summary>
    Esp = 6,

    /// <summary>Direction de chantier: own chantiers.</summary>
    DirectionChantier = 7,

    /// <summary>Institution nationale: published aggregates of one programme or of both (DGEFP: CVG; DGCS: PHC).</summary>
    InstitutionNationale = 8,

    /// <summary>Institution territoriale: published aggregates of a territory, a département or a region.</summary>
    InstitutionTerritoriale = 9,

    /// <summary>DPO / audit: the journal and the data inventory; no figure, no file.</summary>
    Dpo = 10,
}
