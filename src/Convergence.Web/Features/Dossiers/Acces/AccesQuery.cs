using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Acces;

/// <summary>Lines of the journal of one file, the latest first. Nothing of the person is read here.</summary>
public sealed class AccesQuery(ConvergenceDbContext db)
{
    /// <summary>Null outside the scope.</summary>
    public async Task<AccesViewModel?> LireAsync(Guid cle, int page, CancellationToken annulation)
    {
        if (await db.Salaries.Where(s => s.Cle == cle).Select(s => (long?)s.Id).SingleOrDefaultAsync(annulation) is not { } id)
        {
            return null;
        }

        var lues = await PageListe.LireAsync(
            from a in db.AccesDossiers
            where a.SalarieId == id
            join u in db.Users on a.CompteId equals u.Id
            orderby a.Instant descending, a.Id descending
            select new
            {
                a.Instant,
                u.NomAffiche,
                a.Action,
                a.Resultat,
                a.Champs,
            },
            page,
            annulation
        );
        return new(
            cle,
            lues.Avec<AccesLigne>([
                .. lues.Lignes.Select(a => new AccesLigne(
                    JourFrance.Heure(a.Instant),
                    a.NomAffiche,
                    a.Action.Libelle(),
                    a.Resultat,
                    JournalDossierService.Libelle(a.Champs)
                )),
            ])
        );
    }
}

/// <summary>One line of the journal, in the time of France.</summary>
public sealed record AccesLigne(DateTime Le, string Compte, string Action, ResultatAcces Resultat, string Champs);

public sealed record AccesViewModel(Guid Cle, PageListe<AccesLigne> Page);
