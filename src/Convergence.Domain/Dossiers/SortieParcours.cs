using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Dossiers;

/// <summary>
/// An exit in several dimensions: motif and category of ASP, category of the programme, housing. Health rights belong to the sensitive
/// module, freins resolved to the last review. A motif that reveals care or justice is kept by its category only.
/// </summary>
public sealed class SortieParcours : ElementParcours
{
    /// <summary>CVG or PHC, that of the parcours.</summary>
    public required Programme Programme { get; init; }

    /// <summary>Last day in the parcours.</summary>
    public DateOnly Le { get; private set; }

    /// <summary>Motif of ASP; null when not said, or kept by the sensitive module.</summary>
    public MotifSortieAsp? MotifAsp { get; private set; }

    /// <summary>Category of ASP: that of the motif, or alone; null when not known, or for a CDI inclusion.</summary>
    public CategorieSortieAsp? CategorieAsp { get; private set; }

    /// <summary>Category of the CVG form; null for PHC, or when not said.</summary>
    public CategorieSortieCvg? Cvg { get; private set; }

    /// <summary>PHC exit; null for CVG, or when not said.</summary>
    public SortiePhc? Phc { get; private set; }

    /// <summary>Hours worked in the parcours; null when not known. The official rate leaves out an exit without an hour.</summary>
    public decimal? HeuresTravaillees { get; private set; }

    /// <summary>Detailed housing at exit; null when not said, or kept by the sensitive module.</summary>
    public string? HabitatSortie { get; private set; }

    /// <summary>Type of housing kept alone, when the detail is not.</summary>
    public TypeHabitat? TypeHabitatSortie { get; private set; }

    /// <summary>True when the exit is out of every denominator of its programme, or of ASP.</summary>
    public bool EstNeutralisee => ReglesSortie.EstNeutralisee(CategorieAsp, Cvg, Phc);

    /// <summary>Dates the exit and says what it is.</summary>
    /// <param name="le">Last day in the parcours.</param>
    /// <param name="motif">Motif of ASP; null when not said.</param>
    /// <param name="categorieSeule">Category of ASP, only without a motif.</param>
    /// <param name="cvg">Category of the CVG form; for CVG only.</param>
    /// <param name="phc">PHC exit; for PHC only.</param>
    /// <exception cref="RegleMetierException">Sensitive value, category beside a motif, or an exit of the other programme.</exception>
    public void Fixer(DateOnly le, MotifSortieAsp? motif, CategorieSortieAsp? categorieSeule, CategorieSortieCvg? cvg, SortiePhc? phc)
    {
        Verifications.Date(le, nameof(Le));
        if (Programme == Programme.Cvg ? phc is not null : cvg is not null)
        {
            throw new RegleMetierException(Programme == Programme.Cvg ? nameof(Phc) : nameof(Cvg), $"Choisissez une sortie de la liste {Programme.Sigle()}.");
        }

        if (motif is { } m)
        {
            ChampsSensibles.Refuser(ChampsSensibles.ListeMotifAsp, SortiesAsp.Motifs[m].Code, nameof(MotifAsp));
            if (categorieSeule is { } c && c != SortiesAsp.Motifs[m].Categorie)
            {
                throw new RegleMetierException(nameof(CategorieAsp), $"« {m.Libelle()} » est dans une autre catégorie de l’ASP.");
            }
        }

        ChampsSensibles.Refuser(ChampsSensibles.ListeSortiePhc, phc is { } p ? SortiesProgramme.Phc[p].Code : null, nameof(Phc));
        (Le, MotifAsp, CategorieAsp, Cvg, Phc) = (le, motif, motif is { } lu ? SortiesAsp.Motifs[lu].Categorie : categorieSeule, cvg, phc);
    }

    /// <summary>Says the housing at exit: a detail, or a type alone.</summary>
    /// <exception cref="RegleMetierException">Unknown or sensitive code, or both.</exception>
    public void DecrireHabitat(string? habitat, TypeHabitat? typeSeul)
    {
        HabitatSortie = ParcoursSalarie.SituationHabitatVerifiee(habitat, typeSeul, nameof(HabitatSortie));
        TypeHabitatSortie = typeSeul;
    }

    /// <summary>Says the hours worked.</summary>
    /// <exception cref="RegleMetierException">Negative.</exception>
    public void CompterHeures(decimal? heures) =>
        HeuresTravaillees = heures is not < 0
            ? heures
            : throw new RegleMetierException(nameof(HeuresTravaillees), "Un nombre d’heures ne peut pas être négatif. Laissez vide s’il n’est pas connu.");

    /// <summary>Type of housing at exit on a day; null when not known.</summary>
    public TypeHabitat? HabitatSortieAu(DateOnly jour, IEnumerable<ReclassementHabitat>? reclassements = null) =>
        TypeHabitatSortie ?? Habitat.TypeAu(HabitatSortie, jour, reclassements);
}
