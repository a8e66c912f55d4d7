using Convergence.Domain.Temps;

namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>A due date as a reader expects it.</summary>
public static class Echeances
{
    public static string EnFrancais(string? echeance) => DatePartielle.TryLire(echeance, out var date) ? date.EnFrancais() : echeance ?? "non écrite";
}
