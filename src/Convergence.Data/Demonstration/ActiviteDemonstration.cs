using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;

namespace Convergence.Data.Demonstration;

/// <summary>A plausible life of fictional chantiers, the same at every load: stocks follow entries and exits.</summary>
internal sealed class ActiviteDemonstration(IReadOnlyDictionary<long, int> places)
{
    private const int Graine = 2026;

    private readonly Dictionary<(long Chantier, Programme Programme), Chantier> _etats = [];

    private readonly Random _alea = new(Graine);

    /// <summary>Numbers of one more month for the row.</summary>
    public IEnumerable<(string Code, int Nombre)> Avancer(Releve ligne, Periode periode)
    {
        var cle = (ligne.ChantierId!.Value, ligne.Programme);
        var capacite = places.TryGetValue(cle.Item1, out var p) ? p : 10;
        if (!_etats.TryGetValue(cle, out var etat))
        {
            var depart = ligne.Programme == Programme.Cvg ? (int)(capacite * 0.8) : 3 + _alea.Next(6);
            etat = new Chantier { Stock = depart, Cumul = depart, Femmes = (int)(depart * (0.2 + (_alea.NextDouble() * 0.25))), Parcours = 10 + (5 * _alea.Next(4)) };
            _etats[cle] = etat;
        }

        if (periode.Rang == 1)
        {
            (etat.Cumul, etat.GrandeMarginalite) = (etat.Stock, Math.Min(etat.GrandeMarginalite, etat.Stock));
        }

        var entrees = _alea.Next(ligne.Programme == Programme.Cvg ? 4 : 3);
        var sorties = Math.Min(etat.Stock, _alea.Next(ligne.Programme == Programme.Cvg ? 4 : 3));
        if (ligne.Programme == Programme.Cvg && etat.Stock + entrees - sorties > capacite)
        {
            entrees = 0;
        }

        etat.Stock += entrees - sorties;
        etat.Cumul += entrees;
        return ligne.Programme == Programme.Cvg ? Cvg(etat, entrees, sorties, capacite) : Phc(etat, entrees, sorties);
    }

    private List<(string Code, int Nombre)> Cvg(Chantier etat, int entrees, int sorties, int capacite)
    {
        etat.Femmes = Math.Clamp(etat.Femmes + _alea.Next(3) - 1, 0, etat.Stock);
        return
        [
            (CompteurCodes.CvgFileActive, etat.Stock), (CompteurCodes.CvgAccompagnees, etat.Cumul), (CompteurCodes.CvgEntrees, entrees), (CompteurCodes.CvgSorties, sorties),
            (CompteurCodes.CvgHommes, etat.Stock - etat.Femmes), (CompteurCodes.CvgFemmes, etat.Femmes), (CompteurCodes.CvgCapacite, capacite),
        ];
    }

    private List<(string Code, int Nombre)> Phc(Chantier etat, int entrees, int sorties)
    {
        etat.GrandeMarginalite = Math.Min(etat.Cumul, etat.GrandeMarginalite + (entrees > 0 && _alea.Next(12) == 0 ? 1 : 0));
        return
        [
            (CompteurCodes.PhcPresents, etat.Stock), (CompteurCodes.PhcAccompagnees, etat.Cumul), (CompteurCodes.PhcEntrees, entrees), (CompteurCodes.PhcSorties, sorties),
            (CompteurCodes.PhcPassagesCddi, _alea.Next(sorties + 1)), (CompteurCodes.PhcGrandeMarginalite, etat.GrandeMarginalite), (CompteurCodes.PhcParcoursAnnuels, etat.Parcours),
        ];
    }

    private sealed class Chantier
    {
        public int Stock { get; set; }

        public int Cumul { get; set; }

        public int Femmes { get; set; }

        public int GrandeMarginalite { get; set; }

        public int Parcours { get; init; }
    }
}
