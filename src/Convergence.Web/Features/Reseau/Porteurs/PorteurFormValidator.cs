using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Reseau.Porteurs;

public sealed class PorteurFormValidator : FormValidator<PorteurForm>
{
    public PorteurFormValidator()
    {
        RuleFor(f => f.OrganisationId)
            .NotNull()
            .When(f => string.IsNullOrWhiteSpace(f.NouvelleOrganisation))
            .WithMessage("Choisissez une organisation, ou donnez le nom d’une nouvelle.");
        RuleFor(f => f.NouvelleOrganisation).Longueur(Organisation.LongueurNom);
        RuleFor(f => f.Debut).NotEmpty().WithMessage("Indiquez à partir de quand.").DateLibre();
        RuleFor(f => f.Motif)
            .NotEmpty()
            .When(f => f.Contexte?.Actuel is not null)
            .WithMessage("Indiquez pourquoi le porteur change.")
            .Longueur(FaitDate.LongueurMotif);
        RuleFor(f => f.Remarque).Longueur(PorteurCoordination.LongueurRemarque);
    }
}
