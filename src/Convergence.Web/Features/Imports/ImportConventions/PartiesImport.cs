using Convergence.Domain.Conventions;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Conventions.ConventionEdition;
using Convergence.Web.Features.Imports.Depots;

namespace Convergence.Web.Features.Imports.ImportConventions;

/// <summary>Cells of a convention that hold more than a word: parties with their role, dates as people write them.</summary>
public static class PartiesImport
{
    private static readonly string[] Mois =
    [
        "JANVIER",
        "FEVRIER",
        "MARS",
        "AVRIL",
        "MAI",
        "JUIN",
        "JUILLET",
        "AOUT",
        "SEPTEMBRE",
        "OCTOBRE",
        "NOVEMBRE",
        "DECEMBRE",
    ];

    /// <summary>« Convergence France (Signataire) ; CPAM du Rhône (Partenaire) ».</summary>
    public static string Ecrire(IEnumerable<(string Nom, RolePartie Role)> parties) =>
        string.Join(ListeImport.Separateur, parties.Select(p => $"{p.Nom} ({p.Role.Libelle()})"));

    /// <summary>A party without a role keeps the one that it has already; a new one says it.</summary>
    public static LectureImport Lire(string texte, IEnumerable<(string Nom, RolePartie Role)> connues)
    {
        var lues = new List<(string Nom, RolePartie Role)>();
        foreach (var morceau in ListeImport.Morceaux(texte))
        {
            var (nom, role) = Couper(morceau);
            role ??= connues.Where(c => TexteRecherche.Normaliser(c.Nom) == TexteRecherche.Normaliser(nom)).Select(c => (RolePartie?)c.Role).FirstOrDefault();
            if (role is not { } connu)
            {
                return LectureImport.Refus(
                    $"Donnez entre parenthèses le rôle de « {nom} » : {string.Join(", ", Enum.GetValues<RolePartie>().Select(r => r.Libelle()))}."
                );
            }

            lues.Add((nom, connu));
        }

        return new LectureImport(Ecrire(lues), null);
    }

    /// <summary>Parties of a cell already read.</summary>
    public static IList<PartieForm> Formulaires(string texte) =>
        [.. ListeImport.Morceaux(texte).Select(Couper).Select(p => new PartieForm { Nom = p.Nom, Role = p.Role })];

    /// <summary>A day, a month or a year, in figures or in words (« janvier 2027 »), in the writing of the forms.</summary>
    public static LectureImport LireDate(string texte)
    {
        if (DatePartielle.TryLireSaisie(texte, out var date))
        {
            return new LectureImport(date.EnSaisie(), null);
        }

        var mots = TexteRecherche.Normaliser(texte).Replace("1ER ", "1 ", StringComparison.Ordinal).Split(' ');
        var mois = mots.Length is 2 or 3 ? Array.IndexOf(Mois, mots[^2]) + 1 : 0;
        return mois > 0 && DatePartielle.TryLireSaisie($"{(mots.Length == 3 ? mots[0] + "/" : string.Empty)}{mois:00}/{mots[^1]}", out date)
            ? new LectureImport(date.EnSaisie(), null)
            : LectureImport.Refus(ReglesSaisie.DateIllisible);
    }

    /// <summary>The role is what the last parentheses hold, when it is one.</summary>
    private static (string Nom, RolePartie? Role) Couper(string texte)
    {
        var ouverte = texte.EndsWith(')') ? texte.LastIndexOf('(') : -1;
        if (ouverte < 1)
        {
            return (texte, null);
        }

        var cherche = TexteRecherche.Normaliser(texte[ouverte..]);
        var role = Enum.GetValues<RolePartie>().Where(r => TexteRecherche.Normaliser(r.Libelle()) == cherche).Select(r => (RolePartie?)r).FirstOrDefault();
        return role is null ? (texte, null) : (texte[..ouverte].Trim(), role);
    }
}
