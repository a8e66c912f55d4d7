namespace Convergence.Domain.Habilitations;

/// <summary>What an endpoint asks for. One endpoint, one permission; the scope is checked apart.</summary>
public enum Permission
{
    /// <summary>Read the network: territories, chantiers, memberships.</summary>
    ReseauLire = 1,

    /// <summary>Create, edit, end, confirm a territory, a chantier or a membership.</summary>
    ReseauModifier = 2,

    /// <summary>Read the list of campaigns and their progress in one's scope.</summary>
    CampagneLire = 3,

    /// <summary>Open and change campaigns, reopen one for a territory.</summary>
    CampagneGerer = 4,

    /// <summary>Read declared counts in one's scope.</summary>
    FileActiveLire = 5,

    /// <summary>Type counts and transmit them, in one's scope.</summary>
    FileActiveSaisir = 6,

    /// <summary>Validate counts or send them back with a reason.</summary>
    FileActiveValider = 7,

    /// <summary>Read dashboards in one's scope; institutions see published figures only.</summary>
    TableauLire = 8,

    /// <summary>Compute, check, freeze and transmit a bilan.</summary>
    BilanPreparer = 9,

    /// <summary>Read and download the transmitted bilans of one's programmes.</summary>
    BilanLire = 10,
}
