using Convergence.Domain;
using Convergence.Domain.Dossiers;

namespace Convergence.Data.Demonstration;

/// <summary>A fictional chantier to fill.</summary>
/// <param name="Places">CVG places; 0 without CVG.</param>
internal sealed record ChantierAPeupler(long Id, long TerritoireId, int Places, bool Phc);

/// <summary>A parcours that was drawn, before anybody is written.</summary>
internal sealed class ParcoursTire(long chantierId, Programme programme, DateOnly entree, DateOnly? sortie)
{
    public long ChantierId => chantierId;

    public Programme Programme => programme;

    public DateOnly Entree => entree;

    public DateOnly? Sortie { get; set; } = sortie;

    /// <summary>Parcours of the same person before this one; null for the first.</summary>
    public ParcoursTire? Precedent { get; set; }

    public LienParcours Lien { get; set; }

    /// <summary>True once another parcours follows it.</summary>
    public bool EstSuivi { get; set; }
}

/// <summary>
/// Five years of parcours, place by place: each place of a chantier holds one person after another, so that stocks, entries and exits hang
/// together. The totals asked for are met to the unit; the same seed and the same day give the same parcours.
/// </summary>
internal sealed class TirageParcours(IReadOnlyList<ChantierAPeupler> chantiers, DateOnly au)
{
    public const int Annees = 5;

    /// <summary>Share of the CVG places that are held: the rest waits for somebody, or is taken by who comes from PHC.</summary>
    private const double Remplissage = 0.86;

    private const int PlacesPhc = 7;

    private readonly Random _tirage = new(20240101);

    private readonly DateOnly _debut = au.AddYears(-Annees);

    /// <summary>Draws them.</summary>
    /// <param name="personnes">People in all; the other parcours continue or follow one of theirs.</param>
    /// <param name="cvg">CVG parcours in all.</param>
    /// <param name="phc">PHC parcours in all.</param>
    public IReadOnlyList<ParcoursTire> Tirer(int personnes, int cvg, int phc)
    {
        var tires = Remplir(Programme.Cvg, cvg, c => c.Places, c => (int)(c.Places * Remplissage))
            .Concat(Remplir(Programme.Phc, phc, c => c.Phc ? 1 : 0, _ => PlacesPhc))
            .OrderBy(p => p.Entree)
            .ThenBy(p => p.ChantierId)
            .ToList();
        var suites = tires.Count - personnes;
        foreach (var duChantier in tires.GroupBy(p => p.ChantierId).OrderBy(g => g.Key))
        {
            suites -= Passer([.. duChantier], suites);
        }

        Revenir(tires, suites);
        return tires;
    }

    private IEnumerable<ParcoursTire> Remplir(Programme programme, int total, Func<ChantierAPeupler, int> poids, Func<ChantierAPeupler, int> places)
    {
        var retenus = chantiers.Where(c => poids(c) > 0).ToList();
        var parts = Repartir(total, [.. retenus.Select(poids)]);
        for (var i = 0; i < retenus.Count; i++)
        {
            var parPlace = Repartir(parts[i], [.. Enumerable.Repeat(1, Math.Max(1, places(retenus[i])))]);
            foreach (var tire in parPlace.Where(n => n > 0).SelectMany(n => Enchainer(retenus[i].Id, programme, n)))
            {
                yield return tire;
            }
        }
    }

