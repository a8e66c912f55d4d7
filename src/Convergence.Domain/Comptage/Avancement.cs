using System.Linq.Expressions;
using Convergence.Domain.FilesActives;

namespace Convergence.Domain.Comptage;

/// <summary>How far a figure has come, in the order of the work. Only the last one is published; a draft is not a figure.</summary>
public enum Avancement
{
    /// <summary>Being typed.</summary>
    Brouillon = 1,

    /// <summary>Sent back.</summary>
    ACorriger = 2,

    /// <summary>Sent, not accepted yet.</summary>
    Transmis = 3,

    /// <summary>Accepted or frozen.</summary>
    Publie = 4,
}

/// <summary>From the state of an envelope to how far its figures have come: the two lists are tied here, and not by their numbers.</summary>
public static class Avancements
{
    /// <summary>How far the figures of an envelope have come.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such state.</exception>
    public static Avancement De(EtatRemontee etat) =>
        etat switch
        {
            EtatRemontee.Brouillon => Avancement.Brouillon,
            EtatRemontee.ACorriger => Avancement.ACorriger,
            EtatRemontee.Transmis => Avancement.Transmis,
            EtatRemontee.Valide or EtatRemontee.Fige => Avancement.Publie,
            _ => throw new ArgumentOutOfRangeException(nameof(etat), etat, "Un état sans avancement."),
        };

    /// <summary>Sent, accepted or frozen: what a dashboard shows of a chantier. A draft and what was sent back are not shown.</summary>
    public static bool EstTransmis(this EtatRemontee etat) => De(etat) >= Avancement.Transmis;

    /// <summary>A stored total beside how far it has come: the rule of <see cref="De"/> for a query.</summary>
    public static Expression<Func<TotalTerritoire, TotalAvance>> DesTotaux()
    {
        var publie = Publication.Publie<TotalTerritoire>();
        return Composition.Ecrire<TotalTerritoire, TotalAvance>(t =>
            new()
            {
                Total = t,
                Avancement =
                    publie.Vaut(t) ? Avancement.Publie
                    : t.Etat == EtatRemontee.Transmis ? Avancement.Transmis
                    : t.Etat == EtatRemontee.ACorriger ? Avancement.ACorriger
                    : Avancement.Brouillon,
            }
        );
    }
}

/// <summary>A stored total, and how far it has come.</summary>
public sealed class TotalAvance
{
    public required TotalTerritoire Total { get; init; }

    /// <summary>How far it has come.</summary>
    public required Avancement Avancement { get; init; }
}
