using Convergence.Data;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>The role that the person had accepted was approved.</summary>
internal sealed class ModeleRoleActif(ConvergenceDbContext db, DestinataireService destinataires, AdressePubliqueService adresses) : IModeleCourriel
{
    public ModeleCourriel Modele => ModeleCourriel.RoleActif;

    public string Objet => "Votre rôle sur le portail Convergence a commencé";

    public Task<ContenuCourriel> ApercevoirAsync(CourrielSortant courriel, CancellationToken annulation) => DireAsync(courriel, annulation);

    public async Task<(ContenuCourriel? Contenu, ErreurCourriel? Refus)> FabriquerAsync(CourrielSortant courriel, CancellationToken annulation) =>
        await destinataires.RefusAsync(courriel, annulation) is { } refus ? (null, refus) : (await DireAsync(courriel, annulation), null);

    private async Task<ContenuCourriel> DireAsync(CourrielSortant courriel, CancellationToken annulation)
    {
        var role = await db.Invitations.Where(i => i.Id == courriel.InvitationId).Select(i => (Role?)i.Role).SingleOrDefaultAsync(annulation);
        return new(
            Objet,
            [
                $"Votre rôle{(role is { } r ? $" « {r.Libelle()} »" : null)} sur le portail de Convergence France a été approuvé le {Formats.Date(JourFrance.Du(courriel.CreeLe))} : il a commencé.",
            ],
            new("Ouvrir le portail", adresses.Lien("/accueil")),
            ["Si vous n’attendiez pas ce rôle, parlez-en à la personne qui vous a invité·e."]
        );
    }
}
