using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>What every form about a row of a parcours carries.</summary>
public abstract class DossierForm : IFormVersionne
{
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public DossierContexte? Contexte { get; set; }
}
