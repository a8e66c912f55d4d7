using Convergence.Domain.Exploitation;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>What happened to the second factor, said to the address of the account: who did not ask for it knows at once.</summary>
internal abstract class ModeleSecondFacteur(ModeleCourriel modele, string objet, string quoi) : IModeleCourriel
{
    public ModeleCourriel Modele => modele;

    public string Objet => objet;

    public Task<ContenuCourriel> ApercevoirAsync(CourrielSortant courriel, CancellationToken annulation) => Task.FromResult(Dire(courriel));

    public Task<(ContenuCourriel? Contenu, ErreurCourriel? Refus)> FabriquerAsync(CourrielSortant courriel, CancellationToken annulation) =>
        Task.FromResult<(ContenuCourriel?, ErreurCourriel?)>((Dire(courriel), null));

    private ContenuCourriel Dire(CourrielSortant courriel) =>
        new(
            objet,
            [$"Le {Formats.DateHeure(JourFrance.Heure(courriel.CreeLe))} : {quoi}", "Si vous étiez au courant, il n’y a rien à faire."],
            null,
            ["Sinon, prévenez aussitôt l’administration technique du portail : quelqu’un d’autre essaie peut-être d’entrer dans votre compte."]
        );
}

/// <summary>Enrolled, or taken off by the owner.</summary>
internal sealed class ModeleSecondFacteurChange()
    : ModeleSecondFacteur(
        ModeleCourriel.SecondFacteurChange,
        "Votre second facteur du portail Convergence a changé",
        "le second facteur de votre compte sur le portail de Convergence France a été activé ou retiré depuis votre page « Mon compte »."
    );

/// <summary>Somebody asked that it be forgotten.</summary>
internal sealed class ModeleReinitialisationDemandee()
    : ModeleSecondFacteur(
        ModeleCourriel.ReinitialisationDemandee,
        "Réinitialisation de votre second facteur demandée",
        "une personne qui gère votre compte sur le portail de Convergence France a demandé d’oublier votre second facteur. Une seconde personne doit l’approuver."
    );

/// <summary>A second person did it.</summary>
internal sealed class ModeleSecondFacteurReinitialise()
    : ModeleSecondFacteur(
        ModeleCourriel.SecondFacteurReinitialise,
        "Votre second facteur du portail Convergence est réinitialisé",
        "le second facteur de votre compte sur le portail de Convergence France est oublié, et vos sessions sont fermées. Vous en activerez un autre à votre prochaine connexion."
    );
