namespace Convergence.Domain.Dossiers;

/// <summary>Where a transfer stands.</summary>
public enum EtatTransfert
{
    /// <summary>Asked; the other chantier has not answered.</summary>
    Demande = 1,

    /// <summary>Accepted: the identity is at the other chantier.</summary>
    Accepte = 2,

    /// <summary>Refused: nothing moved.</summary>
    Refuse = 3,

    /// <summary>Taken back by who asked, before any answer.</summary>
    Annule = 4,
}

/// <summary>Why a transfer is refused: a closed list, because a free text about a person who is not one’s own has no place.</summary>
public enum MotifRefusTransfert
{
    /// <summary>No place.</summary>
    EffectifComplet = 1,

    /// <summary>The work or the hours do not fit.</summary>
    PosteInadapte = 2,

    /// <summary>To be asked again later.</summary>
    DateARevoir = 3,

    /// <summary>The person said no.</summary>
    RefusPersonne = 4,

    /// <summary>Another reason, told by telephone.</summary>
    Autre = 5,
}

/// <summary>French words of a transfer.</summary>
public static class LibellesTransfert
{
    /// <summary>Reasons of a refusal.</summary>
    public static IReadOnlyList<(MotifRefusTransfert Motif, string Libelle)> Motifs { get; } =
    [
        (MotifRefusTransfert.EffectifComplet, "Pas de place pour le moment"),
        (MotifRefusTransfert.PosteInadapte, "Poste ou horaires qui ne conviennent pas"),
        (MotifRefusTransfert.DateARevoir, "Date à revoir ensemble"),
        (MotifRefusTransfert.RefusPersonne, "La personne ne le souhaite pas"),
        (MotifRefusTransfert.Autre, "Autre, dit de vive voix"),
    ];

    public static string Libelle(this MotifRefusTransfert motif) => Motifs.Single(m => m.Motif == motif).Libelle;

    /// <summary>Where it stands.</summary>
    public static string Libelle(this EtatTransfert etat) =>
        etat switch
        {
            EtatTransfert.Demande => "en attente de réponse",
            EtatTransfert.Accepte => "accepté",
            EtatTransfert.Refuse => "refusé",
            _ => "annulé",
        };
}
