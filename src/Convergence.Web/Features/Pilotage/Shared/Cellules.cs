using Convergence.Web.Composants;
using Convergence.Web.Features.Pilotage.TableauxDeBord;

namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>One figure of the table: what is published, what is sent and not yet accepted, or why there is nothing. Never 0 for nothing.</summary>
public sealed record Cellule(long? Publie, long? Transmis, string Absence)
{
    public bool EstVide => Publie is null && Transmis is null;

    public static Cellule Registre(int nombre) => new(nombre, null, Formats.NonRenseigne);
}

/// <summary>A sum of the table with what it holds: « somme de 11 territoires sur 12 ».</summary>
public sealed record CelluleSomme(
    long? Publie,
    int Territoires,
    long? Transmis,
    int TerritoiresTransmis,
    int TerritoiresAttendus,
    bool Doublons,
    bool AvecFictif,
    string Absence,
    bool DuRegistre = false
)
{
    public bool EstComplete => DuRegistre || Territoires >= TerritoiresAttendus;

    public string Portee => $"somme de {Formats.Compte(Territoires, "territoire")} sur {Formats.Nombre(TerritoiresAttendus)}";
}

/// <summary>State in words, with the code of its badge when it has one.</summary>
public sealed record EtatLigne(string Libelle, string? Code);

/// <summary>One territory.</summary>
public sealed record LigneTableau(TerritoireTableau Territoire, IReadOnlyList<Cellule> Cellules, string Completude, EtatLigne Etat, bool AvecFictif);

/// <summary>A group of territories, or all of them.</summary>
public sealed record LigneSomme(string Libelle, int Territoires, IReadOnlyList<CelluleSomme> Cellules, string Completude, string Etat, bool AvecFictif);
