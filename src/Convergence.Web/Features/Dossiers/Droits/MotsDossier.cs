using System.Reflection;
using System.Text;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Rapprochements;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;

namespace Convergence.Web.Features.Dossiers.Droits;

/// <summary>French words of what is held about a person, for a file that the person reads.</summary>
internal static class MotsDossier
{
    /// <summary>What says nothing of the person: versions, accounts of colleagues, columns derived from others.</summary>
    public static readonly IReadOnlySet<string> Techniques = new HashSet<string>(StringComparer.Ordinal)
    {
        "Version",
        "ModifieParId",
        "ParId",
        "CompteId",
        "PartageParId",
        "RetireParId",
        "DemandeParId",
        "DecideParId",
        "NomRecherche",
        "Mot",
        "CleContenu",
        "ParcoursRepris",
        "DefaiteParId",
        "SupportId",
        "DecideeParId",
    };

    private static readonly (Type Type, string Titre)[] Tables =
    [
        (typeof(Salarie), "Identité et situation"),
        (typeof(ParcoursSalarie), "Parcours"),
        (typeof(Contrat), "Contrats"),
        (typeof(SuspensionPass), "Suspensions du PASS IAE"),
        (typeof(Prolongation), "Prolongations du PASS IAE"),
        (typeof(PalierHoraire), "Heures par semaine"),
        (typeof(SortieParcours), "Sorties"),
        (typeof(PointSuivi), "Points de suivi après la sortie"),
        (typeof(BilanFreins), "Bilans des freins"),
        (typeof(NiveauFrein), "Niveaux des freins"),
        (typeof(Referent), "Référents"),
        (typeof(Concertation), "Concertations"),
        (typeof(ActionParcours), "Actions"),
        (typeof(Mobilisation), "Mobilisations de partenaires"),
        (typeof(PartageDossier), "Partages avec la coordination"),
        (typeof(ValeurSensible), "Données sensibles"),
        (typeof(AccordRapprochement), "Réponses à un rapprochement"),
        (typeof(TransfertDossier), "Transferts"),
        (typeof(FusionSalarie), "Fiches réunies"),
        (typeof(PropositionConservation), "Durée de conservation"),
        (typeof(AccesDossier), "Accès au dossier"),
    ];

    private static readonly Dictionary<Type, MethodInfo> Libelles = typeof(Salarie)
        .Assembly.GetTypes()
        .Where(t => t is { IsAbstract: true, IsSealed: true })
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(m => m.Name == "Libelle" && m.ReturnType == typeof(string) && m.GetParameters() is [{ ParameterType.IsEnum: true }])
        .GroupBy(m => m.GetParameters()[0].ParameterType)
        .ToDictionary(g => g.Key, g => g.First());

    /// <summary>Tables whose rows are named rather than numbered.</summary>
    public static bool SeNomme(Type type) =>
        type == typeof(Chantier)
        || type == typeof(Territoire)
        || type == typeof(Organisation)
        || type == typeof(ParcoursSalarie)
        || type == typeof(BilanFreins);

    public static int Rang(Type type) => Array.FindIndex(Tables, t => t.Type == type) is var rang && rang >= 0 ? rang : Tables.Length;

    public static string Titre(Type type) => Array.Find(Tables, t => t.Type == type).Titre ?? Humaniser(type.Name);

    /// <summary>The value as a program reads it: dates and instants in ISO, words for the choice of a list.</summary>
    public static object? Simple(object? valeur) =>
        valeur switch
        {
            null => null,
            Enum e => EnumEnClair(e),
            byte[] => "conservé chiffré",
            IReadOnlyDictionary<string, string> reponses => reponses,
            bool or int or long or decimal or string or DateOnly or DateTime => valeur,
            _ => valeur.ToString(),
        };

    /// <summary>The value as a person reads it; absent is « non renseigné ».</summary>
    public static string Texte(string champ, object? valeur) =>
        valeur switch
        {
            null or "" => Formats.NonRenseigne,
            DateOnly d => Formats.Date(d),
            DateTime i => Formats.DateHeure(JourFrance.Heure(i)),
            bool b => b ? "oui" : "non",
            decimal d => Formats.Nombre(d),
            Enum e => EnumEnClair(e),
            byte[] => "conservé chiffré : demandez-le à la direction du chantier",
            IReadOnlyDictionary<string, string> reponses => reponses.Count == 0
                ? Formats.NonRenseigne
                : string.Join(" ; ", reponses.Select(r => $"{r.Key} : {r.Value}")),
            string s when champ is "HabitatEntree" or "HabitatSortie" => Habitat.Lire(s)?.Libelle ?? s,
            string s when champ == "Champs" => Shared.JournalDossierService.Libelle(s),
            _ => valeur.ToString()!,
        };

    private static string EnumEnClair(Enum valeur)
    {
        if (valeur is Programme programme)
        {
            return programme.Sigle();
        }

        var connu = Enum.IsDefined(valeur.GetType(), valeur) || valeur.GetType().IsDefined(typeof(FlagsAttribute), inherit: false);
        return connu && Libelles.TryGetValue(valeur.GetType(), out var libelle) ? (string)libelle.Invoke(null, [valeur])! : Humaniser(valeur.ToString());
    }

    /// <summary>« EnAttente » gives « En attente »: what has no words of its own is still readable.</summary>
    private static string Humaniser(string nom)
    {
        var texte = new StringBuilder(nom.Length + 8);
        foreach (var signe in nom)
        {
            texte.Append(texte.Length > 0 && char.IsUpper(signe) && texte[^1] != ' ' ? $" {char.ToLowerInvariant(signe)}" : signe.ToString());
        }

        return texte.ToString();
    }
}
