using Convergence.Data;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Salaries;

/// <summary>People of the chantiers of the scope: filtered, sorted and cut by the database; clocks for the page only.</summary>
public sealed class SalariesQuery(ConvergenceDbContext db, ElementsParcoursQuery elements, DossiersOuvertsQuery ouverts, TimeProvider horloge)
{
    /// <summary>Most words read in a search.</summary>
    private const int MotsMaximum = 5;

    private IQueryable<Salarie> Presents => db.Salaries.AsNoTracking().Where(s => s.FusionneDansId == null && s.Conservation == EtatConservation.Active);

    public DateOnly Au => JourFrance.Aujourdhui(horloge);

    /// <summary>The open files of the scope, for the working lists and their counters.</summary>
    public Task<IReadOnlyList<DossierOuvert>> OuvertsAsync(CancellationToken annulation) => ouverts.LireAsync(annulation);

    public async Task<PageListe<SalarieLigne>> ListerAsync(SalariesFiltreForm filtre, IReadOnlyList<DossierOuvert> dossiers, CancellationToken annulation)
    {
        var (requete, programme) = (Presents, filtre.ProgrammeLu);
        var nonSortis = db.ParcoursSalaries.Where(PresenceParcours.NonSortiAu<ParcoursSalarie>(Au));
        if (programme is { } lu)
        {
            requete = requete.Where(s => db.ParcoursSalaries.Any(p => p.SalarieId == s.Id && p.Programme == lu));
        }

        if (filtre.ListeLue is { } liste)
        {
            long[] ids = [.. dossiers.Where(d => d.Listes.Contains(liste.Valeur)).Select(d => d.SalarieId)];
            requete = requete.Where(s => ids.Contains(s.Id));
        }

        requete = filtre.Etat switch
        {
            SalariesFiltreForm.Tous => requete,
            SalariesFiltreForm.Sortis => requete.Where(s => db.ParcoursSalaries.Any(p => p.SalarieId == s.Id) && !nonSortis.Any(p => p.SalarieId == s.Id)),
            _ => requete.Where(s => nonSortis.Any(p => p.SalarieId == s.Id && (programme == null || p.Programme == programme))),
        };
        var triees = (filtre.Tri, filtre.Descendant) switch
        {
            ("entree", false) => requete
                .OrderBy(s => db.ParcoursSalaries.Where(p => p.SalarieId == s.Id).Max(p => (DateOnly?)p.Entree))
                .ThenBy(s => s.NomRecherche)
                .ThenBy(s => s.Id),
            ("entree", true) => requete
                .OrderByDescending(s => db.ParcoursSalaries.Where(p => p.SalarieId == s.Id).Max(p => (DateOnly?)p.Entree))
                .ThenBy(s => s.NomRecherche)
                .ThenBy(s => s.Id),
            (_, true) => requete.OrderByDescending(s => s.NomRecherche).ThenBy(s => s.Id),
            _ => requete.OrderBy(s => s.NomRecherche).ThenBy(s => s.Id),
        };
        return await CouperAsync(triees, filtre.Page, annulation);
    }

    /// <summary>The first page of those of whom every word typed begins a word of the names.</summary>
    public async Task<PageListe<SalarieLigne>> ChercherAsync(string recherche, CancellationToken annulation)
    {
        var requete = Presents;
        foreach (var mot in TexteRecherche.Mots(recherche).Distinct().Take(MotsMaximum))
        {
            requete = requete.Where(s => db.MotsSalarie.Any(m => m.SalarieId == s.Id && m.Mot.StartsWith(mot)));
        }

        return await CouperAsync(requete.OrderBy(s => s.NomRecherche).ThenBy(s => s.Id), 1, annulation);
    }

    private async Task<PageListe<SalarieLigne>> CouperAsync(IQueryable<Salarie> triees, int page, CancellationToken annulation)
    {
        var lus = await PageListe.LireAsync(
            triees.Select(s => new
            {
                s.Id,
                s.Cle,
                s.Nom,
                s.Prenom,
                s.NomUsage,
                s.EstFictif,
                Chantier = db.Chantiers.Where(c => c.Id == s.ChantierId).Select(c => c.Nom).FirstOrDefault(),
            }),
            page,
            annulation
        );
        var parPersonne = await elements.LireAsync([.. lus.Lignes.Select(s => s.Id)], annulation);
        return lus.Avec<SalarieLigne>([
            .. lus.Lignes.Select(s => new SalarieLigne(
                s.Cle,
                s.Nom,
                s.Prenom,
                s.NomUsage,
                s.EstFictif,
                s.Chantier ?? string.Empty,
                parPersonne[s.Id].Dernier,
                parPersonne[s.Id].Horloges(Au)
            )),
        ]);
    }
}
