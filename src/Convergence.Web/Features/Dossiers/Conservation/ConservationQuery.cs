using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Web.Commun;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Features.Dossiers.Conservation;

/// <summary>
/// What waits for a decision in the chantiers of the scope, and what was put away: what each decision would remove is counted before it is taken.
/// </summary>
public sealed class ConservationQuery(ConvergenceDbContext db, IOptions<ConservationOptions> options)
{
    public async Task<ConservationViewModel> LireAsync(ConservationFiltreForm filtre, CancellationToken annulation)
    {
        var (propositions, archivees) = (await EnAttente().CountAsync(annulation), await Archivees().CountAsync(annulation));
        var total = filtre.EstArchives ? archivees : propositions;
        var fiches = filtre.EstArchives
            ? Archivees().OrderBy(s => s.ConservationDepuis).ThenBy(s => s.NomRecherche).ThenBy(s => s.Id)
            : EnAttente()
                .OrderBy(s => db.PropositionsConservation.Where(p => p.SalarieId == s.Id && p.Decision == null).Min(p => p.EchueLe))
                .ThenBy(s => s.NomRecherche)
                .ThenBy(s => s.Id);
        return new(filtre, await PageListe.LireAsync(Lignes(fiches), filtre.Page, annulation, total), propositions, archivees, options.Value.AnneesArchive);
    }

    /// <summary>
    /// Open proposals of one gesture among these files, in the order of names; files of another scope, or whose proposal went, are not there.
    /// </summary>
    public Task<List<ConservationLigne>> ChoisiesAsync(IReadOnlyCollection<Guid> cles, CancellationToken annulation) =>
        Lignes(EnAttente().Where(s => cles.Contains(s.Cle)).OrderBy(s => s.NomRecherche).ThenBy(s => s.Id)).ToListAsync(annulation);

    private IQueryable<Salarie> EnAttente() =>
        db.Salaries.AsNoTracking().Where(s => db.PropositionsConservation.Any(p => p.SalarieId == s.Id && p.Decision == null));

    private IQueryable<Salarie> Archivees() => db.Salaries.AsNoTracking().Where(s => s.Conservation == EtatConservation.Archivee);

    private IQueryable<ConservationLigne> Lignes(IQueryable<Salarie> fiches) =>
        fiches.Select(s => new ConservationLigne(
            s.Cle,
            s.Nom,
            s.Prenom,
            s.EstFictif,
            db.Chantiers.Where(c => c.Id == s.ChantierId).Select(c => c.Nom).FirstOrDefault() ?? string.Empty,
            s.DernierContactLe,
            db.ParcoursSalaries.Where(p => p.SalarieId == s.Id).Max(p => p.SortieLe),
            db.PropositionsConservation.Where(p => p.SalarieId == s.Id && p.Decision == null).Select(p => (GesteConservation?)p.Geste).FirstOrDefault(),
            db.PropositionsConservation.Where(p => p.SalarieId == s.Id && p.Decision == null).Select(p => (DateOnly?)p.EchueLe).FirstOrDefault()
                ?? s.ConservationDepuis,
            db.ActionsParcours.Count(a => a.Note != null && db.ParcoursSalaries.Any(p => p.Id == a.ParcoursId && p.SalarieId == s.Id))
                + db.Concertations.Count(c => c.Decisions != null && db.ParcoursSalaries.Any(p => p.Id == c.ParcoursId && p.SalarieId == s.Id))
                + db.Mobilisations.Count(m => m.Demande != null && db.ParcoursSalaries.Any(p => p.Id == m.ParcoursId && p.SalarieId == s.Id)),
            db.ValeursSensibles.Count(v => v.SalarieId == s.Id)
        ));
}
