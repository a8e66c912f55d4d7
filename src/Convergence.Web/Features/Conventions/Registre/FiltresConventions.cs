using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Conventions.Registre;

/// <summary>Applies the filters, and counts for each choice what it would keep with the other filters in force.</summary>
public sealed class FiltresConventions : FiltresListe<ConventionLigne>
{
    private const string National = "national";

    private const string Autre = "autre";

    private static readonly (string Code, string Libelle, Echeance Echeance)[] Alertes =
    [
        ("echue", "Échue", Echeance.Echue),
        ("3-mois", "Fin dans moins de 3 mois", Echeance.TroisMois),
        ("6-mois", "Fin dans 3 à 6 mois", Echeance.SixMois),
    ];

    public FiltresConventions(IReadOnlyList<ConventionLigne> lignes, ConventionsFiltreForm filtre)
        : base(lignes)
    {
        Activer(nameof(filtre.Type), filtre.Type, (l, v) => l.Type.ToString() == v);
        Activer(nameof(filtre.Etat), filtre.Etat, DansLEtat);
        Activer(nameof(filtre.Programme), filtre.Programme, DuProgramme);
        Activer(nameof(filtre.Territoire), filtre.Territoire, (l, v) => Lieu(l) == v);
        Activer(nameof(filtre.Echeance), filtre.Echeance, EnAlerte);
        ChoixType = Groupes(nameof(filtre.Type), l => (l.Type.ToString(), l.Type.Libelle()));
        ChoixEtat = Choix(nameof(filtre.Etat), Enum.GetValues<EtatConvention>().Select(e => (e.ToString(), e.Libelle())), DansLEtat);
        ChoixProgramme = Choix(nameof(filtre.Programme), new[] { Programme.Cvg, Programme.Phc }.Select(p => (p.Code(), p.Sigle())), DuProgramme);
        ChoixTerritoire = Groupes(nameof(filtre.Territoire), l => (Lieu(l), l.LieuTerritoire));
        ChoixEcheance = Choix(nameof(filtre.Echeance), Alertes.Select(a => (a.Code, a.Libelle)), EnAlerte);
    }

    public IReadOnlyList<SelectListItem> ChoixType { get; }

    public IReadOnlyList<SelectListItem> ChoixEtat { get; }

    public IReadOnlyList<SelectListItem> ChoixProgramme { get; }

    public IReadOnlyList<SelectListItem> ChoixEcheance { get; }

    private static bool DansLEtat(ConventionLigne l, string code) => l.Etat.ToString() == code;

    private static bool DuProgramme(ConventionLigne l, string code) => ProgrammeNoms.Lire(code) is { } p && l.Programmes.Contient(p);

    private static bool EnAlerte(ConventionLigne l, string code) => Array.Exists(Alertes, a => a.Code == code && a.Echeance == l.Echeance);

    private static string Lieu(ConventionLigne l) => l.CodeTerritoire ?? (l.TerritoireId is null ? National : Autre);
}
