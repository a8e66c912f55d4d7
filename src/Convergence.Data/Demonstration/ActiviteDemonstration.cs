using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;

namespace Convergence.Data.Demonstration;

/// <summary>A fictional parcours, as the declared counts read it.</summary>
internal sealed record ParcoursDeclare(
    long ChantierId,
    Programme Programme,
    long SalarieId,
    Genre Genre,
    DateOnly Entree,
    DateOnly? SortieLe,
    bool GrandeMarginalite,
    bool PasseEnCddi
) : IParcoursDate;

/// <summary>
/// What the fictional chantiers declare: the counts of their parcours, month by month. One row in twenty-nine declares one person more than its
/// files hold, as when an exit is recorded after the count: the two figures are there to be compared.
/// </summary>
internal sealed class ActiviteDemonstration(IReadOnlyDictionary<long, int> places, IEnumerable<ParcoursDeclare> parcours)
{
    private const int EcartUnSur = 29;

    private readonly ILookup<(long, Programme), ParcoursDeclare> _parcours = parcours.ToLookup(p => (p.ChantierId, p.Programme));

    /// <summary>Numbers of the month for the row.</summary>
    public IEnumerable<(string Code, int Nombre)> Compter(Releve ligne, Periode periode)
    {
        var chantier = ligne.ChantierId!.Value;
        var siens = _parcours[(chantier, ligne.Programme)].ToList();
        var presents = siens.Where(p => p.EstOuvertAu(periode.Fin)).ToList();
        var ecart = ((chantier * 7) + periode.Rang) % EcartUnSur == 0 ? 1 : 0;
        var sortis = siens.Where(p => p.EstSortiDu(periode.Debut, periode.Fin)).ToList();
        var annee = siens.Where(p => p.EstAccompagneDu(new(periode.Fin.Year, 1, 1), periode.Fin)).ToList();
        var (stock, cumul) = (presents.Count + ecart, annee.DistinctBy(p => p.SalarieId).Count() + ecart);
        var entrees = siens.Count(p => p.EstEntreDu(periode.Debut, periode.Fin));
        return ligne.Programme == Programme.Cvg
            ?
            [
                (CompteurCodes.CvgFileActive, stock),
                (CompteurCodes.CvgAccompagnees, cumul),
                (CompteurCodes.CvgEntrees, entrees),
                (CompteurCodes.CvgSorties, sortis.Count),
                (CompteurCodes.CvgHommes, presents.Count(p => p.Genre == Genre.Homme)),
                (CompteurCodes.CvgFemmes, presents.Count(p => p.Genre == Genre.Femme)),
                (CompteurCodes.CvgCapacite, places.GetValueOrDefault(chantier)),
            ]
            :
            [
                (CompteurCodes.PhcPresents, stock),
                (CompteurCodes.PhcAccompagnees, cumul),
                (CompteurCodes.PhcEntrees, entrees),
                (CompteurCodes.PhcSorties, sortis.Count),
                (CompteurCodes.PhcPassagesCddi, sortis.Count(p => p.PasseEnCddi)),
                (CompteurCodes.PhcGrandeMarginalite, annee.Count(p => p.GrandeMarginalite)),
                (CompteurCodes.PhcParcoursAnnuels, 10 + (5 * (int)(chantier % 4))),
            ];
    }
}
