using Convergence.Domain.Reseau.Equipes;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;

namespace Convergence.Web.Features.Reseau.Equipes;

/// <summary>One post of the list.</summary>
public sealed record PosteLigne
{
    public required long Id { get; init; }

    public required long TerritoireId { get; init; }

    public required string CodeTerritoire { get; init; }

    public required string Territoire { get; init; }

    /// <summary>Null for the shared team of the territory.</summary>
    public string? Chantier { get; init; }

    public required FonctionPoste Fonction { get; init; }

    public required decimal Etp { get; init; }

    public decimal? EtpAccompagnement { get; init; }

    public string? Employeur { get; init; }

    public string? Remarque { get; init; }

    public required DatePartielle Debut { get; init; }

    public DatePartielle? Fin { get; init; }

    public string? MotifFin { get; init; }

    public required bool EstFictif { get; init; }

    public required bool EnVigueur { get; init; }
}

/// <summary>Full-time equivalents in force on a date, under one heading.</summary>
public sealed record TotalEtp(string Libelle, int Postes, decimal Etp, decimal? EtpAccompagnement, bool AvecFictif)
{
    /// <summary>The part of accompaniment is unknown as soon as one post does not give it.</summary>
    public static TotalEtp De(string libelle, IReadOnlyCollection<PosteLigne> postes) =>
        new(
            libelle,
            postes.Count,
            postes.Sum(p => p.Etp),
            postes.Any(p => p.EtpAccompagnement is null) ? null : postes.Sum(p => p.EtpAccompagnement),
            postes.Any(p => p.EstFictif)
        );
}

/// <summary>People for one full-time equivalent of accompaniment on a territory, or why there is no such figure.</summary>
public sealed record RatioTerritoire(
    string Territoire,
    decimal? Ratio,
    long? Personnes,
    string? Quoi,
    DateOnly? Au,
    decimal? EtpAccompagnement,
    bool AvecFictif
)
{
    /// <summary>Expected chantiers that <see cref="Personnes"/> leaves out; the ratio of a part of the territory is none.</summary>
    public int ChantiersManquants { get; init; }

    public string? Pourquoi =>
        Ratio is not null ? null
        : Personnes is null ? "aucun mois validé"
        : ChantiersManquants > 0 ? $"aucun mois où tous les chantiers attendus sont validés : {Formats.Compte(ChantiersManquants, "manquant")} au dernier"
        : EtpAccompagnement is null ? "l’ETP d’accompagnement n’est pas renseigné à cette date"
        : "aucun ETP d’accompagnement à cette date";
}
