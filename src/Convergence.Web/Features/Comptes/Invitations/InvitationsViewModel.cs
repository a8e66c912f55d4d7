using Convergence.Domain.Comptes;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Comptes.Invitations;

public sealed record InvitationsViewModel(InvitationsFiltreForm Filtre, PageListe<InvitationLigne> Page, bool PeutInviter)
{
    public const string EnCours = "";
    public const string Toutes = "toutes";
    public const string Acceptees = "acceptees";
    public const string Expirees = "expirees";
    public const string Revoquees = "revoquees";

    public static IReadOnlyList<SelectListItem> Etats { get; } =
    [new("Acceptées", Acceptees), new("Expirées", Expirees), new("Révoquées", Revoquees), new("Toutes", Toutes)];
}

/// <summary>One invitation, as its reader may act on it.</summary>
/// <param name="Attendues">In words, the approvals still needed; empty when none is.</param>
/// <param name="RoleDonne">Its role has begun.</param>
/// <param name="PeutGerer">May send it again or take it back.</param>
/// <param name="PeutApprouver">May give one of the approvals that it needs.</param>
/// <param name="EstFictive">Made by an account of the demonstration pack.</param>
public sealed record InvitationLigne(
    long Id,
    long Version,
    string Nom,
    string Courriel,
    string Role,
    string? Portee,
    string InvitePar,
    DateTime EnvoyeeLe,
    DateTime ExpireLe,
    DateTime? AccepteeLe,
    EtatInvitation Etat,
    IReadOnlyList<string> Attendues,
    bool RoleDonne,
    bool PeutGerer,
    bool PeutApprouver,
    bool EstFictive
)
{
    /// <summary>May be sent again or taken back.</summary>
    public bool PeutChanger => PeutGerer && Etat is EtatInvitation.Envoyee or EtatInvitation.Expiree;

    /// <summary>May be taken back; once accepted, as long as its role has not begun.</summary>
    public bool PeutRevoquer => PeutChanger || (PeutGerer && Etat == EtatInvitation.Acceptee && !RoleDonne);
}
