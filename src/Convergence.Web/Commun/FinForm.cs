using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Commun;

/// <summary>Ends a territory, a chantier or a membership, with a reason.</summary>
public sealed class FinForm
{
    [Display(Name = "Date de fin")]
    public string? Fin { get; set; }

    [Display(Name = "Motif")]
    public string? Motif { get; set; }

    public bool Confirmation { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public FinContexte? Contexte { get; set; }
}

/// <summary>What ends, what ends with it, and where to go back.</summary>
public sealed record FinContexte(string Titre, string Quoi, string Retour, IReadOnlyList<EtapeFinie> Suites, string? Explication = null);

/// <summary>A fact that ends with the main one, or comes back with it.</summary>
public sealed record EtapeFinie(string Libelle, string Depuis);
