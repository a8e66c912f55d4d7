using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Definitions;

/// <summary>What each figure means, for anyone who reads one.</summary>
public sealed class DefinitionsController(DefinitionsQuery definitions) : Controller
{
    [Connecte]
    [HttpGet("/definitions")]
    public async Task<IActionResult> Index(string? q, CancellationToken annulation) => View(await definitions.LireAsync(q, annulation));
}
