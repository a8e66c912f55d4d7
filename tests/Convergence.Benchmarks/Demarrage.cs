using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Convergence.Benchmarks;

/// <summary>Start of the published application on a migrated database, against an empty ASP.NET application, to the first answer.</summary>
internal static class Demarrage
{
    private const int Paires = 7;

    public static async Task<Mesure> MesurerAsync()
    {
        var racine = Racine();
        var dossier = Directory.CreateTempSubdirectory("convergence-demarrage-").FullName;
        try
        {
            var (portail, vide) = (Path.Combine(dossier, "portail"), Path.Combine(dossier, "vide"));
            await ExecuterAsync(racine, "dotnet", $"publish src/Convergence.Web -c Release -o {portail} --nologo -v q");
            var source = Directory.CreateDirectory(Path.Combine(dossier, "source")).FullName;
            await File.WriteAllTextAsync(
                Path.Combine(source, "vide.csproj"),
                """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>"""
            );
            await File.WriteAllTextAsync(
                Path.Combine(source, "Program.cs"),
                """var app = WebApplication.CreateBuilder(args).Build(); app.MapGet("/sante/vivant", () => "ok"); app.Run();"""
            );
            await ExecuterAsync(source, "dotnet", $"publish vide.csproj -c Release -o {vide} --nologo -v q");
            await ExecuterAsync(portail, "dotnet", "Convergence.Web.dll base migrer");

            var rapports = new List<double>();
            for (var i = 0; i <= Paires; i++)
            {
                var rapport = await ReponseAsync(portail, "Convergence.Web.dll") / await ReponseAsync(vide, "vide.dll");
                if (i > 0)
                {
                    rapports.Add(rapport);
                }
            }

            return new Mesure("Démarrage publié / application ASP.NET vide", "≤ 2,5", rapports);
        }
        finally
        {
            Directory.Delete(dossier, recursive: true);
        }
    }

    private static async Task<double> ReponseAsync(string dossier, string programme)
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        var adresse = $"http://127.0.0.1:{((IPEndPoint)ecoute.LocalEndpoint).Port}";
        ecoute.Stop();
        using var client = new HttpClient();
        var debut = Stopwatch.GetTimestamp();
        var lancement = new ProcessStartInfo("dotnet", $"{programme} --urls {adresse}")
        {
            WorkingDirectory = dossier,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        lancement.Environment["Https__Exiger"] = "false";
        using var processus = Process.Start(lancement)!;
        processus.BeginOutputReadLine();
        processus.BeginErrorReadLine();
        try
        {
            while (true)
            {
                try
                {
                    (await client.GetAsync(adresse + "/sante/vivant")).EnsureSuccessStatusCode();
                    return Stopwatch.GetElapsedTime(debut).TotalMilliseconds;
                }
                catch (HttpRequestException) when (Stopwatch.GetElapsedTime(debut) < TimeSpan.FromMinutes(1) && !processus.HasExited)
                {
                    await Task.Delay(5);
                }
            }
        }
        finally
        {
            processus.Kill(entireProcessTree: true);
            await processus.WaitForExitAsync();
        }
    }

    private static async Task ExecuterAsync(string dossier, string programme, string arguments)
    {
        using var processus = Process.Start(new ProcessStartInfo(programme, arguments) { WorkingDirectory = dossier })!;
        await processus.WaitForExitAsync();
        if (processus.ExitCode != 0)
        {
            throw new InvalidOperationException($"{programme} {arguments} : code {processus.ExitCode}");
        }
    }

    private static string Racine()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(dossier.FullName, "Convergence.sln")))
        {
            dossier = dossier.Parent ?? throw new DirectoryNotFoundException("Convergence.sln");
        }

        return dossier.FullName;
    }
}
