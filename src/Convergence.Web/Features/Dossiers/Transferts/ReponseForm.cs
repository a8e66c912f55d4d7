using System.ComponentModel.DataAnnotations;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Transferts;

/// <summary>The answer of the chantier asked.</summary>
public sealed class ReponseForm
{
    [Display(Name = "Entrée dans votre chantier")]
    public DateOnly? EntreeProposee { get; set; }

    [Display(Name = "Motif du refus")]
    public MotifRefusTransfert? MotifRefus { get; set; }

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public TransfertLu? Contexte { get; set; }
}

/// <summary>A request, as either side reads it: never a name. <paramref name="EstRecu"/> for the chantier that answers.</summary>
public sealed record TransfertLu(
    Guid Cle,
    long Version,
    bool EstRecu,
    string Pseudonyme,
    string De,
    string Vers,
    Programme Programme,
    DateOnly Entree,
    DateOnly? PassFin,
    EtatTransfert Etat,
    MotifRefusTransfert? MotifRefus,
    DateTime DemandeLe,
    DateTime? DecideLe
)
{
    public bool PeutRepondre => EstRecu && Etat == EtatTransfert.Demande;
}

public sealed class ReponseFormValidator : FormValidator<ReponseForm>
{
    public ReponseFormValidator() => RuleFor(f => f.EntreeProposee).NotNull().WithMessage("Indiquez la date d’entrée dans votre chantier.");
}
