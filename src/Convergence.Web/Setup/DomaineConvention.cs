using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Convergence.Web.Setup;

/// <summary>
/// The domain of a page is the « area » of its controller, read in the namespace: views are found at two levels, addresses do not change (ADR 0001).
/// </summary>
internal sealed class DomaineConvention : IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        if (controller.ControllerType.Namespace?.Split('.') is [_, _, "Features", var domaine, ..])
        {
            controller.RouteValues["area"] = domaine;
        }
    }
}
