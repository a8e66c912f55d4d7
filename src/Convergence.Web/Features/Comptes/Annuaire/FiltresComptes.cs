using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Comptes.Annuaire;

/// <summary>Applies the filters, and counts for each choice what it would keep with the other filters in force.</summary>
public sealed class FiltresComptes : FiltresListe<CompteCle>
{
    public const string Actifs = "";
    public const string ARevoir = "a-revoir";
    public const string SansRole = "sans-role";
    public const string Desactives = "desactives";
    public const string Tous = "tous";

    private static readonly (string Code, string Libelle)[] Etats =
    [
        (ARevoir, "À revoir"),
        (SansRole, "Sans rôle en vigueur"),
        (Desactives, "Désactivés"),
        (Tous, "Tous"),
    ];

    public FiltresComptes(IReadOnlyList<CompteCle> comptes, ComptesFiltreForm filtre)
        : base([.. comptes.Where(c => DansLEtat(c, filtre.Etat ?? Actifs))])
    {
        Activer(nameof(filtre.Role), filtre.Role, Porte);
        ChoixRole = Choix(nameof(filtre.Role), RolePortees.Roles.Order().Select(r => (r.ToString(), r.Libelle())), Porte);
        var duRole = comptes.Where(c => string.IsNullOrWhiteSpace(filtre.Role) || Porte(c, filtre.Role.Trim())).ToList();
        ChoixEtat =
        [
            .. Etats
                .Select(e => (e.Code, e.Libelle, Nombre: duRole.Count(c => DansLEtat(c, e.Code))))
                .Where(e => e.Nombre > 0 || e.Code == filtre.Etat)
                .Select(e => new SelectListItem($"{e.Libelle} ({Formats.Nombre(e.Nombre)})", e.Code)),
        ];
    }

    public IReadOnlyList<SelectListItem> ChoixRole { get; }

    public IReadOnlyList<SelectListItem> ChoixEtat { get; }

    private static bool Porte(CompteCle compte, string role) => compte.EnVigueur.Any(r => r.Role.ToString() == role);

    private static bool DansLEtat(CompteCle compte, string etat) =>
        etat switch
        {
            Actifs => !compte.EstDesactive && compte.EnVigueur.Any(),
            ARevoir => !compte.EstDesactive && compte.Roles.Any(r => r.ARevoir),
            SansRole => !compte.EstDesactive && !compte.EnVigueur.Any(),
            Desactives => compte.EstDesactive,
            _ => true,
        };
}
