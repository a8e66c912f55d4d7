using System.Diagnostics.CodeAnalysis;
using Convergence.Domain.Habilitations;

namespace Convergence.Domain.Comptes;

/// <summary>
/// What may be taken from an account: the last administration, the last coordination of an active territory and the last direction of a chantier
/// stay until another is named; roles are reviewed every six months (règles d'invitation du portail).
/// </summary>
public static class ReglesCompte
{
    /// <summary>Time between two reviews of the roles of an account, in months.</summary>
    public const int MoisEntreRevues = 6;

    /// <summary>True when the role may be removed or ended.</summary>
    /// <param name="habilitation">Role to remove.</param>
    /// <param name="autres">Roles of the accounts that may sign in; those of another kind or scope, and of the same account, are ignored.</param>
    /// <param name="territoiresActifs">Territories that are still active.</param>
    /// <param name="premierJourSans">First day without the role, Europe/Paris: today for a removal, the day after the last day for an end.</param>
    /// <param name="refus">French sentence that says why not; null when it may be.</param>
    public static bool PeutRetirer(
        Habilitation habilitation,
        IEnumerable<Habilitation> autres,
        IReadOnlySet<long> territoiresActifs,
        DateOnly premierJourSans,
        [NotNullWhen(false)] out string? refus
    )
    {
        ArgumentNullException.ThrowIfNull(habilitation);
        ArgumentNullException.ThrowIfNull(territoiresActifs);
        refus = habilitation.EstActive(premierJourSans) ? Protection(habilitation, territoiresActifs) : null;
        if (refus is not null && autres.Any(a => Remplace(a, habilitation, premierJourSans)))
        {
            refus = null;
        }

        return refus is null;
    }

