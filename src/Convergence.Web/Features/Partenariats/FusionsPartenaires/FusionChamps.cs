using Convergence.Domain.Partenariats;

namespace Convergence.Web.Features.Partenariats.FusionsPartenaires;

/// <summary>The fields of which a merge keeps one value: that of the sheet that stays, unless it is blank or the other is chosen.</summary>
public static class FusionChamps
{
    private static readonly (string Champ, string Libelle, Func<Partenaire, string?> Lire, Action<Partenaire, Partenaire> Prendre)[] Tous =
    [
        (nameof(Partenaire.Type), "Type", p => p.Type.Libelle(), (g, a) => g.Type = a.Type),
        (nameof(Partenaire.Offre), "Ce qu’il propose", p => p.Offre, (g, a) => g.Offre = a.Offre),
        (nameof(Partenaire.Couverture), "Couverture, en mots", p => p.Couverture, (g, a) => g.Couverture = a.Couverture),
        (nameof(Partenaire.SiteWeb), "Site internet", p => p.SiteWeb, (g, a) => g.SiteWeb = a.SiteWeb),
        (nameof(Partenaire.Source), "Source", p => p.Source, (g, a) => g.Source = a.Source),
    ];

    public static IReadOnlyList<FusionChamp> Comparer(Partenaire garde, Partenaire autre) =>
        [
            .. Tous.Select(c => (c.Champ, c.Libelle, Garde: c.Lire(garde), Autre: c.Lire(autre)))
                .Where(c => c.Garde is not null || c.Autre is not null)
                .Select(c => new FusionChamp(c.Champ, c.Libelle, c.Garde, c.Autre, c.Garde is not null && c.Autre is not null && c.Garde != c.Autre)),
        ];

    public static void Reprendre(Partenaire garde, Partenaire autre, IReadOnlyCollection<string> choisis)
    {
        foreach (var champ in Tous.Where(c => c.Lire(autre) is not null && (c.Lire(garde) is null || choisis.Contains(c.Champ))))
        {
            champ.Prendre(garde, autre);
        }

        garde.Themes |= autre.Themes;
        if (garde.ParentId is null && autre.ParentId != garde.OrganisationId)
        {
            garde.Appartenir(autre.ParentId);
        }
    }
}
