using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers;

/// <summary>How a parcours follows the one before.</summary>
public enum LienParcours
{
    /// <summary>The first one, as far as the chantier knows.</summary>
    Premier = 0,

    /// <summary>From PHC to CVG without leaving: one continuous parcours with two programmes.</summary>
    PassagePhcCvg = 1,

    /// <summary>The person came back after an exit: the history is restored.</summary>
    Retour = 2,

    /// <summary>From another chantier.</summary>
    Transfert = 3,
}

/// <summary>Resources on the day of entry. AAH and invalidity belong to the sensitive module.</summary>
[Flags]
public enum Ressources
{
    NonRenseigne = 0,

    Aucune = 1 << 0,

    Rsa = 1 << 1,

    Ass = 1 << 2,

    /// <summary>Unemployment benefit.</summary>
    Are = 1 << 3,

    Salaire = 1 << 4,

    Autre = 1 << 5,
}

/// <summary>A parcours of one person in one programme and one chantier. A person may have several in a life; the clocks read them all.</summary>
public sealed partial class ParcoursSalarie : LigneNominale, IParcoursDate
{
    /// <summary>Longest time without work that is believed, in months.</summary>
    public const int MoisSansTravailMaximum = 600;

    public required long SalarieId { get; init; }

    /// <summary>Random key of addresses.</summary>
    public Guid Cle { get; private set; } = Guid.NewGuid();

    /// <summary>CVG or PHC.</summary>
    public required Programme Programme { get; init; }

    /// <summary>First day in the parcours.</summary>
    public DateOnly Entree { get; private set; }

    /// <summary>Day on which the person was oriented; null when not said.</summary>
    public DateOnly? OrienteLe { get; private set; }

    /// <summary>Who oriented: code in the list of the programme; null when not said.</summary>
    public string? OrienteurCode { get; private set; }

    /// <summary>Structure that oriented, asked for a project « Grande Marginalité »; null when not said.</summary>
    public long? StructureOrienteuseId { get; private set; }

    /// <summary>Detailed housing at entry; null when not said, or kept by the sensitive module.</summary>
    public string? HabitatEntree { get; private set; }

    /// <summary>Type of housing kept alone, when the detail is not; null otherwise: the type is then read from the detail.</summary>
    public TypeHabitat? TypeHabitatEntree { get; private set; }

    /// <summary>Lived in the street at some time; null when not said.</summary>
    public bool? ParcoursDeRue { get; set; }

    /// <summary>Resources at entry.</summary>
    public Ressources RessourcesEntree { get; private set; }

    /// <summary>Full months without work before the entry; null when not said.</summary>
    public int? MoisSansTravail { get; private set; }

    /// <summary>Number of the PASS IAE; null when not known.</summary>
    public string? PassNumero { get; private set; }

    /// <summary>First day of the PASS; null when not known.</summary>
    public DateOnly? PassDebut { get; private set; }

    /// <summary>Last day written on the PASS; null when not known.</summary>
    public DateOnly? PassFin { get; private set; }

    /// <summary>Parcours before this one; null for the first.</summary>
    public long? PrecedentId { get; private set; }

    /// <summary>How it follows it.</summary>
    public LienParcours Lien { get; private set; }

    /// <summary>
    /// Day of exit, the last in the parcours; null while none is recorded. Who is counted when: <see cref="PresenceParcours"/>. The dimensions
    /// of the exit are in <see cref="SortieParcours"/>.
    /// </summary>
    public DateOnly? SortieLe { get; private set; }

    /// <summary>True for a parcours of the demonstration pack.</summary>
    public bool EstFictif { get; init; }

    /// <summary>Two years and more without work, as the CVG form counts it; null when not said.</summary>
    public bool? SansTravailDeuxAns => MoisSansTravail is { } m ? m >= 24 : null;

    /// <summary>Days from the orientation to the entry; null when the orientation is not dated.</summary>
    public int? DelaiOrientation => OrienteLe is { } o ? Entree.DayNumber - o.DayNumber : null;

