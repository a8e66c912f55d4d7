using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] Inviteurs = [Role.AdministrationTechnique, Role.EquipeNationale, Role.CoordinationTerritoriale, Role.DirectionChantier];

    public static IEnumerable<LigneMatrice> Invitations =>
        [
            Reservee("GET /invitations", 200, Inviteurs),
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
            Reservee("POST /invitations/{id:long}/approuver", 302, Inviteurs)
                .Sur(r => $"/invitations/{r.InvitationLyon}/approuver")
                .Sauf(Comptes.CoordinationLille, 404)
                .SurBaseNeuve(),
            Publique("GET /invitation/{jeton}", 404).Sur(_ => "/invitation/inconnu"),
            Publique("POST /invitation/{jeton}", 404).Sur(_ => "/invitation/inconnu"),
        ];
}
