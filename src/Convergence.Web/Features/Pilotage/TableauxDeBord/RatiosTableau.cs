using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Web.Features.Pilotage.TableauxDeBord;

/// <summary>
/// The ratios of the catalogue on one territory. Both terms speak of the same chantiers: row by row for who sees the rows, from
/// totals otherwise, and only when they hold as many chantiers.
/// </summary>
public static class RatiosTableau
{
    public static IReadOnlyList<RatioTableau> De(Programme programme, bool interne, IReadOnlyList<CompteurLu> lus, IReadOnlyList<CelluleChantier> cellules, IReadOnlySet<string> masques)
        => programme == Programme.Cvg
            ?
            [
                Un(Catalogue.PartFemmes, [CompteurCodes.CvgFemmes], [CompteurCodes.CvgFemmes, CompteurCodes.CvgHommes], interne, lus, cellules, masques),
                Un(Catalogue.TauxRemplissage, [CompteurCodes.CvgFileActive], [CompteurCodes.CvgCapacite], interne, lus, cellules, masques),
            ]
            :
            [
                Un(Catalogue.PassagesCddi, [CompteurCodes.PhcPassagesCddi], [CompteurCodes.PhcSorties], interne, lus, cellules, masques),
                Un(Catalogue.PartGrandeMarginalite, [CompteurCodes.PhcGrandeMarginalite], [CompteurCodes.PhcAccompagnees], interne, lus, cellules, masques),
            ];

    private static RatioTableau Un(Indicateur indicateur, string[] numerateur, string[] denominateur, bool interne, IReadOnlyList<CompteurLu> lus, IReadOnlyList<CelluleChantier> cellules, IReadOnlySet<string> masques)
    {
        if (interne)
        {
            var ids = lus.DistinctBy(l => l.Code).ToDictionary(l => l.Code, l => (long?)l.Id, StringComparer.Ordinal);
            var lignes = cellules.Where(c => c.Etat >= EtatRemontee.Transmis).GroupBy(c => c.ReleveId)
                .Where(g => g.First() is { EstAttendu: true, Niveau: NiveauReleve.Chantier } || g.Any(c => c.Nombre is not null))
                .Select(g => (Somme(g, numerateur, ids), Somme(g, denominateur, ids)));
            return new RatioTableau(indicateur, TermesRapport.DesLignes(lignes), Masque: false, cellules.Any(c => c is { Etat: EtatRemontee.Transmis, Nombre: not null }));
        }

        var publies = lus.Where(l => l.Etat is EtatRemontee.Valide or EtatRemontee.Fige).ToList();
        var (n, d) = (Total(publies, numerateur), Total(publies, denominateur));
        var sensible = Array.Exists(numerateur, c => publies.Exists(p => p.Code == c && p.EstSensible));
        var masque = SecretStatistique.MasquePourcentage(n.Somme, d.Somme, sensible, Array.Exists(numerateur, masques.Contains), SecretStatistique.SeuilInstitutions);
        return new RatioTableau(indicateur, TermesRapport.DesTotaux(n.Somme, n.Renseignes, d.Somme, d.Renseignes, d.Attendus), masque, AvecTransmis: false);
    }

    private static long? Somme(IEnumerable<CelluleChantier> ligne, string[] codes, Dictionary<string, long?> ids)
    {
        var nombres = codes.Select(c => ligne.FirstOrDefault(l => l.CompteurId == ids[c])?.Nombre).ToList();
        return nombres.TrueForAll(v => v is not null) ? nombres.Sum(v => (long)v!.Value) : null;
    }

    /// <summary>Sum of several counters when each is known on as many rows; −1 rows when they are not.</summary>
    private static (long? Somme, int Renseignes, int Attendus) Total(List<CompteurLu> publies, string[] codes)
    {
        var termes = codes.Select(c => publies.Where(p => p.Code == c).ToList())
            .Select(l => (Somme: l.Exists(p => p.Somme is not null) ? l.Sum(p => p.Somme ?? 0) : (long?)null, Renseignes: l.Sum(p => p.Renseignes), Attendus: l.Sum(p => p.Attendus))).ToList();
        var communs = termes.Select(t => t.Renseignes).Distinct().ToList();
        return termes.Exists(t => t.Somme is null) ? (null, 0, termes[0].Attendus) : (termes.Sum(t => t.Somme), communs.Count == 1 ? communs[0] : -1, termes[0].Attendus);
    }
}
