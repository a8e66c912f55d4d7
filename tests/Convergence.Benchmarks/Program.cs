using Convergence.Benchmarks;

// Ratios measured in one run: what this machine does in a second means nothing, twice the work of an empty page does.
// dotnet run -c Release --project tests/Convergence.Benchmarks [-- dossiers demarrage]
// The test host looks for the list of content roots in the current folder.
Directory.SetCurrentDirectory(AppContext.BaseDirectory);
await using var banc = await Banc.PreparerAsync();
var mesures = new List<Mesure>
{
    await Saisie.LireAsync(banc),
    await Saisie.EnregistrerAsync(banc),
    await Lecture.TableauAsync(banc),
    await Lecture.BilanAsync(banc),
    await Lecture.DixFoisAsync(banc),
};
if (args.Contains("dossiers"))
{
    mesures.AddRange(await Dossiers.MesurerAsync(banc));
}

if (args.Contains("demarrage"))
{
    mesures.Add(await Demarrage.MesurerAsync());
}

Console.WriteLine();
Console.WriteLine($"{"Mesure", -62}{"médiane", 9}{"min", 8}{"max", 8}   borne");
foreach (var m in mesures)
{
    Console.WriteLine($"{m.Nom, -62}{m.Mediane, 9:0.00}{m.Minimum, 8:0.00}{m.Maximum, 8:0.00}   {m.Borne}");
}
