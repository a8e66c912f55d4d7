using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Comptes.Invitations;

public sealed class InvitationsFiltreForm
{
    /// <summary>« toutes », or one of <see cref="InvitationsViewModel.Etats"/>; empty: those that wait for something.</summary>
    [Display(Name = "État")]
    [FromQuery(Name = "etat")]
    public string? Etat { get; set; }

    /// <summary>Rows of one imported list; null for every invitation.</summary>
    [FromQuery(Name = "liste")]
    public Guid? Liste { get; set; }

    [FromQuery(Name = "page")]
    public int Page { get; set; } = 1;
}
