using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Excel;
using Convergence.Web.Features.Pilotage.Shared;
using Convergence.Web.Features.Pilotage.TableauTerritoire;
using Convergence.Web.Security;

namespace Convergence.Web.Features.Pilotage.TableauxDeBord;

/// <summary>Excel export of the table shown: every territory, folded ones included, in the same order, with the same words.</summary>
public sealed class TableauxDeBordExport(UtilisateurCourant utilisateur, TimeProvider horloge)
{
    public FichierExcel National(TableauNationalViewModel tableau)
    {
        var colonnes = new List<ColonneExcel<LigneTableau>>
        {
            new("Code", 16, l => l.Territoire.Code),
            new("Territoire", 32, l => l.Territoire.Nom),
            new("Nature", 14, l => l.Territoire.Nature.Libelle()),
        };
        for (var i = 0; i < tableau.Colonnes.Count; i++)
        {
            var rang = i;
            colonnes.Add(new(tableau.Colonnes[i].Titre, 18, l => Valeur(l.Cellules[rang])));
        }

        colonnes.Add(new("Complétude", 22, l => l.Completude));
        colonnes.Add(new("État", 22, l => l.Etat.Libelle));
        colonnes.Add(new("Fictif", 8, l => l.AvecFictif));
        var sommes = tableau
            .Colonnes.Select((c, i) => (c, Somme: tableau.Total.Cellules[i]))
            .Select(x =>
                $"{x.c.Indicateur.Libelle} : {Formats.Nombre(x.Somme.Publie)}, {(x.Somme.DuRegistre ? "selon le registre" : x.Somme.Portee)}{(x.Somme.Doublons ? ", doublons possibles" : string.Empty)}."
            );
        var trace = Trace(tableau.Contexte, "Tableau de bord national, par territoire", [.. sommes, .. Remarques]);
        return ClasseurListe.Ecrire(
            trace,
            $"Tableau {tableau.Contexte.Programme.Sigle()} {tableau.Contexte.Periode.Code}",
            colonnes,
            [.. tableau.Convergence, .. tableau.PhcSeul],
            l => l.AvecFictif
        );
    }

    public FichierExcel Territoire(TableauTerritoireViewModel tableau)
    {
        List<ColonneExcel<LigneCompteur>> colonnes =
        [
            new("Code", 26, l => l.Code),
            new("Compteur", 44, l => l.Libelle),
            new("Valeur", 22, l => Valeur(l.Cellule)),
            new("Unité", 14, l => l.Unite),
            new("Ce que c’est", 28, l => l.Nature),
            new("Complétude", 22, l => l.Completude),
            new("Fictif", 8, l => l.AvecFictif),
        ];
        var trace = Trace(tableau.Contexte, $"Tableau de bord, {tableau.Nom}", [$"État des chiffres : {tableau.Etat.Libelle}.", .. Remarques]);
        return ClasseurListe.Ecrire(
            trace,
            $"{tableau.Nom[..Math.Min(14, tableau.Nom.Length)]} {tableau.Contexte.Programme.Sigle()} {tableau.Contexte.Periode.Code}",
            colonnes,
            tableau.Compteurs,
            l => l.AvecFictif
        );
    }

    private static string[] Remarques =>
        [
            "File active, personnes accompagnées et capacité sont trois notions : elles ne s’additionnent pas.",
            "Un chiffre transmis et non validé est écrit en toutes lettres ; un brouillon n’est pas un chiffre.",
        ];

    /// <summary>A published figure is a number; anything else is said in words.</summary>
    private static object? Valeur(Cellule cellule) =>
        cellule switch
        {
            { Publie: { } publie, Transmis: { } transmis } => $"{Formats.Nombre(publie)} (et {Formats.Nombre(transmis)} transmis, non validés)",
            { Publie: { } publie } => publie,
            { Transmis: { } transmis } => $"{Formats.Nombre(transmis)} (transmis, non validé)",
            { Absence: Formats.NonRenseigne } => null,
            _ => cellule.Absence,
        };

    private TracabiliteExport Trace(ContexteTableau contexte, string titre, IReadOnlyList<string> remarques) =>
        new()
        {
            Titre = $"{titre}, {contexte.Programme.Sigle()}, {contexte.Periode.Libelle}",
            Au = contexte.Periode.DateArrete,
            Role = utilisateur.RoleExerce,
            GenereLe = JourFrance.Heure(horloge.GetUtcNow().UtcDateTime),
            Filtres = [$"Programme : {contexte.Programme.Sigle()}", $"Période : {contexte.Periode.Libelle}"],
            Remarques = remarques,
        };
}
