using Convergence.Data;
using Convergence.Data.Chiffrement;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Rapprochements;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Supervision.Rapprochements;

/// <summary>
/// Finds the files of two chantiers that are probably of one person. Each chantier is read by itself; what goes from one to the next is a mark (HMAC, key
/// of the
/// ring), never a name, and the marks go with the calculation: a table of marks would answer whoever holds it.
/// </summary>
public sealed class CalculRapprochementsService(ConvergenceDbContext db, Coffre coffre, TimeProvider horloge)
{
    /// <summary>Number of pairs known after the calculation.</summary>
    /// <exception cref="Domain.RegleMetierException">The server has no key.</exception>
    public async Task<int> CalculerAsync(CancellationToken annulation)
    {
        db.Definir(Perimetre.Complet);
        var chantiers = await db.Chantiers.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(annulation);
        var fiches = new Dictionary<string, List<Fiche>>(StringComparer.Ordinal);
        var accords = new HashSet<(long SalarieId, long ChantierId)>();
        foreach (var chantier in chantiers)
        {
            db.Definir(new Perimetre { ChantierIds = [chantier] });
            await LireAsync(chantier, fiches, accords, annulation);
        }

        db.Definir(Perimetre.Complet);
        return await GarderAsync(Apparier(fiches), accords, annulation);
    }

    private async Task LireAsync(
        long chantier,
        Dictionary<string, List<Fiche>> fiches,
        HashSet<(long SalarieId, long ChantierId)> accords,
        CancellationToken annulation
    )
    {
        foreach (
            var s in await db
                .Salaries.Where(s => s.Conservation == EtatConservation.Active && s.FusionneDansId == null && s.DateNaissance != null)
                .Select(s => new
                {
                    s.Id,
                    s.Nom,
                    s.Prenom,
                    s.NomUsage,
                    s.DateNaissance,
                })
                .ToListAsync(annulation)
        )
        {
            foreach (var (texte, force) in MarquesIdentite.De(new(s.Nom, s.Prenom, s.NomUsage, s.DateNaissance)))
            {
                var marque = Convert.ToBase64String(coffre.Empreinte(texte).Octets);
                if (!fiches.TryGetValue(marque, out var memes))
                {
                    fiches[marque] = memes = [];
                }

                memes.Add(new(s.Id, chantier, force));
            }
        }

        accords.UnionWith((await db.AccordsRapprochement.Where(a => a.EstDonne).Select(a => a.SalarieId).ToListAsync(annulation)).Select(s => (s, chantier)));
    }

    private static Dictionary<(long A, long B), (Fiche A, Fiche B, ForceDoublon Force)> Apparier(Dictionary<string, List<Fiche>> fiches)
    {
        var paires = new Dictionary<(long, long), (Fiche, Fiche, ForceDoublon)>();
        foreach (var memes in fiches.Values.Where(f => f.Count > 1))
        {
            foreach (var (a, b) in from a in memes from b in memes where a.SalarieId < b.SalarieId && a.ChantierId != b.ChantierId select (a, b))
            {
                var cle = (a.SalarieId, b.SalarieId);
                if (!paires.TryGetValue(cle, out var connue) || connue.Item3 < a.Force)
                {
                    paires[cle] = (a, b, a.Force);
                }
            }
        }

        return paires;
    }

    private async Task<int> GarderAsync(
        Dictionary<(long A, long B), (Fiche A, Fiche B, ForceDoublon Force)> trouvees,
        HashSet<(long SalarieId, long ChantierId)> accords,
        CancellationToken annulation
    )
    {
        var connues = await db.PairesRapprochees.ToListAsync(annulation);
        var tenues = connues.Where(Tient).ToList();
        db.PairesRapprochees.RemoveRange(connues.Except(tenues));
        tenues.ForEach(p => p.Force = trouvees[(p.SalarieAId, p.SalarieBId)].Force);
        var deja = tenues.Select(p => (p.SalarieAId, p.SalarieBId)).ToHashSet();
        db.PairesRapprochees.AddRange(
            trouvees
                .Where(t => !deja.Contains(t.Key))
                .Select(t => new PaireRapprochee
                {
                    SalarieAId = t.Value.A.SalarieId,
                    ChantierAId = t.Value.A.ChantierId,
                    SalarieBId = t.Value.B.SalarieId,
                    ChantierBId = t.Value.B.ChantierId,
                    Force = t.Value.Force,
                    TrouveeLe = JourFrance.Aujourdhui(horloge),
                    AccepteA = accords.Contains((t.Value.A.SalarieId, t.Value.A.ChantierId)),
                    AccepteB = accords.Contains((t.Value.B.SalarieId, t.Value.B.ChantierId)),
                })
        );
        await db.SaveChangesAsync(annulation);
        return trouvees.Count;

        // A file given to another chantier makes another pair: the former answers were not of this chantier.
        bool Tient(PaireRapprochee p) =>
            trouvees.TryGetValue((p.SalarieAId, p.SalarieBId), out var t) && t.A.ChantierId == p.ChantierAId && t.B.ChantierId == p.ChantierBId;
    }

    private readonly record struct Fiche(long SalarieId, long ChantierId, ForceDoublon Force);
}
