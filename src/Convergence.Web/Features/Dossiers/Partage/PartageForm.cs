using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Partage;

/// <summary>Shares a file with the coordination of the territory, for a time, once it is confirmed.</summary>
public sealed class PartageForm
{
    [Display(Name = "Partager jusqu’au")]
    public DateOnly? JusquAu { get; set; }

    [Display(Name = "Montrer aussi le nom et le prénom")]
    public bool AvecNom { get; set; }

    [Display(Name = "Je partage ce dossier avec la coordination du territoire")]
    public bool Confirme { get; set; }

    /// <summary>The share that the page showed, which <see cref="Version"/> is of; 0 when one is opened.</summary>
    public long PartageId { get; set; }

    /// <summary>Version of the share taken back; 0 when one is opened.</summary>
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public PartageContexte? Contexte { get; set; }
}

/// <summary>What the page says: the share under way if any, and those before.</summary>
public sealed record PartageContexte(Guid Cle, bool Possible, string Territoire, PartageEcrit? EnCours, IReadOnlyList<PartageEcrit> Passes);

/// <summary>One share, with its authors.</summary>
public sealed record PartageEcrit(long Id, long Version, DateTime Le, string Par, DateOnly JusquAu, bool AvecNom, DateTime? RetireLe, string? RetirePar);

public sealed class PartageFormValidator : FormValidator<PartageForm>
{
    public PartageFormValidator()
    {
        RuleFor(f => f.JusquAu).NotNull().WithMessage($"Indiquez jusqu’à quand, dans {PartageDossier.MoisMaximum} mois au plus.");
        RuleFor(f => f.Confirme).Equal(true).WithMessage("Cochez la case pour partager ce dossier.");
    }
}
