using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Commun;

/// <summary>Takes back an end recorded by mistake.</summary>
public sealed class ReouvertureForm
{
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public FinContexte? Contexte { get; set; }
}
