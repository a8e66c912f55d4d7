using System.ComponentModel.DataAnnotations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.BilansFreins;

public sealed class FreinsForm : IFormVersionne
{
    [Display(Name = "Date du bilan")]
    public DateOnly? Le { get; set; }

    [Display(Name = "Moment du parcours")]
    public string? Moment { get; set; }

    /// <summary>Code of the level by code of the frein.</summary>
    public Dictionary<string, string?> Niveaux { get; set; } = [];

    public long Version { get; set; }

    /// <summary>Version of the encrypted answers by code of their group.</summary>
    public Dictionary<string, long> VersionsSensibles { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public FreinsContexte? Contexte { get; set; }
}

/// <summary>The person, and what was said of each frein before.</summary>
/// <param name="BilanId">Null for a new review.</param>
public sealed record FreinsContexte(DossierAccompagne Dossier, long? BilanId, EvolutionFreinsViewModel Evolution)
{
    /// <summary>Review that fills a new one.</summary>
    public RevueLue? Precedente => BilanId is null ? Evolution.Derniere : Evolution.Revues.TakeWhile(r => r.Id != BilanId).LastOrDefault();
}
