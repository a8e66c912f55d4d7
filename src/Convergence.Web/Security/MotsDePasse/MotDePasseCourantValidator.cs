using Convergence.Data.Comptes;
using Convergence.Domain.Recherche;
using Microsoft.AspNetCore.Identity;

namespace Convergence.Web.Security.MotsDePasse;

/// <summary>
/// Refuses the passwords that everybody tries first: those of published leaks, one's own name, runs of the keyboard, repetitions.
/// </summary>
internal sealed class MotDePasseCourantValidator : IPasswordValidator<Utilisateur>
{
    public const int LongueurMinimale = 12;

    private const int CaracteresDistinctsMinimum = 6;

    private static readonly Dictionary<char, char> Deguisements = new()
    {
        ['@'] = 'a',
        ['4'] = 'a',
        ['3'] = 'e',
        ['1'] = 'i',
        ['!'] = 'i',
        ['0'] = 'o',
        ['$'] = 's',
        ['5'] = 's',
        ['7'] = 't',
    };

    private static readonly string[] Suites =
    [
        "AZERTYUIOPQSDFGHJKLMWXCVBN",
        "QWERTYUIOPASDFGHJKLZXCVBNM",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "01234567890123456789",
        "NBVCXWMLKJHGFDSQPOIUYTREZA",
        "09876543210987654321",
    ];

    private static readonly string[] Courants =
    [
        "MOTDEPASSE",
        "MONMOTDEPASSE",
        "PASSWORD",
        "PASSWORT",
        "CONTRASENA",
        "ADMINISTRATEUR",
        "ADMINISTRATOR",
        "BIENVENUE",
        "WELCOME",
        "LETMEIN",
        "ILOVEYOU",
        "JETAIME",
        "MONAMOUR",
        "DOUDOU",
        "LOULOU",
        "CHOUCHOU",
        "SOLEIL",
        "CHOCOLAT",
        "FOOTBALL",
        "BASKETBALL",
        "BASEBALL",
        "SUPERMAN",
        "BATMAN",
        "STARWARS",
        "POKEMON",
        "NARUTO",
        "PRINCESSE",
        "PRINCESS",
        "DRAGON",
        "MONKEY",
        "SHADOW",
        "MARSEILLE",
        "PARIS",
        "OLYMPIQUE",
        "NICOLAS",
        "CAMILLE",
        "CAROLINE",
        "ALEXANDRE",
        "JULIEN",
        "TRUSTNO",
        "CHANGEME",
        "AZERTY",
        "QWERTY",
        "CONVERGENCE",
        "PREMIERESHEURES",
        "CHANTIER",
        "INSERTION",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Utilisateur> manager, Utilisateur user, string? password)
    {
        var resultat = EstCourant(password ?? string.Empty, user)
            ? IdentityResult.Failed(
                new IdentityError
                {
                    Code = "MotDePasseCourant",
                    Description = "Ce mot de passe est trop courant ou trop simple à deviner. Choisissez par exemple quatre mots sans lien entre eux.",
                }
            )
            : IdentityResult.Success;
        return Task.FromResult(resultat);
    }

    /// <summary>« P@ssw0rd » is « password »: read both ways, refused if either is common.</summary>
    private static bool EstCourant(string motDePasse, Utilisateur utilisateur) =>
        EstDevine(motDePasse, utilisateur) || EstDevine(string.Concat(motDePasse.Select(c => Deguisements.GetValueOrDefault(c, c))), utilisateur);

    private static bool EstDevine(string motDePasse, Utilisateur utilisateur)
    {
        var plie = TexteRecherche.Normaliser(motDePasse).Replace(" ", string.Empty, StringComparison.Ordinal);
        var lettres = new string([.. plie.Where(char.IsLetter)]);
        var reste = plie;
        foreach (var mot in Courants.Append(Plier(utilisateur.NomAffiche)).Append(Plier(utilisateur.Email?.Split('@')[0])).Where(m => m.Length >= 4))
        {
            reste = reste.Replace(mot, string.Empty, StringComparison.Ordinal);
        }

        return motDePasse.Distinct().Count() < CaracteresDistinctsMinimum
            || MotsDePasseConnus.Contient(motDePasse)
            || reste.Count(char.IsLetter) < 4
            || (lettres.Length >= 4 && Suites.Any(s => s.Contains(lettres, StringComparison.Ordinal)));
    }

    private static string Plier(string? texte) => TexteRecherche.Normaliser(texte).Replace(" ", string.Empty, StringComparison.Ordinal);
}
