using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Pilotage.Definitions;

/// <summary>What each figure means, for anyone who reads one. The differences between documents are for those who have an account.</summary>
public sealed class DefinitionsController(DefinitionsQuery definitions) : Controller
{
    [AllowAnonymous]
    [HttpGet("/definitions")]
    public async Task<IActionResult> Index(string? q, CancellationToken annulation) =>
        View(await definitions.LireAsync(q, avecEcarts: User.Identity?.IsAuthenticated == true, annulation));
}
