using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Cercle;

public sealed class ConcertationForm : IFormRelu, IFormVersionne
{
    [Display(Name = "Date de la concertation")]
    public DateOnly? Le { get; set; }

    [Display(Name = "Fonctions présentes, en plus du chantier")]
    public List<string> Presents { get; set; } = [];

    [Display(Name = "Décisions")]
    public string? Decisions { get; set; }

    [Display(Name = "Prochaine concertation")]
    public DateOnly? ProchaineLe { get; set; }

    public long Version { get; set; }

    public string? TexteRelu { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<PassageSensible> Passages { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public CercleContexte? Contexte { get; set; }

    public string? TexteLibre => Decisions;

    /// <summary>Functions ticked; an unknown code is refused by the validator.</summary>
    public FonctionsReferent Fonctions =>
        Presents.Aggregate(FonctionsReferent.Aucune, (f, code) => f | Referents.Fonctions.FirstOrDefault(r => r.Code == code).Fonction);
}
