using System.Globalization;
using Convergence.Domain.Reseau.Equipes;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Reseau.PosteEdition;

public sealed class PosteFormValidator : FormValidator<PosteForm>
{
    private const string Illisible = "Saisissez un nombre, par exemple 0,8.";

    public PosteFormValidator()
    {
        RuleFor(f => f.Rattachement).NotEmpty().When(f => f.Contexte?.Ou is null).WithMessage("Choisissez l’équipe du territoire ou le chantier.");
        RuleFor(f => f.Fonction).Must(f => LireFonction(f) is not null).WithMessage("Choisissez la fonction.");
        RuleFor(f => f.Etp)
            .NotEmpty()
            .WithMessage("Indiquez l’ETP du poste.")
            .Must(e => string.IsNullOrWhiteSpace(e) || LireEtp(e) is not null)
            .WithMessage(Illisible);
        RuleFor(f => f.EtpAccompagnement).Must(e => string.IsNullOrWhiteSpace(e) || LireEtp(e) is not null).WithMessage(Illisible);
        RuleFor(f => f.Debut).NotEmpty().WithMessage("Indiquez depuis quand.").DateLibre();
        RuleFor(f => f.Remarque).Longueur(PosteEquipe.LongueurRemarque);
    }

    /// <summary>A number typed with a comma or a point; null when it is none.</summary>
    public static decimal? LireEtp(string? saisie) =>
        decimal.TryParse(
            saisie?.Trim().Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var etp
        )
            ? etp
            : null;

    public static FonctionPoste? LireFonction(string? code) =>
        Enum.TryParse<FonctionPoste>(code, out var f) && Enum.IsDefined(f) && f.ToString() == code ? f : null;
}
