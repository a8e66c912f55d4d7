using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Financements.BudgetEdition;
using Convergence.Web.Features.Financements.Budgets;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Financements.Echeanciers;

/// <summary>Types the payment schedule of a convention.</summary>
[Autorise(Permission.FinancementModifier)]
[Route("/conventions/{id:long}/echeancier")]
public sealed class EcheanciersController(EcheancierService echeanciers, BudgetQuery budgets, EcheancierFormValidator validateur) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Modifier(long id, CancellationToken annulation) =>
        await echeanciers.LireAsync(id, annulation) is { } form ? View(form) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Modifier(long id, EcheancierForm form, string? bouton, CancellationToken annulation)
    {
        if (await budgets.LireAsync(id, null, annulation) is not { PeutModifier: true } budget)
        {
            return NotFound();
        }

        if (bouton == BudgetForm.Ajouter)
        {
            EcheancierService.Allonger(form);
        }
        else if (validateur.Verifier(form, ModelState) && await echeanciers.EnregistrerAsync(id, form, ModelState, annulation))
        {
            TempData["Succes"] = $"L’échéancier de {budget.Convention.Numero} est enregistré.";
            return Redirect($"~/conventions/{id}/budget");
        }

        form.Budget = budget;
        return View(form);
    }
}
