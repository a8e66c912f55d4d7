using Convergence.Domain.Lignes;

namespace Convergence.Domain.Dossiers;

/// <summary>
/// A transfer of a person to another chantier, which has to accept. The other chantier reads a pseudonym and what it needs to answer; the
/// identity goes with its answer only. What was written stays with the chantier that wrote it.
/// </summary>
public sealed class TransfertDossier : INominal, IVersionne, IModifiable
{
    private TransfertDossier() { }

    /// <summary>Technical key; never in an address.</summary>
    public long Id { get; private set; }

    /// <summary>Random key of addresses.</summary>
    public Guid Cle { get; private set; }

    public long SalarieId { get; private set; }

    /// <summary>Parcours that ends with the transfer.</summary>
    public long ParcoursId { get; private set; }

    /// <summary>Territory of the chantier that asks.</summary>
    public long TerritoireId { get; private set; }

    /// <summary>Chantier that asks.</summary>
    public long ChantierId { get; private set; }

    /// <summary>Territory of the chantier that answers.</summary>
    public long VersTerritoireId { get; private set; }

    /// <summary>Chantier that answers.</summary>
    public long VersChantierId { get; private set; }

    /// <summary>Programme of the parcours that begins there.</summary>
    public Programme Programme { get; private set; }

    /// <summary>Pseudonym of the person.</summary>
    public string Pseudonyme { get; private set; } = string.Empty;

    /// <summary>First day there, as proposed.</summary>
    public DateOnly EntreeProposee { get; private set; }

    /// <summary>End of the PASS IAE when it was asked; null when not known.</summary>
    public DateOnly? PassFin { get; private set; }

    /// <summary>Where it stands.</summary>
    public EtatTransfert Etat { get; private set; } = EtatTransfert.Demande;

    /// <summary>Instant of the request, UTC.</summary>
    public DateTime DemandeLe { get; private set; }

    /// <summary>Account that asked.</summary>
    public long DemandeParId { get; private set; }

    /// <summary>Instant of the answer or of the cancellation, UTC; null while it waits.</summary>
    public DateTime? DecideLe { get; private set; }

    /// <summary>Account that answered or cancelled; null while it waits.</summary>
    public long? DecideParId { get; private set; }

    /// <summary>Why it was refused; null otherwise.</summary>
    public MotifRefusTransfert? MotifRefus { get; private set; }

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

    /// <summary>Asks another chantier to take the person.</summary>
    /// <param name="salarie">Person.</param>
    /// <param name="parcours">Open parcours of the person in the chantier that asks.</param>
    /// <param name="vers">Territory and chantier asked.</param>
    /// <param name="programme">Programme there: the same, or CVG after PHC.</param>
    /// <param name="entree">First day there.</param>
    /// <param name="compteId">Account.</param>
    /// <param name="instant">Instant, UTC.</param>
    /// <exception cref="RegleMetierException">The same chantier, a closed parcours, CVG to PHC, or a date before the entry.</exception>
    public static TransfertDossier Demander(
        Salarie salarie,
        ParcoursSalarie parcours,
        (long TerritoireId, long ChantierId) vers,
        Programme programme,
        DateOnly entree,
        long compteId,
        DateTime instant
    )
    {
        ArgumentNullException.ThrowIfNull(salarie);
        ArgumentNullException.ThrowIfNull(parcours);
        if (vers.ChantierId == salarie.ChantierId)
        {
            throw new RegleMetierException(nameof(VersChantierId), "Choisissez un autre chantier que le vôtre.");
        }

        if (
            parcours.SalarieId != salarie.Id
            || parcours.SortieLe is not null
            || !salarie.CompteDansLesStatistiques
            || salarie.Conservation != EtatConservation.Active
        )
        {
            throw new RegleMetierException(
                string.Empty,
                "Un transfert part d’un parcours en cours, d’une personne dont les données ne sont ni limitées ni réunies à d’autres."
            );
        }

        if (programme != parcours.Programme && parcours.Programme == Programme.Cvg)
        {
            throw new RegleMetierException(nameof(Programme), "Un parcours CVG ne se transfère pas vers PHC.");
        }

        Verifications.Date(entree, nameof(EntreeProposee));
        if (entree <= parcours.Entree)
        {
            throw new RegleMetierException(
                nameof(EntreeProposee),
                $"L’entrée suit celle du parcours en cours ({Horloges.TexteHorloge.Date(parcours.Entree)})."
            );
        }

        return new TransfertDossier
        {
            Cle = Guid.NewGuid(),
            SalarieId = salarie.Id,
            ParcoursId = parcours.Id,
            TerritoireId = salarie.TerritoireId,
            ChantierId = salarie.ChantierId,
            VersTerritoireId = vers.TerritoireId,
            VersChantierId = vers.ChantierId,
            Programme = programme,
            Pseudonyme = salarie.Pseudonyme,
            EntreeProposee = entree,
            PassFin = parcours.PassFin ?? parcours.PassDebut?.AddMonths(24).AddDays(-1),
            DemandeParId = compteId,
            DemandeLe = instant,
        };
    }

