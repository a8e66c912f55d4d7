using System.Globalization;
using Convergence.Domain.Lignes;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Partenariats.EffetsPartenariat;

public sealed class EffetFormValidator : FormValidator<EffetForm>
{
    public EffetFormValidator()
    {
        RuleFor(f => f.Nature).NotNull().WithMessage("Dites ce qui est compté.").IsInEnum().WithMessage("Choisissez dans la liste.");
        RuleFor(f => f.Nombre).Must(n => Lire(n, out _)).WithMessage("Donnez un nombre entier, ou laissez vide s’il n’est pas connu.");
        RuleFor(f => f.Annee).Must(n => Lire(n, out _)).WithMessage("Donnez une année en quatre chiffres : 2023.");
        RuleFor(f => f.PeriodeDite).Longueur(EffetPartenariat.LongueurPeriodeDite);
        RuleFor(f => f.Source).NotEmpty().WithMessage("Donnez la source : un chiffre sans source ne se relit pas.").Longueur(Provenance.LongueurSource);
        RuleFor(f => f.Remarque).Longueur(EffetPartenariat.LongueurRemarque);
    }

    /// <summary>A whole number as people type it, spaces between thousands allowed; empty reads as null.</summary>
    public static bool Lire(string? saisie, out int? nombre)
    {
        nombre = null;
        var t = string.Concat((saisie ?? string.Empty).Where(c => !char.IsWhiteSpace(c)));
        if (t.Length == 0)
        {
            return true;
        }

        var lu = int.TryParse(t, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n);
        nombre = lu ? n : null;
        return lu;
    }
}
