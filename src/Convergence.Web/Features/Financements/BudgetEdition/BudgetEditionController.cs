using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Financements.BudgetEdition;

/// <summary>Types the lines of a budget, one year at a time.</summary>
[Autorise(Permission.FinancementModifier)]
[Route("/conventions/{id:long}/budget/modifier")]
public sealed class BudgetEditionController(BudgetFormQuery formulaires, BudgetEditionService edition, BudgetFormValidator validateur) : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("")]
    public async Task<IActionResult> Modifier(long id, int? annee, CancellationToken annulation)
    {
        if (await formulaires.LireAsync(id, annee, annulation) is not { } form)
        {
            return NotFound();
        }

        ModelState.Clear();
        return View(Vue, form);
    }

    [HttpPost("")]
    public async Task<IActionResult> Modifier(long id, BudgetForm form, string? bouton, CancellationToken annulation)
    {
        if (await formulaires.ContexteAsync(id, form.Annee, annulation) is not { } contexte)
        {
            return NotFound();
        }

        if (bouton == BudgetForm.Ajouter)
        {
            BudgetFormQuery.Allonger(form);
        }
        else if (validateur.Verifier(form, ModelState) && await edition.EnregistrerAsync(id, form, ModelState, annulation))
        {
            TempData["Succes"] = $"Le budget {form.Annee} de {contexte.Budget.Convention.Numero} est enregistré.";
            return Redirect($"~/conventions/{id}/budget?annee={form.Annee}");
        }

        form.Contexte = contexte;
        return View(Vue, form);
    }
}
