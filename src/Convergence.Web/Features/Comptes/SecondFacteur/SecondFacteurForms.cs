using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Comptes.SecondFacteur;

public sealed class ActivationFacteurForm
{
    /// <summary>The secret, protected: the page carries it, nothing is kept before the first right code.</summary>
    public string? Proposition { get; set; }

    [Display(Name = "Code à six chiffres")]
    public string? Code { get; set; }

    [BindNever]
    [ValidateNever]
    public string Secret { get; set; } = string.Empty;

    /// <summary>What the drawing says, as a link that the application of a phone opens.</summary>
    [BindNever]
    [ValidateNever]
    public string Adresse { get; set; } = string.Empty;

    [BindNever]
    [ValidateNever]
    public IHtmlContent Dessin { get; set; } = HtmlString.Empty;

    [BindNever]
    [ValidateNever]
    public FacteurCompte Facteur { get; set; } = null!;
}

public sealed class CodeActuelForm
{
    [Display(Name = "Code à six chiffres, ou code de secours")]
    public string? Code { get; set; }

    [BindNever]
    [ValidateNever]
    public FacteurCompte Facteur { get; set; } = null!;
}
