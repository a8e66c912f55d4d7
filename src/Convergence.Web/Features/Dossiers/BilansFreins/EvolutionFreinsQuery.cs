using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Dossiers.Sensible;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.BilansFreins;

/// <summary>Reviews of the freins of one person over every parcours, in one query: a return restores the history.</summary>
public sealed class EvolutionFreinsQuery(ConvergenceDbContext db, CoffreSensibleService coffre, UtilisateurCourant utilisateur)
{
    /// <summary>A row that a loader wrote has no author.</summary>
    private const string AuteurInconnu = "auteur non connu";

    private const string CompteSupprime = "un compte supprimé";

    /// <summary>The reviews of the chantiers of the scope.</summary>
    /// <param name="salarie">Person.</param>
    /// <param name="avecSensibles">True to add the levels that the sensitive module keeps, for who holds it and the groups that are open.</param>
    public async Task<EvolutionFreinsViewModel> LireAsync(Salarie salarie, bool avecSensibles, CancellationToken annulation)
    {
        var (id, chantier) = (salarie.Id, salarie.ChantierId);
        var avec = avecSensibles && utilisateur.PerimetrePour(Permission.SensibleSaisir).ChantierIds.Contains(chantier);
        var ouvertes = db.DecisionsSensibles.Where(d => avec && d.FermeeLe == null && (d.ChantierId == null || d.ChantierId == chantier));
        var lus = await (
            from s in db.Salaries.AsNoTracking()
            where s.Id == id
            join r in from b in db.BilansFreins
            join p in db.ParcoursSalaries on b.ParcoursId equals p.Id
            select new { Bilan = b, p.SalarieId }
                on s.Id equals r.SalarieId
                into revues
            from r in revues.DefaultIfEmpty()
            join n in db.NiveauxFrein on r.Bilan.Id equals n.BilanFreinsId into niveaux
            from n in niveaux.DefaultIfEmpty()
            join u in db.Users on n.ModifieParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            join v in db.ValeursSensibles.Where(v => v.Support == SupportSensible.Bilan && ouvertes.Any(d => d.Groupe == v.Groupe))
                on r.Bilan.Id equals v.SupportId
                into valeurs
            from v in valeurs.DefaultIfEmpty()
            join w in db.Users on v.ModifieParId equals w.Id into sensibles
            from w in sensibles.DefaultIfEmpty()
            orderby r.Bilan.Le, r.Bilan.Moment, r.Bilan.Id
            select new LigneLue
            {
                BilanId = r.Bilan.Id,
                ParcoursId = r.Bilan.ParcoursId,
                Le = r.Bilan.Le,
                Moment = r.Bilan.Moment,
                Frein = n.Frein,
                Niveau = n.Niveau,
                ModifieLe = n.ModifieLe,
                Par = n.ModifieParId == null ? AuteurInconnu : u.NomAffiche ?? CompteSupprime,
                Valeur = v,
                ValeurPar = w.NomAffiche ?? CompteSupprime,
                Sante = ouvertes.Any(d => d.Groupe == GroupeSensible.FreinsSante),
                Justice = ouvertes.Any(d => d.Groupe == GroupeSensible.Justice),
                Violences = ouvertes.Any(d => d.Groupe == GroupeSensible.Violences),
            }
        ).ToListAsync(annulation);
        var lecture = new LectureSensible(coffre, lus[0].Ouverts);
        var bilans = lus.Where(l => l.BilanId is not null).GroupBy(l => l.BilanId!.Value).Select(g => (Bilan: g.First(), Niveaux: lecture.Ajouter(g))).ToList();
        var groupes = lecture.Sensibles;
        return new(
            [
                .. bilans.Select(b => new RevueLue(
                    b.Bilan.BilanId!.Value,
                    b.Bilan.ParcoursId!.Value,
                    b.Bilan.Le!.Value,
                    b.Bilan.Moment!.Value,
                    b.Niveaux.Where(n => groupes.Admet(n.Key)).ToDictionary()
                )),
            ],
            groupes
        );
    }

    /// <summary>A review with one of its levels and one of its groups of sensitive answers; no review when the person has none.</summary>
    private sealed class LigneLue
    {
        public long? BilanId { get; init; }

        public long? ParcoursId { get; init; }

        public DateOnly? Le { get; init; }

        public MomentBilan? Moment { get; init; }

        public Frein? Frein { get; init; }

        public Niveau? Niveau { get; init; }

        public DateTime? ModifieLe { get; init; }

        public required string Par { get; init; }

        public ValeurSensible? Valeur { get; init; }

        public required string ValeurPar { get; init; }

        public bool Sante { get; init; }

        public bool Justice { get; init; }

        public bool Violences { get; init; }

        public IEnumerable<GroupeSensible> Ouverts =>
            new[] { (Sante, GroupeSensible.FreinsSante), (Justice, GroupeSensible.Justice), (Violences, GroupeSensible.Violences) }
                .Where(g => g.Item1)
                .Select(g => g.Item2);
    }

    /// <summary>Opens the ciphers of the reviews. A group of which one cannot be read is shown for none, and written over for none.</summary>
    private sealed class LectureSensible(CoffreSensibleService coffre, IEnumerable<GroupeSensible> ouverts)
    {
        private readonly HashSet<GroupeSensible> _ouverts = [.. ouverts];

        private readonly List<ValeurSensible> _valeurs = [];

        private string? _refus;

        public FreinsSensibles Sensibles => new(_ouverts, _valeurs, _refus);

        public Dictionary<Frein, NiveauLu> Ajouter(IEnumerable<LigneLue> lignes)
        {
            var niveaux = lignes
                .Where(l => l.Frein is not null)
                .DistinctBy(l => l.Frein)
                .ToDictionary(l => l.Frein!.Value, l => new NiveauLu(l.Niveau!.Value, l.Par, l.ModifieLe is { } le ? JourFrance.Heure(le) : null));
            foreach (var l in lignes.Where(l => l.Valeur is not null).DistinctBy(l => l.Valeur!.Id))
            {
                foreach (var (code, reponse) in Lire(l.Valeur!))
                {
                    niveaux[FreinsSensibles.Frein(code)] = new(
                        Freins.Niveaux.Lire(reponse)!.Valeur,
                        l.ValeurPar,
                        l.Valeur!.ModifieLe is { } le ? JourFrance.Heure(le) : null
                    );
                }
            }

            return niveaux;
        }

        private IReadOnlyDictionary<string, string> Lire(ValeurSensible valeur)
        {
            _valeurs.Add(valeur);
            try
            {
                return coffre.Lire(valeur);
            }
            catch (RegleMetierException e)
            {
                _ouverts.Remove(valeur.Groupe);
                _refus = e.Message;
                return new Dictionary<string, string>();
            }
        }
    }
}
