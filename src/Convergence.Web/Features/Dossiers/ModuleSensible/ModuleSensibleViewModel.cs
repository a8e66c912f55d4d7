using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Web.Features.Dossiers.ModuleSensible;

/// <summary>A decision as the DPO reads it; <paramref name="Caches"/> counts the sets of answers that it let in and that are hidden.</summary>
public sealed record DecisionLue(
    long Id,
    LigneGroupeSensible Groupe,
    string Pour,
    DateOnly OuverteLe,
    string Motif,
    string OuvertePar,
    DateOnly? FermeeLe,
    string? MotifFermeture,
    string? FermeePar,
    DateOnly? EffaceeLe,
    int Caches,
    long Version
)
{
    public bool EstOuverte => FermeeLe is null;

    public bool PeutEffacer => FermeeLe is not null && EffaceeLe is null && Caches > 0;
}

/// <summary>A group and where it stands.</summary>
public sealed record GroupeEtat(LigneGroupeSensible Groupe, bool Reseau, int Chantiers)
{
    public string Etat =>
        Reseau ? "ouvert pour tout le réseau"
        : Chantiers == 0 ? "fermé : non collecté"
        : Chantiers == 1 ? "ouvert pour un chantier"
        : $"ouvert pour {Chantiers} chantiers";
}

public sealed record ModuleSensibleViewModel(IReadOnlyList<GroupeEtat> Groupes, IReadOnlyList<DecisionLue> Decisions, bool CleReglee);
