using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Suspensions;

/// <summary>A suspension of the PASS IAE; without an end it goes on.</summary>
public sealed class SuspensionForm : DossierForm
{
    [Display(Name = "Motif")]
    public string? Motif { get; set; }

    [Display(Name = "Premier jour suspendu")]
    public DateOnly? Debut { get; set; }

    [Display(Name = "Dernier jour suspendu")]
    public DateOnly? Fin { get; set; }

    /// <summary>What a row shows in its form.</summary>
    public static SuspensionForm De(LigneDossier<SuspensionPass> lu) =>
        new()
        {
            Contexte = lu.Contexte,
            Version = lu.Ligne.Version,
            Motif = ContratsPass.Suspensions[lu.Ligne.Motif].Code,
            Debut = lu.Ligne.Debut,
            Fin = lu.Ligne.Fin,
        };
}

public sealed class SuspensionFormValidator : FormValidator<SuspensionForm>
{
    public SuspensionFormValidator()
    {
        RuleFor(f => f.Motif).Must(m => ContratsPass.Suspensions.Lire(m) is not null).WithMessage("Choisissez le motif de la suspension.");
        RuleFor(f => f.Debut).NotNull().WithMessage("Indiquez le premier jour suspendu.");
    }
}
