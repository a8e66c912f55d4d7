using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Financements.Budgets;

/// <summary>Reads the budget and the schedule of a convention.</summary>
[Autorise(Permission.FinancementLire)]
[Route("/conventions/{id:long}/budget")]
public sealed class BudgetsController(BudgetQuery budgets) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long id, int? annee, CancellationToken annulation)
    {
        ModelState.Clear();
        return await budgets.LireAsync(id, annee, annulation) is { } budget ? View(budget) : NotFound();
    }
}
