using Convergence.Data;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Pilotage.TableauxDeBord;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>What a dashboard is read against: its past, the figures that documents declare, the targets.</summary>
public sealed class ReperesTableauService(ConvergenceDbContext db, EvolutionQuery evolutions)
{
    public Reperes Pour(ContexteTableau contexte, ReseauTableau reseau) => new(db, evolutions, contexte, reseau);

    /// <summary>The reference points of one dashboard; each part is read once.</summary>
    public sealed class Reperes(ConvergenceDbContext db, EvolutionQuery evolutions, ContexteTableau contexte, ReseauTableau reseau)
    {
        private readonly Indicateur _principal = Colonnes.Principal(contexte.Programme);

        private IReadOnlyList<ChiffreDeclare>? _declares;

        private EvolutionTableau? _evolution;

        public async Task<IReadOnlyList<ChiffreDeclare>> DeclaresAsync(CancellationToken annulation) =>
            _declares ??= await evolutions.DeclaresAsync(contexte.Programme, annulation);

        public async Task<EvolutionTableau> EvolutionAsync(bool sansHistoire, CancellationToken annulation)
        {
            if (_evolution is null && sansHistoire)
            {
                return new EvolutionTableau(_principal, [], []);
            }

            if (_evolution is null)
            {
                var (mois, reprises) = EvolutionQuery.Choisir(contexte.Periodes);
                var sommes = await evolutions.LireAsync(_principal.CodeCompteur!, mois.Concat(reprises), null, annulation);
                var declares = (await DeclaresAsync(annulation))
                    .Where(d => d.Compteur == _principal.CodeCompteur && d.Nombre is not null)
                    .ToDictionary(d => d.CampagneId);
                _evolution = new EvolutionTableau(
                    _principal,
                    [.. mois.Select(p => Point(p, sommes, declares))],
                    [.. reprises.Select(p => Point(p, sommes, declares)).Where(p => p.Valeur is not null || p.Declare is not null)]
                );
            }

            return _evolution;
        }

        public async Task<IReadOnlyList<ObjectifTableau>> ObjectifsAsync(CancellationToken annulation)
        {
            var objectifs = await db
                .Objectifs.AsNoTracking()
                .Where(o => o.Programme == contexte.Programme)
                .OrderByDescending(o => o.Echeance)
                .ThenBy(o => o.Code)
                .ToListAsync(annulation);
            var evolution = await EvolutionAsync(false, annulation);
            return [.. objectifs.Select(o => new ObjectifTableau(o, ComparaisonObjectif.Pour(o, Mesure(o, evolution))))];
        }

        /// <summary>The actual value on the due date, when the portal holds a figure of that day for the same indicator.</summary>
        private MesureObjectif? Mesure(Objectif objectif, EvolutionTableau evolution)
        {
            if (objectif.CodeIndicateur != _principal.Code || !DatePartielle.TryLire(objectif.Echeance, out var echeance))
            {
                return null;
            }

            var point = evolution.Publies.Concat(evolution.Mois).FirstOrDefault(p => p.Periode.DateArrete == echeance.Dernier);
            return point is null
                ? null
                : new MesureObjectif(point.Valeur, point.Territoires, point.TerritoiresAttendus, point.Declare?.Nombre, point.Declare?.Source);
        }

        private PointEvolution Point(PeriodeTableau periode, IReadOnlyDictionary<long, SommeLue> sommes, Dictionary<long, ChiffreDeclare> declares)
        {
            var somme = sommes.GetValueOrDefault(periode.Id);
            return new PointEvolution(
                periode,
                somme?.Somme,
                somme?.Territoires ?? 0,
                reseau.Natures.Porteurs(contexte.Programme, periode.DateArrete),
                somme?.AvecFictif ?? false,
                declares.GetValueOrDefault(periode.Id)
            );
        }
    }
}
