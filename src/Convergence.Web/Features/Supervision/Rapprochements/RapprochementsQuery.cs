using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Supervision.Rapprochements;

/// <summary>A match that both chantiers accepted: one’s own file, and the name of the other chantier. Nothing of the other file.</summary>
public sealed record RapprochementDit(Guid Cle, string Nom, string Prenom, bool EstFictif, string Chantier, string Territoire);

/// <summary>What the chantier knows, and for how many of its files it accepts to know.</summary>
public sealed record RapprochementsViewModel(IReadOnlyList<RapprochementDit> Dits, int Accords, int Dossiers);

public sealed class RapprochementsQuery(ConvergenceDbContext db)
{
    public async Task<RapprochementsViewModel> LireAsync(CancellationToken annulation)
    {
        var ids = db.Perimetre.ChantierIds;
        var paires = await db
            .PairesRapprochees.Where(p => p.AccepteA && p.AccepteB && (ids.Contains(p.ChantierAId) || ids.Contains(p.ChantierBId)))
            .Select(p => new
            {
                p.SalarieAId,
                p.ChantierAId,
                p.SalarieBId,
                p.ChantierBId,
            })
            .ToListAsync(annulation);
        var miens = paires
            .SelectMany(p =>
                new[] { (Mien: p.SalarieAId, De: p.ChantierAId, Autre: p.ChantierBId), (Mien: p.SalarieBId, De: p.ChantierBId, Autre: p.ChantierAId) }
            )
            .Where(p => ids.Contains(p.De))
            .ToList();
        var salaries = miens.ConvertAll(p => p.Mien);
        var fiches = await db
            .Salaries.Where(s => salaries.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.Cle,
                s.Nom,
                s.Prenom,
                s.EstFictif,
            })
            .ToDictionaryAsync(s => s.Id, annulation);
        var noms = await NomsAsync(miens.ConvertAll(p => p.Autre), annulation);
        return new(
            [
                .. miens
                    .Where(p => fiches.ContainsKey(p.Mien))
                    .Select(p => (Fiche: fiches[p.Mien], Autre: noms[p.Autre]))
                    .OrderBy(p => p.Fiche.Nom, StringComparer.CurrentCulture)
                    .Select(p => new RapprochementDit(p.Fiche.Cle, p.Fiche.Nom, p.Fiche.Prenom, p.Fiche.EstFictif, p.Autre.Nom, p.Autre.Territoire)),
            ],
            await db.AccordsRapprochement.CountAsync(a => a.EstDonne, annulation),
            await db.Salaries.CountAsync(s => s.Conservation == EtatConservation.Active && s.FusionneDansId == null, annulation)
        );
    }

    /// <summary>The name of a chantier is public in the network; its files are not.</summary>
    private async Task<Dictionary<long, (string Nom, string Territoire)>> NomsAsync(List<long> chantiers, CancellationToken annulation)
    {
        using var reseau = db.AvecPerimetre(Perimetre.Complet);
        return await (
            from c in db.Chantiers
            where chantiers.Contains(c.Id)
            join t in db.Territoires on c.TerritoireId equals t.Id
            select new
            {
                c.Id,
                c.Nom,
                Territoire = t.Nom,
            }
        ).ToDictionaryAsync(c => c.Id, c => (c.Nom, c.Territoire), annulation);
    }
}
