using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] Inviteurs = [Role.AdministrationTechnique, Role.EquipeNationale, Role.CoordinationTerritoriale, Role.DirectionChantier];

    public static IEnumerable<LigneMatrice> Invitations =>
        [
            Reservee("GET /invitations", 200, Inviteurs),
            Reservee("GET /invitations/export", 200, Inviteurs),
            Reservee("GET /invitations/liste", 200, Inviteurs),
            Reservee("POST /invitations/liste", 200, Inviteurs),
            Reservee("GET /invitations/liste/modele", 200, Inviteurs),
            DeBrouillon("GET /invitations/liste/{id:guid}", Inviteurs),
            DeBrouillon("POST /invitations/liste/{id:guid}/reparation", Inviteurs),
            DeBrouillon("POST /invitations/liste/{id:guid}/confirmation", Inviteurs),
            DeBrouillon("POST /invitations/liste/{id:guid}/abandon", Inviteurs),
            Reservee("GET /invitations/nouvelle", 200, Inviteurs),
            Reservee("POST /invitations/nouvelle", 200, Inviteurs),
            // An invitation to a role of Lyon: seen by who may give one there.
            Reservee("GET /invitations/{id:long}/revoquer", 200, Inviteurs)
                .Sur(r => $"/invitations/{r.InvitationLyon}/revoquer")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /invitations/{id:long}/revoquer", 302, Inviteurs)
                .Sur(r => $"/invitations/{r.InvitationLyon}/revoquer")
                .Avec(("version", "0"))
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /invitations/{id:long}/renvoyer", 302, Inviteurs)
                .Sur(r => $"/invitations/{r.InvitationLyon}/renvoyer")
                .Avec(("version", "0"))
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /invitations/{id:long}/lien", 302, Inviteurs)
                .Sur(r => $"/invitations/{r.InvitationLyon}/lien")
                .Avec(("version", "0"))
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /invitations/{id:long}/approuver", 302, Inviteurs)
                .Sur(r => $"/invitations/{r.InvitationLyon}/approuver")
                .Sauf(Comptes.CoordinationLille, 404)
                .SurBaseNeuve(),
            Publique("GET /invitation/{jeton}", 404).Sur(_ => "/invitation/inconnu"),
            Publique("POST /invitation/{jeton}", 404).Sur(_ => "/invitation/inconnu"),
        ];

    /// <summary>The account of the ESP of Lyon: seen by who may give that role there.</summary>
    public static IEnumerable<LigneMatrice> Annuaire =>
        [
            Reservee("GET /comptes", 200, Inviteurs),
            Reservee("GET /comptes/{id:long}", 200, Inviteurs).Sur(r => $"/comptes/{r.CompteEspLyon}").Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /comptes/{id:long}/roles/{role:long}/terminer", 200, Inviteurs)
                .Sur(r => $"/comptes/{r.CompteEspLyon}/roles/{r.RoleEspLyon}/terminer")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /comptes/{id:long}/roles/{role:long}/terminer", 200, Inviteurs)
                .Sur(r => $"/comptes/{r.CompteEspLyon}/roles/{r.RoleEspLyon}/terminer")
                .Avec(("Fin", "2020-01-01"))
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /comptes/{id:long}/revoir", 302, Inviteurs).Sur(r => $"/comptes/{r.CompteEspLyon}/revoir").Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /comptes/{id:long}/desactiver", 200, Inviteurs)
                .Sur(r => $"/comptes/{r.CompteEspLyon}/desactiver")
                .Sauf(Comptes.CoordinationLille, 404),
            // Refused to each, as it is the last direction of its chantier, which does not manage itself.
            Reservee("POST /comptes/{id:long}/desactiver", 302, Inviteurs)
                .Sur(r => $"/comptes/{r.CompteDirectionLyon}/desactiver")
                .Sauf(Comptes.CoordinationLille, 404)
                .Sauf(Comptes.DirectionLyon, 404),
            Reservee("POST /comptes/{id:long}/reactiver", 302, Inviteurs)
                .Sur(r => $"/comptes/{r.CompteEspLyon}/reactiver")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("GET /comptes/{id:long}/second-facteur", 200, Inviteurs)
                .Sur(r => $"/comptes/{r.CompteEspLyon}/second-facteur")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /comptes/{id:long}/second-facteur/demander", 302, Inviteurs)
                .Sur(r => $"/comptes/{r.CompteEspLyon}/second-facteur/demander")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /comptes/{id:long}/second-facteur/approuver", 302, Inviteurs)
                .Sur(r => $"/comptes/{r.CompteEspLyon}/second-facteur/approuver")
                .Sauf(Comptes.CoordinationLille, 404),
            Reservee("POST /comptes/{id:long}/second-facteur/abandonner", 302, Inviteurs)
                .Sur(r => $"/comptes/{r.CompteEspLyon}/second-facteur/abandonner")
                .Sauf(Comptes.CoordinationLille, 404),
            Connectee("GET /profil", 200),
            Connectee("GET /profil/second-facteur", 200),
            Connectee("POST /profil/second-facteur/activer", 302),
            Connectee("POST /profil/second-facteur/codes", 200),
            Connectee("POST /profil/second-facteur/retirer", 200),
            Connectee("POST /profil/sessions/{session:long}/fermer", 404).Sur(_ => "/profil/sessions/0/fermer"),
        ];
}
