using Convergence.Domain.Lignes;

namespace Convergence.Domain.Financements;

/// <summary>An organisation that funds or has funded the programmes, as the documents name it. It holds no amount.</summary>
public sealed class Financeur : IReference
{
    public long Id { get; private set; }

    /// <summary>Organisation of the register, which holds its name.</summary>
    public required long OrganisationId { get; init; }

    /// <summary>Level at which it acts.</summary>
    public required NiveauFinanceur Niveau { get; set; }

    /// <summary>What it is.</summary>
    public required NatureFinanceur Nature { get; set; }

    /// <summary>Programmes that it funds, at least one.</summary>
    public required Programmes Programmes { get; set; }

    /// <summary>Years in the words of the source (« 2012-2018 », « 2020- »).</summary>
    public required string PeriodeSource { get; set; }

    /// <summary>What the source adds; null when nothing.</summary>
    public string? Remarque { get; set; }

    /// <summary>Document.</summary>
    public required string Source { get; set; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }
}
