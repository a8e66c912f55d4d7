using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Conventions;
using Convergence.Domain.Financements;
using Convergence.Domain.Partenariats;
using Convergence.Web.Features.Reseau.Equipes;

namespace Convergence.Web.Features.Reseau.Territoires;

/// <summary>What holds a territory together beside its chantiers; a part is null for who may not read it whole.</summary>
public sealed record TerritoireAccords(
    EquipeTerritoire? Equipe,
    ConventionsTerritoire? Conventions,
    IReadOnlyList<AnneeTerritoire>? Financements,
    PartenairesTerritoire? Partenaires,
    IReadOnlyList<ObjectifTerritoire>? Objectifs
);

public sealed record EquipeTerritoire(IReadOnlyList<TotalEtp> ParFonction, TotalEtp Ensemble);

/// <summary>The first agreements that stand, those that end soonest first, and how many there are.</summary>
public sealed record ConventionsTerritoire(IReadOnlyList<ConventionTerritoire> Premieres, int Total);

public sealed record ConventionTerritoire(
    long Id,
    string Numero,
    string Objet,
    EtatConvention Etat,
    DateOnly? Fin,
    Echeance Echeance,
    string? Chantier,
    bool EstFictif
);

public sealed record AnneeTerritoire(int Annee, TotalMontants Total);

public sealed record PartenairesTerritoire(IReadOnlyList<PartenaireDuTerritoire> Premiers, int Total);

public sealed record PartenaireDuTerritoire(long Id, string Nom, TypePartenaire Type, bool EstFictif);

/// <summary>An objective of the network; <paramref name="Valeur"/> is what the territory counts, null when nothing validated says it.</summary>
public sealed record ObjectifTerritoire(string Libelle, Programme Programme, decimal Cible, string Unite, string Echeance, ValeurTerritoire? Valeur);

/// <summary>A validated count of the territory, and the chantiers that gave it out of those expected.</summary>
public sealed record ValeurTerritoire(SommeCompteur Publiee, DateOnly Au);
