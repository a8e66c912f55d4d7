using System.Reflection;
using Convergence.Domain.Conventions;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Reseau;
using Convergence.Domain.Reseau.Equipes;
using Convergence.Testing;
using Convergence.Web.Security;
using Convergence.Web.Tests.Migrations;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Web.Tests.Architecture;

/// <summary>The length of a column, of its rule and of its field is one constant: what a form accepts, its column holds.</summary>
public sealed class LongueursTests
{
    private static readonly IModel Modele = Lire();

    /// <summary>The column that each text of a form is written in, where they do not bear the name of one column alone.</summary>
    private static readonly Dictionary<string, Type> Colonnes = new(StringComparer.Ordinal)
    {
        ["AdhesionForm.Remarque"] = typeof(AdhesionProgramme),
        ["AvenantForm.Objet"] = typeof(AvenantConvention),
        ["CapaciteForm.Remarque"] = typeof(CapaciteConventionnee),
        ["ChantierForm.Nom"] = typeof(Chantier),
        ["ChantierForm.Remarque"] = typeof(Chantier),
        ["ChantierForm.Source"] = typeof(Chantier),
        ["ConventionForm.Objet"] = typeof(Convention),
        ["DerogationForm.Motif"] = typeof(DerogationCampagne),
        ["EffetForm.Source"] = typeof(EffetPartenariat),
        ["EtatProgrammeForm.Remarque"] = typeof(EtatTerritoireProgramme),
        ["PartenaireForm.Source"] = typeof(Partenaire),
        ["PorteurForm.Remarque"] = typeof(PorteurCoordination),
        ["PosteForm.Remarque"] = typeof(PosteEquipe),
        ["RenvoiForm.Motif"] = typeof(EvenementRemontee),
        ["TerritoireForm.Code"] = typeof(Territoire),
        ["TerritoireForm.Nom"] = typeof(Territoire),
        ["TerritoireForm.Source"] = typeof(Territoire),
        ["TransmissionForm.Commentaire"] = typeof(Remontee),
    };

    /// <summary>Texts whose form is fixed otherwise than by a length.</summary>
    private static readonly Dictionary<string, string> Ailleurs = new(StringComparer.Ordinal)
    {
        ["AccueilForm.PassNumero"] = "format of the number",
        ["PassForm.PassNumero"] = "format of the number",
        ["PassageForm.PassNumero"] = "format of the number",
        ["CampagneForm.CodePeriode"] = "format of a period",
        ["ChantierForm.CodeCommune"] = "format of the code",
        ["ChantierForm.CodeDepartement"] = "choice of a list",
        ["ChantierForm.CodeEpci"] = "nine digits",
        ["ChantierForm.Siret"] = "fourteen digits and their key",
        ["ContactForm.Telephone"] = "format of a number",
        ["OuvertureForm.Motif"] = "checked by DecisionSensible, shortest and longest together",
        ["FermetureForm.MotifFermeture"] = "checked by DecisionSensible, shortest and longest together",
        ["ProlongationForm.Motif"] = "choice of a list",
        ["SuspensionForm.Motif"] = "choice of a list",
        ["SituationForm.FormationAsp"] = "choice of a list",
        ["TerritoireForm.CodeEpci"] = "nine digits",
        ["TerritoireForm.CodeRegion"] = "choice of a list",
    };

    [Fact]
    public void Ce_qu_un_formulaire_accepte_tient_dans_sa_colonne()
    {
        var validateurs = typeof(UtilisateurCourant)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IValidator)) && t.GetConstructor(Type.EmptyTypes) is not null)
            .ToList();
        var textes = validateurs.SelectMany(Textes).ToList();
        Assert.True(textes.Count > 40);
        AssertRegle.Tenue(textes.Where(t => !Ailleurs.ContainsKey(t.Nom)).Select(t => Faute(t.Nom, t.Longueur, t.Colonnes)).OfType<string>());
        AssertRegle.Tenue(Ailleurs.Keys.Concat(Colonnes.Keys).Except(textes.Select(t => t.Nom)).Select(n => $"{n} is no text of a form"));
    }

    [Fact]
    public void Une_longueur_qui_differe_ou_manque_est_vue()
    {
        Assert.NotNull(Faute("ChantierForm.Commune", 81, [(typeof(Chantier), 80)]));
        Assert.NotNull(Faute("ChantierForm.Commune", null, [(typeof(Chantier), 80)]));
        Assert.NotNull(Faute("Inconnu.Nom", 80, [(typeof(Chantier), 80), (typeof(Territoire), 120)]));
        Assert.Null(Faute("ChantierForm.Commune", 80, [(typeof(Chantier), 80)]));
    }

    private static string? Faute(string nom, int? longueur, IReadOnlyList<(Type Type, int? Longueur)> colonnes)
    {
        var siennes = colonnes.Where(c => !Colonnes.TryGetValue(nom, out var type) || c.Type == type).ToList();
        return siennes is not [{ } seule] ? $"{nom}: which column of {string.Join(", ", colonnes.Select(c => c.Type.Name))}?"
            : seule.Longueur == longueur ? null
            : $"{nom}: {longueur?.ToString() ?? "no"} characters, {seule.Longueur?.ToString() ?? "no limit"} in {seule.Type.Name}";
    }

    /// <summary>Texts of the form that bear the name of a column of their domain.</summary>
    private static IEnumerable<(string Nom, int? Longueur, IReadOnlyList<(Type Type, int? Longueur)> Colonnes)> Textes(Type validateur)
    {
        var forme = validateur.BaseType!.GetGenericArguments().FirstOrDefault();
        var domaine = validateur.Namespace!.Split('.') is [_, _, "Features", var d, ..] ? $"Convergence.Domain.{d}" : null;
        if (forme is null || domaine is null)
        {
            yield break;
        }

        var regles = ((IValidator)Activator.CreateInstance(validateur)!).CreateDescriptor();
        // What a form inherits is checked with the form that declares it: an included rule is not in the descriptor.
        foreach (
            var texte in forme
                .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(p => p.PropertyType == typeof(string) && p.SetMethod is not null)
        )
        {
            var colonnes = Modele
                .GetEntityTypes()
                .Where(e => e.ClrType.FullName!.StartsWith(domaine + ".", StringComparison.Ordinal))
                .Select(e => (e.ClrType, Colonne: e.FindProperty(texte.Name)))
                .Where(c => c.Colonne?.ClrType == typeof(string))
                .Select(c => (c.ClrType, c.Colonne!.GetMaxLength()))
                .ToList();
            if (colonnes.Count > 0)
            {
                yield return (
                    $"{forme.Name}.{texte.Name}",
                    regles.GetValidatorsForMember(texte.Name).Select(v => v.Validator).OfType<ILengthValidator>().Select(v => (int?)v.Max).Min(),
                    colonnes
                );
            }
        }
    }

    private static IModel Lire()
    {
        using var db = Contextes.Sqlite();
        return db.Model;
    }
}
