using Convergence.Data;
using Convergence.Domain.Parcours;
using Convergence.Domain.Parcours.Horloges;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Salaries;

/// <summary>Opens the file of a person: what is shown, and the line of the journal that says so.</summary>
public sealed class SalarieFicheQuery(ConvergenceDbContext db, ElementsParcoursQuery elements, JournalDossierService journal, TimeProvider horloge)
{
    /// <summary>Null outside the scope.</summary>
    public async Task<SalarieFicheViewModel?> OuvrirAsync(Guid cle, bool peutModifier, bool peutLireJournal, CancellationToken annulation)
    {
        if (await db.Salaries.AsNoTracking().SingleOrDefaultAsync(s => s.Cle == cle, annulation) is not { } salarie)
        {
            return null;
        }

        await journal.OuvrirAsync(salarie, annulation);
        var lus = (await elements.LireAsync([salarie.Id], annulation))[salarie.Id];
        var chantier = await db.Chantiers.Where(c => c.Id == salarie.ChantierId).Select(c => c.Nom).SingleAsync(annulation);
        return new(salarie, chantier, lus, lus.Horloges(JourFrance.Aujourdhui(horloge)), peutModifier, peutLireJournal);
    }
}

public sealed record SalarieFicheViewModel(Salarie Salarie, string Chantier, ElementsParcours Elements, LectureHorloges Horloges, bool PeutModifier, bool PeutLireJournal);
