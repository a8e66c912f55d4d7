namespace Convergence.Web.Features.Shared.Navigation;

/// <summary>A page outside the menu: those of the foot of every page, and those by which one comes in.</summary>
public sealed record PagePublique(string Libelle, string Url)
{
    /// <summary>
    /// In the order of the foot. The state of accessibility is said in its link, as the law asks: without an audit it is « non conforme ».
    /// </summary>
    public static IReadOnlyList<PagePublique> DuPied { get; } =
    [
        new("Aide", "/aide"),
        new("Définitions", "/definitions"),
        new("Accessibilité : non conforme", "/accessibilite"),
        new("Données personnelles", "/donnees-personnelles"),
        new("Mentions légales", "/mentions-legales"),
        new("Plan du site", "/plan-du-site"),
    ];

    /// <summary>For a visitor.</summary>
    public static IReadOnlyList<PagePublique> DEntree { get; } = [new("Se connecter", "/connexion"), new("Mot de passe oublié", "/mot-de-passe-oublie")];

    /// <summary>For who is signed in.</summary>
    public static IReadOnlyList<PagePublique> DuCompte { get; } = [new("Mon compte", "/profil"), new("Mot de passe", "/compte/mot-de-passe")];
}
