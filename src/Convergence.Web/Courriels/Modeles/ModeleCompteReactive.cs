using Convergence.Domain.Exploitation;
using Convergence.Web.Commun;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>The account may sign in again.</summary>
internal sealed class ModeleCompteReactive(DestinataireService destinataires, AdressePubliqueService adresses) : IModeleCourriel
{
    public ModeleCourriel Modele => ModeleCourriel.CompteReactive;

    public string Objet => "Votre compte du portail Convergence est réactivé";

    public Task<ContenuCourriel> ApercevoirAsync(CourrielSortant courriel, CancellationToken annulation) => Task.FromResult(Dire());

    public async Task<(ContenuCourriel? Contenu, ErreurCourriel? Refus)> FabriquerAsync(CourrielSortant courriel, CancellationToken annulation) =>
        await destinataires.RefusAsync(courriel, annulation) is { } refus ? (null, refus) : (Dire(), null);

    private ContenuCourriel Dire() =>
        new(
            Objet,
            [
                "Votre compte sur le portail de Convergence France ouvre de nouveau le portail, avec ceux de ses rôles qui sont encore en vigueur.",
                "Votre mot de passe n’a pas changé.",
            ],
            new("Se connecter", adresses.Lien("/connexion")),
            ["Si vous ne savez pas pourquoi, parlez-en à la personne qui vous avait invité·e, ou à l’administration technique du portail."]
        );
}
