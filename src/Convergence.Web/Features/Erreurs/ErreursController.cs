using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Erreurs;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErreursController : Controller
{
    [Route("/erreur/{code:int?}")]
    public IActionResult Page(int code = 500) => View(code);
}
