using Convergence.Web.Composants;
using Convergence.Web.Features.Comptes.Invitations;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>The invitations that wait for this person: a role does not begin without it.</summary>
public sealed class TachesComptesQuery(InvitationsQuery invitations)
{
    public async Task<List<Tache>> ApprobationsAsync(CancellationToken annulation)
    {
        var nombre = await invitations.AApprouverAsync(annulation);
        return nombre == 0
            ? []
            : [new Tache($"{Formats.Compte(nombre, "invitation")} à approuver", "~/invitations", "Le rôle commence quand vous l’avez approuvé.", null, 3)];
    }
}
