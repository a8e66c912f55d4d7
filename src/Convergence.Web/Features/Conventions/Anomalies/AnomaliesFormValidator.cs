using Convergence.Domain.Conventions;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Conventions.Anomalies;

public sealed class AnomalieFormValidator : FormValidator<AnomalieForm>
{
    public AnomalieFormValidator()
    {
        RuleFor(f => f.Geste).NotNull().WithMessage("Choisissez ce que vous voulez faire.").IsInEnum().WithMessage("Choisissez ce que vous voulez faire.");
        RuleFor(f => f.Commentaire)
            .NotEmpty()
            .WithMessage("Écrivez un commentaire : il reste avec l’anomalie.")
            .Longueur(TraitementAnomalie.LongueurCommentaire);
    }
}

public sealed class AnomaliesFormValidator : FormValidator<AnomaliesForm>
{
    public AnomaliesFormValidator()
    {
        RuleFor(f => f.Cles)
            .NotEmpty()
            .WithMessage("Cochez au moins une anomalie.")
            .Must(c => c.Count <= PageListe.Taille)
            .WithMessage($"{PageListe.Taille} anomalies au plus à la fois.");
        RuleFor(f => f.Commentaire)
            .NotEmpty()
            .WithMessage("Écrivez pourquoi ces anomalies n’en sont pas : l’explication reste avec elles.")
            .Longueur(TraitementAnomalie.LongueurCommentaire);
    }
}