    /// <summary>Sets the entry.</summary>
    /// <exception cref="RegleMetierException">Another century, after the exit, or before the orientation.</exception>
    public void Entrer(DateOnly entree)
    {
        Verifications.Date(entree, nameof(Entree));
        if (entree > SortieLe)
        {
            throw new RegleMetierException(nameof(Entree), "L’entrée ne peut pas suivre la sortie.");
        }

        if (entree < OrienteLe)
        {
            throw new RegleMetierException(nameof(Entree), "L’entrée ne peut pas précéder l’orientation.");
        }

        Entree = entree;
    }

    /// <summary>Says who oriented.</summary>
    /// <param name="code">Code in the list of the programme; null when not said.</param>
    /// <param name="le">Day; null when not said.</param>
    /// <param name="structureId">Structure; asked for « Grande Marginalité ».</param>
    /// <exception cref="RegleMetierException">Unknown or sensitive code, after the entry, or no structure for « Grande Marginalité ».</exception>
    public void Orienter(string? code, DateOnly? le, long? structureId)
    {
        if (!string.IsNullOrWhiteSpace(code) && Orienteurs.Lire(Programme, code) is null)
        {
            throw new RegleMetierException(nameof(OrienteurCode), $"Choisissez un orienteur de la liste {Programme.Sigle()}.");
        }

        var lu = Orienteurs.Lire(Programme, code)?.Code;
        ChampsSensibles.Refuser(ChampsSensibles.ListeOrienteur, lu, nameof(OrienteurCode));
        if (lu == Orienteurs.GrandeMarginalite && structureId is null)
        {
            throw new RegleMetierException(nameof(StructureOrienteuseId), "Indiquez la structure du projet « Grande Marginalité ».");
        }

        if (Verifications.Date(le, nameof(OrienteLe)) > Entree)
        {
            throw new RegleMetierException(nameof(OrienteLe), "L’orientation ne peut pas suivre l’entrée.");
        }

        (OrienteurCode, OrienteLe, StructureOrienteuseId) = (lu, le, structureId);
    }

    /// <summary>Says the situation at entry.</summary>
    /// <param name="habitat">Detailed housing; null when not said, or kept by the sensitive module.</param>
    /// <param name="typeSeul">Type, only when the detail is null: what stands in the clear for a sensitive detail.</param>
    /// <param name="ressources">Resources.</param>
    /// <param name="moisSansTravail">Full months, 0 to 600; null when not said.</param>
    /// <exception cref="RegleMetierException">Unknown or sensitive code, both a detail and a type, « aucune » with another resource, months out of
    /// bounds.</exception>
    public void DecrireEntree(string? habitat, TypeHabitat? typeSeul, Ressources ressources, int? moisSansTravail)
    {
        HabitatEntree = SituationHabitatVerifiee(habitat, typeSeul, nameof(HabitatEntree));
        if (ressources.HasFlag(Ressources.Aucune) && ressources != Ressources.Aucune)
        {
            throw new RegleMetierException(nameof(RessourcesEntree), "« Aucune ressource » ne va pas avec une autre.");
        }

        if (moisSansTravail is < 0 or > MoisSansTravailMaximum)
        {
            throw new RegleMetierException(nameof(MoisSansTravail), $"Indiquez un nombre de mois entre 0 et {MoisSansTravailMaximum}, ou laissez vide.");
        }

        (TypeHabitatEntree, RessourcesEntree, MoisSansTravail) = (typeSeul, ressources, moisSansTravail);
    }

    internal static string? SituationHabitatVerifiee(string? code, TypeHabitat? typeSeul, string champ)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }

        var lue = Habitat.Lire(code) ?? throw new RegleMetierException(champ, "Choisissez une situation de la liste.");
        ChampsSensibles.Refuser(ChampsSensibles.ListeHabitat, lue.Code, champ);
        return typeSeul is null ? lue.Code : throw new RegleMetierException(champ, "Le type se lit de la situation détaillée : ne donnez pas les deux.");
    }
}
