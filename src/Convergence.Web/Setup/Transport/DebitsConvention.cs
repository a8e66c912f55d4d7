using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.RateLimiting;

namespace Convergence.Web.Setup.Transport;

/// <summary>A workbook and a list with a search are limited without a line in each controller: one is known by its address, the other by its field « Q ».</summary>
internal sealed class DebitsConvention : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var debit =
            action.Selectors.Any(EstExport) ? Debits.Export
            : action.Parameters.Any(p => p.ParameterType.GetProperty("Q") is not null) ? Debits.Recherche
            : null;
        if (debit is null)
        {
            return;
        }

        foreach (var selecteur in action.Selectors)
        {
            selecteur.EndpointMetadata.Add(new EnableRateLimitingAttribute(debit));
        }
    }

    private static bool EstExport(SelectorModel selecteur) =>
        selecteur.AttributeRouteModel?.Template?.Split('/')[^1].Equals("export", StringComparison.Ordinal) == true;
}
