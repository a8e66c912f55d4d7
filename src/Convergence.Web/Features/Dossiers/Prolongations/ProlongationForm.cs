using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Prolongations;

/// <summary>A prolongation of the PASS IAE. A reason that belongs to the sensitive module is left empty.</summary>
public sealed class ProlongationForm : DossierForm
{
    private static readonly Dictionary<string, EtatProlongation> Etats = new(StringComparer.Ordinal)
    {
        ["demandee"] = EtatProlongation.Demandee,
        ["accordee"] = EtatProlongation.Accordee,
        ["refusee"] = EtatProlongation.Refusee,
    };

    [Display(Name = "Motif")]
    public string? Motif { get; set; }

    [Display(Name = "Premier jour")]
    public DateOnly? Debut { get; set; }

    [Display(Name = "Dernier jour")]
    public DateOnly? Fin { get; set; }

    [Display(Name = "État")]
    public string? Etat { get; set; }

    public static IEnumerable<SelectListItem> ChoixEtat => [new("Demandée", "demandee"), new("Accordée", "accordee"), new("Refusée", "refusee")];

    /// <summary>Reasons that may be written in the clear.</summary>
    public static IEnumerable<LigneProlongation> MotifsPermis =>
        ContratsPass.Prolongations.Lignes.Where(l => ChampsSensibles.Lire(ChampsSensibles.ListeProlongation, l.Code) is null);

    public EtatProlongation? EtatLu => Etats.TryGetValue(Etat ?? string.Empty, out var etat) ? etat : null;

    public MotifProlongation? MotifLu => ContratsPass.Prolongations.Lire(Motif)?.Valeur;

    /// <summary>What a row shows in its form.</summary>
    public static ProlongationForm De(LigneDossier<Prolongation> lu)
    {
        return new()
        {
            Contexte = lu.Contexte,
            Version = lu.Ligne.Version,
            Motif = lu.Ligne.Motif is { } m ? ContratsPass.Prolongations[m].Code : null,
            Debut = lu.Ligne.Debut,
            Fin = lu.Ligne.Fin,
            Etat = Etats.Single(e => e.Value == lu.Ligne.Etat).Key,
        };
    }
}

public sealed class ProlongationFormValidator : FormValidator<ProlongationForm>
{
    public ProlongationFormValidator()
    {
        RuleFor(f => f.Motif)
            .Must(m => string.IsNullOrEmpty(m) || ContratsPass.Prolongations.Lire(m) is not null)
            .WithMessage("Choisissez un motif de la liste.");
        RuleFor(f => f.Debut).NotNull().WithMessage("Indiquez le premier jour de la prolongation.");
        RuleFor(f => f.Fin).NotNull().WithMessage("Indiquez le dernier jour de la prolongation.");
        RuleFor(f => f.Etat).Must((f, _) => f.EtatLu is not null).WithMessage("Dites si elle est demandée, accordée ou refusée.");
    }
}
