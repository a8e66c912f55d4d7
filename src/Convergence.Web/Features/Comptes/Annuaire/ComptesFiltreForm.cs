using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Comptes.Annuaire;

public sealed class ComptesFiltreForm
{
    [Display(Name = "Rechercher")]
    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    /// <summary>Empty: those that may sign in.</summary>
    [Display(Name = "État")]
    [FromQuery(Name = "etat")]
    public string? Etat { get; set; }

    [Display(Name = "Rôle")]
    [FromQuery(Name = "role")]
    public string? Role { get; set; }

    [FromQuery(Name = "page")]
    public int Page { get; set; } = 1;

    public bool EstVide => string.IsNullOrWhiteSpace(Q) && string.IsNullOrEmpty(Etat) && string.IsNullOrEmpty(Role);
}
