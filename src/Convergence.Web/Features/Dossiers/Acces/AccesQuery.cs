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
    private const int Taille = PageListe<AccesLigne>.Taille;

    /// <summary>Null outside the scope.</summary>
    public async Task<AccesViewModel?> LireAsync(Guid cle, int page, CancellationToken annulation)
    {
        if (await db.Salaries.Where(s => s.Cle == cle).Select(s => (long?)s.Id).SingleOrDefaultAsync(annulation) is not { } id)
        {
            return null;
        }

        var total = await db.AccesDossiers.CountAsync(a => a.SalarieId == id, annulation);
        var numero = Math.Clamp(page, 1, Math.Max(1, (total + Taille - 1) / Taille));
        var lues = await (
            from a in db.AccesDossiers
            where a.SalarieId == id
            join u in db.Users on a.CompteId equals u.Id
            orderby a.Instant descending, a.Id descending
            select new { a.Instant, u.NomAffiche, a.Action, a.Resultat, a.Champs }).Skip((numero - 1) * Taille).Take(Taille).ToListAsync(annulation);
        return new(cle, new([.. lues.Select(a => new AccesLigne(JourFrance.Heure(a.Instant), a.NomAffiche, a.Action.Libelle(), a.Resultat, JournalDossierService.Libelle(a.Champs)))], total, numero));
    }
}

/// <summary>One line of the journal, in the time of France.</summary>
public sealed record AccesLigne(DateTime Le, string Compte, string Action, ResultatAcces Resultat, string Champs);

public sealed record AccesViewModel(Guid Cle, PageListe<AccesLigne> Page);
