using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.ActionCollective;

/// <summary>Somebody whose parcours is open, and the parcours that an action is written in: the latest.</summary>
public sealed record PersonnePresente(
    Salarie Salarie,
    string Chantier,
    Programme Programme,
    DateOnly Entree,
    long ParcoursId,
    long TerritoireId,
    long ChantierId
);

/// <summary>People who have a day of parcours today in the chantiers of the scope, in one query: who leaves today may have taken part.</summary>
public sealed class ActionCollectiveQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    public async Task<IReadOnlyList<PersonnePresente>> PresentesAsync(CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        var lues = await (
            from p in db.ParcoursSalaries.AsNoTracking().Where(PresenceParcours.AccompagneDu<ParcoursSalarie>(au, au))
            join s in db.Salaries.AsNoTracking() on p.SalarieId equals s.Id
            where s.Conservation == EtatConservation.Active && s.FusionneDansId == null
            join c in db.Chantiers on p.ChantierId equals c.Id
            orderby s.NomRecherche, s.Id, p.Entree descending, p.Id descending
            select new PersonnePresente(s, c.Nom, p.Programme, p.Entree, p.Id, p.TerritoireId, p.ChantierId)
        ).ToListAsync(annulation);
        return [.. lues.DistinctBy(p => p.Salarie.Id)];
    }
}
