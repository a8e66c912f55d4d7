using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Reseau.Equipes;

/// <summary>A post of the team of a territory, or of a chantier: function and full-time equivalent, dated. Never the name of a person.</summary>
public sealed class PosteEquipe : FaitDate, IVersionne, IModifiable, IDansPerimetre
{
    /// <summary>Longest remark, in characters.</summary>
    public const int LongueurRemarque = 300;

    /// <summary>Smallest full-time equivalent.</summary>
    public const decimal EtpMinimum = 0.05m;

    /// <summary>Largest full-time equivalent.</summary>
    public const decimal EtpMaximum = 99.99m;

    public long Id { get; private set; }

    /// <summary>Territory, frozen.</summary>
    public required long TerritoireId { get; init; }

    /// <summary>Chantier; null for the shared team of the territory.</summary>
    public long? ChantierId { get; init; }

    public FonctionPoste Fonction { get; private set; }

    /// <summary>Full-time equivalent, two decimals, exact.</summary>
    public decimal Etp { get; private set; }

    /// <summary>Part of <see cref="Etp"/> that accompanies people; null when nobody said it.</summary>
    public decimal? EtpAccompagnement { get; private set; }

    /// <summary>Employer; null while unknown.</summary>
    public long? OrganisationId { get; set; }

    /// <summary>Remark, without a name.</summary>
    public string? Remarque { get; set; }

    /// <summary>True for a post of the demonstration pack.</summary>
    public bool EstFictif { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <inheritdoc/>
    long? IDansPerimetre.TerritoireId => TerritoireId;

    /// <summary>Says what the post does and how much of it there is.</summary>
    /// <exception cref="RegleMetierException">Function of another level, or quantities that do not hold.</exception>
    public void Fixer(FonctionPoste fonction, decimal etp, decimal? etpAccompagnement)
    {
        var liste = ChantierId is null ? FonctionsPoste.DuTerritoire : FonctionsPoste.DuChantier;
        if (!liste.Contains(fonction))
        {
            throw new RegleMetierException(
                nameof(Fonction),
                $"« {fonction.Libelle()} » n’est pas une fonction {(ChantierId is null ? "de l’équipe d’un territoire" : "d’un chantier")} : choisissez-en une autre, ou un autre rattachement."
            );
        }

        if (etp is < EtpMinimum or > EtpMaximum || decimal.Round(etp, 2) != etp)
        {
            throw new RegleMetierException(nameof(Etp), "Indiquez un ETP entre 0,05 et 99,99, avec deux décimales au plus.");
        }

        if (etpAccompagnement is { } part && (part < 0 || decimal.Round(part, 2) != part))
        {
            throw new RegleMetierException(nameof(EtpAccompagnement), "Indiquez une part entre 0 et l’ETP du poste, avec deux décimales au plus.");
        }

        if (etpAccompagnement > etp)
        {
            throw new RegleMetierException(nameof(EtpAccompagnement), "La part d’accompagnement ne peut pas dépasser l’ETP du poste.");
        }

        (Fonction, Etp, EtpAccompagnement) = (fonction, etp, etpAccompagnement);
    }
}

/// <summary>People for one full-time equivalent of accompaniment.</summary>
public static class RatioAccompagnement
{
    /// <summary>Null when a term is unknown, or when nobody accompanies: « non calculable ».</summary>
    public static decimal? Calculer(long? personnes, decimal? etpAccompagnement) =>
        personnes is { } p && etpAccompagnement is > 0 ? Math.Round(p / etpAccompagnement.Value, 1, MidpointRounding.AwayFromZero) : null;
}
