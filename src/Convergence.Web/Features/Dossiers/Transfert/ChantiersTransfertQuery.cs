using System.Globalization;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Transfert;

/// <summary>A chantier that may be asked.</summary>
public sealed record ChantierDemande(long Id, string Nom, long TerritoireId, string Territoire);

/// <summary>Names of the chantiers of the network: a transfer goes beyond the scope of who asks it. Nothing else of them is read.</summary>
public sealed class ChantiersTransfertQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>Chantiers that carry a programme today, but those.</summary>
    public async Task<IReadOnlyList<SelectListItem>> ListerAsync(IReadOnlyCollection<long> sauf, CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        var lus = await (
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            where c.Fin == null && !sauf.Contains(c.Id) && db.Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(au)).Any(a => a.ChantierId == c.Id)
            orderby t.NomRecherche, c.NomRecherche, c.Id
            select new
            {
                c.Id,
                c.Nom,
                Territoire = t.Nom,
            }
        ).ToListAsync(annulation);
        var groupes = lus.Select(c => c.Territoire).Distinct().ToDictionary(t => t, t => new SelectListGroup { Name = t });
        return [.. lus.Select(c => new SelectListItem(c.Nom, c.Id.ToString(CultureInfo.InvariantCulture)) { Group = groupes[c.Territoire] })];
    }

    /// <summary>Names of some chantiers, in whatever territory.</summary>
    public async Task<IReadOnlyDictionary<long, ChantierDemande>> NommerAsync(IEnumerable<long> ids, CancellationToken annulation)
    {
        var demandes = ids.Distinct().ToList();
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        return await (
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            where demandes.Contains(c.Id)
            select new ChantierDemande(c.Id, c.Nom, t.Id, t.Nom)
        ).ToDictionaryAsync(c => c.Id, annulation);
    }

    /// <summary>True when the chantier carries the programme today.</summary>
    public async Task<bool> PorteAsync(long chantierId, Programme programme, CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        using var complet = db.AvecPerimetre(Perimetre.Complet);
        return await db
            .Adhesions.Where(FaitDate.EnVigueurAu<AdhesionProgramme>(au))
            .AnyAsync(a => a.ChantierId == chantierId && a.Programme == programme, annulation);
    }
}
