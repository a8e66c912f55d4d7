using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;

namespace Convergence.Web.Features.Pilotage.TableauTerritoire;

/// <summary>
/// The ratios of the catalogue on one territory. Both terms speak of the same chantiers: row by row for who sees the rows, from
/// totals otherwise, and only when they hold as many chantiers.
/// </summary>
public static class RatiosTableau
{
    public static IReadOnlyList<RatioTableau> De(
        Programme programme,
        bool interne,
        IReadOnlyList<CompteurLu> lus,
        IReadOnlyList<CelluleChantier> cellules,
        IReadOnlySet<string> masques
    ) => [.. Catalogue.Rapports(programme).Select(i => interne ? DesLignes(i, lus, cellules) : DesTotaux(i, lus, masques))];

    private static RatioTableau DesLignes(Indicateur indicateur, IReadOnlyList<CompteurLu> lus, IReadOnlyList<CelluleChantier> cellules)
    {
        var ids = lus.DistinctBy(l => l.Code).ToDictionary(l => l.Code, l => (long?)l.Id, StringComparer.Ordinal);
        var lignes = cellules
            .Where(c => c.Etat.EstTransmis())
            .GroupBy(c => c.ReleveId)
            .Where(g => g.First() is { EstAttendu: true, Niveau: NiveauReleve.Chantier } || g.Any(c => c.Nombre is not null))
            .Select(g => (Func<string, long?>)(code => g.FirstOrDefault(c => c.CompteurId == ids[code])?.Nombre));
        var avecTransmis = cellules.Any(c => c is { Etat: EtatRemontee.Transmis, Nombre: not null });
        return new RatioTableau(indicateur, indicateur.Termes!.DesLignes(lignes), Masque: false, avecTransmis);
    }

    private static RatioTableau DesTotaux(Indicateur indicateur, IReadOnlyList<CompteurLu> lus, IReadOnlySet<string> masques)
    {
        var termes = indicateur.Termes!;
        var (n, d) = termes.Lire(code => Somme(code).Somme);
        var sensible = lus.Any(l => l.Code == termes.Numerateur && l.EstSensible && l.Etat?.EstPublie() == true);
        var masque = SecretStatistique.MasquePourcentage(n, d, sensible, masques.Contains(termes.Numerateur), SecretStatistique.SeuilInstitutions);
        return new RatioTableau(indicateur, termes.DesSommes(Somme), masque, AvecTransmis: false);

        SommeCompteur Somme(string code) => SommeCompteur.Publiee(lus.Where(l => l.Code == code).SelectMany(l => l.Totaux));
    }
}
