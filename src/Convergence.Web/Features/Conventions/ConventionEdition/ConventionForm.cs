using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Conventions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Conventions.ConventionEdition;

public sealed class ConventionForm
{
    [Display(Name = "Numéro")]
    public string? Numero { get; set; }

    [Display(Name = "Type")]
    public TypeConvention? Type { get; set; }

    [Display(Name = "Objet")]
    public string? Objet { get; set; }

    /// <summary>« cvg », « phc ».</summary>
    [Display(Name = "Programmes")]
    public IList<string> Programmes { get; set; } = [];

    [Display(Name = "Territoire")]
    public long? TerritoireId { get; set; }

    [Display(Name = "Chantier")]
    public long? ChantierId { get; set; }

    /// <summary>Other territories covered; typed by the national team only.</summary>
    [Display(Name = "Couvre aussi")]
    public IList<long> Couvre { get; set; } = [];

    [Display(Name = "Début")]
    public string? Debut { get; set; }

    [Display(Name = "Fin")]
    public string? Fin { get; set; }

    [Display(Name = "Dernière signature")]
    public string? SigneeLe { get; set; }

    public IList<PartieForm> Parties { get; set; } = [];

    [Display(Name = "Pourquoi deux conventions du même type")]
    public string? MotifChevauchement { get; set; }

    [Display(Name = "Remarque")]
    public string? Remarque { get; set; }

    [Display(Name = "Source")]
    public string? Source { get; set; }

    /// <summary>Convention that this one renews; read at creation only.</summary>
    public long? RenouvelleId { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public ConventionFormContexte? Contexte { get; set; }
}

/// <summary>A party as it is typed; a line without a name is no party.</summary>
public sealed class PartieForm
{
    [Display(Name = "Organisation")]
    public string? Nom { get; set; }

    [Display(Name = "Rôle")]
    public RolePartie? Role { get; set; }
}

/// <summary>What the page needs beside the fields; <paramref name="Id"/> is null at creation.</summary>
public sealed record ConventionFormContexte(
    long? Id,
    string? Lieu,
    string? Renouvelle,
    bool EstNational,
    IReadOnlyList<SelectListItem> Territoires,
    IReadOnlyList<SelectListItem> Chantiers,
    IReadOnlyList<string> Organisations
)
{
    public static IReadOnlyList<SelectListItem> Types { get; } =
    [.. Enum.GetValues<TypeConvention>().Select(t => new SelectListItem(t.Libelle() + (t.Aide().Length == 0 ? string.Empty : $" – {t.Aide()}"), t.ToString()))];

    public static IReadOnlyList<SelectListItem> Roles { get; } = [.. Enum.GetValues<RolePartie>().Select(r => new SelectListItem(r.Libelle(), r.ToString()))];
}
