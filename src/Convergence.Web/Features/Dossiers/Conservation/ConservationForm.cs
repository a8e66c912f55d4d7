using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Conservation;

/// <summary>Files chosen in the list, and what is decided for them. Keys travel in the body, never in an address.</summary>
public sealed class ConservationForm
{
    public const string Appliquer = "appliquer";

    public const string Garder = "garder";

    public IList<Guid> Cles { get; set; } = [];

    /// <summary>« appliquer » does what is proposed; « garder » keeps the files until a day.</summary>
    public string? Choix { get; set; }

    [Display(Name = "Pourquoi garder ces dossiers")]
    public MotifGarde? MotifGarde { get; set; }

    [Display(Name = "Garder jusqu’au")]
    public DateOnly? GardeeJusquAu { get; set; }

    [Display(Name = "J’ai relu la liste et je confirme")]
    public bool Confirme { get; set; }

    public bool EstGarde => Choix == Garder;

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<ConservationLigne> Lignes { get; set; } = [];
}

public sealed class ConservationFormValidator : FormValidator<ConservationForm>
{
    public ConservationFormValidator()
    {
        RuleFor(f => f.Choix).Must(c => c is ConservationForm.Appliquer or ConservationForm.Garder).WithMessage("Choisissez d’appliquer ou de garder.");
        RuleFor(f => f.MotifGarde)
            .NotNull()
            .When(f => f.EstGarde)
            .WithMessage("Choisissez un motif.")
            .IsInEnum()
            .WithMessage("Choisissez un motif de la liste.");
        RuleFor(f => f.GardeeJusquAu).NotNull().When(f => f.EstGarde).WithMessage("Indiquez jusqu’à quel jour.");
        RuleFor(f => f.Confirme).Equal(true).WithMessage("Cochez la case pour confirmer.");
    }
}
