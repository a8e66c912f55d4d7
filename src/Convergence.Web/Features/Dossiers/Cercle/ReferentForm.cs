using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Cercle;

public sealed class ReferentForm : IFormRelu, IFormVersionne
{
    [Display(Name = "Fonction")]
    public string? Fonction { get; set; }

    [Display(Name = "Organisme")]
    public string? Organisme { get; set; }

    [Display(Name = "Depuis le")]
    public DateOnly? Debut { get; set; }

    [Display(Name = "Jusqu’au")]
    public DateOnly? Fin { get; set; }

    public long Version { get; set; }

    public string? TexteRelu { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<PassageSensible> Passages { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public CercleContexte? Contexte { get; set; }

    string? IFormRelu.TexteLibre => Organisme;
}

/// <summary>The person, the row that is corrected (null for a new one), and the organisations that are proposed.</summary>
public sealed record CercleContexte(DossierAccompagne Dossier, long? Id, IReadOnlyList<string> Organismes);
