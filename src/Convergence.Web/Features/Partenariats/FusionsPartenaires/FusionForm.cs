using System.ComponentModel.DataAnnotations;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Partenariats.FusionsPartenaires;

/// <summary>Two sheets of one partner: the one that stays, the one that gives way, and what is taken from it.</summary>
public sealed class FusionForm
{
    [Display(Name = "Fiche à fusionner dans celle-ci")]
    public long? Avec { get; set; }

    /// <summary>Names of the fields that the other sheet gives.</summary>
    [Display(Name = "Reprendre de l’autre fiche")]
    public List<string> Prendre { get; set; } = [];

    public long Version { get; set; }

    public long VersionAutre { get; set; }

    [BindNever]
    [ValidateNever]
    public FusionContexte? Contexte { get; set; }
}

/// <summary>The sheet that stays, those that may give way, and what would happen: null until one is chosen.</summary>
public sealed record FusionContexte(PartenaireTenu Garde, IReadOnlyList<SelectListItem> Autres, FusionApercu? Apercu);

/// <summary>What the merge keeps, takes, moves and leaves.</summary>
public sealed record FusionApercu(
    PartenaireTenu Autre,
    IReadOnlyList<FusionChamp> Champs,
    IReadOnlyList<string> Territoires,
    int Contacts,
    IReadOnlyList<string> EffetsRepris,
    IReadOnlyList<string> EffetsDoubles,
    string? AutresNoms
);

/// <summary>One field of both sheets; <paramref name="AuChoix"/> when both say something else, the other one filling a blank by itself.</summary>
public sealed record FusionChamp(string Champ, string Libelle, string? Garde, string? Autre, bool AuChoix);
