using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Conventions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Conventions.ConventionEtapes;

public sealed class EtatConventionForm
{
    [Display(Name = "Nouvel état")]
    public EtatConvention? Vers { get; set; }

    [Display(Name = "Motif")]
    public string? Motif { get; set; }

    /// <summary>Asked for when the convention opens again beside another of its type.</summary>
    [Display(Name = "Pourquoi deux conventions du même type")]
    public string? MotifChevauchement { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public ConventionModifiable? Convention { get; set; }
}

public sealed class AvenantForm
{
    [Display(Name = "Objet de l’avenant")]
    public string? Objet { get; set; }

    [Display(Name = "Signé le")]
    public DateOnly? SigneLe { get; set; }

    [Display(Name = "Nouvelle fin de la convention")]
    public DateOnly? NouvelleFin { get; set; }

    /// <summary>Asked for when the new end makes two conventions of one type run at once.</summary>
    [Display(Name = "Pourquoi deux conventions du même type")]
    public string? MotifChevauchement { get; set; }

    /// <summary>Version of the avenant; of its convention at creation, so that the same form sent twice adds one avenant.</summary>
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public ConventionModifiable? Convention { get; set; }

    /// <summary>Number of the avenant; null at creation.</summary>
    [BindNever]
    [ValidateNever]
    public int? Numero { get; set; }
}

public sealed class DocumentForm
{
    [Display(Name = "Document (PDF)")]
    public IFormFile? Fichier { get; set; }

    [Display(Name = "Se rapporte à")]
    public long? AvenantId { get; set; }

    [BindNever]
    [ValidateNever]
    public ConventionModifiable? Convention { get; set; }
}

/// <summary>The convention that a page of this feature changes.</summary>
public sealed record ConventionModifiable(long Id, string Numero, EtatConvention Etat, long Version, IReadOnlyList<AvenantChoix> Avenants);

/// <summary>One of its avenants.</summary>
public sealed record AvenantChoix(long Id, int Numero, string Objet);
