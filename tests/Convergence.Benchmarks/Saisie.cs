using System.Text.RegularExpressions;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Benchmarks;

/// <summary>The grid: one reading, one cell saved.</summary>
internal static partial class Saisie
{
    private const string Grille = "/files-actives/LYON/2026-10";

    public static async Task<Mesure> LireAsync(Banc banc)
    {
        var client = await banc.ClientAsync(Comptes.CoordinationLyon);
        var vide = await banc.ClientAsync(Comptes.Dpo);
        return await Mesure.RapportAsync(
            "Lecture de la grille / page vide connectée",
            "-",
            30,
            () => client.GetStringAsync(Grille),
            () => vide.GetStringAsync("/accueil")
        );
    }

    public static async Task<Mesure> EnregistrerAsync(Banc banc)
    {
        var client = await banc.ClientAsync(Comptes.CoordinationLyon);
        var page = await client.GetStringAsync(Grille);
        var jeton = Jeton.De(page[page.IndexOf("id=\"grille\"", StringComparison.Ordinal)..]);
        var cle = Case().Matches(page).Select(m => m.Groups[1].Value).ElementAt(2);
        var (nombre, version) = (0, 0L);

        async Task Case1()
        {
            // Two values in turn: each save changes the row, as typing does.
            var suivant = nombre == 3 ? 4 : 3;
            using var formulaire = new FormUrlEncodedContent([
                new($"c-{cle}", $"{suivant}"),
                new("versions", $"{cle}:{version}:{(version == 0 ? string.Empty : $"{nombre}")}"),
                new(Jeton.Champ, jeton),
            ]);
            var reponse = await (await client.PostAsync(Grille + "/cellules", formulaire)).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            (nombre, version) = (suivant, long.Parse(Version().Match(reponse).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        }

        await Case1();
        var parties = cle.Split('-').Select(p => long.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var temoin = await banc.LireAsync(db =>
            db.Valeurs.Where(v => v.TerritoireId == db.Releves.First(r => r.Id == parties[0]).TerritoireId && v.ReleveId != parties[0])
                .Select(v => v.Id)
                .FirstAsync()
        );
        var tour = 0;

        async Task Temoin()
        {
            using var formulaire = new FormUrlEncodedContent([new("nombre", $"{3 + (tour++ % 2)}"), new(Jeton.Champ, jeton)]);
            (await client.PostAsync($"/temoin/{temoin}", formulaire)).EnsureSuccessStatusCode();
        }

        return await Mesure.RapportAsync("Enregistrement d’une case / mise à jour d’une ligne", "≤ 2", 60, Case1, Temoin);
    }

    [GeneratedRegex("name=\"c-(\\d+-\\d+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Case();

    [GeneratedRegex("\"version\":(\\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
