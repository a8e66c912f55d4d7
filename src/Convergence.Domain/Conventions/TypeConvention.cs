namespace Convergence.Domain.Conventions;

/// <summary>What an agreement is (reference §6, list <c>type_convention</c>). An avenant is not a type: it is a child of its convention.</summary>
public enum TypeConvention
{
    /// <summary>Yearly subsidy of the State: DGEFP for CVG, DGCS for PHC.</summary>
    SubventionEtat = 1,

    /// <summary>Convention de coordination: Convergence France, the ACI that bears the coordination, the local FAS.</summary>
    Coordination = 2,

    /// <summary>Convention de mise en œuvre: Convergence France, one ACI, the bearer of the coordination.</summary>
    MiseEnOeuvre = 3,

    /// <summary>Convention IAE between the préfet or the DDETS and the ACI.</summary>
    ConventionIae = 4,

    /// <summary>Yearly annexe financière of a convention IAE: posts and amounts.</summary>
    AnnexeFinanciere = 5,

    /// <summary>Co-funding by a département, a métropole, a region.</summary>
    Cofinancement = 6,

    /// <summary>National frame agreement with a partner (CNAM).</summary>
    PartenariatCadre = 7,

    /// <summary>Local agreement with a partner (CPAM, landlord, employer).</summary>
    PartenariatLocal = 8,

    /// <summary>Sponsorship by a foundation or a company.</summary>
    Mecenat = 9,

    /// <summary>Call for projects.</summary>
    AppelAProjets = 10,

    /// <summary>European social fund (FSE+).</summary>
    Fse = 11,

    /// <summary>An agreement between others that the network depends on and only watches (CALPAE); Convergence France is no party.</summary>
    Contexte = 12,
}

/// <summary>Where an agreement stands (reference §6, « Signed-document status values seen »).</summary>
public enum EtatConvention
{
    EnDiscussion = 1,

    /// <summary>En cours de signature.</summary>
    EnSignature = 2,

    /// <summary>Signée: by every party, not said to run yet.</summary>
    Signee = 3,

    /// <summary>Active: it runs.</summary>
    Active = 4,

    /// <summary>Terminée: came to its end.</summary>
    Terminee = 5,

    /// <summary>Abandonnée: never signed.</summary>
    Abandonnee = 6,
}

/// <summary>What a party is to the agreement.</summary>
public enum RolePartie
{
    /// <summary>Signs, without another role.</summary>
    Signataire = 1,

    /// <summary>Pays.</summary>
    Financeur = 2,

    /// <summary>Bears the coordination of the territory.</summary>
    PorteurCoordination = 3,

    /// <summary>Carries the chantier.</summary>
    StructurePorteuse = 4,

    /// <summary>Head of network (FAS).</summary>
    TeteDeReseau = 5,

    /// <summary>Partner who offers something.</summary>
    Partenaire = 6,
}
