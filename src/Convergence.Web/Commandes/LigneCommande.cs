using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text.RegularExpressions;
using Convergence.Data.Installation;
using Convergence.Web.Composants;

namespace Convergence.Web.Commandes;

/// <summary>
/// What the program does: serves the portal, or runs one command and stops. Exit codes: 0 done, 1 refused or failed,
/// 2 wrong arguments.
/// </summary>
internal static partial class LigneCommande
{
    public const int Reussi = 0;

    public const int Refuse = 1;

    public const int ArgumentsInvalides = 2;

    private static readonly string[] DemandesAide = ["-h", "-?", "--help", "--version"];

    public static Task<int> ExecuterAsync(string[] args) => ExecuterAsync(args, Console.Out, Console.Error);

    public static async Task<int> ExecuterAsync(string[] args, TextWriter sortie, TextWriter erreurs)
    {
        DroitsFichiers.Restreindre();

        // Nothing, or settings only (--urls …, --Base:Dossier=…): they all go to the configuration.
        if (args.Length == 0 || (args[0].StartsWith('-') && !args.Any(DemandesAide.Contains)))
        {
            return await Execution.ServirAsync(args, erreurs);
        }

        CultureInfo.CurrentUICulture = Formats.Culture;
        var reglages = args.Where(a => Reglage().IsMatch(a)).ToArray();
        var lecture = Racine(new Execution(reglages, sortie, erreurs)).Parse([.. args.Except(reglages, StringComparer.Ordinal)]);
        if (lecture.Errors.Count > 0)
        {
            foreach (var probleme in lecture.Errors)
            {
                await erreurs.WriteLineAsync(EnFrancais(probleme.Message));
            }

            await erreurs.WriteLineAsync("Aide : --help. Un réglage s’écrit avec un signe égal : --Base:Dossier=/srv/convergence.");
            return ArgumentsInvalides;
        }

        return await lecture.InvokeAsync(
            new InvocationConfiguration
            {
                Output = sortie,
                Error = erreurs,
                EnableDefaultExceptionHandler = false,
            }
        );
    }

    private static RootCommand Racine(Execution execution)
    {
        var racine = new RootCommand(
            "Portail de Convergence France. Sans commande : sert le portail. Les réglages s’ajoutent à la fin (--urls=http://127.0.0.1:5081, --Base:Dossier=/srv/convergence) ou viennent de l’environnement (Base__Dossier)."
        )
        {
            new Command("base", "La base de données")
            {
                BaseMigrerCommande.Creer(execution),
                BaseSauvegarderCommande.Creer(execution),
                BaseRestaurerCommande.Creer(execution),
                BaseRestaurerCommande.CreerSuite(execution),
            },
            new Command("chiffrement", "Les clés de ce qui se garde chiffré")
            {
                ChiffrementCreerCommande.Creer(execution),
                ChiffrementTournerCommande.Creer(execution),
            },
            new Command("journal", "Le journal et ses sceaux") { JournalVerifierCommande.Creer(execution) },
            new Command("administrateur", "Les comptes d’administration") { AdministrateurCreerCommande.Creer(execution) },
            new Command("demonstration", "Les données de démonstration") { DemonstrationChargerCommande.Creer(execution) },
        };
        racine.Options.OfType<HelpOption>().Single().Description = "Afficher cette aide";
        return racine;
    }

    /// <summary>The library has no French for a missing option.</summary>
    private static string EnFrancais(string message) => OptionManquante().Replace(message, "L’option $1 est obligatoire.");

    [GeneratedRegex("^Option '(--[a-z]+)' is required\\.$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex OptionManquante();

    /// <summary>A setting of the configuration, not an option of a command: a section and its key, or one of the host's own.</summary>
    [GeneratedRegex(
        "^--([A-Za-z]+(:[A-Za-z0-9]+)+|urls|environment|contentRoot|AdressePublique)=",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Reglage();
}
