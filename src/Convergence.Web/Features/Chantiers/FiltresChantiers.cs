using Convergence.Domain;
using Convergence.Web.Composants;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Chantiers;

/// <summary>Applies the filters, and counts for each choice what it would keep with the other filters in force.</summary>
public sealed class FiltresChantiers
{
    private readonly Dictionary<string, Func<ChantierCle, bool>> _actifs = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ChantierCle> _cles;

    public FiltresChantiers(IReadOnlyList<ChantierCle> cles, ChantiersFiltreForm filtre)
    {
        ArgumentNullException.ThrowIfNull(filtre);
        _cles = cles;
        Activer(nameof(filtre.Programme), filtre.Programme, v => c => Porte(c, v));
        Activer(nameof(filtre.Territoire), filtre.Territoire, v => c => string.Equals(c.CodeTerritoire, v, StringComparison.OrdinalIgnoreCase));
        Activer(nameof(filtre.Region), filtre.Region, v => c => c.CodeRegion == v);
        Activer(nameof(filtre.Rural), filtre.Rural, v => c => c.EstRural == (v == "oui"));
        Activer(nameof(filtre.Experimentation), filtre.Experimentation, v => c => v == "oui" ? c.Experimentation is not null : v == "non" ? c.Experimentation is null : c.Experimentation == v);
        Activer(nameof(filtre.Fictif), filtre.Fictif, v => c => c.EstFictif == (v == "oui"));
        Activer(nameof(filtre.Confirmer), filtre.Confirmer, v => c => c.AConfirmer == (v == "oui"));
        Retenus = [.. cles.Where(c => _actifs.Values.All(f => f(c)))];
        ChoixProgramme = Choix(nameof(filtre.Programme), [("cvg", "CVG"), ("phc", "PHC"), ("aucun", "Aucun programme à la date")], Porte);
        ChoixTerritoire = Groupes(nameof(filtre.Territoire), c => (c.CodeTerritoire, c.Territoire));
        ChoixRegion = Groupes(nameof(filtre.Region), c => (c.CodeRegion, c.Region));
        ChoixRural = Choix(nameof(filtre.Rural), OuiNon, (c, v) => c.EstRural == (v == "oui"));
        ChoixExperimentation = [.. Choix(nameof(filtre.Experimentation), OuiNon, (c, v) => (v == "oui") == (c.Experimentation is not null)), .. Groupes(nameof(filtre.Experimentation), c => (c.Experimentation ?? string.Empty, c.Experimentation ?? string.Empty)).Where(i => i.Value.Length > 0)];
        ChoixFictif = Choix(nameof(filtre.Fictif), OuiNon, (c, v) => c.EstFictif == (v == "oui"));
        ChoixConfirmer = Choix(nameof(filtre.Confirmer), OuiNon, (c, v) => c.AConfirmer == (v == "oui"));
    }

    public IReadOnlyList<ChantierCle> Retenus { get; }

    public IReadOnlyList<SelectListItem> ChoixProgramme { get; }

    public IReadOnlyList<SelectListItem> ChoixTerritoire { get; }

    public IReadOnlyList<SelectListItem> ChoixRegion { get; }

    public IReadOnlyList<SelectListItem> ChoixRural { get; }

    public IReadOnlyList<SelectListItem> ChoixExperimentation { get; }

    public IReadOnlyList<SelectListItem> ChoixFictif { get; }

    public IReadOnlyList<SelectListItem> ChoixConfirmer { get; }

    private static (string Code, string Libelle)[] OuiNon => [("oui", "Oui"), ("non", "Non")];

    /// <summary>A selector with one choice is not shown, unless it is in use.</summary>
    public bool Montrer(string champ, IReadOnlyList<SelectListItem> choix) => choix.Count > 1 || _actifs.ContainsKey(champ);

    private static bool Porte(ChantierCle cle, string code)
        => code == "aucun" ? cle.Programmes == Programmes.Aucun : ProgrammeNoms.Lire(code) is { } p && cle.Programmes.Contient(p);

    private void Activer(string champ, string? valeur, Func<string, Func<ChantierCle, bool>> filtre)
    {
        if (!string.IsNullOrWhiteSpace(valeur))
        {
            _actifs[champ] = filtre(valeur.Trim());
        }
    }

    private IEnumerable<ChantierCle> SansLeFiltre(string champ) => _cles.Where(c => _actifs.All(f => f.Key == champ || f.Value(c)));

    private List<SelectListItem> Choix(string champ, (string Code, string Libelle)[] valeurs, Func<ChantierCle, string, bool> retient)
    {
        var autres = SansLeFiltre(champ).ToList();
        return [.. valeurs.Select(v => (v.Code, v.Libelle, Nombre: autres.Count(c => retient(c, v.Code)))).Where(v => v.Nombre > 0).Select(v => new SelectListItem($"{v.Libelle} ({Formats.Nombre(v.Nombre)})", v.Code))];
    }

    private List<SelectListItem> Groupes(string champ, Func<ChantierCle, (string Code, string Libelle)> cle)
        => [.. SansLeFiltre(champ).GroupBy(cle).OrderBy(g => g.Key.Libelle, StringComparer.CurrentCulture).Select(g => new SelectListItem($"{g.Key.Libelle} ({Formats.Nombre(g.Count())})", g.Key.Code))];
}
