using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.SalarieParcours;

/// <summary>What every form about a row of a file carries.</summary>
public abstract class DossierForm
{
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public DossierContexte? Contexte { get; set; }
}
