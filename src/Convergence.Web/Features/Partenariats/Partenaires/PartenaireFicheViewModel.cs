using Convergence.Domain.Conventions;
using Convergence.Domain.Partenariats;
using Convergence.Web.Features.Partenariats.EffetsMobilisation;

namespace Convergence.Web.Features.Partenariats.Partenaires;

/// <summary>The sheet of a partner, today.</summary>
public sealed record PartenaireFicheViewModel
{
    public required Partenaire Partenaire { get; init; }

    public required string Nom { get; init; }

    public required DateOnly Jour { get; init; }

    public string? Parent { get; init; }

    /// <summary>Territory that keeps the sheet; null for a national partner, or one that the reader may not know.</summary>
    public TerritoireNomme? Proprietaire { get; init; }

    public required IReadOnlyList<TerritoireNomme> Territoires { get; init; }

    public required IReadOnlyList<ContactLu> Contacts { get; init; }

    public required IReadOnlyList<EffetLu> Effets { get; init; }

    public string? ConfirmePar { get; init; }

    /// <summary>Every confirmation, the last first; an author is not named when a document vouched for the sheet.</summary>
    public required IReadOnlyList<(DateOnly Jour, string? Par)> Confirmations { get; init; }

    /// <summary>Agreements to which it is a party; null for who may not read conventions.</summary>
    public IReadOnlyList<ConventionPartenaire>? Conventions { get; init; }

    /// <summary>What the calls on it for people led to, counted; never a person.</summary>
    public required EffetsMobilisationViewModel Mobilisations { get; init; }

    public string? ModifiePar { get; init; }

    /// <summary>True when the reader keeps this sheet.</summary>
    public bool PeutModifier { get; init; }

    /// <summary>True when the reader may add a contact or an effect of one of the territories.</summary>
    public bool PeutCompleter { get; init; }

    public bool PeutFusionner { get; init; }

    /// <summary>Rows that the reader may change: of the network for the national team, of one's territory otherwise.</summary>
    public required Func<long?, bool> Tient { get; init; }

    public Fraicheur Fraicheur => Partenaire.FraicheurAu(Jour);

    public IReadOnlyList<DateOnly> Echeances =>
        Partenaire.ConfirmeAu is { } c ? [c.AddMonths(ReglesFraicheur.MoisAJour), c.AddMonths(ReglesFraicheur.MoisAVerifier)] : [];
}

/// <summary>An agreement to which a partner is a party.</summary>
public sealed record ConventionPartenaire(
    long Id,
    string Numero,
    string Objet,
    TypeConvention Type,
    EtatConvention Etat,
    long? TerritoireId,
    string? Territoire,
    bool EstFictif
);
