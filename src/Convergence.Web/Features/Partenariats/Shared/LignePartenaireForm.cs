using Convergence.Web.Commun;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Partenariats.Shared;

/// <summary>What every form about a row of a partner carries.</summary>
public abstract class LignePartenaireForm : IFormVersionne
{
    public abstract long? TerritoireId { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public LignePartenaireContexte? Contexte { get; set; }
}

/// <summary>The partner, and where its row may stand; <paramref name="Id"/> is null at creation.</summary>
public sealed record LignePartenaireContexte(PartenaireTenu Partenaire, long? Id, IReadOnlyList<SelectListItem> Places);
