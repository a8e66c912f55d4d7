using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Web.Composants;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Conventions;

/// <summary>Applies the filters, and counts for each choice what it would keep with the other filters in force.</summary>
public sealed class FiltresConventions
{
    private const string National = "national";

    private static readonly (string Code, string Libelle, Echeance Echeance)[] Alertes =
        [("echue", "Échue", Echeance.Echue), ("3-mois", "Fin dans moins de 3 mois", Echeance.TroisMois), ("6-mois", "Fin dans 3 à 6 mois", Echeance.SixMois)];

    private readonly Dictionary<string, Func<ConventionLigne, bool>> _actifs = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<ConventionLigne> _lignes;

    public FiltresConventions(IReadOnlyList<ConventionLigne> lignes, ConventionsFiltreForm filtre)
    {
        ArgumentNullException.ThrowIfNull(filtre);
        _lignes = lignes;
        Activer(nameof(filtre.Type), filtre.Type, v => l => l.Type.ToString() == v);
        Activer(nameof(filtre.Etat), filtre.Etat, v => l => l.Etat.ToString() == v);
        Activer(nameof(filtre.Programme), filtre.Programme, v => l => ProgrammeNoms.Lire(v) is { } p && l.Programmes.Contient(p));
        Activer(nameof(filtre.Territoire), filtre.Territoire, v => l => Lieu(l) == v);
        Activer(nameof(filtre.Echeance), filtre.Echeance, v => l => Alertes.Any(a => a.Code == v && a.Echeance == l.Echeance));
        Retenues = [.. lignes.Where(l => _actifs.Values.All(f => f(l)))];
        ChoixType = Groupes(nameof(filtre.Type), l => (l.Type.ToString(), l.Type.Libelle()));
        ChoixEtat = [.. SansLeFiltre(nameof(filtre.Etat)).GroupBy(l => l.Etat).OrderBy(g => g.Key).Select(g => Un(g.Key.ToString(), g.Key.Libelle(), g.Count()))];
        ChoixProgramme = [.. new[] { Programme.Cvg, Programme.Phc }.Select(p => (p, Nombre: SansLeFiltre(nameof(filtre.Programme)).Count(l => l.Programmes.Contient(p)))).Where(p => p.Nombre > 0).Select(p => Un(p.p.Code(), p.p.Sigle(), p.Nombre))];
        ChoixTerritoire = Groupes(nameof(filtre.Territoire), l => (Lieu(l), l.Territoire ?? "National"));
        ChoixEcheance = [.. Alertes.Select(a => (a, Nombre: SansLeFiltre(nameof(filtre.Echeance)).Count(l => l.Echeance == a.Echeance))).Where(a => a.Nombre > 0).Select(a => Un(a.a.Code, a.a.Libelle, a.Nombre))];
    }

    public IReadOnlyList<ConventionLigne> Retenues { get; }

    public IReadOnlyList<SelectListItem> ChoixType { get; }

    public IReadOnlyList<SelectListItem> ChoixEtat { get; }

    public IReadOnlyList<SelectListItem> ChoixProgramme { get; }

    public IReadOnlyList<SelectListItem> ChoixTerritoire { get; }

    public IReadOnlyList<SelectListItem> ChoixEcheance { get; }

    /// <summary>A selector with one choice is not shown, unless it is in use.</summary>
    public bool Montrer(string champ, IReadOnlyList<SelectListItem> choix) => choix.Count > 1 || _actifs.ContainsKey(champ);

    private static string Lieu(ConventionLigne l) => l.CodeTerritoire ?? National;

    private static SelectListItem Un(string code, string libelle, int nombre) => new($"{libelle} ({Formats.Nombre(nombre)})", code);

    private void Activer(string champ, string? valeur, Func<string, Func<ConventionLigne, bool>> filtre)
    {
        if (!string.IsNullOrWhiteSpace(valeur))
        {
            _actifs[champ] = filtre(valeur.Trim());
        }
    }

    private IEnumerable<ConventionLigne> SansLeFiltre(string champ) => _lignes.Where(l => _actifs.All(f => f.Key == champ || f.Value(l)));

    private List<SelectListItem> Groupes(string champ, Func<ConventionLigne, (string Code, string Libelle)> cle)
        => [.. SansLeFiltre(champ).GroupBy(cle).OrderBy(g => g.Key.Libelle, StringComparer.CurrentCulture).Select(g => Un(g.Key.Code, g.Key.Libelle, g.Count()))];
}
