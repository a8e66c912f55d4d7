using Convergence.Domain.Habilitations;
using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Comptes;

/// <summary>
/// A person is invited by address to hold one role on one scope. The link sent is used once, within seven days of the last sending; the role begins
/// when the invitation is accepted and approved (<see cref="ReglesInvitation.RoleActif"/>). Source: règles d'invitation du portail.
/// </summary>
public sealed partial class Invitation : IVersionne, IModifiable
{
    /// <summary>Longest name shown, in characters: that of an account.</summary>
    public const int LongueurNom = 120;

    /// <summary>Time during which the link may be used after each sending, in days of 24 hours.</summary>
    public const int JoursDeValidite = 7;

    private Invitation() { }

    /// <summary>Technical key.</summary>
    public long Id { get; private set; }

    /// <summary>Address of the person, as typed, trimmed; 254 characters at most.</summary>
    public string Courriel { get; private set; } = string.Empty;

    /// <summary>Name that the account will show; 120 characters at most.</summary>
    public string NomAffiche { get; private set; } = string.Empty;

    /// <summary>Role proposed.</summary>
    public Role Role { get; private set; }

    /// <summary>Territory of the role; null unless the role is exercised on a territory.</summary>
    public long? TerritoireId { get; private set; }

    /// <summary>Chantier of the role; null unless the role is exercised in a chantier.</summary>
    public long? ChantierId { get; private set; }

    /// <summary>Programmes that an institution will read; both for any other role, which its scope limits.</summary>
    public Programmes Programmes { get; private set; } = Programmes.Tous;

    /// <summary>Last day of the role, inclusive, Paris time; null when open-ended.</summary>
    public DateOnly? JusquAu { get; private set; }

    /// <summary>Import whose row it was, by its random name; null for one made alone.</summary>
    public Guid? Liste { get; private set; }

    /// <summary>Account that invited.</summary>
    public long InviteParId { get; private set; }

    /// <summary>Role in which that account invited: it may count as an approval.</summary>
    public Role InviteEnTantQue { get; private set; }

    /// <summary>Instant of the invitation, UTC.</summary>
    public DateTime InviteLe { get; private set; }

    /// <summary>Instant of the last sending, UTC.</summary>
    public DateTime EnvoyeeLe { get; private set; }

    /// <summary>Account that sent it last.</summary>
    public long EnvoyeeParId { get; private set; }

    /// <summary>Number of sendings, the first one included.</summary>
    public int NombreEnvois { get; private set; }

    /// <summary>Instant from which the link is no longer taken, UTC: seven days after the last sending.</summary>
    public DateTime ExpireLe { get; private set; }

    /// <summary>SHA-256 of the single-use token of the last sending, 32 bytes; null once accepted or revoked.</summary>
    public byte[]? Empreinte { get; private set; }

    /// <summary>Instant of the acceptance, UTC; null while it is not accepted.</summary>
    public DateTime? AccepteeLe { get; private set; }

    /// <summary>Account that accepted; null while it is not accepted.</summary>
    public long? CompteId { get; private set; }

    /// <summary>Instant at which it was taken back, UTC; null while it stands.</summary>
    public DateTime? RevoqueeLe { get; private set; }

