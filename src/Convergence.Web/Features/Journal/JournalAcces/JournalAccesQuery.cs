using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Journal.JournalAcces;

/// <summary>The journal of every chantier, the latest first. The scope of the DPO shows lines and names of chantiers: no file can be read through it.</summary>
public sealed class JournalAccesQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>Most lines that one workbook holds: beyond, the period is to be narrowed.</summary>
    public const int MaximumExport = 10_000;

    private static readonly DateOnly Debut = new(2020, 1, 1);

    public async Task<JournalAccesViewModel> LireAsync(JournalAccesFiltreForm filtre, CancellationToken annulation)
    {
        var (du, au) = Periode(filtre);
        var requete = Filtrer(filtre, du, au);
        var page = await PageListe.LireAsync(Lignes(requete), filtre.Page, annulation, await requete.CountAsync(annulation));
        return new(filtre, du, au, page.Avec(Dire(page.Lignes)), await ChantiersAsync(annulation), await ComptesAsync(filtre.Compte, annulation));
    }

    public async Task<(DateOnly Du, DateOnly Au, int Total, IReadOnlyList<JournalLigne> Lignes)> ExporterAsync(
        JournalAccesFiltreForm filtre,
        CancellationToken annulation
    )
    {
        var (du, au) = Periode(filtre);
        var requete = Filtrer(filtre, du, au);
        return (du, au, await requete.CountAsync(annulation), Dire(await Lignes(requete).Take(MaximumExport).ToListAsync(annulation)));
    }

    /// <summary>
    /// The days asked; the last 30 by default, and an inverted period is turned over. A day that no line can have, before the portal or after tomorrow,
    /// is the nearest that one can.
    /// </summary>
    private (DateOnly Du, DateOnly Au) Periode(JournalAccesFiltreForm filtre)
    {
        var demain = JourFrance.Aujourdhui(horloge).AddDays(1);
        var au = Borner(filtre.Au ?? demain.AddDays(-1), demain);
        var du = Borner(filtre.Du ?? au.AddDays(1 - JournalAccesFiltreForm.Jours), demain);
        return du <= au ? (du, au) : (au, du);
    }

    private static DateOnly Borner(DateOnly jour, DateOnly demain) =>
        jour < Debut ? Debut
        : jour > demain ? demain
        : jour;

    private IQueryable<AccesDossier> Filtrer(JournalAccesFiltreForm filtre, DateOnly du, DateOnly au)
    {
        var (debut, fin) = (JourFrance.Debut(du), JourFrance.Debut(au.AddDays(1)));
        var requete = db.AccesDossiers.AsNoTracking().Where(a => a.Instant >= debut && a.Instant < fin);
        if (filtre.Chantier is { } chantier)
        {
            requete = requete.Where(a => a.ChantierId == chantier);
        }

        if (filtre.Compte is { } compte)
        {
            requete = requete.Where(a => a.CompteId == compte);
        }

        return filtre.ActionLue is { } action ? requete.Where(a => a.Action == action) : requete;
    }

    private IQueryable<AccesLu> Lignes(IQueryable<AccesDossier> requete) =>
        from a in requete
        join u in db.Users on a.CompteId equals u.Id
        join c in db.Chantiers on a.ChantierId equals c.Id
        orderby a.Instant descending, a.Id descending
        select new AccesLu(a.Instant, u.NomAffiche, c.Nom, c.EstFictif, a.Pseudonyme, a.Action, a.Resultat, a.Champs);

    private static List<JournalLigne> Dire(IReadOnlyList<AccesLu> lus) =>
        [
            .. lus.Select(a => new JournalLigne(
                JourFrance.Heure(a.Instant),
                a.NomAffiche,
                a.Chantier,
                a.EstFictif,
                a.Pseudonyme,
                a.Action.Libelle(),
                a.Resultat.Libelle(),
                JournalDossierService.Libelle(a.Champs)
            )),
        ];

    private sealed record AccesLu(
        DateTime Instant,
        string NomAffiche,
        string Chantier,
        bool EstFictif,
        string Pseudonyme,
        ActionDossier Action,
        ResultatAcces Resultat,
        string? Champs
    );

    private async Task<IReadOnlyList<SelectListItem>> ChantiersAsync(CancellationToken annulation)
    {
        var lus = await db.Chantiers.OrderBy(c => c.NomRecherche).ThenBy(c => c.Id).Select(c => new { c.Id, c.Nom }).ToListAsync(annulation);
        return [.. lus.Select(c => new SelectListItem(c.Nom, c.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>Accounts that may open a file, and the one asked.</summary>
    private async Task<IReadOnlyList<SelectListItem>> ComptesAsync(long? choisi, CancellationToken annulation)
    {
        var lus = await db
            .Users.Where(u => u.Id == choisi || db.Habilitations.Any(h => h.UtilisateurId == u.Id && (h.ChantierId != null || h.TerritoireId != null)))
            .OrderBy(u => u.NomAffiche)
            .ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.NomAffiche })
            .ToListAsync(annulation);
        return [.. lus.Select(u => new SelectListItem(u.NomAffiche, u.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}

/// <summary>One line of the journal, in the time of France: never a name of a person accompanied.</summary>
public sealed record JournalLigne(
    DateTime Le,
    string Compte,
    string Chantier,
    bool EstFictif,
    string Pseudonyme,
    string Action,
    string Resultat,
    string Champs
);

public sealed record JournalAccesViewModel(
    JournalAccesFiltreForm Filtre,
    DateOnly Du,
    DateOnly Au,
    PageListe<JournalLigne> Page,
    IReadOnlyList<SelectListItem> Chantiers,
    IReadOnlyList<SelectListItem> Comptes
)
{
    public static IEnumerable<SelectListItem> Actions => Enum.GetValues<ActionDossier>().Select(a => new SelectListItem(a.Libelle(), a.ToString()));
}
