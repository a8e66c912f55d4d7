using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Sensible;

/// <summary>The answers of one group on one support.</summary>
public sealed class SensibleForm
{
    public IList<ReponseSensibleForm> Reponses { get; set; } = [];

    /// <summary>0 when nothing was kept yet.</summary>
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public SensibleContexte? Contexte { get; set; }
}

public sealed class ReponseSensibleForm
{
    public string Question { get; set; } = string.Empty;

    public string? Valeur { get; set; }

    [BindNever]
    [ValidateNever]
    public string Libelle { get; set; } = string.Empty;

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SelectListItem> Choix { get; set; } = [];
}

/// <summary>The group and what the answers are about.</summary>
public sealed record SensibleContexte(Guid Cle, string Groupe, string Support);
