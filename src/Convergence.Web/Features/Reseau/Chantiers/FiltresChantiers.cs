using Convergence.Domain;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Reseau.Chantiers;

/// <summary>Applies the filters, and counts for each choice what it would keep with the other filters in force.</summary>
public sealed class FiltresChantiers : FiltresListe<ChantierCle>
{
    public FiltresChantiers(IReadOnlyList<ChantierCle> cles, ChantiersFiltreForm filtre)
        : base(cles)
    {
        Activer(nameof(filtre.Programme), filtre.Programme, Porte);
        Activer(nameof(filtre.Territoire), filtre.Territoire, (c, v) => string.Equals(c.CodeTerritoire, v, StringComparison.OrdinalIgnoreCase));
        Activer(nameof(filtre.Region), filtre.Region, (c, v) => c.CodeRegion == v);
        Activer(nameof(filtre.Rural), filtre.Rural, (c, v) => c.EstRural == (v == "oui"));
        Activer(nameof(filtre.Experimentation), filtre.Experimentation, (c, v) => v == "oui" ? c.Experimentation is not null
            : v == "non" ? c.Experimentation is null
            : c.Experimentation == v);
        Activer(nameof(filtre.Fictif), filtre.Fictif, (c, v) => c.EstFictif == (v == "oui"));
        Activer(nameof(filtre.Confirmer), filtre.Confirmer, (c, v) => c.AConfirmer == (v == "oui"));
        ChoixProgramme = Choix(nameof(filtre.Programme), [("cvg", "CVG"), ("phc", "PHC"), ("aucun", "Aucun programme à la date")], Porte);
        ChoixTerritoire = Groupes(nameof(filtre.Territoire), c => (c.CodeTerritoire, c.Territoire));
        ChoixRegion = Groupes(nameof(filtre.Region), c => (c.CodeRegion, c.Region));
        ChoixRural = Choix(nameof(filtre.Rural), OuiNon, (c, v) => c.EstRural == (v == "oui"));
        ChoixExperimentation =
        [
            .. Choix(nameof(filtre.Experimentation), OuiNon, (c, v) => (v == "oui") == (c.Experimentation is not null)),
            .. Groupes(nameof(filtre.Experimentation), c => (c.Experimentation ?? string.Empty, c.Experimentation ?? string.Empty))
                .Where(i => i.Value.Length > 0),
        ];
        ChoixFictif = Choix(nameof(filtre.Fictif), OuiNon, (c, v) => c.EstFictif == (v == "oui"));
        ChoixConfirmer = Choix(nameof(filtre.Confirmer), OuiNon, (c, v) => c.AConfirmer == (v == "oui"));
    }

    public IReadOnlyList<SelectListItem> ChoixProgramme { get; }

    public IReadOnlyList<SelectListItem> ChoixRegion { get; }

    public IReadOnlyList<SelectListItem> ChoixRural { get; }

    public IReadOnlyList<SelectListItem> ChoixExperimentation { get; }

    public IReadOnlyList<SelectListItem> ChoixFictif { get; }

    public IReadOnlyList<SelectListItem> ChoixConfirmer { get; }

    private static bool Porte(ChantierCle cle, string code) =>
        code == "aucun" ? cle.Programmes == Programmes.Aucun : ProgrammeNoms.Lire(code) is { } p && cle.Programmes.Contient(p);
}
