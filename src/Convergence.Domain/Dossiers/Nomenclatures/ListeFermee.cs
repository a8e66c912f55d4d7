using System.Collections.Frozen;

namespace Convergence.Domain.Dossiers.Nomenclatures;

/// <summary>One value of a closed list.</summary>
/// <typeparam name="T">Enumeration of the list.</typeparam>
public interface ILigneListe<out T>
    where T : struct, Enum
{
    /// <summary>Value in code and in the database.</summary>
    T Valeur { get; }

    /// <summary>Code of files and addresses; never changes.</summary>
    string Code { get; }

    /// <summary>French words of the screens.</summary>
    string Libelle { get; }
}

/// <summary>A value with its code and its words, and nothing else.</summary>
public sealed record LigneListe<T>(T Valeur, string Code, string Libelle) : ILigneListe<T>
    where T : struct, Enum;

/// <summary>
/// A closed list: every value of the enumeration, once, in the order of the screens. The one place where its codes, words and
/// mappings stand; a value without a line, or two lines with one code, fail at the first use.
/// </summary>
/// <typeparam name="T">Enumeration.</typeparam>
/// <typeparam name="TLigne">Line, with the columns that the list adds.</typeparam>
public sealed class ListeFermee<T, TLigne>
    where T : struct, Enum
    where TLigne : class, ILigneListe<T>
{
    private readonly FrozenDictionary<T, TLigne> _parValeur;
    private readonly FrozenDictionary<string, TLigne> _parCode;

    /// <summary>Builds the list.</summary>
    /// <param name="nom">Name of the list in the domain dictionary.</param>
    /// <param name="lignes">Its lines, in order.</param>
    /// <exception cref="ArgumentException">A value of the enumeration has no line, or two.</exception>
    public ListeFermee(string nom, params IReadOnlyList<TLigne> lignes)
    {
        ArgumentNullException.ThrowIfNull(lignes);
        Nom = nom;
        Lignes = lignes;
        _parValeur = lignes.ToFrozenDictionary(l => l.Valeur);
        _parCode = lignes.ToFrozenDictionary(l => l.Code, StringComparer.OrdinalIgnoreCase);
        var oubliees = Enum.GetValues<T>().Where(v => !_parValeur.ContainsKey(v)).ToList();
        if (oubliees.Count > 0)
        {
            throw new ArgumentException($"Liste {nom} : {string.Join(", ", oubliees)} sans ligne.", nameof(lignes));
        }
    }

    /// <summary>Name of the list in the domain dictionary (« sortie_cvg »).</summary>
    public string Nom { get; }

    /// <summary>The lines, in the order of the screens.</summary>
    public IReadOnlyList<TLigne> Lignes { get; }

    /// <summary>The line of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public TLigne this[T valeur] =>
        _parValeur.TryGetValue(valeur, out var ligne) ? ligne : throw new ArgumentOutOfRangeException(nameof(valeur), valeur, $"Liste {Nom}.");

    /// <summary>The line that a code names, whatever its case; null for an unknown or empty code.</summary>
    public TLigne? Lire(string? code) => code is not null && _parCode.TryGetValue(code.Trim(), out var ligne) ? ligne : null;
}
