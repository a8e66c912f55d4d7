using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Excel;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Alertes;

/// <summary>The alerts as a workbook: names leave the portal in it, so that each file gets its line in the journal before the workbook exists.</summary>
public sealed class AlertesExport(ConvergenceDbContext db, ExportReseauService export, JournalDossierService journal, TimeProvider horloge)
{
    private static readonly ColonneExcel<AlerteLigne>[] Colonnes =
    [
        new("Nom", 24, l => l.Dossier.Nom),
        new("Prénom", 20, l => l.Dossier.Prenom),
        new("Programme", 11, l => l.Dossier.Programme.Sigle()),
        new("Ce qui finit", 20, l => l.Nature),
        new("Dernier jour", 13, l => l.Alerte.Echeance),
        new("À savoir", 48, l => l.Alerte.Message),
    ];

    public async Task<FichierExcel> EcrireAsync(AlertesViewModel alertes, CancellationToken annulation)
    {
        long[] ids = [.. alertes.Filtres.Retenus.Select(l => l.Dossier.SalarieId).Distinct()];
        foreach (var salarie in await db.Salaries.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(annulation))
        {
            journal.Ajouter(salarie, ActionDossier.Export);
        }

        await db.SaveChangesAsync(annulation);
        (string Nom, string? Valeur)[] choisis =
        [
            ("Ce qui finit", alertes.Filtre.Nature),
            ("Dans (mois)", alertes.Filtre.Seuil),
            ("Programme", alertes.Filtre.Programme?.ToUpperInvariant()),
        ];
        var trace = export.Tracer(
            "Fins à préparer",
            JourFrance.Aujourdhui(horloge),
            [.. choisis.Where(c => !string.IsNullOrWhiteSpace(c.Valeur)).Select(c => $"{c.Nom} : {c.Valeur}")],
            "Contient des données personnelles : gardez ce fichier dans le chantier, et effacez-le après usage. Cet export est inscrit au journal de chaque dossier.",
            "Fins calculées d’après les contrats et le PASS IAE connus du chantier."
        );
        return ClasseurListe.Ecrire(trace, "Alertes", Colonnes, alertes.Filtres.Retenus, l => l.Dossier.EstFictif);
    }
}