    /// <summary>Account that took it back; null while it stands.</summary>
    public long? RevoqueeParId { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>Invites a person, in the first role of the inviter that allows it (<see cref="ReglesInvitation.EnTantQue"/>).</summary>
    /// <param name="inviteur">Who invites.</param>
    /// <param name="demande">What is asked for.</param>
    /// <param name="empreinte">SHA-256 of the token that is sent, 32 bytes.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <exception cref="RegleMetierException">
    /// Address or name that is not valid, one’s own address, scope that is not of the role, last day in the past, no programme for an institution,
    /// or no role that allows it.
    /// </exception>
    /// <exception cref="ArgumentException">The fingerprint is not of 32 bytes.</exception>
    public static Invitation Inviter(Acteur inviteur, DemandeInvitation demande, byte[] empreinte, DateTime le)
    {
        ArgumentNullException.ThrowIfNull(inviteur);
        ArgumentNullException.ThrowIfNull(demande);
        var courriel = CourrielCompte.Lire(demande.Courriel, nameof(Courriel));
        if (CourrielCompte.EstLeMeme(courriel, inviteur.Courriel))
        {
            throw new RegleMetierException(nameof(Courriel), "Vous ne pouvez pas inviter votre propre adresse.");
        }

        var (nom, jour) = (LireNom(demande.NomAffiche), JourFrance.Du(le));
        demande.Portee.Exiger(demande.Role);
        if (demande.JusquAu < jour)
        {
            throw new RegleMetierException(nameof(JusquAu), "Le dernier jour du rôle ne peut pas être passé.");
        }

        if (demande.Programmes == Programmes.Aucun && LitDesProgrammes(demande.Role))
        {
            throw new RegleMetierException(nameof(Programmes), "Choisissez au moins un programme.");
        }

        var invitation = new Invitation
        {
            Courriel = courriel,
            NomAffiche = nom,
            Role = demande.Role,
            TerritoireId = demande.Portee.TerritoireId,
            ChantierId = demande.Portee.ChantierId,
            Programmes = LitDesProgrammes(demande.Role) ? demande.Programmes : Programmes.Tous,
            JusquAu = demande.JusquAu,
            Liste = demande.Liste,
            InviteParId = inviteur.CompteId,
            InviteEnTantQue = ReglesInvitation.EnTantQue(inviteur, demande.Role, demande.Portee, jour)
                ?? throw new RegleMetierException(nameof(Role), "Vos rôles ne permettent pas cette invitation."),
            InviteLe = le,
        };
        invitation.Envoyer(inviteur.CompteId, empreinte, le);
        return invitation;
    }

    /// <summary>Where it stands at that instant. A decision counts as soon as it is recorded; the instant only tells a sent one from an expired one.</summary>
    /// <param name="utc">Instant, UTC; at <see cref="ExpireLe"/> itself it has expired.</param>
    public EtatInvitation EtatAu(DateTime utc) =>
        RevoqueeLe is not null ? EtatInvitation.Revoquee
        : AccepteeLe is not null ? EtatInvitation.Acceptee
        : utc >= ExpireLe ? EtatInvitation.Expiree
        : EtatInvitation.Envoyee;

    /// <summary>True on each day of the role, the last one included (Europe/Paris).</summary>
    public bool RoleCourtEncoreLe(DateOnly jour) => JusquAu is null || JusquAu >= jour;

    /// <summary>
    /// Takes it back, whether its link has expired or not, and while an accepted one waits for an approval: refusing it is taking it back. Whoever may
    /// invite to this role may do it. A role that has begun is ended, not refused.
    /// </summary>
    /// <param name="parId">Account that takes it back.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <param name="roleDonne">True when its role has begun.</param>
    /// <exception cref="RegleMetierException">Its role has begun, or it is revoked already.</exception>
    public void Revoquer(long parId, DateTime le, bool roleDonne)
    {
        if (roleDonne)
        {
            throw new RegleMetierException(string.Empty, "Le rôle de cette invitation a commencé : mettez-y fin depuis le compte.");
        }

        if (RevoqueeLe is not null)
        {
            throw new RegleMetierException(string.Empty, "Cette invitation est déjà révoquée.");
        }

        (RevoqueeLe, RevoqueeParId, Empreinte) = (le, parId, null);
    }

    /// <summary>The person accepts: the token is used.</summary>
    /// <param name="compteId">Account of the person.</param>
    /// <param name="le">Instant, UTC.</param>
    /// <exception cref="RegleMetierException">Accepted already, revoked, expired, after the last day of the role, or by the account that invited.</exception>
    public void Accepter(long compteId, DateTime le)
    {
        switch (EtatAu(le))
        {
            case EtatInvitation.Acceptee:
                throw new RegleMetierException(string.Empty, "Cette invitation a déjà été acceptée.");
            case EtatInvitation.Revoquee:
                throw new RegleMetierException(string.Empty, "Cette invitation a été révoquée.");
            case EtatInvitation.Expiree:
                throw new RegleMetierException(string.Empty, "Cette invitation a expiré : demandez à la personne qui vous invite de la renvoyer.");
        }

        if (!RoleCourtEncoreLe(JourFrance.Du(le)))
        {
            throw new RegleMetierException(string.Empty, "Le dernier jour du rôle est passé : demandez une nouvelle invitation.");
        }

        if (compteId == InviteParId)
        {
            throw new RegleMetierException(string.Empty, "Cette invitation s’adresse à une autre personne que celle qui invite.");
        }

        (AccepteeLe, CompteId, Empreinte) = (le, compteId, null);
    }

    /// <summary>True for a role whose published figures are those of programmes that the invitation names: an institution.</summary>
    public static bool LitDesProgrammes(Role role) => RolePortees.De(role) is GenrePortee.PublieNationale or GenrePortee.PublieTerritoires;

    private static string LireNom(string? saisi)
    {
        var nom = saisi?.Trim();
        return string.IsNullOrEmpty(nom) ? throw new RegleMetierException(nameof(NomAffiche), "Indiquez le nom à afficher.")
            : nom.Length > LongueurNom ? throw new RegleMetierException(nameof(NomAffiche), $"Le nom compte {LongueurNom} caractères au plus.")
            : nom.Any(char.IsControl) ? throw new RegleMetierException(nameof(NomAffiche), "Le nom tient sur une ligne.")
            : nom;
    }
}
