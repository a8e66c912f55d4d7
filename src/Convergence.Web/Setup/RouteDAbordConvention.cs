using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Convergence.Web.Setup;

/// <summary>
/// A parameter that the address names is read in the address alone: MVC would take a field of the form of the same name before it, and change another
/// object than the one of the page.
/// </summary>
internal sealed class RouteDAbordConvention : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        var nommes = action
            .Selectors.SelectMany(s => action.Controller.Selectors.DefaultIfEmpty(), (s, c) => Gabarit(c, s))
            .SelectMany(g => RoutePatternFactory.Parse(g).Parameters)
            .Select(p => p.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parametre in action.Parameters.Where(p => nommes.Contains(p.ParameterName)))
        {
            parametre.BindingInfo ??= new BindingInfo();
            parametre.BindingInfo.BindingSource ??= BindingSource.Path;
        }
    }

    private static string Gabarit(SelectorModel? controleur, SelectorModel action) =>
        AttributeRouteModel.CombineTemplates(controleur?.AttributeRouteModel?.Template, action.AttributeRouteModel?.Template) ?? string.Empty;
}
