using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Domain.Habilitations;
using Convergence.Web.Security;

namespace Convergence.Web.Features.Financements.Budgets;

/// <summary>
/// The panel « Financement » of the sheet of a convention. That page is read with the scope of conventions; amounts are read with the scope of
/// amounts, which may be smaller (a person who is in charge of partnerships elsewhere).
/// </summary>
public sealed class PanneauFinancementQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur, BudgetQuery budgets)
{
    /// <summary>Null when the person reads no amount, or does not see the convention with that right.</summary>
    public async Task<BudgetViewModel?> LireAsync(Convention convention, CancellationToken annulation)
    {
        if (!utilisateur.Peut(Permission.FinancementLire))
        {
            return null;
        }

        using var montants = db.AvecPerimetre(utilisateur.PerimetrePour(Permission.FinancementLire));
        return await budgets.LireAsync(convention.Id, null, annulation);
    }
}
