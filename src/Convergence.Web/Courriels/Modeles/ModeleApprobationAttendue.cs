using Convergence.Domain.Exploitation;
using Convergence.Web.Commun;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>Invitations wait for the person, who reads which on the page: a list of invitations sends one mail, not one each.</summary>
internal sealed class ModeleApprobationAttendue(DestinataireService destinataires, AdressePubliqueService adresses) : IModeleCourriel
{
    public ModeleCourriel Modele => ModeleCourriel.ApprobationAttendue;

    public string Objet => "Invitation à approuver sur le portail Convergence";

    public Task<ContenuCourriel> ApercevoirAsync(CourrielSortant courriel, CancellationToken annulation) => Task.FromResult(Dire());

    public async Task<(ContenuCourriel? Contenu, ErreurCourriel? Refus)> FabriquerAsync(CourrielSortant courriel, CancellationToken annulation) =>
        await destinataires.RefusAsync(courriel, annulation) is { } refus ? (null, refus) : (Dire(), null);

    private ContenuCourriel Dire() =>
        new(
            Objet,
            [
                "Une personne au moins est invitée sur le portail de Convergence France, dans un rôle qui attend votre approbation.",
                "Ce rôle ne commencera qu’avec elle.",
            ],
            new("Lire les invitations", adresses.Lien("/invitations")),
            ["Vous ne connaissez pas la personne invitée ? N’approuvez pas, et parlez-en à qui l’a invitée."]
        );
}
