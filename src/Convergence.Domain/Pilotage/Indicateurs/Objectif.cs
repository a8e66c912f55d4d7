using Convergence.Domain.Lignes;

namespace Convergence.Domain.Pilotage.Indicateurs;

/// <summary>
/// A target with its indicator, unit, due date and base. Without a confirmed base no attainment rate is computed
/// (reference §0, trap 10; ecarts E22).
/// </summary>
public sealed class Objectif : IReference
{
    public long Id { get; private set; }

    /// <summary>Stable code (« OBJ-CVG-2023-FA »).</summary>
    public required string Code { get; init; }

    public required Programme Programme { get; init; }

    /// <summary>Label of what is aimed at.</summary>
    public required string Libelle { get; set; }

    /// <summary>Indicator of the catalogue with which it can be compared; null when none measures the same thing.</summary>
    public string? CodeIndicateur { get; set; }

    /// <summary>Value aimed at.</summary>
    public required decimal Valeur { get; set; }

    public required string Unite { get; set; }

    /// <summary>Due date as the source gives it (« 2023-12-31 », « 2027 »); null when not written.</summary>
    public string? Echeance { get; set; }

    /// <summary>Convention, plan or committee that set it.</summary>
    public required string Origine { get; set; }

    /// <summary>What a relative target is measured from (« doublement » of what); null when the source does not say.</summary>
    public string? Base { get; set; }

    /// <summary>True when the source expresses it as a multiple (« doublement ») without its base: then no rate.</summary>
    public bool BaseInconnue { get; set; }

    /// <summary>Actual value written by the source; null when not written.</summary>
    public decimal? Realise { get; set; }

    /// <summary>Date of <see cref="Realise"/> as the source gives it (« 2023-12-31 », « 2021 »); null when not written.</summary>
    public string? RealiseAu { get; set; }

    /// <summary>What the source says of attainment, in its words; null when nothing.</summary>
    public string? AttenteSelonSource { get; set; }

    /// <summary>Remark on the source.</summary>
    public string? Remarque { get; set; }

    /// <summary>Document.</summary>
    public string? Source { get; set; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <summary>Attainment in percent when the actual measures the same indicator and the base is known; null otherwise.</summary>
    public decimal? TauxAtteinte(decimal? realise) => BaseInconnue || realise is null || Valeur == 0 ? null : realise.Value * 100m / Valeur;
}

/// <summary>A figure of a published document that is no counter of the portal: a rate of a study, a count of events.</summary>
public sealed class ChiffreSource : IReference
{
    public long Id { get; private set; }

    /// <summary>Civil year to which it is attached.</summary>
    public required int Annee { get; init; }

    /// <summary>Period in the words of the source (« 2016-2018 », « fin 2023 »).</summary>
    public required string PeriodeSource { get; init; }

    /// <summary>Programme, or null when it concerns the association or every ACI.</summary>
    public Programme? Programme { get; init; }

    /// <summary>Territory, or null for a national figure.</summary>
    public long? TerritoireId { get; init; }

    /// <summary>What is measured, code of the source table.</summary>
    public required string Code { get; init; }

    /// <summary>What is measured, label.</summary>
    public required string Libelle { get; set; }

    /// <summary>Value.</summary>
    public required decimal Valeur { get; set; }

    public required string Unite { get; set; }

    /// <summary>What the source says of it; read it before any comparison.</summary>
    public string? Qualification { get; set; }

    /// <summary>Document.</summary>
    public required string Source { get; set; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }
}
