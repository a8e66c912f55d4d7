using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Tests.Setup;

/// <summary>Actions that fail or wait, added to the host of the tests that need them.</summary>
[AllowAnonymous]
public sealed class PanneController : Controller
{
    public const string Secret = "table confidentielle, mot-de-passe=hunter2";

    [HttpGet("/essai/panne")]
    public IActionResult Panne() => throw new InvalidOperationException(Secret);

    [HttpGet("/essai/lent")]
    public async Task<IActionResult> Lent(CancellationToken annulation)
    {
        await Task.Delay(1500, annulation);
        return Content("fini");
    }
}
