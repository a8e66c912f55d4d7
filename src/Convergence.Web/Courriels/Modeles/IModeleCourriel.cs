using Convergence.Domain.Exploitation;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>One template: its subject, and what it says for one mail.</summary>
public interface IModeleCourriel
{
    ModeleCourriel Modele { get; }

    /// <summary>The same for every mail of the template: nothing typed enters a header.</summary>
    string Objet { get; }

    /// <summary>The text, its link masked; whatever the mail became since, and without writing anything.</summary>
    Task<ContenuCourriel> ApercevoirAsync(CourrielSortant courriel, CancellationToken annulation);

    /// <summary>The text as it leaves, its link made now; or why there is no longer anything to send.</summary>
    Task<(ContenuCourriel? Contenu, ErreurCourriel? Refus)> FabriquerAsync(CourrielSortant courriel, CancellationToken annulation);
}
