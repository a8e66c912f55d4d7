using Convergence.Data.Lot;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Dossiers;

/// <summary>
/// Writes what retention proposes, and withdraws what no longer holds. It archives nothing and anonymises nobody. The whole network is read at once,
/// because the last contact of a person may be in a chantier that the file left; nothing of it is shown.
/// </summary>
public sealed class PropositionsConservationService(ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>Number of proposals that wait afterwards.</summary>
    /// <param name="anneesArchive">Years that an archived file is kept.</param>
    public async Task<int> ProposerAsync(int anneesArchive, CancellationToken annulation)
    {
        var (maintenant, au) = (horloge.GetUtcNow().UtcDateTime, JourFrance.Aujourdhui(horloge));
        using var ecriture = db.AvecPerimetre(Perimetre.Complet);
        var chantiers = await db.Chantiers.Select(c => c.Id).ToListAsync(annulation);
        using var lecture = db.AvecPerimetre(new Perimetre { ChantierIds = chantiers });
        var dues = (await CandidatesAsync(au, annulation))
            .Select(c => (Fiche: c, Due: c.Due(anneesArchive, au)))
            .Where(c => c.Due is not null)
            .ToDictionary(c => c.Fiche.Id);
        var ouvertes = await db.PropositionsConservation.Where(p => p.Decision == null).ToListAsync(annulation);
        foreach (var proposition in ouvertes.Where(p => !Tient(p)))
        {
            proposition.Perimer(maintenant);
        }

        // The withdrawal is saved first: one open proposal a person.
        await db.SaveChangesAsync(annulation);
        var tenues = ouvertes.Where(p => p.Decision is null).Select(p => p.SalarieId).ToHashSet();
        db.PropositionsConservation.AddRange(dues.Values.Where(d => !tenues.Contains(d.Fiche.Id)).Select(d => Nouvelle(d.Fiche, d.Due!, au)));
        await db.SaveChangesAsync(annulation);
        return dues.Count;

        // A file given to another chantier is proposed to that one.
        bool Tient(PropositionConservation p) => dues.TryGetValue(p.SalarieId, out var d) && d.Due!.Geste == p.Geste && d.Fiche.ChantierId == p.ChantierId;
    }

    /// <summary>The first proposals of files that a loader has just written.</summary>
    /// <param name="lot">Where they are written.</param>
    /// <param name="anneesArchive">Years that an archived file is kept.</param>
    public async Task CreerAsync(EcritureEnLot lot, int anneesArchive, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var au = JourFrance.Aujourdhui(horloge);
        using var lecture = db.AvecPerimetre(new Perimetre { ChantierIds = await ChantiersAsync(annulation) });
        foreach (var fiche in await CandidatesAsync(au, annulation))
        {
            if (fiche.Due(anneesArchive, au) is { } due)
            {
                lot.Ajouter(Nouvelle(fiche, due, au));
            }
        }

        await lot.EcrireAsync(annulation);
    }

    /// <summary>What is due for one file as it stands now; null when nothing is, or outside the scope.</summary>
    public async Task<GesteDu?> DueAsync(long salarieId, int anneesArchive, CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        using var lecture = db.AvecPerimetre(Perimetre.LectureNominative(await ChantiersAsync(annulation)));
        return (await CandidatesAsync(au, annulation, salarieId)).SingleOrDefault()?.Due(anneesArchive, au);
    }

    private static PropositionConservation Nouvelle(Candidate fiche, GesteDu due, DateOnly au) =>
        new()
        {
            TerritoireId = fiche.TerritoireId,
            ChantierId = fiche.ChantierId,
            SalarieId = fiche.Id,
            Geste = due.Geste,
            EchueLe = due.Le,
            ProposeeLe = au,
        };

    private async Task<List<long>> ChantiersAsync(CancellationToken annulation)
    {
        using var tout = db.AvecPerimetre(Perimetre.Complet);
        return await db.Chantiers.Select(c => c.Id).ToListAsync(annulation);
    }

    /// <summary>Files of nobody present whose last contact is old enough, with the little that the rule reads.</summary>
    private async Task<List<Candidate>> CandidatesAsync(DateOnly au, CancellationToken annulation, long? salarieId = null)
    {
        var limite = au.AddYears(-ReglesConservation.Annees);
        var fiches = await db
            .Salaries.Where(s =>
                (salarieId == null || s.Id == salarieId)
                && s.FusionneDansId == null
                && (
                    s.Conservation == EtatConservation.Archivee
                    || (s.Conservation == EtatConservation.Active && (s.DernierContactLe == null || s.DernierContactLe <= limite))
                )
            )
            .OrderBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.TerritoireId,
                s.ChantierId,
                s.Conservation,
                s.ConservationDepuis,
                s.DernierContactLe,
            })
            .ToListAsync(annulation);

        // Each table is read once: joined to the files, a parcours would be looked for in every chantier of the network.
        var parcours = (
            await db
                .ParcoursSalaries.Where(p => salarieId == null || p.SalarieId == salarieId)
                .Select(p => new
                {
                    p.SalarieId,
                    p.Programme,
                    p.Entree,
                    p.SortieLe,
                })
                .ToListAsync(annulation)
        ).ToLookup(p => p.SalarieId, p => new PeriodeParcours(p.Programme, p.Entree, p.SortieLe));
        var gardees = (
            await db
                .PropositionsConservation.Where(p => p.GardeeJusquAu != null && (salarieId == null || p.SalarieId == salarieId))
                .Select(p => new { p.SalarieId, p.GardeeJusquAu })
                .ToListAsync(annulation)
        ).ToLookup(p => p.SalarieId, p => p.GardeeJusquAu);
        return
        [
            .. from s in fiches
            where parcours[s.Id].All(p => p.SortieLe is not null)
            select new Candidate(
                s.Id,
                s.TerritoireId,
                s.ChantierId,
                s.Conservation,
                s.ConservationDepuis,
                s.DernierContactLe,
                gardees[s.Id].Max(),
                [.. parcours[s.Id]]
            ),
        ];
    }

    private sealed record Candidate(
        long Id,
        long TerritoireId,
        long ChantierId,
        EtatConservation Etat,
        DateOnly? Depuis,
        DateOnly? DernierContact,
        DateOnly? GardeeJusquAu,
        List<PeriodeParcours> Parcours
    )
    {
        public GesteDu? Due(int anneesArchive, DateOnly au) =>
            ReglesConservation.Due((Etat, Depuis), Parcours, DernierContact, GardeeJusquAu, anneesArchive, au);
    }
}
