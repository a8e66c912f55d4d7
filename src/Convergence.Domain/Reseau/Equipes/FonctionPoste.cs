namespace Convergence.Domain.Reseau.Equipes;

/// <summary>What a post does: closed lists, one for the team of a territory, one for a chantier.</summary>
public enum FonctionPoste
{
    /// <summary>Territory: coordination.</summary>
    Coordination = 1,

    /// <summary>Territory: partnerships, employment.</summary>
    PartenariatEmploi = 2,

    /// <summary>Territory: partnerships, housing.</summary>
    PartenariatLogement = 3,

    /// <summary>Territory: partnerships, health.</summary>
    PartenariatSante = 4,

    /// <summary>Territory: partnerships, another theme.</summary>
    PartenariatAutre = 5,

    /// <summary>Territory: regional animation of PHC.</summary>
    AnimationPhc = 6,

    /// <summary>Territory or chantier: psychologist.</summary>
    Psychologue = 7,

    /// <summary>Chantier: direction.</summary>
    Direction = 8,

    /// <summary>Chantier: technical supervisor (ETI).</summary>
    EncadrantTechnique = 9,

    /// <summary>Chantier: accompagnant socioprofessionnel.</summary>
    AccompagnantSocioprofessionnel = 10,

    /// <summary>Chantier: CIP.</summary>
    Cip = 11,

    /// <summary>Chantier: ESP, for PHC.</summary>
    Esp = 12,

    /// <summary>Chantier: encadrant socio-éducatif.</summary>
    EncadrantSocioEducatif = 13,

    /// <summary>Chantier: office work.</summary>
    Administratif = 14,

    /// <summary>Chantier: another one.</summary>
    Autre = 15,
}

/// <summary>The lists and their labels.</summary>
public static class FonctionsPoste
{
    /// <summary>Posts of the team of a territory, in order.</summary>
    public static readonly IReadOnlyList<FonctionPoste> DuTerritoire =
    [
        FonctionPoste.Coordination,
        FonctionPoste.PartenariatEmploi,
        FonctionPoste.PartenariatLogement,
        FonctionPoste.PartenariatSante,
        FonctionPoste.PartenariatAutre,
        FonctionPoste.Psychologue,
        FonctionPoste.AnimationPhc,
    ];

    /// <summary>Posts of a chantier, in order.</summary>
    public static readonly IReadOnlyList<FonctionPoste> DuChantier =
    [
        FonctionPoste.Direction,
        FonctionPoste.EncadrantTechnique,
        FonctionPoste.AccompagnantSocioprofessionnel,
        FonctionPoste.Cip,
        FonctionPoste.Esp,
        FonctionPoste.EncadrantSocioEducatif,
        FonctionPoste.Psychologue,
        FonctionPoste.Administratif,
        FonctionPoste.Autre,
    ];

    /// <summary>
    /// True for a post that PHC alone pays for (reference of the field, §7: the ESP is « dedicated to PHC »): it accompanies nobody of the CVG file
    /// active.
    /// </summary>
    public static bool EstPropreAuPhc(this FonctionPoste fonction) => fonction is FonctionPoste.Esp or FonctionPoste.AnimationPhc;

    public static string Libelle(this FonctionPoste fonction) =>
        fonction switch
        {
            FonctionPoste.Coordination => "Coordination territoriale",
            FonctionPoste.PartenariatEmploi => "Partenariats emploi",
            FonctionPoste.PartenariatLogement => "Partenariats logement",
            FonctionPoste.PartenariatSante => "Partenariats santé",
            FonctionPoste.PartenariatAutre => "Partenariats, autre thème",
            FonctionPoste.AnimationPhc => "Animation PHC",
            FonctionPoste.Psychologue => "Psychologue",
            FonctionPoste.Direction => "Direction de chantier",
            FonctionPoste.EncadrantTechnique => "Encadrement technique (ETI)",
            FonctionPoste.AccompagnantSocioprofessionnel => "Accompagnement socioprofessionnel (ASP)",
            FonctionPoste.Cip => "Insertion professionnelle (CIP)",
            FonctionPoste.Esp => "Éducation socio-professionnelle (ESP, PHC)",
            FonctionPoste.EncadrantSocioEducatif => "Encadrement socio-éducatif",
            FonctionPoste.Administratif => "Appui administratif",
            _ => "Autre",
        };
}
