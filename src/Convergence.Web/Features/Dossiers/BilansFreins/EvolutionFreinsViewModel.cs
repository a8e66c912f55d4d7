using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Dossiers.Sensible;

namespace Convergence.Web.Features.Dossiers.BilansFreins;

/// <summary>A level with its last author.</summary>
public sealed record NiveauLu(Niveau Niveau, string Par, DateTime? Le);

public sealed record RevueLue(long Id, long ParcoursId, DateOnly Le, MomentBilan Moment, IReadOnlyDictionary<Frein, NiveauLu> Niveaux)
{
    public LigneBilanFreins Ligne => new(Le, Moment, Niveaux.ToDictionary(n => n.Key, n => n.Value.Niveau));
}

/// <summary>One frein over the reviews; <paramref name="EstCollecte"/> is false for a sensitive one whose group is closed.</summary>
public sealed record EvolutionLigne(LigneFrein Frein, bool EstCollecte, IReadOnlyList<(RevueLue Revue, NiveauLu Niveau)> Points, bool EstResolu)
{
    public bool EstSensible => FreinsSensibles.Groupe(Frein.Valeur) is not null;

    public (RevueLue Revue, NiveauLu Niveau)? Dernier => Points.Count == 0 ? null : Points[^1];
}

/// <summary>What the reader may see of the sensitive freins.</summary>
/// <param name="Ouverts">Groups that are open for this reader, and that can be read.</param>
/// <param name="Valeurs">Ciphers of the reviews.</param>
/// <param name="Refus">Why some cannot be read; null otherwise.</param>
public sealed record FreinsSensibles(IReadOnlySet<GroupeSensible> Ouverts, IReadOnlyList<ValeurSensible> Valeurs, string? Refus)
{
    /// <summary>Frein of a question of the sensitive module.</summary>
    public static Frein Frein(string question) => Freins.Liste.Lire(question[(ChampsSensibles.ListeFrein.Length + 1)..])!.Valeur;

    /// <summary>The group that keeps a frein; null for an ordinary one.</summary>
    public static GroupeSensible? Groupe(Frein frein) => ChampsSensibles.Lire(ChampsSensibles.ListeFrein, Freins.Liste[frein].Code)?.Groupe;

    public bool Admet(Frein frein) => Groupe(frein) is not { } groupe || Ouverts.Contains(groupe);
}

public sealed record EvolutionFreinsViewModel(IReadOnlyList<RevueLue> Revues, FreinsSensibles Sensibles)
{
    public IReadOnlyList<EvolutionLigne> Lignes { get; } = Reunir(Revues, Sensibles);

    public RevueLue? Derniere => Revues.Count == 0 ? null : Revues[^1];

    /// <summary>What a page shows: every frein of the form, and an internal one once it was evaluated.</summary>
    public IEnumerable<EvolutionLigne> Montrees => Lignes.Where(l => l.Frein.EstCvg || l.Points.Count > 0);

    /// <summary>Freins of the form, then internal ones.</summary>
    public IEnumerable<EvolutionLigne> DuFormulaire => Lignes.Where(l => l.Frein.EstCvg);

    public IEnumerable<EvolutionLigne> Internes => Lignes.Where(l => !l.Frein.EstCvg);

    /// <summary>Freins of the form met on the last review, and how many collected ones it leaves « non évalué ».</summary>
    public (int Rencontres, int NonEvalues) Compte
    {
        get
        {
            var collectes = EvolutionFreins.Collectes([.. Sensibles.Ouverts]);
            return Derniere is not { } r ? (0, collectes.Count) : (EvolutionFreins.Nombre(r.Ligne), collectes.Count(f => !r.Niveaux.ContainsKey(f)));
        }
    }

    private static List<EvolutionLigne> Reunir(IReadOnlyList<RevueLue> revues, FreinsSensibles sensibles)
    {
        var evaluables = EvolutionFreins.Evaluables([.. sensibles.Ouverts]);
        var evolutions = EvolutionFreins.Lire(revues.Select(r => r.Ligne)).ToDictionary(e => e.Frein);
        return
        [
            .. Freins.Liste.Lignes.Select(l => new EvolutionLigne(
                l,
                evaluables.Contains(l.Valeur),
                [.. revues.Where(r => r.Niveaux.ContainsKey(l.Valeur)).Select(r => (r, r.Niveaux[l.Valeur]))],
                evolutions[l.Valeur].EstResolu
            )),
        ];
    }
}
