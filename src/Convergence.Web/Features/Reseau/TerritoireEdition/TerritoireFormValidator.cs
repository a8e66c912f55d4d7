using System.Text.RegularExpressions;
using Convergence.Domain.Lignes;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Reseau.TerritoireEdition;

public sealed partial class TerritoireFormValidator : FormValidator<TerritoireForm>
{
    public TerritoireFormValidator()
    {
        RuleFor(f => f.Nom).NotEmpty().WithMessage("Donnez le nom du territoire.").Longueur(Territoire.LongueurNom);
        RuleFor(f => f.Code)
            .Must(c => string.IsNullOrWhiteSpace(c) || FormeCode().IsMatch(c.Trim()))
            .WithMessage("Un code s’écrit en majuscules sans accent, chiffres et traits d’union : CA-DE-CAMBRAI.")
            .Longueur(Territoire.LongueurCode);
        RuleFor(f => f.Perimetre).Longueur(Territoire.LongueurPerimetre);
        RuleFor(f => f.Departements).NotEmpty().WithMessage("Choisissez au moins un département.");
        RuleFor(f => f.CodeEpci).Chiffres(9, "Le code d’un EPCI est un SIREN : 9 chiffres.");
        RuleFor(f => f.Debut).NotEmpty().WithMessage("Indiquez depuis quand il est dans le réseau.").DateLibre();
        RuleFor(f => f.EtatCvg).IsInEnum().WithMessage("Choisissez un état de la liste.");
        RuleFor(f => f.EtatPhc).IsInEnum().WithMessage("Choisissez un état de la liste.");
        RuleFor(f => f.Notes).Longueur(Territoire.LongueurNotes);
        RuleFor(f => f.Source).Longueur(Provenance.LongueurSource);
    }

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex FormeCode();
}
