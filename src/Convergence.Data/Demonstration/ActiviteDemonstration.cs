using Convergence.Domain;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;

namespace Convergence.Data.Demonstration;

/// <summary>A fictional parcours, as the declared counts read it.</summary>
internal sealed record ParcoursCompte(long ChantierId, Programme Programme, long SalarieId, Genre Genre, DateOnly Entree, DateOnly? SortieLe, bool GrandeMarginalite, bool PasseEnCddi)
{
    public bool EstOuvertAu(DateOnly jour) => Entree <= jour && (SortieLe is null || SortieLe >= jour);
}

/// <summary>
/// What the fictional chantiers declare: the counts of their parcours, month by month. One row in twenty-nine declares one person more than its
/// files hold, as when an exit is recorded after the count: the two figures are there to be compared.
/// </summary>
internal sealed class ActiviteDemonstration(IReadOnlyDictionary<long, int> places, IEnumerable<ParcoursCompte> parcours)
{
    private const int EcartUnSur = 29;

    private readonly ILookup<(long, Programme), ParcoursCompte> _parcours = parcours.ToLookup(p => (p.ChantierId, p.Programme));

    /// <summary>Numbers of the month for the row.</summary>
    public IEnumerable<(string Code, int Nombre)> Compter(Releve ligne, Periode periode)
    {
        var chantier = ligne.ChantierId!.Value;
        var siens = _parcours[(chantier, ligne.Programme)].ToList();
        var presents = siens.Where(p => p.EstOuvertAu(periode.Fin)).ToList();
        var ecart = ((chantier * 7) + periode.Rang) % EcartUnSur == 0 ? 1 : 0;
        var sortis = siens.Where(p => Dans(p.SortieLe, periode)).ToList();
        var annee = siens.Where(p => p.Entree <= periode.Fin && (p.SortieLe is null || p.SortieLe >= new DateOnly(periode.Fin.Year, 1, 1))).ToList();
        var (stock, cumul, entrees) = (presents.Count + ecart, annee.DistinctBy(p => p.SalarieId).Count() + ecart, siens.Count(p => Dans(p.Entree, periode)));
        return ligne.Programme == Programme.Cvg
            ?
            [
                (CompteurCodes.CvgFileActive, stock), (CompteurCodes.CvgAccompagnees, cumul), (CompteurCodes.CvgEntrees, entrees), (CompteurCodes.CvgSorties, sortis.Count),
                (CompteurCodes.CvgHommes, presents.Count(p => p.Genre == Genre.Homme)), (CompteurCodes.CvgFemmes, presents.Count(p => p.Genre == Genre.Femme)), (CompteurCodes.CvgCapacite, places.GetValueOrDefault(chantier)),
            ]
            :
            [
                (CompteurCodes.PhcPresents, stock), (CompteurCodes.PhcAccompagnees, cumul), (CompteurCodes.PhcEntrees, entrees), (CompteurCodes.PhcSorties, sortis.Count),
                (CompteurCodes.PhcPassagesCddi, sortis.Count(p => p.PasseEnCddi)), (CompteurCodes.PhcGrandeMarginalite, annee.Count(p => p.GrandeMarginalite)), (CompteurCodes.PhcParcoursAnnuels, 10 + (5 * (int)(chantier % 4))),
            ];
    }

    private static bool Dans(DateOnly? jour, Periode periode) => jour >= periode.Debut && jour <= periode.Fin;
}
