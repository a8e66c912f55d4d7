namespace Convergence.Domain.Partenariats;

/// <summary>Kind of a partner, in a closed list of fourteen (nomenclature <c>type_partenaire</c>).</summary>
public enum TypePartenaire
{
    Emploi = 1,

    Logement = 2,

    Hebergement = 3,

    Sante = 4,

    /// <summary>Addictions / réduction des risques.</summary>
    Addictions = 5,

    /// <summary>Accès aux droits.</summary>
    Droits = 6,

    Formation = 7,

    Mobilite = 8,

    Numerique = 9,

    Justice = 10,

    /// <summary>Culture et sport.</summary>
    CultureSport = 11,

    Financement = 12,

    /// <summary>Tête de réseau.</summary>
    Reseau = 13,

    Autre = 14,
}

/// <summary>Words and codes of the kinds.</summary>
public static class TypePartenaireNoms
{
    /// <summary>All of them, in the order of the list.</summary>
    public static IReadOnlyList<TypePartenaire> Tous { get; } = Enum.GetValues<TypePartenaire>();

    /// <summary>Words of the screens.</summary>
    public static string Libelle(this TypePartenaire type) =>
        type switch
        {
            TypePartenaire.Emploi => "Emploi",
            TypePartenaire.Logement => "Logement",
            TypePartenaire.Hebergement => "Hébergement",
            TypePartenaire.Sante => "Santé",
            TypePartenaire.Addictions => "Addictions / réduction des risques",
            TypePartenaire.Droits => "Accès aux droits",
            TypePartenaire.Formation => "Formation",
            TypePartenaire.Mobilite => "Mobilité",
            TypePartenaire.Numerique => "Numérique",
            TypePartenaire.Justice => "Justice",
            TypePartenaire.CultureSport => "Culture et sport",
            TypePartenaire.Financement => "Financement",
            TypePartenaire.Reseau => "Tête de réseau",
            TypePartenaire.Autre => "Autre",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };

    /// <summary>Code of addresses and files.</summary>
    public static string Code(this TypePartenaire type) =>
        type switch
        {
            TypePartenaire.Emploi => "emploi",
            TypePartenaire.Logement => "logement",
            TypePartenaire.Hebergement => "hebergement",
            TypePartenaire.Sante => "sante",
            TypePartenaire.Addictions => "addictions",
            TypePartenaire.Droits => "droits",
            TypePartenaire.Formation => "formation",
            TypePartenaire.Mobilite => "mobilite",
            TypePartenaire.Numerique => "numerique",
            TypePartenaire.Justice => "justice",
            TypePartenaire.CultureSport => "culture-sport",
            TypePartenaire.Financement => "financement",
            TypePartenaire.Reseau => "reseau",
            TypePartenaire.Autre => "autre",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };

    /// <summary>The kind that a code names; null for an unknown one.</summary>
    public static TypePartenaire? Lire(string? code) => Tous.Where(t => t.Code() == code?.Trim()).Select(t => (TypePartenaire?)t).FirstOrDefault();
}