    /// <summary>One place, from five years ago to the day: so many people one after the other, the last one present most of the time.</summary>
    private IEnumerable<ParcoursTire> Enchainer(long chantierId, Programme programme, int nombre)
    {
        var durees = Enumerable.Range(0, nombre).Select(_ => 0.35 - Math.Log(1 - (_tirage.NextDouble() * 0.95))).ToArray();
        var pauses = Enumerable.Range(0, nombre).Select(_ => 0.02 + (_tirage.NextDouble() * 0.12)).ToArray();
        var vacante = _tirage.NextDouble() < 0.08;
        var ecoule = vacante ? 1 + (_tirage.NextDouble() * 0.3) : 0.15 + (_tirage.NextDouble() * 0.8);
        var echelle = (au.DayNumber - _debut.DayNumber) / (durees[..^1].Sum() + pauses.Sum() + (durees[^1] * ecoule));
        var jour = _debut.DayNumber + (pauses[^1] * echelle);
        for (var i = 0; i < nombre; i++)
        {
            var (entree, fin) = (DateOnly.FromDayNumber((int)jour), jour + (durees[i] * echelle));
            var ouverte = i == nombre - 1 && !vacante;
            yield return new(
                chantierId,
                programme,
                entree < au ? entree : au.AddDays(-1),
                ouverte ? null : AvantLaFinDuMois(DateOnly.FromDayNumber(Math.Min((int)fin, au.DayNumber - 1)))
            );
            jour = fin + (pauses[i] * echelle);
        }
    }

    /// <summary>An exit never falls on the last day of a month: the stock of that day and the exits of the month then tell the same.</summary>
    private static DateOnly AvantLaFinDuMois(DateOnly jour) => jour.AddDays(1).Day == 1 ? jour.AddDays(-1) : jour;

    /// <summary>Who leaves PHC when a CVG place opens takes it, one time in two: no day is lost between the two.</summary>
    private int Passer(List<ParcoursTire> duChantier, int maximum)
    {
        var phc = duChantier.Where(p => p is { Programme: Programme.Phc, Sortie: not null }).ToList();
        var passages = 0;
        foreach (var cvg in duChantier.Where(p => p.Programme == Programme.Cvg && p.Entree > _debut.AddMonths(4)))
        {
            var depart = phc.Find(p => !p.EstSuivi && Math.Abs(p.Sortie!.Value.DayNumber - cvg.Entree.DayNumber) < 60 && p.Entree < cvg.Entree.AddDays(-45));
            if (depart is null || passages >= maximum || cvg.Entree.Day == 1 || _tirage.Next(2) == 0)
            {
                continue;
            }

            depart.Sortie = cvg.Entree.AddDays(-1);
            Lier(depart, cvg, LienParcours.PassagePhcCvg);
            passages++;
        }

        return passages;
    }

    /// <summary>Some come back to their chantier months after they left it.</summary>
    private void Revenir(List<ParcoursTire> tires, int nombre)
    {
        var libres = tires.Where(p => p.Sortie is not null).GroupBy(p => p.ChantierId).ToDictionary(g => g.Key, g => g.ToList());
        var entrees = tires.Where(p => p.Precedent is null).ToArray();
        _tirage.Shuffle(entrees);
        foreach (var entree in entrees)
        {
            if (nombre == 0)
            {
                return;
            }

            var depart = libres.TryGetValue(entree.ChantierId, out var sortis)
                ? sortis.Find(p =>
                    !p.EstSuivi
                    && p.Programme == entree.Programme
                    && p.Sortie!.Value.AddMonths(4) < entree.Entree
                    && p.Sortie.Value.AddMonths(30) > entree.Entree
                )
                : null;
            if (depart is not null)
            {
                Lier(depart, entree, LienParcours.Retour);
                nombre--;
            }
        }
    }

    private static void Lier(ParcoursTire depart, ParcoursTire suite, LienParcours lien)
    {
        (suite.Precedent, suite.Lien) = (depart, lien);
        depart.EstSuivi = true;
    }

    /// <summary>Parts of a total by weights, the largest remainders first: their sum is the total.</summary>
    private static int[] Repartir(int total, int[] poids)
    {
        var somme = (double)poids.Sum();
        var parts = Array.ConvertAll(poids, p => (int)(total * (p / somme)));
        foreach (
            var i in Enumerable.Range(0, poids.Length).OrderByDescending(i => (total * (poids[i] / somme)) - parts[i]).ThenBy(i => i).Take(total - parts.Sum())
        )
        {
            parts[i]++;
        }

        return parts;
    }
}
