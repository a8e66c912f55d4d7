using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Reseau.Enjeux;

public sealed class EnjeuForm
{
    [Display(Name = "Thème")]
    public string? Theme { get; set; }

    [Display(Name = "Enjeu")]
    public string? Texte { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public EnjeuContexte? Contexte { get; set; }
}

/// <summary>The territory, the year, and the themes already used there.</summary>
public sealed record EnjeuContexte(long TerritoireId, string Code, string Territoire, int Annee, long? Id, IReadOnlyList<string> Themes);
