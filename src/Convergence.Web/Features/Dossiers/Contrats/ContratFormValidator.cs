using System.Globalization;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Dossiers.Contrats;

public sealed class ContratFormValidator : FormValidator<ContratForm>
{
    public ContratFormValidator()
    {
        RuleFor(f => f.Parcours).NotNull().WithMessage("Choisissez le parcours.");
        RuleFor(f => f.Forme).Must(f => ContratsPass.Formes.Lire(f) is not null).WithMessage("Choisissez la forme du contrat.");
        RuleFor(f => f.Debut).NotNull().WithMessage("Indiquez le début du contrat.");
        RuleFor(f => f.HeuresHebdomadaires)
            .Must(h => string.IsNullOrWhiteSpace(h) || LireHeures(h) is not null)
            .WithMessage("Saisissez un nombre, par exemple 26 ou 17,5.");
    }

    /// <summary>A number typed with a comma or a point; null when it is none.</summary>
    public static decimal? LireHeures(string? saisie) =>
        decimal.TryParse(
            string.Concat((saisie ?? string.Empty).Where(c => !char.IsWhiteSpace(c))).Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var heures
        )
            ? heures
            : null;
}
