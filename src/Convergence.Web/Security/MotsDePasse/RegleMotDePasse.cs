using FluentValidation;

namespace Convergence.Web.Security.MotsDePasse;

/// <summary>Shape of a new password, the same wherever one is chosen. What is too common is refused by Identity.</summary>
internal static class RegleMotDePasse
{
    /// <summary>Long enough for any sentence; a hash of megabytes would be a way to slow the server down.</summary>
    public const int LongueurMaximale = 200;

    public const string TropLong = "Ce mot de passe est trop long (200 caractères au plus).";

    public const string Differents = "Les deux saisies du nouveau mot de passe sont différentes.";

    public const string Aide = "12 caractères au moins. Par exemple quatre mots sans lien entre eux.";

    public static void Convenable<T>(this IRuleBuilder<T, string?> regle) =>
        regle
            .NotEmpty()
            .WithMessage("Choisissez un nouveau mot de passe.")
            .MinimumLength(MotDePasseCourantValidator.LongueurMinimale)
            .WithMessage($"Le mot de passe compte au moins {MotDePasseCourantValidator.LongueurMinimale} caractères.")
            .MaximumLength(LongueurMaximale)
            .WithMessage(TropLong);
}
