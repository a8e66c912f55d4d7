using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;

namespace Convergence.Web.Features.Comptes.Shared;

/// <summary>A line of the journal of accounts.</summary>
/// <param name="Quand">Paris time.</param>
/// <param name="Par">Name of the account that did it; null for the person itself, or for somebody who was not signed in.</param>
public sealed record EvenementLigne(DateTime Quand, NatureEvenementCompte Nature, Role? Role, string? Par);
