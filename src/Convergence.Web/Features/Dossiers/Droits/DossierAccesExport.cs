using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;

namespace Convergence.Web.Features.Dossiers.Droits;

/// <summary>The access file as JSON: what a person may take elsewhere. Its name says the day, never who.</summary>
public sealed class DossierAccesExport(TimeProvider horloge)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public (byte[] Contenu, string Nom) Ecrire(Salarie salarie, IReadOnlyList<TableDossier> tables)
    {
        var au = JourFrance.Aujourdhui(horloge);
        var document = new Dictionary<string, object?>
        {
            ["document"] = "Dossier d’accès",
            ["luLe"] = au,
            ["avertissement"] = salarie.EstFictif ? "DONNÉES FICTIVES" : null,
            ["tables"] = tables.ToDictionary(t => t.Nom, t => t.Lignes.Select(l => l.ToDictionary(v => v.Champ, v => v.Valeur)).ToList()),
        };
        return (
            JsonSerializer.SerializeToUtf8Bytes(document, Options),
            $"convergence-dossier-acces-{au:yyyy-MM-dd}{(salarie.EstFictif ? "-DONNEES-FICTIVES" : string.Empty)}.json"
        );
    }
}
