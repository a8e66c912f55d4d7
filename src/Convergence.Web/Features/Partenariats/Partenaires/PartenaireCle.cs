using Convergence.Domain.Partenariats;

namespace Convergence.Web.Features.Partenariats.Partenaires;

/// <summary>What filters, counts and sort need of a partner: a light row for each, the rest is read for one page.</summary>
public sealed record PartenaireCle
{
    public required long Id { get; init; }

    public required string Nom { get; init; }

    public required string NomRecherche { get; init; }

    public TypePartenaire Type { get; init; }

    public ThematiquesInclusion Themes { get; init; }

    public bool EstNational { get; init; }

    /// <summary>Territories of the reader's scope where it acts.</summary>
    public required IReadOnlyList<TerritoireNomme> Territoires { get; init; }

    public DateOnly? ConfirmeAu { get; init; }

    public Fraicheur Fraicheur { get; init; }

    public bool EstFictif { get; init; }

    public string Niveau => EstNational ? "National" : "Local";
}

public sealed record TerritoireNomme(long Id, string Code, string Nom);

/// <summary>One row of the directory, with what the page, the export and the print say of it.</summary>
public sealed record PartenaireLigne(
    PartenaireCle Cle,
    string? AutresNoms,
    string? Offre,
    string? Couverture,
    string? SiteWeb,
    string? Parent,
    string? Source,
    IReadOnlyList<ContactLu> Contacts,
    IReadOnlyList<EffetLu> Effets
);

/// <summary>A function and how to reach the service; never a person.</summary>
public sealed record ContactLu(long Id, string Fonction, string? Courriel, string? Telephone, string? Territoire, long? TerritoireId);

/// <summary>An effect as it is read; <paramref name="Territoire"/> is null for the whole network.</summary>
public sealed record EffetLu(
    long Id,
    NatureEffet Nature,
    int? Annee,
    string Periode,
    int? Nombre,
    string? Territoire,
    long? TerritoireId,
    string Source,
    string? Remarque,
    bool EstFictif
)
{
    /// <summary>« Embauches, 2023, Paris : 4 ».</summary>
    public string EnClair => $"{Nature.Libelle()}, {Periode}, {Territoire ?? "réseau"} : {Composants.Formats.Nombre(Nombre)}";
}
