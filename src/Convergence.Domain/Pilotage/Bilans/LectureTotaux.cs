using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>Reads the stored totals by the nature of the counter: the last value of a stock, the sum of a flow.</summary>
internal sealed class LectureTotaux
{
    private readonly Dictionary<(string Territoire, string Compteur), List<TotalLu>> _parCellule;

    private readonly Dictionary<string, ColonneProtegee> _protections;

    private readonly DonneesBilan _donnees;

    public LectureTotaux(DonneesBilan donnees)
    {
        _donnees = donnees;
        Selection = SelectionCampagnes.Pour(donnees.Annee, donnees.Campagnes, Publiees(donnees.Totaux));
        _parCellule = donnees.Totaux.GroupBy(t => (t.Territoire, t.Compteur)).ToDictionary(g => g.Key, g => g.ToList());
        _protections = donnees
            .Compteurs.Where(c => c.EstSensible)
            .ToDictionary(
                c => c.Code,
                c =>
                    SecretStatistique.Proteger(
                        [.. donnees.Territoires.Select(t => Lire(t.Code, c).Somme)],
                        SecretStatistique.SeuilInstitutions,
                        totalPublie: true
                    )
            );
    }

    public SelectionCampagnes Selection { get; }

    public static IReadOnlySet<string> Publiees(IEnumerable<TotalLu> totaux) =>
        totaux.Where(t => t.Etat.EstPublie() && t.Somme is not null).Select(t => t.CodePeriode).ToHashSet();

    /// <summary>What is published of a counter on a territory, over the year.</summary>
    public SommeCompteur Lire(string territoire, Compteur compteur)
    {
        if (!_parCellule.TryGetValue((territoire, compteur.Code), out var lignes))
        {
            return default;
        }

        var periodes =
            compteur.Nature == NatureCompteur.Flux ? Selection.Flux.Select(c => c.CodePeriode).ToHashSet()
            : Selection.Reference is { } r ? [r.CodePeriode]
            : [];
        return SommeCompteur.Publiee(lignes.Where(l => periodes.Contains(l.CodePeriode)));
    }

    /// <summary>Known sum over every territory, and how many give it.</summary>
    public (long? Somme, int Renseignes) National(Compteur compteur)
    {
        var sommes = _donnees.Territoires.Select(t => Lire(t.Code, compteur).Somme).ToList();
        return (SommeCompteur.Additionner(sommes), sommes.Count(s => s is not null));
    }

    /// <summary>Campaigns of the year whose envelopes are all published for the territory, and the others.</summary>
    public (int Validees, IReadOnlyList<string> Manquantes) Campagnes(string territoire)
    {
        var utiles = Selection.Flux.Append(Selection.Reference).OfType<CampagneLue>().Select(c => c.CodePeriode).Distinct().ToList();
        var parPeriode = _donnees.Remontees.Where(r => r.Territoire == territoire && utiles.Contains(r.CodePeriode)).GroupBy(r => r.CodePeriode).ToList();
        var manquantes = parPeriode.Where(g => g.Any(r => !r.Etat.EstPublie())).Select(g => g.Key).Order(StringComparer.Ordinal).ToList();
        return (parPeriode.Count - manquantes.Count, manquantes);
    }

    /// <summary>What is hidden of a sensitive counter; null for the others.</summary>
    public ColonneProtegee? Protection(string codeCompteur) => _protections.GetValueOrDefault(codeCompteur);

    public Compteur? Compteur(string? code) => _donnees.Compteurs.FirstOrDefault(c => c.Code == code);
}
