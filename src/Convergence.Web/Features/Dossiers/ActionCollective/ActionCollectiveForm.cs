using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.ActionCollective;

/// <summary>One action for several people: no free text, which would be copied into each file.</summary>
public sealed class ActionCollectiveForm
{
    [Display(Name = "Quoi")]
    public string? Type { get; set; }

    [Display(Name = "Thème")]
    public string? Theme { get; set; }

    [Display(Name = "Quand")]
    public DateOnly? Le { get; set; }

    [Display(Name = "Résultat")]
    public string? Resultat { get; set; }

    /// <summary>Keys of the files, in the body.</summary>
    public IList<Guid> Cles { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<PersonnePresente> Personnes { get; set; } = [];
}

public sealed class ActionCollectiveFormValidator : FormValidator<ActionCollectiveForm>
{
    public ActionCollectiveFormValidator()
    {
        RuleFor(f => f.Type).Must(c => Accompagnements.Actions.Lire(c) is not null).WithMessage("Dites ce qui a été fait.");
        RuleFor(f => f.Theme).Must(c => Accompagnements.Themes.Lire(c) is not null).WithMessage("Choisissez le thème.");
        RuleFor(f => f.Le).NotNull().WithMessage("Indiquez le jour.");
        RuleFor(f => f.Resultat).Must(c => Accompagnements.ResultatsAction.Lire(c) is not null).WithMessage("Choisissez le résultat.");
        RuleFor(f => f.Cles).NotEmpty().WithMessage("Cochez au moins une personne.");
    }
}
