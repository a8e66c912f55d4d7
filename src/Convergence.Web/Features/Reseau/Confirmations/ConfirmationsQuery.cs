using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.Confirmations;

/// <summary>Memberships that nobody has confirmed for too long (<see cref="ReglesConfirmation"/>).</summary>
public sealed class ConfirmationsQuery(ConvergenceDbContext db, ReperesQuery reperes, ListesReseauQuery listes)
{
    public async Task<ConfirmationsViewModel> LireAsync(ConfirmationsFiltreForm filtre, DateOnly jour, CancellationToken annulation)
    {
        var toutes = await ToutesAsync(jour, annulation);
        var programme = ProgrammeNoms.Lire(filtre.Programme);
        bool Territoire(AdhesionAConfirmer a) => string.IsNullOrEmpty(filtre.Territoire) || a.CodeTerritoire == filtre.Territoire;
        bool Porte(AdhesionAConfirmer a) => programme is null || a.Programme == programme;
        var retenues = Trier(toutes.Where(a => Territoire(a) && Porte(a)), filtre);

        // Every membership to confirm was read: the choices of the filters count them all.
        return new ConfirmationsViewModel(
            filtre,
            PageListe.Decouper(retenues, filtre.Page),
            await listes.RangerParCodeAsync(
                toutes
                    .Where(Porte)
                    .GroupBy(a => (a.CodeTerritoire, a.Territoire))
                    .Select(g => new SelectListItem($"{g.Key.Territoire} ({Formats.Nombre(g.Count())})", g.Key.CodeTerritoire)),
                annulation
            ),
            [
                .. toutes
                    .Where(Territoire)
                    .GroupBy(a => a.Programme)
                    .OrderBy(g => g.Key)
                    .Select(g => new SelectListItem($"{g.Key.Sigle()} ({Formats.Nombre(g.Count())})", g.Key.Code())),
            ],
            await reperes.ListerAsync(annulation),
            ReglesConfirmation.Limite(jour),
            toutes.Count
        );
    }

    /// <summary>Every page of the list, for the export.</summary>
    public async Task<IReadOnlyList<AdhesionAConfirmer>> ListerAsync(ConfirmationsFiltreForm filtre, DateOnly jour, CancellationToken annulation)
    {
        var programme = ProgrammeNoms.Lire(filtre.Programme);
        return Trier(
            (await ToutesAsync(jour, annulation)).Where(a =>
                (string.IsNullOrEmpty(filtre.Territoire) || a.CodeTerritoire == filtre.Territoire) && (programme is null || a.Programme == programme)
            ),
            filtre
        );
    }

    private Task<List<AdhesionAConfirmer>> ToutesAsync(DateOnly jour, CancellationToken annulation) =>
        (
            from a in db.Adhesions.Where(ReglesConfirmation.AConfirmer(jour))
            where a.Fin == null
            join c in db.Chantiers on a.ChantierId equals c.Id
            join t in db.Territoires on a.TerritoireId equals t.Id
            select new AdhesionAConfirmer(
                a.Id,
                c.Id,
                c.Nom,
                c.NomRecherche,
                c.Commune,
                c.EstFictif,
                t.Code,
                t.Nom,
                a.Programme,
                a.Debut,
                a.DebutPrecision,
                a.ConfirmeAu
            )
        ).ToListAsync(annulation);

    private static List<AdhesionAConfirmer> Trier(IEnumerable<AdhesionAConfirmer> lignes, ConfirmationsFiltreForm filtre)
    {
        Func<AdhesionAConfirmer, IComparable?> cle = filtre.Tri switch
        {
            "chantier" => a => a.NomRecherche,
            "programme" => a => a.Programme,
            "confirme" => a => a.ConfirmeAu ?? DateOnly.MinValue,
            _ => a => TexteRecherche.Normaliser(a.Territoire),
        };
        return
        [
            .. (filtre.Sens == "desc" ? lignes.OrderByDescending(cle) : lignes.OrderBy(cle))
                .ThenBy(a => a.NomRecherche, StringComparer.Ordinal)
                .ThenBy(a => a.Id),
        ];
    }
}
