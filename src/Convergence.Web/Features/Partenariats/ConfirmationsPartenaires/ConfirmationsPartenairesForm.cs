using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Partenariats.ConfirmationsPartenaires;

/// <summary>Sheets ticked, and the day on which they were checked.</summary>
public sealed class ConfirmationsPartenairesForm
{
    public List<long> Ids { get; set; } = [];

    [Display(Name = "Vérifiés le")]
    public string? Date { get; set; }

    [BindNever]
    [ValidateNever]
    public ConfirmationsPartenairesViewModel? Contexte { get; set; }
}

public sealed record ConfirmationsPartenairesViewModel(PageListe<PartenaireAConfirmer> Page);

public sealed record PartenaireAConfirmer(
    long Id,
    string Nom,
    TypePartenaire Type,
    bool EstNational,
    bool EstFictif,
    DateOnly? ConfirmeAu,
    Fraicheur Fraicheur
);
