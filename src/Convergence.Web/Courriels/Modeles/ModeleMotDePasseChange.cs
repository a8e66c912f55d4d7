using Convergence.Domain.Exploitation;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>The password was changed: said to the address of the account, whoever did it.</summary>
internal sealed class ModeleMotDePasseChange : IModeleCourriel
{
    public ModeleCourriel Modele => ModeleCourriel.MotDePasseChange;

    public string Objet => "Votre mot de passe du portail Convergence a changé";

    public Task<ContenuCourriel> ApercevoirAsync(CourrielSortant courriel, CancellationToken annulation) => Task.FromResult(Dire(courriel));

    public Task<(ContenuCourriel? Contenu, ErreurCourriel? Refus)> FabriquerAsync(CourrielSortant courriel, CancellationToken annulation) =>
        Task.FromResult<(ContenuCourriel?, ErreurCourriel?)>((Dire(courriel), null));

    private ContenuCourriel Dire(CourrielSortant courriel) =>
        new(
            Objet,
            [
                $"Le mot de passe de votre compte sur le portail de Convergence France a changé le {Formats.DateHeure(JourFrance.Heure(courriel.CreeLe))}.",
                "Si c’est vous, il n’y a rien à faire.",
            ],
            null,
            ["Si ce n’est pas vous, prévenez aussitôt l’administration technique du portail : quelqu’un d’autre connaît peut-être votre mot de passe."]
        );
}
