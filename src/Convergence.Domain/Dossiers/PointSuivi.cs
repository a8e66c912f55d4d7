namespace Convergence.Domain.Dossiers;

/// <summary>The two tracks of the follow-up after an exit; each lives its own life.</summary>
public enum VoletSuivi
{
    Emploi = 1,

    Logement = 2,
}

/// <summary>What a follow-up point found.</summary>
public enum ResultatSuivi
{
    /// <summary>The job, or the housing, is kept.</summary>
    Maintenu = 1,

    /// <summary>It is lost.</summary>
    Perdu = 2,

    /// <summary>Nobody could be reached, after the attempts counted.</summary>
    NonJoignable = 3,
}

/// <summary>Words of the follow-up.</summary>
public static class SuiviLibelles
{
    public static string Libelle(this VoletSuivi volet) => volet == VoletSuivi.Emploi ? "Emploi" : "Logement";

    public static string Libelle(this ResultatSuivi resultat) =>
        resultat switch
        {
            ResultatSuivi.Maintenu => "Maintenu",
            ResultatSuivi.Perdu => "Perdu",
            _ => "Non joignable",
        };
}

/// <summary>A planned point of the follow-up after an exit: one track, so many months after.</summary>
public sealed class PointSuivi : ElementParcours
{
    private DateOnly _prevuLe;

    public required VoletSuivi Volet { get; init; }

    /// <summary>Months after the exit: 3, 6, 12 by default.</summary>
    public required int Mois { get; init; }

    /// <summary>Day on which it is due.</summary>
    public required DateOnly PrevuLe
    {
        get => _prevuLe;
        init => _prevuLe = value;
    }

    /// <summary>What was found; null while nothing was.</summary>
    public ResultatSuivi? Resultat { get; private set; }

    /// <summary>Day of the result.</summary>
    public DateOnly? RealiseLe { get; private set; }

    /// <summary>Attempts that failed.</summary>
    public int Tentatives { get; private set; }

    /// <summary>Day of the last attempt; null without one.</summary>
    public DateOnly? DerniereTentativeLe { get; private set; }

    /// <summary>True once the person answered, whatever the answer.</summary>
    public bool ARepondu => Resultat is ResultatSuivi.Maintenu or ResultatSuivi.Perdu;

    /// <summary>Moves the due day with a corrected exit; attempts and result stay.</summary>
    public void Replanifier(DateOnly prevuLe) => _prevuLe = prevuLe;

    /// <summary>Notes an attempt that failed.</summary>
    /// <exception cref="RegleMetierException">In the future, or the person already answered.</exception>
    public void NoterTentative(DateOnly le, DateOnly aujourdhui)
    {
        Verifications.Passee(le, aujourdhui, nameof(DerniereTentativeLe));
        if (ARepondu)
        {
            throw new RegleMetierException(nameof(Tentatives), "La personne a déjà répondu à ce point de suivi.");
        }

        Tentatives++;
        DerniereTentativeLe = DerniereTentativeLe > le ? DerniereTentativeLe : le;
    }

    /// <summary>Writes the result. « Non joignable » asks for an attempt; an answer that comes later replaces it.</summary>
    /// <exception cref="RegleMetierException">In the future, or nobody tried.</exception>
    public void Conclure(ResultatSuivi resultat, DateOnly le, DateOnly aujourdhui)
    {
        Verifications.Passee(le, aujourdhui, nameof(RealiseLe));
        if (resultat == ResultatSuivi.NonJoignable && Tentatives == 0)
        {
            throw new RegleMetierException(nameof(Tentatives), "Notez au moins une tentative avant « non joignable ».");
        }

        (Resultat, RealiseLe) = (resultat, le);
    }

    /// <summary>Takes the result back; attempts stay.</summary>
    public void Rouvrir() => (Resultat, RealiseLe) = (null, null);
}
