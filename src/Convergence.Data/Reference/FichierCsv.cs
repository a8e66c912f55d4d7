using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using CsvHelper;

namespace Convergence.Data.Reference;

/// <summary>A reference file that the project carries: rows by column name, and the hash that says whether it changed.</summary>
internal sealed class FichierCsv
{
    private FichierCsv(string nom, string empreinte, IReadOnlyList<LigneCsv> lignes)
    {
        Nom = nom;
        Empreinte = empreinte;
        Lignes = lignes;
    }

    public string Nom { get; }

    public string Empreinte { get; }

    public IReadOnlyList<LigneCsv> Lignes { get; }

    public static FichierCsv Lire(string nom)
    {
        using var flux = Assembly.GetExecutingAssembly().GetManifestResourceStream(nom + ".csv")
            ?? throw new FileNotFoundException($"Fichier de référence absent : {nom}.csv");
        using var memoire = new MemoryStream();
        flux.CopyTo(memoire);
        var empreinte = Convert.ToHexStringLower(SHA256.HashData(memoire.ToArray()));
        memoire.Position = 0;
        using var texte = new StreamReader(memoire);
        using var csv = new CsvReader(texte, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var colonnes = csv.HeaderRecord ?? [];
        var lignes = new List<LigneCsv>();
        while (csv.Read())
        {
            lignes.Add(new LigneCsv(colonnes.ToDictionary(c => c, c => csv.GetField(c)?.Trim() ?? string.Empty, StringComparer.Ordinal)));
        }

        return new FichierCsv(nom, empreinte, lignes);
    }
}

/// <summary>One row; an empty field reads as null.</summary>
internal sealed class LigneCsv(IReadOnlyDictionary<string, string> champs)
{
    public string this[string colonne] => champs[colonne];

    public string? Texte(string colonne) => champs[colonne] is { Length: > 0 } t ? t : null;

    public int? Entier(string colonne) => Texte(colonne) is { } t ? int.Parse(t, CultureInfo.InvariantCulture) : null;

    public decimal? Decimal(string colonne) => Texte(colonne) is { } t ? decimal.Parse(t, CultureInfo.InvariantCulture) : null;

    public bool Oui(string colonne) => champs[colonne] is "oui" or "OUI";

    public DateOnly? Jour(string colonne) => Texte(colonne) is { } t ? DateOnly.ParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public T Enumere<T>(string colonne)
        where T : struct, Enum => Enum.Parse<T>(champs[colonne].Replace(';', ','), ignoreCase: true);
}
