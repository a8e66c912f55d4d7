using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>A form filled on a version of what it corrects.</summary>
public interface IFormVersionne
{
    /// <summary>Version shown; that now stored when somebody else saved meanwhile.</summary>
    long Version { get; set; }
}

/// <summary>What every form about a row of a parcours carries.</summary>
public abstract class DossierForm : IFormVersionne
{
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public DossierContexte? Contexte { get; set; }
}
