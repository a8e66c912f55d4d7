using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Mobilisations;

/// <summary>A call on a chargé de partenariat or on a partner.</summary>
public sealed class MobilisationForm : IFormRelu
{
    public const string Charge = "charge";

    public const string Partenaire = "partenaire";

    [Display(Name = "Thème")]
    public string? Theme { get; set; }

    [Display(Name = "Qui est sollicité")]
    public string? Cible { get; set; }

    [Display(Name = "Chercher un partenaire")]
    public string? Recherche { get; set; }

    [Display(Name = "Partenaire")]
    public long? PartenaireId { get; set; }

    [Display(Name = "Demandé le")]
    public DateOnly? DemandeLe { get; set; }

    [Display(Name = "Ce qui est demandé")]
    public string? Demande { get; set; }

    public string? TexteRelu { get; set; }

    /// <summary>Asked by « Chercher »: shows partners, writes nothing. The search is in the body, not in the address.</summary>
    public bool Chercher { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<PassageSensible> Passages { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public MobilisationContexte? Contexte { get; set; }

    public string? TexteLibre => Demande;
}

/// <summary>What became of a request, and what is to be corrected in it.</summary>
public sealed class SuiteMobilisationForm : IFormRelu, IFormVersionne
{
    [Display(Name = "Thème")]
    public string? Theme { get; set; }

    [Display(Name = "Demandé le")]
    public DateOnly? DemandeLe { get; set; }

    [Display(Name = "Ce qui est demandé")]
    public string? Demande { get; set; }

    [Display(Name = "Réponse")]
    public string? Reponse { get; set; }

    [Display(Name = "Réponse reçue le")]
    public DateOnly? ReponseLe { get; set; }

    [Display(Name = "Résultat")]
    public string? Resultat { get; set; }

    [Display(Name = "Résultat connu le")]
    public DateOnly? ResultatLe { get; set; }

    public long Version { get; set; }

    public string? TexteRelu { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<PassageSensible> Passages { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public MobilisationContexte? Contexte { get; set; }

    public string? TexteLibre => Demande;
}

/// <summary>The person; the request when it exists; the partners found, and how many there are in all.</summary>
public sealed record MobilisationContexte(DossierAccompagne Dossier, Mobilisation? Mobilisation, string? Partenaire)
{
    public IReadOnlyList<(long Id, string Nom, string Type)> Trouves { get; init; } = [];

    public int Total { get; init; }

    public string Sollicite => Partenaire ?? "Chargé·e de partenariat";
}
