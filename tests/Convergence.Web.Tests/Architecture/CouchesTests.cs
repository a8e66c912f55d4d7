using System.Reflection;
using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Web.Security;
using Convergence.Web.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Tests.Architecture;

/// <summary>Domain &lt;- Data &lt;- Web; a feature is a folder that bears the name of its controller.</summary>
public sealed class CouchesTests
{
    private const string Fonctions = "Convergence.Web.Features.";

    private static readonly Assembly Domaine = typeof(Perimetre).Assembly;

    private static readonly Assembly Donnees = typeof(ConvergenceDbContext).Assembly;

    private static readonly Assembly Web = typeof(UtilisateurCourant).Assembly;

    [Fact]
    public void Le_domaine_ne_connait_que_la_bibliotheque_de_base() => AssertRegle.Tenue(ReferencesDeTrop(References(Domaine), ["System.", "netstandard"]));

    [Fact]
    public void Les_donnees_ne_connaissent_pas_le_web() =>
        Assert.DoesNotContain(References(Donnees), r => r.StartsWith("Convergence.Web", StringComparison.Ordinal));

    [Fact]
    public void Une_reference_de_trop_est_vue() => Assert.NotEmpty(ReferencesDeTrop(References(Donnees), ["System.", "netstandard"]));

    [Fact]
    public void Chaque_controleur_est_dans_le_dossier_qui_porte_son_nom()
    {
        var controleurs = Web.GetTypes().Where(t => t.IsAssignableTo(typeof(ControllerBase)) && !t.IsAbstract).ToList();
        Assert.NotEmpty(controleurs);
        AssertRegle.Tenue(controleurs.SelectMany(t => MalPlaces(t.Name, t.Namespace)));
    }

    [Fact]
    public void Un_controleur_mal_place_est_vu()
    {
        Assert.NotEmpty(MalPlaces("ChantiersController", Fonctions + "Reseau.Territoires"));
        Assert.NotEmpty(MalPlaces("ChantiersController", Fonctions + "Chantiers"));
        Assert.NotEmpty(MalPlaces("ChantiersController", Fonctions + "Reseau.Chantiers.Edition"));
        Assert.NotEmpty(MalPlaces("Chantiers", Fonctions + "Reseau.Chantiers"));
        Assert.Empty(MalPlaces("ChantiersController", Fonctions + "Reseau.Chantiers"));
    }

    [Fact]
    public void Chaque_suffixe_dit_ce_que_le_type_est() =>
        AssertRegle.Tenue(
            Web.GetTypes().Where(t => t.Namespace?.StartsWith(Fonctions, StringComparison.Ordinal) == true && !t.IsNested).SelectMany(SuffixesTrompeurs)
        );

    [Fact]
    public void Un_suffixe_trompeur_est_vu()
    {
        Assert.NotEmpty(SuffixesTrompeurs(typeof(FauxController)));
        Assert.NotEmpty(SuffixesTrompeurs(typeof(Verification)));
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<string> ReferencesDeTrop(IEnumerable<string> references, string[] admises) =>
        references.Where(r => !admises.Any(a => r.StartsWith(a, StringComparison.Ordinal)));

    private static IEnumerable<string> MalPlaces(string nom, string? espace) =>
        nom.EndsWith("Controller", StringComparison.Ordinal) && espace?.Split('.') is [_, _, "Features", _, var fonction] && fonction + "Controller" == nom
            ? []
            : [$"{espace}.{nom}"];

    private static IEnumerable<string> SuffixesTrompeurs(Type type)
    {
        var controleur = type.IsAssignableTo(typeof(ControllerBase));
        var validateur = type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(FormValidator<>);
        if (
            controleur != type.Name.EndsWith("Controller", StringComparison.Ordinal)
            || validateur != type.Name.EndsWith("FormValidator", StringComparison.Ordinal)
        )
        {
            yield return type.FullName!;
        }
    }

    private sealed class FauxController;

    private sealed class Verification : FormValidator<object>;
}
