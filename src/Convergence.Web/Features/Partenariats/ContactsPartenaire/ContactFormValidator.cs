using System.Net.Mail;
using System.Text.RegularExpressions;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Partenariats.ContactsPartenaire;

public sealed partial class ContactFormValidator : FormValidator<ContactForm>
{
    public ContactFormValidator()
    {
        RuleFor(f => f.Fonction).NotEmpty().WithMessage("Donnez la fonction ou le service.").Longueur(ContactPartenaire.LongueurFonction);
        RuleFor(f => f.Courriel)
            .Longueur(ContactPartenaire.LongueurCourriel)
            .Must(c =>
                string.IsNullOrWhiteSpace(c) || (MailAddress.TryCreate(c.Trim(), out var lu) && lu.Address == c.Trim() && FormeCourriel().IsMatch(c.Trim()))
            )
            .WithMessage("Ce courriel n’est pas valable : accueil@service.fr.");
        RuleFor(f => f.Telephone)
            .Must(t => string.IsNullOrWhiteSpace(t) || FormeTelephone().IsMatch(t.Trim()))
            .WithMessage("Un téléphone compte 10 chiffres (01 23 45 67 89), ou commence par + et l’indicatif ; un numéro court en compte 4.");
        RuleFor(f => f.Courriel)
            .Must((f, _) => !string.IsNullOrWhiteSpace(f.Courriel) || !string.IsNullOrWhiteSpace(f.Telephone))
            .WithMessage("Donnez un courriel ou un téléphone.");
    }

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@.]+$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex FormeCourriel();

    [GeneratedRegex(@"^(0[1-9]([ .]?[0-9]{2}){4}|\+[0-9][0-9 ]{7,17}|[0-9]{4}|[0-9]{2} [0-9]{2})$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex FormeTelephone();
}
