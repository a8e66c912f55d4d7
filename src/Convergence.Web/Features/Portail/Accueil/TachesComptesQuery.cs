using Convergence.Web.Composants;
using Convergence.Web.Features.Comptes.Annuaire;
using Convergence.Web.Features.Comptes.Invitations;
using Convergence.Web.Features.Comptes.Reinitialisation;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>The invitations that wait for this person, without which a role does not begin, and the roles that it is asked to review.</summary>
public sealed class TachesComptesQuery(InvitationsQuery invitations, ComptesQuery comptes, ReinitialisationQuery reinitialisations)
{
    public async Task<List<Tache>> RevuesAsync(CancellationToken annulation)
    {
        var nombre = await comptes.ARevoirAsync(annulation);
        return nombre == 0
            ? []
            :
            [
                new Tache(
                    $"Rôles de {Formats.Compte(nombre, "compte")} à revoir",
                    "~/comptes?etat=a-revoir",
                    "Tous les six mois : gardez les rôles qui servent encore, mettez fin aux autres.",
                    null,
                    6
                ),
            ];
    }

    public async Task<List<Tache>> ReinitialisationsAsync(CancellationToken annulation) =>
        [
            .. (await reinitialisations.AApprouverAsync(annulation)).Select(c => new Tache(
                $"Second facteur de {c.Nom} à réinitialiser",
                $"~/comptes/{c.Id}/second-facteur",
                "Une autre personne l’a demandé : vérifiez, puis approuvez.",
                null,
                3
            )),
        ];

    public async Task<List<Tache>> ApprobationsAsync(CancellationToken annulation)
    {
        var nombre = await invitations.AApprouverAsync(annulation);
        return nombre == 0
            ? []
            : [new Tache($"{Formats.Compte(nombre, "invitation")} à approuver", "~/invitations", "Le rôle commence quand vous l’avez approuvé.", null, 3)];
    }
}
