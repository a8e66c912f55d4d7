using System.Text.RegularExpressions;
using Convergence.Domain.Lignes;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Reseau.ChantierEdition;

public sealed partial class ChantierFormValidator : FormValidator<ChantierForm>
{
    public ChantierFormValidator()
    {
        RuleFor(f => f.Nom).NotEmpty().WithMessage("Donnez le nom du chantier.").Longueur(Chantier.LongueurNom);
        RuleFor(f => f.AutreNom).Longueur(Chantier.LongueurNom);
        RuleFor(f => f.NouvelleOrganisation).Longueur(Organisation.LongueurNom);
        RuleFor(f => f.TerritoireId).NotNull().WithMessage("Choisissez le territoire.");
        RuleFor(f => f.Commune).NotEmpty().WithMessage("Donnez la commune : avec le nom, elle identifie le chantier.").Longueur(Chantier.LongueurCommune);
        RuleFor(f => f.CodeCommune)
            .Must(c => string.IsNullOrWhiteSpace(c) || FormeCommune().IsMatch(c.Trim()))
            .WithMessage("Un code INSEE compte 5 caractères : 69123, 2A004.");
        RuleFor(f => f.CodeDepartement).NotEmpty().WithMessage("Choisissez le département.");
        RuleFor(f => f.NomEpci).Longueur(Chantier.LongueurNomEpci);
        RuleFor(f => f.CodeEpci).Chiffres(9, "Le code d’un EPCI est un SIREN : 9 chiffres.");
        RuleFor(f => f.Siret)
            .Must(s => Siret.Nettoyer(s) is not { } siret || Siret.EstValide(siret))
            .WithMessage("Ce SIRET n’est pas valable : 14 chiffres, dont une clé de contrôle. Vérifiez-le, ou laissez vide.");
        RuleFor(f => f.Antenne).Longueur(Chantier.LongueurAntenne);
        RuleFor(f => f.Experimentation).Longueur(Chantier.LongueurExperimentation);
        RuleFor(f => f.Debut).NotEmpty().WithMessage("Indiquez depuis quand il est dans le réseau.").DateLibre();
        RuleFor(f => f.Remarque).Longueur(Chantier.LongueurRemarque);
        RuleFor(f => f.Source).Longueur(Provenance.LongueurSource);
    }

    [GeneratedRegex("^([0-9]{2}|2[AB])[0-9]{3}$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex FormeCommune();
}
