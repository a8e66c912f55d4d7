using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>The link of an invitation. Its secret is drawn when the mail leaves and saved as a hash before it does: a former link is no longer taken.</summary>
internal sealed class ModeleInvitation(ConvergenceDbContext db, AdressePubliqueService adresses, TimeProvider horloge) : IModeleCourriel
{
    public ModeleCourriel Modele => ModeleCourriel.Invitation;

    public string Objet => "Invitation sur le portail Convergence";

    public async Task<ContenuCourriel> ApercevoirAsync(CourrielSortant courriel, CancellationToken annulation) =>
        Dire(await TrouverAsync(courriel, annulation), LienCourriel.Masque, courriel);

    public async Task<(ContenuCourriel? Contenu, ErreurCourriel? Refus)> FabriquerAsync(CourrielSortant courriel, CancellationToken annulation)
    {
        if (await TrouverAsync(courriel, annulation) is not { } invitation || !CourrielCompte.EstLeMeme(invitation.Courriel, courriel.Destinataire))
        {
            return (null, ErreurCourriel.InvitationClose);
        }

        var jeton = JetonInvitation.Nouveau();
        try
        {
            invitation.Lier(jeton.Empreinte(), horloge.GetUtcNow().UtcDateTime);
        }
        catch (RegleMetierException)
        {
            return (null, ErreurCourriel.InvitationClose);
        }

        await db.SaveChangesAsync(annulation);
        return (Dire(invitation, adresses.Lien($"/invitation/{jeton.Texte}"), courriel), null);
    }

    private async Task<Invitation?> TrouverAsync(CourrielSortant courriel, CancellationToken annulation) =>
        courriel.InvitationId is { } id ? await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, annulation) : null;

    /// <summary>
    /// A mail sent before the portal kept its invitation is told in general. One that left says the expiry that it had: the invitation may have been
    /// sent again since.
    /// </summary>
    private ContenuCourriel Dire(Invitation? invitation, string lien, CourrielSortant courriel) =>
        new(
            Objet,
            [
                invitation is null
                    ? "Vous êtes invité·e sur le portail de Convergence France."
                    : $"Vous êtes invité·e sur le portail de Convergence France, dans le rôle « {invitation.Role.Libelle()} ».",
                "Vous recevez ce message parce qu’une personne du réseau a indiqué votre adresse professionnelle. La page du lien dit qui.",
            ],
            new(
                "Lire l’invitation et l’accepter",
                lien,
                invitation is null
                    ? $"Ce lien sert une fois, dans les {Invitation.JoursDeValidite} jours de l’invitation."
                    : $"Ce lien sert une fois, jusqu’au {Formats.DateHeure(JourFrance.Heure(courriel.EnvoyeLe is null ? invitation.ExpireLe : courriel.CreeLe.AddDays(Invitation.JoursDeValidite)))}."
            ),
            ["Vous n’attendiez pas cette invitation ? Ne faites rien : sans votre accord, aucun compte n’est créé."]
        );
}
