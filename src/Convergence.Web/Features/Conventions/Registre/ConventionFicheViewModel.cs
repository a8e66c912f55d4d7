using Convergence.Domain.Conventions;

namespace Convergence.Web.Features.Conventions.Registre;

/// <summary>One convention with all that hangs from it.</summary>
public sealed record ConventionFicheViewModel
{
    public required Convention Convention { get; init; }

    public required Echeance Echeance { get; init; }

    public required string? CodeTerritoire { get; init; }

    public required string? Territoire { get; init; }

    public required string? Chantier { get; init; }

    public required IReadOnlyList<PartieConvention> Parties { get; init; }

    /// <summary>Other territories that it covers.</summary>
    public required IReadOnlyList<string> Couvre { get; init; }

    public required IReadOnlyList<AvenantConvention> Avenants { get; init; }

    public required IReadOnlyList<DocumentLu> Documents { get; init; }

    public required IReadOnlyList<EvenementLu> Evenements { get; init; }

    /// <summary>The one that it renews, and those that renew it.</summary>
    public required IReadOnlyList<ConventionLiee> Liees { get; init; }

    public required bool PeutModifier { get; init; }

    /// <summary>Partner sheets that the reader may open, by organisation.</summary>
    public required IReadOnlyDictionary<long, long> Partenaires { get; init; }

    public string FinEcrite =>
        ConventionLigne.EcrireFin(Convention.FinEffective, Convention.Fin, Convention.FinPrecision)
        + (Convention.FinEffective == Convention.Fin ? null : " (par avenant)");
}

/// <summary>A document, without its bytes.</summary>
public sealed record DocumentLu(long Id, string Nom, int Taille, DateTime DeposeLe, string? DeposePar, int? Avenant);

/// <summary>One line of the history.</summary>
public sealed record EvenementLu(DateTime Le, string? Par, EtatConvention? De, EtatConvention? Vers, string? Texte, string? Motif);

/// <summary>A convention before or after this one.</summary>
public sealed record ConventionLiee(long Id, string Numero, bool EstSuivante);
