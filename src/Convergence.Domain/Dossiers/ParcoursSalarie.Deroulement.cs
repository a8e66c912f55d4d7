namespace Convergence.Domain.Dossiers;

/// <summary>PASS, continuity and end of a parcours.</summary>
public sealed partial class ParcoursSalarie
{
    /// <inheritdoc/>
    public override void EffacerTextes() => PassNumero = null;

    /// <summary>Writes the PASS IAE.</summary>
    /// <exception cref="RegleMetierException">Format of the number, or end before start.</exception>
    public void EcrirePass(string? numero, DateOnly? debut, DateOnly? fin)
    {
        PassNumero = NumeroPass.Lire(numero, nameof(PassNumero));
        PassDebut = Verifications.Date(debut, nameof(PassDebut));
        PassFin = Verifications.Fin(debut, fin, nameof(PassFin));
    }

    /// <summary>
    /// Says which parcours it follows. From PHC to CVG the CVG parcours begins at the latest the day after the PHC one ends, so that no day
    /// is lost; a return begins after the exit.
    /// </summary>
    /// <param name="precedent">Parcours of the same person.</param>
    /// <param name="lien">How it follows it.</param>
    /// <exception cref="RegleMetierException">Another person, other programmes, or dates that do not follow.</exception>
    public void Suivre(ParcoursSalarie precedent, LienParcours lien)
    {
        ArgumentNullException.ThrowIfNull(precedent);
        if (precedent.SalarieId != SalarieId || precedent.Cle == Cle || lien == LienParcours.Premier)
        {
            throw new RegleMetierException(nameof(PrecedentId), "Le parcours précédent est un autre parcours de la même personne.");
        }

        if (lien == LienParcours.PassagePhcCvg && (precedent.Programme != Programme.Phc || Programme != Programme.Cvg))
        {
            throw new RegleMetierException(nameof(Lien), "Le passage va d’un parcours PHC à un parcours CVG.");
        }

        if (precedent.SortieLe is not { } fin)
        {
            throw new RegleMetierException(nameof(PrecedentId), "Enregistrez d’abord la fin du parcours précédent.");
        }

        var ecart = Entree.DayNumber - fin.DayNumber;
        if (ecart < 0 || (lien == LienParcours.PassagePhcCvg && ecart > 1))
        {
            throw new RegleMetierException(
                nameof(Entree),
                lien == LienParcours.PassagePhcCvg
                    ? $"Un passage de PHC à CVG est continu : l’entrée CVG est le {Horloges.TexteHorloge.Date(fin)} ou le lendemain. Sinon, enregistrez un retour."
                    : $"L’entrée ne peut pas précéder la fin du parcours précédent ({Horloges.TexteHorloge.Date(fin)})."
            );
        }

        (PrecedentId, Lien) = (precedent.Id, lien);
    }

    /// <summary>Closes the parcours with its exit.</summary>
    /// <exception cref="RegleMetierException">Already closed, exit of another parcours or programme, or before the entry.</exception>
    public void Sortir(SortieParcours sortie)
    {
        ArgumentNullException.ThrowIfNull(sortie);
        if (SortieLe is not null)
        {
            throw new RegleMetierException(nameof(SortieLe), "Une sortie est déjà enregistrée : corrigez-la, ou annulez-la.");
        }

        Dater(sortie);
    }

    /// <summary>Corrects the exit recorded.</summary>
    /// <exception cref="RegleMetierException">Exit of another parcours or programme, or before the entry.</exception>
    public void CorrigerSortie(SortieParcours sortie)
    {
        ArgumentNullException.ThrowIfNull(sortie);
        Dater(sortie);
    }

    /// <summary>Takes back an exit recorded by mistake. Somebody who comes back has a new parcours that follows this one.</summary>
    public void AnnulerSortie() => SortieLe = null;

    private void Dater(SortieParcours sortie)
    {
        if (sortie.ParcoursId != Id || sortie.Programme != Programme)
        {
            throw new RegleMetierException(nameof(SortieLe), "Cette sortie est celle d’un autre parcours.");
        }

        if (sortie.Le < Entree)
        {
            throw new RegleMetierException(nameof(SortieLe), $"La sortie ne peut pas précéder l’entrée ({Horloges.TexteHorloge.Date(Entree)}).");
        }

        SortieLe = sortie.Le;
    }
}
