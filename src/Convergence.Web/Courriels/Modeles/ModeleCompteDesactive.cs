using Convergence.Domain.Exploitation;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>The account may no longer sign in.</summary>
internal sealed class ModeleCompteDesactive : IModeleCourriel
{
    public ModeleCourriel Modele => ModeleCourriel.CompteDesactive;

    public string Objet => "Votre compte du portail Convergence est désactivé";

    public Task<ContenuCourriel> ApercevoirAsync(CourrielSortant courriel, CancellationToken annulation) => Task.FromResult(Dire());

    public Task<(ContenuCourriel? Contenu, ErreurCourriel? Refus)> FabriquerAsync(CourrielSortant courriel, CancellationToken annulation) =>
        Task.FromResult<(ContenuCourriel?, ErreurCourriel?)>((Dire(), null));

    private ContenuCourriel Dire() =>
        new(
            Objet,
            [
                "Votre compte sur le portail de Convergence France vient d’être désactivé : il n’ouvre plus le portail.",
                "Ce que vous y avez écrit reste à la structure où vous l’avez écrit.",
            ],
            null,
            ["Si c’est une erreur, parlez-en à la personne qui vous avait invité·e, ou à l’administration technique du portail."]
        );
}
