using Convergence.Domain.Lignes;

namespace Convergence.Domain.Financements;

/// <summary>
/// One line of the budget of a convention for a civil year: who pays, for what, and whom it reaches. Its scope is its beneficiary,
/// not its convention: a territory reads what reaches it out of a national agreement, and never what reaches another.
/// </summary>
public sealed class LigneFinancement : IDansPerimetre, IModifiable, INormalisable
{
    /// <summary>First civil year taken.</summary>
    public const int PremiereAnnee = 2000;

    /// <summary>Last civil year taken.</summary>
    public const int DerniereAnnee = 2100;

    /// <summary>Longest name of a funder or of a beneficiary, in characters.</summary>
    public const int LongueurNom = 160;

    public long Id { get; private set; }

    public required long ConventionId { get; init; }

    /// <summary>Civil year, from <see cref="PremiereAnnee"/> to <see cref="DerniereAnnee"/>.</summary>
    public required int Annee { get; init; }

    /// <summary>Programme that the amount is for: one line, one programme.</summary>
    public required Programme Programme { get; set; }

    /// <summary>What it pays for.</summary>
    public required PosteFinancement Poste { get; set; }

    /// <summary>Who pays, as typed or as the register names it.</summary>
    public required string Financeur { get; set; }

    /// <summary><see cref="Financeur"/> folded: what totals by funder group on.</summary>
    public string FinanceurRecherche { get; private set; } = string.Empty;

    /// <summary>The funder in the register of organisations; null when the name is not there.</summary>
    public long? FinanceurId { get; set; }

    /// <summary>Territory that the amount reaches; null for a national amount, read by a national scope only.</summary>
    public long? TerritoireId { get; private set; }

    /// <summary>Chantier that the amount reaches; null above the chantier level.</summary>
    public long? ChantierId { get; private set; }

    /// <summary>Organisation that receives the amount, in words; null when it is the territory or the chantier itself.</summary>
    public string? Beneficiaire { get; set; }

    /// <summary>Euros promised, two decimals, from 0 to <see cref="Montant.Maximum"/>; null is « non renseigné » and never 0. Source: the convention.</summary>
    public decimal? Engage { get; private set; }

    /// <summary>Euros paid, same bounds; null is « non renseigné » and never 0. Source: the accounts of Convergence France.</summary>
    public decimal? Paye { get; private set; }

    /// <summary>Euros justified by the beneficiary, same bounds; null is « non renseigné » and never 0. Source: its financial report.</summary>
    public decimal? Justifie { get; private set; }

    /// <summary>True for a line of the demonstration pack.</summary>
    public bool EstFictif { get; init; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>Says whom the amount reaches: nobody in particular (national), a territory, or a chantier with its territory.</summary>
    /// <exception cref="RegleMetierException">A chantier without its territory.</exception>
    public void Affecter(long? territoireId, long? chantierId)
    {
        if (chantierId is not null && territoireId is null)
        {
            throw new RegleMetierException(nameof(ChantierId), "Un chantier va avec son territoire.");
        }

        (TerritoireId, ChantierId) = (territoireId, chantierId);
    }

    /// <summary>Sets the three amounts, each null when nobody knows it.</summary>
    /// <exception cref="RegleMetierException">One of them is no amount.</exception>
    public void Chiffrer(decimal? engage, decimal? paye, decimal? justifie)
    {
        Montant.Exiger(nameof(Engage), engage);
        Montant.Exiger(nameof(Paye), paye);
        Montant.Exiger(nameof(Justifie), justifie);
        (Engage, Paye, Justifie) = (engage, paye, justifie);
    }

    /// <summary>Recomputes what grouping and search read; called before each save.</summary>
    public void Normaliser() => FinanceurRecherche = Recherche.TexteRecherche.Normaliser(Financeur);
}

/// <summary>
/// The money of one convention as a whole: what two people who type at once are told apart by. It holds no amount, and is the national team’s.
/// </summary>
public sealed class BudgetConvention : IVersionne, IModifiable
{
    /// <summary>Convention, and key.</summary>
    public required long ConventionId { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }
}
