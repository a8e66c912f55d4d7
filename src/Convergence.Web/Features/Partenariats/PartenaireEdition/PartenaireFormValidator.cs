using Convergence.Domain.Lignes;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Partenariats.PartenaireEdition;

public sealed class PartenaireFormValidator : FormValidator<PartenaireForm>
{
    public PartenaireFormValidator()
    {
        RuleFor(f => f.Nom).NotEmpty().When(f => f.Contexte?.NomFixe is null).WithMessage("Donnez le nom du partenaire.").Longueur(Organisation.LongueurNom);
        RuleFor(f => f.AutresNoms).Longueur(Partenaire.LongueurAutresNoms);
        RuleFor(f => f.Type)
            .NotEmpty()
            .WithMessage("Choisissez le type.")
            .Must(t => string.IsNullOrEmpty(t) || TypePartenaireNoms.Lire(t) is not null)
            .WithMessage("Choisissez un type de la liste.");
        RuleFor(f => f.Themes).Must(t => t.TrueForAll(c => ThematiquesNoms.Lire(c) is not null)).WithMessage("Choisissez des thématiques de la liste.");
        RuleFor(f => f.Couverture).Longueur(Partenaire.LongueurCouverture);
        RuleFor(f => f.Offre).Longueur(Partenaire.LongueurOffre);
        RuleFor(f => f.SiteWeb)
            .Longueur(Partenaire.LongueurSiteWeb)
            .Must(s => string.IsNullOrWhiteSpace(s) || EstSite(s))
            .WithMessage("Une adresse de site commence par https:// ou http:// : https://www.exemple.fr.");
        RuleFor(f => f.Source).Longueur(Provenance.LongueurSource);
    }

    private static bool EstSite(string texte) =>
        Uri.TryCreate(texte.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
