using Convergence.Domain.Conventions;
using Convergence.Domain.Lignes;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Validation;
using FluentValidation;

namespace Convergence.Web.Features.Conventions.ConventionEdition;

public sealed class ConventionFormValidator : FormValidator<ConventionForm>
{
    public ConventionFormValidator()
    {
        RuleFor(f => f.Numero)
            .NotEmpty()
            .WithMessage("Donnez le numéro de la convention.")
            .Longueur(Convention.LongueurNumero)
            .Must(n => string.IsNullOrWhiteSpace(n) || n.Trim().All(c => char.IsAsciiLetterOrDigit(c) || "-_/.".Contains(c, StringComparison.Ordinal)))
            .WithMessage("Lettres sans accent, chiffres, tirets, points et barres seulement : CNV-DGEFP-2027.");
        RuleFor(f => f.Type).NotNull().WithMessage("Choisissez le type.").IsInEnum().WithMessage("Choisissez un type de la liste.");
        RuleFor(f => f.Objet).NotEmpty().WithMessage("Dites l’objet en une ou deux phrases.").Longueur(Convention.LongueurObjet);
        RuleFor(f => f.Programmes).Must(p => p.Any(c => c is "cvg" or "phc")).WithMessage("Choisissez au moins un programme.");
        RuleFor(f => f.Debut).DateLibre();
        RuleFor(f => f.Fin).DateLibre();
        RuleFor(f => f.SigneeLe).DateLibre();
        RuleFor(f => f.MotifChevauchement).Longueur(Convention.LongueurMotif);
        RuleFor(f => f.Remarque).Longueur(Convention.LongueurRemarque);
        RuleFor(f => f.Source).Longueur(Provenance.LongueurSource);
        RuleFor(f => f.ChantierId).Must((f, c) => c is null || f.TerritoireId is not null).WithMessage("Choisissez aussi le territoire du chantier.");
        RuleFor(f => f.Parties)
            .Must(p => p.Any(x => !string.IsNullOrWhiteSpace(x.Nom)))
            .WithMessage("Nommez au moins une partie.")
            .Must(p => string.Join(" ; ", p.Where(x => !string.IsNullOrWhiteSpace(x.Nom)).Select(x => x.Nom!.Trim())).Length <= Convention.LongueurParties)
            .WithMessage($"Les noms des parties font plus de {Convention.LongueurParties} caractères ensemble : abrégez-les.");
        RuleForEach(f => f.Parties)
            .ChildRules(p =>
            {
                p.RuleFor(x => x.Nom).Longueur(Organisation.LongueurNom);
                p.RuleFor(x => x.Role)
                    .Must((x, r) => string.IsNullOrWhiteSpace(x.Nom) || r is { } role && Enum.IsDefined(role))
                    .WithMessage("Choisissez le rôle de cette partie.");
            });
    }
}
