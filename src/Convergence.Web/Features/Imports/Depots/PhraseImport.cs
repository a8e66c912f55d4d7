using Convergence.Domain.Imports;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>What an import says of itself after each step.</summary>
public static class PhraseImport
{
    private const int CiteesAuPlus = 5;

    public static string Confirmation(SujetImport sujet, ConfirmationImport fait)
    {
        return fait.Issue switch
        {
            IssueImport.Ecrit =>
                $"Import confirmé : {Comptes(fait.Analyse!.Nombre(SortLigne.Ajoutee), fait.Analyse.Nombre(SortLigne.Modifiee), fait.Analyse.Nombre(SortLigne.Inchangee))}.",
            IssueImport.AChange => Changees(sujet.Mots, fait.Changees),
            IssueImport.DejaTermine => "Cet import était déjà confirmé : rien n’a été écrit une seconde fois.",
            _ => "Rien n’a été écrit : des lignes sont en erreur. Réparez-les ou laissez-les de côté, puis confirmez.",
        };
    }

    public static string Changees(MotsImport mots, IReadOnlyList<LigneAnalysee> changees)
    {
        var citees = string.Join(" ; ", changees.Take(CiteesAuPlus).Select(l => Changee(mots, l)));
        var suite = changees.Count > CiteesAuPlus ? $" ; et {Formats.Nombre(changees.Count - CiteesAuPlus)} de plus" : string.Empty;
        return $"Le portail a changé depuis votre aperçu : {citees}{suite}. Rien n’a été écrit. Relisez les différences, puis confirmez.";
    }

    public static string Terminee(ImportEnAttente import) =>
        import.Etat == EtatImport.Confirme
            ? "Cet import était déjà confirmé : rien n’a été écrit une seconde fois."
            : "Cet import avait été abandonné : rien n’a été écrit.";

    /// <summary>« 3 partenaires ajoutés, 2 modifiés, 40 inchangés », whatever the gender of the noun: lines are counted.</summary>
    public static string Comptes(int ajoutees, int modifiees, int inchangees) =>
        $"{Formats.Compte(ajoutees, "ligne ajoutée", "lignes ajoutées")}, {Formats.Compte(modifiees, "modifiée", "modifiées")}, {Formats.Compte(inchangees, "inchangée", "inchangées")}";

    private static string Changee(MotsImport mots, LigneAnalysee ligne)
    {
        var qui = ligne.Existant switch
        {
            null => "n’y est plus",
            { ModifiePar: { } par, ModifieLe: { } le } => $"par {par} le {Formats.DateHeure(JourFrance.Heure(le))}",
            _ => "modifiée",
        };
        return $"ligne {ligne.Ligne.Numero}{(mots.EstNominatif ? string.Empty : $", {ligne.Libelle}")} ({qui})";
    }
}