    /// <summary>Takes the request back.</summary>
    /// <exception cref="RegleMetierException">Already answered.</exception>
    public void Annuler(long compteId, DateTime instant) => Decider(EtatTransfert.Annule, null, compteId, instant);

    /// <summary>Says no.</summary>
    /// <exception cref="RegleMetierException">Already answered, or taken back.</exception>
    public void Refuser(MotifRefusTransfert motif, long compteId, DateTime instant) => Decider(EtatTransfert.Refuse, motif, compteId, instant);

    /// <summary>
    /// Says yes: the parcours of the chantier that asked ends the day before, neutral in its rates; one that follows it begins; the identity moves.
    /// </summary>
    /// <param name="salarie">Person.</param>
    /// <param name="ancien">Parcours that ends.</param>
    /// <param name="entree">First day.</param>
    /// <param name="compteId">Account.</param>
    /// <param name="instant">Instant, UTC.</param>
    /// <returns>The exit of the former parcours, and the new parcours.</returns>
    /// <exception cref="RegleMetierException">Already answered or taken back, a parcours closed since, or dates that do not follow.</exception>
    public (SortieParcours Sortie, ParcoursSalarie Nouveau) Accepter(Salarie salarie, ParcoursSalarie ancien, DateOnly entree, long compteId, DateTime instant)
    {
        ArgumentNullException.ThrowIfNull(salarie);
        ArgumentNullException.ThrowIfNull(ancien);
        if (salarie.Id != SalarieId || ancien.Id != ParcoursId || salarie.ChantierId != ChantierId || ancien.SortieLe is not null)
        {
            throw new RegleMetierException(string.Empty, "Le dossier a changé depuis la demande : demandez au chantier de la refaire.");
        }

        if (entree <= ancien.Entree)
        {
            throw new RegleMetierException(nameof(EntreeProposee), $"L’entrée suit celle du parcours en cours ({Horloges.TexteHorloge.Date(ancien.Entree)}).");
        }

        var sortie = new SortieParcours
        {
            TerritoireId = ancien.TerritoireId,
            ChantierId = ancien.ChantierId,
            ParcoursId = ancien.Id,
            Programme = ancien.Programme,
        };
        var passage = ancien.Programme == Programme.Phc && Programme == Programme.Cvg;
        sortie.Fixer(
            entree.AddDays(-1),
            passage ? null : Nomenclatures.MotifSortieAsp.TransfertEmployeur,
            null,
            ancien.Programme == Programme.Cvg ? Nomenclatures.CategorieSortieCvg.Neutre : null,
            ancien.Programme != Programme.Phc ? null
                : !passage ? Nomenclatures.SortiePhc.Neutre
                : TerritoireId == VersTerritoireId ? Nomenclatures.SortiePhc.CddiCvgTerritoire
                : Nomenclatures.SortiePhc.CddiAutreAci
        );
        ancien.Sortir(sortie);
        var nouveau = new ParcoursSalarie
        {
            TerritoireId = VersTerritoireId,
            ChantierId = VersChantierId,
            SalarieId = salarie.Id,
            Programme = Programme,
            EstFictif = ancien.EstFictif,
        };
        nouveau.Entrer(entree);
        nouveau.EcrirePass(ancien.PassNumero, ancien.PassDebut, ancien.PassFin);
        nouveau.Suivre(ancien, LienParcours.Transfert);
        Decider(EtatTransfert.Accepte, null, compteId, instant);
        salarie.Transferer(VersTerritoireId, VersChantierId);
        return (sortie, nouveau);
    }

    private void Decider(EtatTransfert etat, MotifRefusTransfert? motif, long compteId, DateTime instant)
    {
        if (Etat != EtatTransfert.Demande)
        {
            throw new RegleMetierException(string.Empty, $"Cette demande est déjà close : {Etat.Libelle()}.");
        }

        (Etat, MotifRefus, DecideParId, DecideLe) = (etat, motif, compteId, instant);
    }
}
