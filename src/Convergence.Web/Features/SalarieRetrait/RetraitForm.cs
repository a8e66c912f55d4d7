using Convergence.Domain.Parcours;
using Convergence.Web.Features.SalarieAccompagnement;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.SalarieRetrait;

public sealed class RetraitForm
{
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public RetraitContexte? Contexte { get; set; }
}

/// <summary>A row to take away: what it is in words, and the name that the journal writes.</summary>
public sealed record RetraitContexte(DossierAccompagne Dossier, ElementParcours Ligne, string Quoi, string Champ, string Ancre);
