using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Lignes;

namespace Convergence.Domain.Dossiers;

/// <summary>What happens to a person’s data during and after the parcours.</summary>
public sealed partial class Salarie
{
    /// <summary>Says that the notice was handed over; null takes it back.</summary>
    /// <exception cref="RegleMetierException">A day in the future.</exception>
    public void RemettreNotice(DateOnly? le, DateOnly aujourdhui) => NoticeRemiseLe = Verifications.Passee(le, aujourdhui, nameof(NoticeRemiseLe));

    /// <summary>Says the level of training; the code of ASP fills the level of the form when it is certain.</summary>
    /// <param name="niveau">Level on the CVG form; null when not said.</param>
    /// <param name="codeAsp">Code of ASP; null when not said.</param>
    /// <exception cref="RegleMetierException">Unknown code, or a level that the code contradicts.</exception>
    public void DireFormation(NiveauFormation? niveau, string? codeAsp)
    {
        var asp = Formations.LireAsp(codeAsp);
        if (asp is null && !string.IsNullOrWhiteSpace(codeAsp))
        {
            throw new RegleMetierException(nameof(FormationAsp), "Ce code de formation n’est pas dans la liste de l’ASP.");
        }

        if (niveau is { } n && asp is { Niveaux.Count: > 0 } && !asp.Niveaux.Contains(n))
        {
            throw new RegleMetierException(nameof(Formation), $"Le niveau ne correspond pas à « {asp.Libelle} ».");
        }

        (Formation, FormationAsp) = (niveau ?? asp?.Certain, asp?.Code);
    }

    /// <summary>Writes the criteria.</summary>
    /// <exception cref="RegleMetierException">One of them belongs to the sensitive module.</exception>
    public void DireCriteres(CriteresIae criteres)
    {
        foreach (var critere in criteres.Liste())
        {
            ChampsSensibles.Refuser(ChampsSensibles.ListeCritere, critere.Code, nameof(Criteres));
        }

        Criteres = criteres;
    }

    /// <summary>Notes a contact; an older one changes nothing.</summary>
    /// <exception cref="RegleMetierException">A day in the future.</exception>
    public void NoterContact(DateOnly le, DateOnly aujourdhui)
    {
        Verifications.Passee(le, aujourdhui, nameof(DernierContactLe));
        DernierContactLe = DernierContactLe > le ? DernierContactLe : le;
    }

    /// <summary>Sets or lifts a limitation or an opposition, once it was accepted.</summary>
    public void ChangerTraitement(EtatTraitement etat, DateOnly depuis) =>
        (Traitement, TraitementDepuis) = (etat, etat == EtatTraitement.Ordinaire ? null : depuis);

    /// <summary>Gives the identity to another chantier, after it accepted. The rows already written stay with their chantier.</summary>
    public void Transferer(long territoireId, long chantierId)
    {
        RefuserAnonyme();
        (TerritoireId, ChantierId) = (territoireId, chantierId);
        _mots.Clear();
        Indexer();
    }

    /// <summary>Marks the sheet as replaced by another, which must stand.</summary>
    /// <exception cref="RegleMetierException">Itself, an anonymised sheet, or a sheet already replaced.</exception>
    public void FusionnerDans(Salarie garde)
    {
        ArgumentNullException.ThrowIfNull(garde);
        if (
            ReferenceEquals(this, garde)
            || garde.Cle == Cle
            || garde.FusionneDansId is not null
            || garde.Conservation != EtatConservation.Active
            || FusionneDansId is not null
        )
        {
            throw new RegleMetierException(
                string.Empty,
                "Ces deux fiches ne peuvent pas être réunies : gardez une fiche nominative qui n’a pas été remplacée."
            );
        }

        FusionneDansId = garde.Id;
    }

    /// <summary>Undoes a merge.</summary>
    public void AnnulerFusion() => FusionneDansId = null;
}

/// <summary>A word of a name, led by the chantier in its index: the search by the beginning of any word costs the same in a large network.</summary>
public sealed class MotSalarie : INominal
{
    public long SalarieId { get; init; }

    /// <summary>Territory of the owner chantier.</summary>
    public required long TerritoireId { get; init; }

    /// <summary>Owner chantier.</summary>
    public required long ChantierId { get; init; }

    /// <summary>Word, folded.</summary>
    public required string Mot { get; init; }

    /// <inheritdoc/>
    long? IDansPerimetre.TerritoireId => TerritoireId;

    /// <inheritdoc/>
    long? IDansPerimetre.ChantierId => ChantierId;
}
