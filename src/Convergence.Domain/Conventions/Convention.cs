using Convergence.Domain.Habilitations;
using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Conventions;

/// <summary>
/// An agreement of the network. It is national (no territory), of a territory, or of one chantier; it may cover others
/// (<see cref="CouvertureConvention"/>). Avenants, documents and history are rows of their own, and outlive any change here.
/// </summary>
public sealed class Convention : IDansPerimetre, IVersionne, IModifiable, IReference, INormalisable
{
    /// <summary>Longest number of a convention, in characters.</summary>
    public const int LongueurNumero = 60;

    /// <summary>Longest reason, in characters.</summary>
    public const int LongueurMotif = 500;

    /// <summary>Longest remark, in characters.</summary>
    public const int LongueurRemarque = 500;

    /// <summary>Longest purpose, in characters.</summary>
    public const int LongueurObjet = 500;

    /// <summary>Longest list of parties, in characters, « ; » included.</summary>
    public const int LongueurParties = 600;

    public long Id { get; private set; }

    /// <summary>Reference number, unique (« CNV-DGEFP-2023 »).</summary>
    public required string Numero { get; set; }

    /// <summary>What it is.</summary>
    public required TypeConvention Type { get; set; }

    /// <summary>What it is about, in one or two sentences.</summary>
    public required string Objet { get; set; }

    /// <summary>Folded number, purpose and parties, for search.</summary>
    public string TexteRecherche { get; private set; } = string.Empty;

    /// <summary>Programmes concerned, at least one.</summary>
    public required Programmes Programmes { get; set; }

    /// <inheritdoc/>
    public long? TerritoireId { get; init; }

    /// <inheritdoc/>
    public long? ChantierId { get; init; }

    /// <summary>Where it stands.</summary>
    public EtatConvention Etat { get; private set; } = EtatConvention.EnDiscussion;

    /// <summary>First day; null when not written.</summary>
    public DateOnly? Debut { get; private set; }

    /// <summary>What is known of <see cref="Debut"/>.</summary>
    public Precision? DebutPrecision { get; private set; }

    /// <summary>Last day, inclusive, avenants apart; null when not written.</summary>
    public DateOnly? Fin { get; private set; }

    /// <summary>What is known of <see cref="Fin"/>.</summary>
    public Precision? FinPrecision { get; private set; }

    /// <summary>Last day once the signed avenants have moved it; null when not written. The one that alerts read.</summary>
    public DateOnly? FinEffective { get; private set; }

    /// <summary>Day of the last signature; null when not signed or not written.</summary>
    public DateOnly? SigneeLe { get; set; }

    /// <summary>What is known of <see cref="SigneeLe"/>.</summary>
    public Precision? SigneePrecision { get; set; }

    /// <summary>Convention that this one renews; null for a first one.</summary>
    public long? RenouvelleId { get; init; }

    /// <summary>Why it runs beside another of the same type on the same ground; null when it does not.</summary>
    public string? MotifChevauchement { get; set; }

    /// <summary>Remark; the source's own words when they matter.</summary>
    public string? Remarque { get; set; }

    /// <summary>Document that attests it.</summary>
    public string? Source { get; set; }

    /// <summary>True for a convention of the demonstration pack.</summary>
    public bool EstFictif { get; init; }

    /// <inheritdoc/>
    public string? CleReference { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <summary>Who is a party, in one sentence that the search reads.</summary>
    public string Parties { get; private set; } = string.Empty;

    /// <summary>The start with its precision; null when not written.</summary>
    public DatePartielle? DebutConnu => Debut is { } d ? new DatePartielle(d, DebutPrecision ?? Precision.Jour) : null;

    /// <summary>The end with its precision, avenants apart; null when not written.</summary>
    public DatePartielle? FinConnue => Fin is { } f ? DatePartielle.FinissantLe(f, FinPrecision ?? Precision.Jour) : null;

    /// <summary>The signature with its precision; null when not written.</summary>
    public DatePartielle? SignatureConnue => SigneeLe is { } s ? new DatePartielle(s, SigneePrecision ?? Precision.Jour) : null;

    /// <summary>Who keeps this convention: the national scope keeps them all; a coordination those of its territory, not those that only cover it.</summary>
    public bool EstTenuePar(Perimetre perimetre)
    {
        ArgumentNullException.ThrowIfNull(perimetre);
        return TerritoireId is { } t ? perimetre.VoitTerritoire(t) : perimetre.National;
    }

    /// <summary>Sets the dates.</summary>
    /// <exception cref="RegleMetierException">The end comes before the start.</exception>
    public void Dater(DatePartielle? debut, DatePartielle? fin)
    {
        if (debut is { } d && fin is { } f && f.Dernier < d.Premier)
        {
            throw new RegleMetierException(nameof(Fin), $"La fin ({f.EnFrancais()}) ne peut pas précéder le début ({d.EnFrancais()}).");
        }

        (Debut, DebutPrecision) = (debut?.Premier, debut?.Precision);
        (Fin, FinPrecision) = (fin?.Dernier, fin?.Precision);
        FinEffective = Fin;
    }

    /// <summary>Takes the signed avenants into account: the latest end that they set.</summary>
    public void Prolonger(IEnumerable<AvenantConvention> avenants)
    {
        ArgumentNullException.ThrowIfNull(avenants);
        FinEffective = avenants.Where(a => a.EstSigne && a.NouvelleFin is not null).OrderBy(a => a.Numero).Select(a => a.NouvelleFin).LastOrDefault() ?? Fin;
    }

    /// <summary>Sets the sentence of the parties.</summary>
    public void Nommer(IEnumerable<string> parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        Parties = string.Join(" ; ", parties);
    }

    /// <summary>Goes to another state.</summary>
    /// <param name="vers">State aimed at.</param>
    /// <param name="motif">Reason, asked for when going back or giving up.</param>
    /// <exception cref="RegleMetierException">The change is not one of the table, or lacks its reason.</exception>
    public void Passer(EtatConvention vers, string? motif)
    {
        if (!TransitionsConvention.EstPermise(Etat, vers))
        {
            throw new RegleMetierException(
                nameof(Etat),
                $"Une convention « {Etat.Libelle().ToLowerInvariant()} » ne peut pas devenir « {vers.Libelle().ToLowerInvariant()} »."
            );
        }

        if (TransitionsConvention.DemandeMotif(Etat, vers) && string.IsNullOrWhiteSpace(motif))
        {
            throw new RegleMetierException("Motif", "Dites pourquoi : ce changement revient en arrière ou abandonne la convention.");
        }

        Etat = vers;
    }

    /// <summary>State written by a source; a person uses <see cref="Passer"/>.</summary>
    public void Reprendre(EtatConvention etat) => Etat = etat;

    /// <summary>Recomputes what search reads; called before each save.</summary>
    public void Normaliser() => TexteRecherche = Recherche.TexteRecherche.Indexer($"{Numero} {Objet} {Parties}");
}
