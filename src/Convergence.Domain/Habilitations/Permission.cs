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

    /// <summary>Read the directory of partners, what they offer and the effects of partnerships, in one's scope.</summary>
    PartenaireLire = 11,

    /// <summary>Create, edit, confirm, merge the partners of one's territories; the national ones for the national team.</summary>
    PartenaireModifier = 12,

    /// <summary>Read conventions, their parties, avenants and documents, in one's scope.</summary>
    ConventionLire = 13,

    /// <summary>Create, edit, sign, amend, renew, end a convention; justify an anomaly. In one's scope.</summary>
    ConventionModifier = 14,

    /// <summary>Read amounts engaged, paid, justified: everything for the national team, one's territory or chantier otherwise.</summary>
    FinancementLire = 15,

    /// <summary>Type amounts and schedules.</summary>
    FinancementModifier = 16,

    /// <summary>Read the posts (function and ETP, never a name) of one's scope.</summary>
    EquipeLire = 17,

    /// <summary>Type the posts of one's scope.</summary>
    EquipeModifier = 18,

    /// <summary>Read the commitments board: objectives, actuals, trajectory.</summary>
    EngagementLire = 19,

    /// <summary>Read the enjeux of a territory: some judge local services, never an institution.</summary>
    EnjeuLire = 20,

    /// <summary>Type the enjeux of one's territory.</summary>
    EnjeuModifier = 21,

    /// <summary>Read the people of one's chantier. No territory and no national role holds it.</summary>
    SalarieLire = 22,

    /// <summary>Welcome a person in one's chantier, correct the file, add a contract.</summary>
    SalarieModifier = 23,

    /// <summary>Read who opened or changed a file of one's chantier.</summary>
    JournalLire = 24,

    /// <summary>Read the files that a chantier of one's territory shares, and nothing else about people.</summary>
    SalariePartageLire = 40,

    /// <summary>Read the journal of access of every chantier; never a file.</summary>
    JournalReseauLire = 41,

    /// <summary>Read projected exits by quarter: counts of one's territory or chantier, never a person.</summary>
    ProjectionLire = 25,

    /// <summary>Read counts of the parcours of one's territories: numbers, never a person.</summary>
    SalarieCompter = 42,

    /// <summary>Read the parcours of the network under pseudonyms, without a text.</summary>
    PseudonymeLire = 43,

    /// <summary>Set or lift a limitation or an opposition, confirm what retention proposes, in one's chantier.</summary>
    SalarieDroitsGerer = 44,

    /// <summary>Type and read the sensitive data of a person of one's chantier, in the groups that the DPO opened.</summary>
    SensibleSaisir = 55,

    /// <summary>Open and close sensitive groups, erase what a closed one holds; sees neither a file nor an answer.</summary>
    SensibleDecider = 56,

    /// <summary>Invite people to the roles that one may give, and approve invitations: <see cref="Comptes.ReglesInvitation"/> says which.</summary>
    CompteInviter = 60,

    /// <summary>Read which mails wait, left or were abandoned, and send an abandoned one again; never a link.</summary>
    CourrielLire = 61,

    /// <summary>Read when the jobs of the portal ran and what they did, and start one: no row that they treat is shown.</summary>
    TacheLancer = 62,
}
