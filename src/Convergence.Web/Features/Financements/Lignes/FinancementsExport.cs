using ClosedXML.Excel;
using Convergence.Domain;
using Convergence.Domain.Financements;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Excel;
using Convergence.Web.Features.Financements.Budgets;

namespace Convergence.Web.Features.Financements.Lignes;

/// <summary>Amounts as a workbook: every line that the filters keep, then the totals of the screen.</summary>
public sealed class FinancementsExport(ExportReseauService export, ChiffresDeclaresQuery declares, TimeProvider horloge)
{
    private const string FormatMontant = "#,##0.00";

    private static readonly ColonneExcel<LigneLue>[] Colonnes =
    [
        new("Année", 8, l => l.Ligne.Annee),
        new("Territoire", 24, l => l.Territoire ?? "National"),
        new("Chantier", 30, l => l.Chantier ?? string.Empty),
        new("Organisation qui reçoit", 26, l => l.Ligne.Beneficiaire ?? string.Empty),
        new("Programme", 11, l => l.Ligne.Programme.Sigle()),
        new("Poste", 20, l => l.Ligne.Poste.Libelle()),
        new("Financeur", 32, l => l.Ligne.Financeur),
        new("Convention", 26, l => l.Convention ?? "hors de votre périmètre"),
        new("Engagé (€)", 16, l => l.Ligne.Engage),
        new("Payé (€)", 16, l => l.Ligne.Paye),
        new("Justifié (€)", 16, l => l.Ligne.Justifie),
        new("Fictif", 8, l => l.Ligne.EstFictif),
    ];

    public async Task<FichierExcel> EcrireAsync(FinancementsFiltreForm filtre, TotauxLus totaux, IReadOnlyList<LigneLue> lignes, CancellationToken annulation)
    {
        (string Nom, string? Valeur)[] choisis =
        [
            ("Année", totaux.Annee is { } a ? $"{a}" : "toutes"),
            ("Programme", filtre.ProgrammeLu?.Sigle()),
            ("Territoire", filtre.Territoire),
            ("Financeur", filtre.Financeur),
            ("Poste", filtre.PosteLu?.Libelle()),
        ];
        var declaresLus = (await declares.LireAsync(annulation)).Select(d =>
            $"Déclaré, {d.Programme?.Sigle()} {d.Annee} : {d.Qualification} d’euros ({d.Source}). N’entre dans aucun total."
        );
        var ensemble = totaux.Ensemble;
        var trace = export.Tracer(
            "Financements des conventions, en euros",
            JourFrance.Aujourdhui(horloge),
            [.. choisis.Where(c => !string.IsNullOrEmpty(c.Valeur)).Select(c => $"{c.Nom} : {c.Valeur}")],
            [
                $"Hors des totaux, faute de montant : {Formats.Compte(ensemble.SansEngage, "ligne")} pour l’engagé, {ensemble.SansPaye} pour le payé, {ensemble.SansJustifie} pour le justifié.",
                "Taux de paiement : payé sur engagé. Taux de justification : justifié sur payé. Chacun sur les seules lignes qui disent ses deux montants.",
                .. declaresLus,
            ]
        );
        return ClasseurListe.Ecrire(
            trace,
            "Financements",
            Colonnes,
            lignes,
            l => l.Ligne.EstFictif,
            (classeur, fictif) =>
            {
                classeur.Worksheet("Financements").Columns(9, 11).Style.NumberFormat.SetFormat(FormatMontant);
                AjouterTotaux(classeur, filtre, totaux, fictif);
            }
        );
    }

    private static void AjouterTotaux(IXLWorkbook classeur, FinancementsFiltreForm filtre, TotauxLus totaux, bool fictif)
    {
        var tete = ChoixFinancements
            .Regroupements.First(r => r.Value == (filtre.Par is { } p && ChoixFinancements.Regroupements.Any(r => r.Value == p) ? p : "territoire"))
            .Text;
        ColonneExcel<GroupeMontants>[] colonnes =
        [
            new(char.ToUpper(tete[0], Formats.Culture) + tete[1..], 34, g => g.Libelle),
            new("Lignes", 8, g => g.Total.Lignes),
            new("Engagé (€)", 16, g => g.Total.Engage),
            new("Lignes sans engagé", 11, g => g.Total.SansEngage),
            new("Payé (€)", 16, g => g.Total.Paye),
            new("Lignes sans payé", 11, g => g.Total.SansPaye),
            new("Justifié (€)", 16, g => g.Total.Justifie),
            new("Lignes sans justifié", 11, g => g.Total.SansJustifie),
            new("Taux de paiement", 12, g => g.Total.TauxPaye ?? (object)"non calculable"),
            new("Taux de justification", 12, g => g.Total.TauxJustifie ?? (object)"non calculable"),
        ];
        var feuille = FeuilleTable.Ajouter(classeur, "Totaux", colonnes, [.. totaux.Groupes, new GroupeMontants("Ensemble", totaux.Ensemble)], fictif);
        foreach (var colonne in new[] { 3, 5, 7 })
        {
            feuille.Column(colonne).Style.NumberFormat.SetFormat(FormatMontant);
        }

        feuille.Columns(9, 10).Style.NumberFormat.SetFormat("0.0%");
        feuille.LastRowUsed()!.Style.Font.SetBold();
    }
}
