using Convergence.Web.Features.SalarieParcours;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.SalarieRetraits;

/// <summary>Asks before a row written by mistake is taken away.</summary>
public sealed class RetraitForm : DossierForm
{
    /// <summary>The row in words: « CDDI CVG du 01/02/2026 au 31/07/2026 ».</summary>
    [BindNever]
    [ValidateNever]
    public string Ligne { get; set; } = string.Empty;
}