    /// <summary>True when the account may be deactivated: none of its roles is the last one.</summary>
    /// <param name="compteId">Account.</param>
    /// <param name="habilitations">Roles of the accounts that may sign in, those of this one included.</param>
    /// <param name="territoiresActifs">Territories that are still active.</param>
    /// <param name="premierJourSans">First day without the account, Europe/Paris.</param>
    /// <param name="refus">French sentence that says why not, for the first role that is the last one; null when it may be.</param>
    public static bool PeutDesactiver(
        long compteId,
        IReadOnlyCollection<Habilitation> habilitations,
        IReadOnlySet<long> territoiresActifs,
        DateOnly premierJourSans,
        [NotNullWhen(false)] out string? refus
    )
    {
        ArgumentNullException.ThrowIfNull(habilitations);
        refus = null;
        foreach (var habilitation in habilitations.Where(h => h.UtilisateurId == compteId))
        {
            if (!PeutRetirer(habilitation, habilitations, territoiresActifs, premierJourSans, out refus))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when the roles of an account are to be reviewed: six months after the last review, that day included.</summary>
    /// <param name="derniereRevue">Day of the last review; of the first role when there was none.</param>
    /// <param name="aujourdhui">Day, Europe/Paris.</param>
    public static bool RevueDue(DateOnly derniereRevue, DateOnly aujourdhui) => derniereRevue.AddMonths(MoisEntreRevues) <= aujourdhui;

    /// <summary>True when the role is in force and was not reviewed for six months: counted from its last review, or from its first day.</summary>
    /// <param name="habilitation">Role.</param>
    /// <param name="jour">Day, Europe/Paris.</param>
    public static bool RevueDue(Habilitation habilitation, DateOnly jour)
    {
        ArgumentNullException.ThrowIfNull(habilitation);
        return habilitation.EstActive(jour) && RevueDue(habilitation.RevueLe ?? habilitation.Debut, jour);
    }

    /// <summary>
    /// True when the person may end or review a role: who may give it. A role whose scope is a département, a region or is missing cannot be given by
    /// an invitation: the administration alone ends it.
    /// </summary>
    /// <param name="acteur">Who acts.</param>
    /// <param name="role">Role.</param>
    /// <param name="portee">On what.</param>
    /// <param name="jour">Day, Europe/Paris.</param>
    public static bool Gere(Acteur acteur, Role role, PorteeRole portee, DateOnly jour)
    {
        ArgumentNullException.ThrowIfNull(acteur);
        ArgumentNullException.ThrowIfNull(portee);
        return portee.ConvientA(role)
            ? ReglesInvitation.PeutInviter(acteur, role, portee, jour)
            : acteur.EnVigueur(jour).Any(h => h.Role == Role.AdministrationTechnique);
    }

    /// <summary>The role that is asked to review this one: the nearest of those that may give it.</summary>
    /// <param name="role">Role to review.</param>
    public static Role Relecteur(Role role) =>
        role switch
        {
            Role.Cip or Role.Esp => Role.DirectionChantier,
            Role.DirectionChantier or Role.ChargePartenariat => Role.CoordinationTerritoriale,
            Role.CoordinationTerritoriale or Role.InstitutionNationale or Role.InstitutionTerritoriale => Role.EquipeNationale,
            _ => Role.AdministrationTechnique,
        };

    /// <summary>
    /// True when the person may give back an account that somebody disabled: its level is at least that of who disabled. The administration always may;
    /// nobody else when it is no longer known who did it.
    /// </summary>
    /// <param name="acteur">Who acts.</param>
    /// <param name="rolesDeQuiDesactive">Roles, on the day of the disabling, of the account that disabled; empty when they are not known.</param>
    /// <param name="jour">Day, Europe/Paris.</param>
    public static bool PeutReactiver(Acteur acteur, IEnumerable<Role> rolesDeQuiDesactive, DateOnly jour)
    {
        ArgumentNullException.ThrowIfNull(acteur);
        var exige = rolesDeQuiDesactive.Select(Niveau).DefaultIfEmpty().Max();
        return acteur.EnVigueur(jour).Select(h => Niveau(h.Role)).DefaultIfEmpty().Max() >= (exige == 0 ? Niveau(Role.AdministrationTechnique) : exige);
    }

    /// <summary>Who stands above whom when an account was disabled; zero for a role that disables nobody.</summary>
    private static int Niveau(Role role) =>
        role switch
        {
            Role.AdministrationTechnique => 4,
            Role.EquipeNationale => 3,
            Role.CoordinationTerritoriale => 2,
            Role.DirectionChantier => 1,
            _ => 0,
        };

    private static string? Protection(Habilitation habilitation, IReadOnlySet<long> territoiresActifs) =>
        habilitation switch
        {
            { Role: Role.AdministrationTechnique } => "C’est la dernière administration technique : nommez d’abord une autre personne.",
            { Role: Role.CoordinationTerritoriale, TerritoireId: { } t } when territoiresActifs.Contains(t) =>
                "C’est la dernière coordination de ce territoire : nommez d’abord une autre personne.",
            { Role: Role.DirectionChantier, ChantierId: not null } => "C’est la dernière direction de ce chantier : nommez d’abord une autre personne.",
            _ => null,
        };

    /// <summary>Somebody else holds the same role, at least as long as this one was to last: a planned end does not leave nobody.</summary>
    private static bool Remplace(Habilitation autre, Habilitation habilitation, DateOnly premierJourSans) =>
        autre.UtilisateurId != habilitation.UtilisateurId
        && autre.EstActive(premierJourSans)
        && (autre.Fin is null || autre.Fin >= habilitation.Fin)
        && MemePortee(autre, habilitation);

    private static bool MemePortee(Habilitation une, Habilitation autre) =>
        une.Role == autre.Role
        && une.Role switch
        {
            Role.CoordinationTerritoriale => une.TerritoireId == autre.TerritoireId,
            Role.DirectionChantier => une.ChantierId == autre.ChantierId,
            _ => true,
        };
}
