using Convergence.Domain.Dossiers.Horloges;

namespace Convergence.Domain.Dossiers.Regles;

/// <summary>What a caseworker’s lists count, so that a list, its counter and the home page never differ.</summary>
public static class ReglesListes
{
    /// <summary>Months without a change after which a file is « sans mise à jour ».</summary>
    public const int MoisSansMiseAJour = 3;

    /// <summary>Last day of update that makes a file old on that day: an update of that very day, three months ago, is still fresh.</summary>
    public static DateOnly LimiteMiseAJour(DateOnly au) => au.AddMonths(-MoisSansMiseAJour);

    /// <summary>True when nothing was written for three months; a file never updated since its entry is read from its entry.</summary>
    /// <param name="entree">Entry.</param>
    /// <param name="derniere">Last change, action, review or meeting; null without any.</param>
    /// <param name="au">Day of reading.</param>
    public static bool EstSansMiseAJour(DateOnly entree, DateOnly? derniere, DateOnly au) =>
        (derniere > entree ? derniere.Value : entree) < LimiteMiseAJour(au);

    /// <summary>
    /// How a new parcours follows the last one: a CVG entry on the day of a PHC exit or the next day is a continuous passage, any other is a
    /// return; null while the last one is open, or ends after the entry. What is suggested may be changed.
    /// </summary>
    /// <param name="dernier">Last parcours of the person.</param>
    /// <param name="programme">Programme of the new one.</param>
    /// <param name="entree">Entry in the new one.</param>
    /// <param name="memeChantier">False when the chantier changes: a transfer is then suggested for a continuous parcours of one programme.</param>
    public static LienParcours? LienSuggere(PeriodeParcours dernier, Programme programme, DateOnly entree, bool memeChantier)
    {
        ArgumentNullException.ThrowIfNull(dernier);
        if (dernier.SortieLe is not { } fin || entree < fin)
        {
            return null;
        }

        var continu = entree.DayNumber - fin.DayNumber <= 1;
        return continu && dernier.Programme == Programme.Phc && programme == Programme.Cvg ? LienParcours.PassagePhcCvg
            : continu && !memeChantier && dernier.Programme == programme ? LienParcours.Transfert
            : LienParcours.Retour;
    }
}
