using System.ComponentModel.DataAnnotations;
using Convergence.Domain;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Transfert;

/// <summary>Asks another chantier to take a person.</summary>
public sealed class TransfertForm
{
    [Display(Name = "Chantier qui accueillerait")]
    public long? VersChantierId { get; set; }

    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Display(Name = "Entrée proposée")]
    public DateOnly? EntreeProposee { get; set; }

    [Display(Name = "La personne est d’accord")]
    public bool Confirme { get; set; }

    /// <summary>The request that the page showed, which <see cref="Version"/> is of; 0 when one is made.</summary>
    public long DemandeId { get; set; }

    /// <summary>Version of the request taken back; 0 when one is made.</summary>
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public TransfertContexte? Contexte { get; set; }
}

/// <summary>The open parcours if any, the request under way if any, and the chantiers that may be asked, by territory.</summary>
public sealed record TransfertContexte(Guid Cle, Programme? Programme, DateOnly? Entree, DemandeEnCours? EnCours, IReadOnlyList<SelectListItem> Chantiers);

public sealed record DemandeEnCours(long Id, long Version, DateTime Le, string Par, string Chantier, Programme Programme, DateOnly Entree);

public sealed class TransfertFormValidator : FormValidator<TransfertForm>
{
    public TransfertFormValidator()
    {
        RuleFor(f => f.VersChantierId).NotNull().WithMessage("Choisissez le chantier.");
        RuleFor(f => f.Programme).Must(p => p is "cvg" or "phc").WithMessage("Choisissez le programme.");
        RuleFor(f => f.EntreeProposee).NotNull().WithMessage("Indiquez la date d’entrée proposée.");
        RuleFor(f => f.Confirme).Equal(true).WithMessage("Parlez-en à la personne, puis cochez la case.");
    }
}
