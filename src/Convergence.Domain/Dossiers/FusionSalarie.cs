using System.Globalization;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Lignes;

namespace Convergence.Domain.Dossiers;

/// <summary>
/// Two sheets of one person put together: one stays, the other gives way and is no longer counted. It says which parcours moved and which blank
/// fields were filled, so that it can be undone exactly. No value is kept here.
/// </summary>
public sealed class FusionSalarie : INominal, IVersionne, IModifiable
{
    /// <summary>Longest list of parcours, or of fields.</summary>
    public const int LongueurListe = 400;

    /// <summary>Before the code of a group of sensitive answers, among the fields.</summary>
    private const string Sensible = "Sensible:";

    private FusionSalarie() { }

    public long Id { get; private set; }

    /// <summary>Random key of addresses.</summary>
    public Guid Cle { get; private set; }

    /// <summary>Sheet that stays.</summary>
    public long SalarieId { get; private set; }

    /// <summary>Sheet that gives way.</summary>
    public long AutreId { get; private set; }

    public long TerritoireId { get; private set; }

    /// <summary>Chantier of both sheets.</summary>
    public long ChantierId { get; private set; }

    /// <summary>Keys of the parcours that moved, separated by commas.</summary>
    public string ParcoursRepris { get; private set; } = string.Empty;

    /// <summary>Names of the blank fields that the other sheet filled, separated by commas.</summary>
    public string ChampsRepris { get; private set; } = string.Empty;

    /// <summary>Instant of the merge, UTC.</summary>
    public DateTime Le { get; private set; }

    /// <summary>Account.</summary>
    public long ParId { get; private set; }

    /// <summary>Instant at which it was undone, UTC; null while it stands.</summary>
    public DateTime? DefaiteLe { get; private set; }

    /// <summary>Account that undid it; null while it stands.</summary>
    public long? DefaiteParId { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <inheritdoc/>
    public DateTime? ModifieLe { get; set; }

    /// <inheritdoc/>
    public long? ModifieParId { get; set; }

    /// <inheritdoc/>
    long? IDansPerimetre.TerritoireId => TerritoireId;

    /// <inheritdoc/>
    long? IDansPerimetre.ChantierId => ChantierId;

    /// <summary>Keys of the parcours that moved.</summary>
    public IReadOnlyList<long> Parcours =>
        [.. ParcoursRepris.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => long.Parse(p, CultureInfo.InvariantCulture))];

    /// <summary>Groups of sensitive answers about the person that moved.</summary>
    public IReadOnlyList<GroupeSensible> GroupesRepris =>
        [
            .. ChampsRepris
                .Split(',')
                .Where(c => c.StartsWith(Sensible, StringComparison.Ordinal))
                .Select(c => ChampsSensibles.Groupes.Lire(c[Sensible.Length..])!.Valeur),
        ];

    /// <summary>Puts two sheets of one chantier together.</summary>
    /// <param name="garde">Sheet that stays.</param>
    /// <param name="autre">Sheet that gives way.</param>
    /// <param name="parcours">Parcours of the other sheet that move.</param>
    /// <param name="compteId">Account.</param>
    /// <param name="instant">Instant, UTC.</param>
    /// <exception cref="RegleMetierException">Two chantiers, a sheet already replaced or anonymised, or limited otherwise than the other.</exception>
    public static FusionSalarie Reunir(Salarie garde, Salarie autre, IEnumerable<long> parcours, long compteId, DateTime instant)
    {
        ArgumentNullException.ThrowIfNull(garde);
        ArgumentNullException.ThrowIfNull(autre);
        if (garde.ChantierId != autre.ChantierId)
        {
            throw new RegleMetierException(string.Empty, "Les deux fiches sont de deux chantiers : demandez un transfert d’abord.");
        }

        if (garde.Traitement != autre.Traitement)
        {
            throw new RegleMetierException(
                string.Empty,
                "L’une des fiches porte une limitation ou une opposition : mettez les deux dans le même état d’abord."
            );
        }

        autre.FusionnerDans(garde);
        return new FusionSalarie
        {
            Cle = Guid.NewGuid(),
            SalarieId = garde.Id,
            AutreId = autre.Id,
            TerritoireId = garde.TerritoireId,
            ChantierId = garde.ChantierId,
            ParcoursRepris = string.Join(',', parcours.Select(p => p.ToString(CultureInfo.InvariantCulture))),
            ChampsRepris = string.Join(',', garde.Completer(autre)),
            ParId = compteId,
            Le = instant,
        };
    }

    /// <summary>Remembers the groups of sensitive answers about the person that move with the merge.</summary>
    public void Reprendre(IEnumerable<GroupeSensible> groupes) =>
        ChampsRepris = string.Join(
            ',',
            [.. ChampsRepris.Split(',', StringSplitOptions.RemoveEmptyEntries), .. groupes.Select(g => Sensible + ChampsSensibles.Groupes[g].Code)]
        );

    /// <summary>Parts the two sheets: each blank field that was filled is blank again, unless it was corrected since.</summary>
    /// <exception cref="RegleMetierException">Already undone.</exception>
    public void Defaire(Salarie garde, Salarie autre, long compteId, DateTime instant)
    {
        ArgumentNullException.ThrowIfNull(garde);
        ArgumentNullException.ThrowIfNull(autre);
        if (DefaiteLe is not null || autre.FusionneDansId != garde.Id)
        {
            throw new RegleMetierException(string.Empty, "Cette réunion est déjà défaite.");
        }

        if (garde.Conservation != EtatConservation.Active)
        {
            throw new RegleMetierException(string.Empty, "La fiche gardée est archivée ou anonymisée : la réunion ne se défait plus.");
        }

        autre.AnnulerFusion();
        garde.Rendre(autre, ChampsRepris.Split(',', StringSplitOptions.RemoveEmptyEntries));
        (DefaiteLe, DefaiteParId) = (instant, compteId);
    }
}
