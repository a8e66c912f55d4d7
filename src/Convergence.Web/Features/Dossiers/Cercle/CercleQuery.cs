using Convergence.Data;
using Convergence.Domain.Dossiers.Nomenclatures;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Cercle;

/// <summary>Référents and concertations of one person, over every parcours: two queries.</summary>
public sealed class CercleQuery(ConvergenceDbContext db)
{
    public async Task<CercleLu> LireAsync(long salarieId, DateOnly au, CancellationToken annulation)
    {
        var referents = await (
            from r in db.Referents.AsNoTracking()
            join p in db.ParcoursSalaries on r.ParcoursId equals p.Id
            where p.SalarieId == salarieId
            join o in db.Organisations on r.OrganisationId equals o.Id into organisations
            from o in organisations.DefaultIfEmpty()
            orderby r.Debut descending, r.Id descending
            select new { Referent = r, o.Nom }
        ).ToListAsync(annulation);
        var concertations = await (
            from c in db.Concertations.AsNoTracking()
            join p in db.ParcoursSalaries on c.ParcoursId equals p.Id
            where p.SalarieId == salarieId
            join u in db.Users on c.ModifieParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby c.Le descending, c.Id descending
            select new { Concertation = c, Par = c.ModifieParId == null ? "auteur non connu" : u.NomAffiche }
        ).ToListAsync(annulation);
        return new(
            [
                .. referents.Select(r => new ReferentLu(
                    r.Referent.Id,
                    r.Referent.Fonction,
                    r.Nom ?? r.Referent.Organisme ?? string.Empty,
                    r.Referent.Debut,
                    r.Referent.Fin,
                    r.Referent.EstActifAu(au)
                )),
            ],
            [
                .. concertations.Select(c => new ConcertationLue(
                    c.Concertation.Id,
                    c.Concertation.Le,
                    c.Concertation.Presents,
                    c.Concertation.Decisions,
                    c.Concertation.ProchaineLe,
                    c.Par ?? "un compte supprimé"
                )),
            ],
            au
        );
    }
}

public sealed record ReferentLu(long Id, FonctionsReferent Fonction, string Organisme, DateOnly Debut, DateOnly? Fin, bool EstActif);

public sealed record ConcertationLue(long Id, DateOnly Le, FonctionsReferent Presents, string? Decisions, DateOnly? ProchaineLe, string Par);

/// <summary>The circle on a day: référents of that day first, meetings from the latest.</summary>
public sealed record CercleLu(IReadOnlyList<ReferentLu> Referents, IReadOnlyList<ConcertationLue> Concertations, DateOnly Au)
{
    public IEnumerable<ReferentLu> Actuels => Referents.Where(r => r.EstActif);

    /// <summary>Date fixed at the last meeting; a meeting held since replaces it.</summary>
    public DateOnly? Prochaine => Concertations.Count == 0 ? null : Concertations[0].ProchaineLe;

    public bool EstEnRetard => Prochaine < Au;
}
