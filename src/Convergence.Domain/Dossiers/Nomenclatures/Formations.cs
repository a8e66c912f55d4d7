namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>Levels of the CVG form (list niveau_formation_cvg).</summary>
public enum NiveauFormation
{
    /// <summary>1-2: no diploma.</summary>
    Niveau12 = 1,

    /// <summary>3: CAP, BEP.</summary>
    Niveau3 = 3,

    /// <summary>4: Bac.</summary>
    Niveau4 = 4,

    /// <summary>5: Bac+2.</summary>
    Niveau5 = 5,

    /// <summary>6: Bac+3 or 4.</summary>
    Niveau6 = 6,

    /// <summary>7: Bac+5.</summary>
    Niveau7 = 7,

    /// <summary>8: doctorate.</summary>
    Niveau8 = 8,
}

/// <summary>A level as ASP codes it, and the levels of the CVG form that it may be.</summary>
/// <param name="Code">Code of ASP.</param>
/// <param name="Libelle">Words of the screens.</param>
/// <param name="Niveaux">Levels of the form; empty when ASP’s words do not say, two when they say « 7 or 8 ».</param>
public sealed record NiveauFormationAsp(string Code, string Libelle, IReadOnlyList<NiveauFormation> Niveaux)
{
    /// <summary>The level when it is certain; null when a person is to choose.</summary>
    public NiveauFormation? Certain => Niveaux.Count == 1 ? Niveaux[0] : null;
}

/// <summary>Levels of training and the way from ASP to the CVG form (domain dictionary, section on attributes).</summary>
public static class Formations
{
    /// <summary>CVG form.</summary>
    public static ListeFermee<NiveauFormation, LigneListe<NiveauFormation>> Niveaux { get; } =
        new(
            "niveau_formation_cvg",
            new LigneListe<NiveauFormation>(NiveauFormation.Niveau12, "NIV_1_2", "Niveau 1-2 : pas de diplôme"),
            new LigneListe<NiveauFormation>(NiveauFormation.Niveau3, "NIV_3", "Niveau 3 (CAP, BEP)"),
            new LigneListe<NiveauFormation>(NiveauFormation.Niveau4, "NIV_4", "Niveau 4 (Bac)"),
            new LigneListe<NiveauFormation>(NiveauFormation.Niveau5, "NIV_5", "Niveau 5 (Bac+2)"),
            new LigneListe<NiveauFormation>(NiveauFormation.Niveau6, "NIV_6", "Niveau 6 (Bac+3/4)"),
            new LigneListe<NiveauFormation>(NiveauFormation.Niveau7, "NIV_7", "Niveau 7 (Bac+5)"),
            new LigneListe<NiveauFormation>(NiveauFormation.Niveau8, "NIV_8", "Niveau 8 (doctorat)")
        );

    /// <summary>ASP.</summary>
    public static IReadOnlyList<NiveauFormationAsp> Asp { get; } =
    [
        new("00", "Personne avec qualifications non certifiantes", []),
        new("01", "Jamais scolarisé", []),
        new("10", "Troisième cycle ou école d’ingénieur", [NiveauFormation.Niveau7, NiveauFormation.Niveau8]),
        new("20", "Formation de niveau licence", [NiveauFormation.Niveau6]),
        new("30", "Formation de niveau BTS ou DUT", [NiveauFormation.Niveau5]),
        new("40", "Formation de niveau BAC", [NiveauFormation.Niveau4]),
        new("41", "Brevet de technicien ou baccalauréat professionnel", [NiveauFormation.Niveau4]),
        new("50", "Formation de niveau BEP ou CAP", [NiveauFormation.Niveau3]),
        new("51", "Diplôme obtenu CAP ou BEP", [NiveauFormation.Niveau3]),
        new("60", "Formation courte d’une durée d’un an", []),
        new("70", "Pas de formation au-delà de la scolarité obligatoire", [NiveauFormation.Niveau12]),
    ];

    /// <summary>The level of ASP that a code names; null for an unknown one.</summary>
    public static NiveauFormationAsp? LireAsp(string? code) => Asp.FirstOrDefault(n => n.Code == code?.Trim());

    public static string Libelle(this NiveauFormation niveau) => Niveaux[niveau].Libelle;
}
