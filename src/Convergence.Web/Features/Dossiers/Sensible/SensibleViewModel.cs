using Convergence.Domain;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Web.Features.Dossiers.Shared;

namespace Convergence.Web.Features.Dossiers.Sensible;

/// <summary>What answers are about, in words.</summary>
public sealed record SupportLu(SupportSensible Support, long Id, string Libelle, Programme? Programme, long? ParcoursId);

/// <summary>One question and its answer.</summary>
public sealed record ReponseLue(string Question, string Reponse);

/// <summary>The answers of a group on one support; <paramref name="Refus"/> says why they cannot be read.</summary>
public sealed record BlocSensible(SupportLu Support, IReadOnlyList<ReponseLue> Reponses, string? Refus, DateTime? Le, string? Par)
{
    public bool EstRempli => Le is not null;
}

/// <summary>A group: what it holds when it is open, nothing otherwise.</summary>
public sealed record GroupeLu(LigneGroupeSensible Groupe, bool EstOuvert, IReadOnlyList<BlocSensible> Blocs)
{
    public string Adresse => AdresseSensible.De(Groupe.Valeur);
}

public sealed record SensibleViewModel(EnteteDossier Entete, IReadOnlyList<GroupeLu> Groupes)
{
    public bool ToutFerme => Groupes.All(g => !g.EstOuvert);
}

/// <summary>How groups and supports are written in addresses.</summary>
public static class AdresseSensible
{
    public static string De(GroupeSensible groupe) =>
        ChampsSensibles.Groupes[groupe].Code.Replace('_', '-').ToLower(System.Globalization.CultureInfo.InvariantCulture);

    public static string De(SupportSensible support) => support.ToString().ToLower(System.Globalization.CultureInfo.InvariantCulture);

    public static GroupeSensible? Groupe(string adresse) =>
        ChampsSensibles.Groupes.Lignes.Where(g => De(g.Valeur) == adresse).Select(g => (GroupeSensible?)g.Valeur).FirstOrDefault();

    public static SupportSensible? Support(string adresse) =>
        Enum.GetValues<SupportSensible>().Where(s => De(s) == adresse).Select(s => (SupportSensible?)s).FirstOrDefault();
}
