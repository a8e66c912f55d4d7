using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Actions;

/// <summary>An action in three taps: its kind, its theme, save. The rest has a default.</summary>
public sealed class ActionForm : IFormRelu, IFormVersionne
{
    [Display(Name = "Quoi")]
    public string? Type { get; set; }

    [Display(Name = "Thème")]
    public string? Theme { get; set; }

    [Display(Name = "Quand")]
    public DateOnly? Le { get; set; }

    [Display(Name = "Résultat")]
    public string? Resultat { get; set; }

    [Display(Name = "Accompagnement de proximité")]
    public string? Proximite { get; set; }

    [Display(Name = "Note")]
    public string? Note { get; set; }

    public long Version { get; set; }

    /// <summary>Asked by « Enregistrer et noter une autre ».</summary>
    public bool Encore { get; set; }

    public string? TexteRelu { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<PassageSensible> Passages { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public ActionContexte? Contexte { get; set; }

    public string? TexteLibre => Note;

    /// <summary>Null takes the default of the kind.</summary>
    public bool? DeProximite =>
        Proximite switch
        {
            "oui" => true,
            "non" => false,
            _ => null,
        };
}

/// <summary>The person; <paramref name="Id"/> is null for a new action.</summary>
public sealed record ActionContexte(DossierAccompagne Dossier, long? Id)
{
    public string Liste => $"{Dossier.Adresse}/actions";
}
