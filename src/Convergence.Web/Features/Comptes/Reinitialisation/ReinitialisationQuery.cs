using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Comptes.Annuaire;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Comptes.Reinitialisation;

/// <summary>What the people who manage an account see of its second factor, and the requests that wait for somebody.</summary>
public sealed class ReinitialisationQuery(ConvergenceDbContext db, ComptesQuery comptes, TimeProvider horloge)
{
    public async Task<ReinitialisationViewModel> LireAsync(CompteFiche fiche, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(fiche);
        var (id, depuis) = (fiche.Cle.Id, Limite);
        var lu = await db
            .Users.Where(u => u.Id == id)
            .Select(u => new { u.TwoFactorEnabled, Codes = db.CodesSecours.Count(c => c.CompteId == id && c.UtiliseLe == null) })
            .SingleAsync(annulation);
        var demande = await (
            from d in db.DemandesReinitialisation
            where d.CompteId == id && d.CloseLe == null && d.DemandeeLe > depuis
            join u in db.Users on d.DemandeeParId equals u.Id
            orderby d.Id descending
            select new { Demande = d, u.NomAffiche }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(annulation);
        return new(
            fiche,
            lu.TwoFactorEnabled,
            lu.Codes,
            demande is null ? null : new(demande.NomAffiche, JourFrance.Heure(demande.Demande.DemandeeLe), demande.Demande.PeutEtreFaitePar(db.ActeurId!.Value))
        );
    }

    /// <summary>Accounts that this person may unblock, after a request of somebody else.</summary>
    public async Task<IReadOnlyList<CompteCle>> AApprouverAsync(CancellationToken annulation)
    {
        var (acteur, depuis) = (db.ActeurId!.Value, Limite);
        var ids = await db
            .DemandesReinitialisation.Where(d => d.CloseLe == null && d.DemandeeLe > depuis && d.DemandeeParId != acteur && d.CompteId != acteur)
            .Select(d => d.CompteId)
            .Distinct()
            .ToListAsync(annulation);
        var geres = new List<CompteCle>();
        foreach (var id in ids)
        {
            if (await comptes.UneAsync(id, annulation) is { PeutDesactiver: true } fiche)
            {
                geres.Add(fiche.Cle);
            }
        }

        return geres;
    }

    private DateTime Limite => horloge.GetUtcNow().UtcDateTime.AddDays(-DemandeReinitialisation.JoursValides);
}

/// <summary>The second factor of an account, as who manages it sees it.</summary>
/// <param name="CodesRestants">Rescue codes that were not used: the person may have one at hand.</param>
public sealed record ReinitialisationViewModel(CompteFiche Fiche, bool EstActif, int CodesRestants, DemandeOuverte? Demande);

/// <summary>A request that waits.</summary>
/// <param name="Le">Paris time.</param>
/// <param name="PeutApprouver">The reader is neither who asked, nor the owner.</param>
public sealed record DemandeOuverte(string Par, DateTime Le, bool PeutApprouver);
