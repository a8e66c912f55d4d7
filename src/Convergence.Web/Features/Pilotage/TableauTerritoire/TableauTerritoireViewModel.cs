using Convergence.Domain.Comptage;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Web.Features.Pilotage.Shared;
using Convergence.Web.Features.Pilotage.TableauxDeBord;

namespace Convergence.Web.Features.Pilotage.TableauTerritoire;

/// <summary>One counter of the territory.</summary>
public sealed record LigneCompteur(
    string Code,
    string Libelle,
    string Unite,
    string Nature,
    bool EstPartie,
    Cellule Cellule,
    bool Masque,
    string Completude,
    bool Doublons,
    bool AvecFictif,
    string? DefinitionUrl
);

/// <summary>One ratio with its two terms in words.</summary>
public sealed record RatioTableau(Indicateur Indicateur, TermesRapport Termes, bool Masque, bool AvecTransmis)
{
    public decimal? Pourcentage => Masque ? null : Indicateur.Pourcentage(Termes.Numerateur, Termes.Denominateur);
}

/// <summary>One row of the table of chantiers: a chantier, or what the territory does not break down.</summary>
public sealed record LigneChantier(
    string Libelle,
    bool EstFictif,
    bool EstAttendu,
    bool EstTransmis,
    EtatLigne Etat,
    IReadOnlyList<int?> Nombres,
    IReadOnlyList<string> Remarques
);

/// <summary>The dashboard of one territory.</summary>
public sealed class TableauTerritoireViewModel
{
    public required string Code { get; init; }

    public required string Nom { get; init; }

    public string? Perimetre { get; init; }

    public required string Nature { get; init; }

    public required ContexteTableau Contexte { get; init; }

    /// <summary>The programme is not carried here on this date: nothing is missing, there is nothing to give.</summary>
    public bool SansObjet { get; init; }

    public required EtatLigne Etat { get; init; }

    public required IReadOnlyList<RemonteeLue> Remontees { get; init; }

    public required IReadOnlyList<ChiffreTableau> Chiffres { get; init; }

    public required IReadOnlyList<LigneCompteur> Compteurs { get; init; }

    public required IReadOnlyList<RatioTableau> Ratios { get; init; }

    /// <summary>Titles of the columns of <see cref="Chantiers"/>.</summary>
    public required IReadOnlyList<string> ColonnesChantiers { get; init; }

    /// <summary>Empty for who reads the territory level only.</summary>
    public required IReadOnlyList<LigneChantier> Chantiers { get; init; }

    public required EvolutionTableau Evolution { get; init; }

    /// <summary>Reads the rows of the chantiers.</summary>
    public bool VoitChantiers { get; init; }

    /// <summary>Address of the entry grid, for who may open it.</summary>
    public string? Grille { get; init; }

    /// <summary>Address of the projected exits; null when the reader may not open them, or without CVG.</summary>
    public string? Projection { get; init; }

    /// <summary>May open the national dashboard.</summary>
    public bool VersNational { get; init; }
}
