using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Partages;

/// <summary>
/// Files shared with the coordination. The share is read first, with the scope of the reader; the file behind it is then read by the ids of
/// the shares alone, in a scope that saves nothing. A file that changed chantier, is limited, opposed, merged or anonymised is not returned.
/// </summary>
public sealed class PartagesQuery(ConvergenceDbContext db, ElementsParcoursQuery elements, JournalDossierService journal, TimeProvider horloge)
{
    private DateOnly Au => JourFrance.Aujourdhui(horloge);

    public async Task<PageListe<DossierPartage>> ListerAsync(int page, CancellationToken annulation)
    {
        // Whether a share still holds is decided on the file behind it, read in another scope: a few dozens at most.
        var lus = PageListe.Decouper(await DossiersAsync(await db.Partages.AsNoTracking().ToListAsync(annulation), annulation), page);
        return lus.Avec(await CompleterAsync(lus.Lignes, annulation));
    }

    /// <summary>Null when it is not shared with this reader, no longer or not yet. The opening is written in the journal of the file.</summary>
    public async Task<DossierPartage?> OuvrirAsync(Guid cle, CancellationToken annulation)
    {
        var dossiers = await DossiersAsync(await db.Partages.AsNoTracking().Where(p => p.Cle == cle).ToListAsync(annulation), annulation);
        if (dossiers.Count == 0)
        {
            return null;
        }

        var lu = (await CompleterAsync(dossiers, annulation))[0];
        journal.Ajouter(dossiers[0].Salarie, ActionDossier.Ouverture, [JournalDossierService.PartageLu]);
        await db.SaveChangesAsync(annulation);
        return lu;
    }

    private async Task<IReadOnlyList<(PartageDossier Partage, Salarie Salarie)>> DossiersAsync(List<PartageDossier> partages, CancellationToken annulation)
    {
        var ids = partages.ConvertAll(p => p.SalarieId);
        using var lecture = db.AvecPerimetre(Perimetre.LectureNominative(partages.Select(p => p.ChantierId)));
        var salaries = await db.Salaries.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, annulation);
        return
        [
            .. partages
                .Where(p =>
                    p.EstActifAu(Au) && salaries.TryGetValue(p.SalarieId, out var s) && s.ChantierId == p.ChantierId && PartageDossier.PeutEtrePartage(s)
                )
                .Select(p => (p, salaries[p.SalarieId]))
                .OrderBy(d => d.p.JusquAu)
                .ThenBy(d => d.p.Id),
        ];
    }

    private async Task<IReadOnlyList<DossierPartage>> CompleterAsync(
        IReadOnlyList<(PartageDossier Partage, Salarie Salarie)> dossiers,
        CancellationToken annulation
    )
    {
        var noms = await db.Chantiers.Select(c => new { c.Id, c.Nom }).ToDictionaryAsync(c => c.Id, c => c.Nom, annulation);
        using var lecture = db.AvecPerimetre(Perimetre.LectureNominative(dossiers.Select(d => d.Partage.ChantierId)));
        var (niveaux, referents) = await EntourageAsync([.. dossiers.Select(d => d.Salarie.Id)], annulation);
        var parPersonne = await elements.LireAsync([.. dossiers.Select(d => d.Salarie.Id)], annulation);
        return
        [
            .. dossiers.Select(d => new DossierPartage(
                d.Partage.Cle,
                d.Partage.AvecNom ? $"{d.Salarie.Nom.ToUpper(Composants.Formats.Culture)} {d.Salarie.Prenom}" : d.Salarie.Pseudonyme,
                d.Salarie.EstFictif,
                noms[d.Partage.ChantierId],
                d.Partage.JusquAu,
                parPersonne[d.Salarie.Id],
                parPersonne[d.Salarie.Id].Horloges(Au),
                niveaux[d.Salarie.Id].FirstOrDefault(),
                [.. referents[d.Salarie.Id]]
            )),
        ];
    }

    /// <summary>The last review of freins and the functions of the référents in place: no text, no organisation, no name.</summary>
    private async Task<(ILookup<long, BilanPartage> Bilans, ILookup<long, FonctionsReferent> Referents)> EntourageAsync(
        long[] ids,
        CancellationToken annulation
    )
    {
        var bilans = await (
            from b in db.BilansFreins.AsNoTracking().Include(b => b.Niveaux)
            join p in db.ParcoursSalaries on b.ParcoursId equals p.Id
            where ids.Contains(p.SalarieId)
            orderby b.Le descending, b.Id descending
            select new { p.SalarieId, Bilan = b }
        ).ToListAsync(annulation);
        var referents = await (
            from r in db.Referents
            join p in db.ParcoursSalaries on r.ParcoursId equals p.Id
            where ids.Contains(p.SalarieId) && (r.Fin == null || r.Fin >= Au)
            select new { p.SalarieId, r.Fonction }
        )
            .Distinct()
            .ToListAsync(annulation);
        return (
            bilans.ToLookup(b => b.SalarieId, b => new BilanPartage(b.Bilan.Le, [.. b.Bilan.Niveaux.OrderBy(n => n.Frein).Select(n => (n.Frein, n.Niveau))])),
            referents.OrderBy(r => r.Fonction).ToLookup(r => r.SalarieId, r => r.Fonction)
        );
    }
}

/// <summary>What the coordination reads of a shared file: no text, no date of birth, no number, a name only when the chantier chose it.</summary>
public sealed record DossierPartage(
    Guid Cle,
    string Personne,
    bool EstFictif,
    string Chantier,
    DateOnly JusquAu,
    ElementsParcours Elements,
    LectureHorloges Horloges,
    BilanPartage? Bilan,
    IReadOnlyList<FonctionsReferent> Referents
);

/// <summary>A review of freins, by its levels.</summary>
public sealed record BilanPartage(DateOnly Le, IReadOnlyList<(Frein Frein, Niveau Niveau)> Niveaux);
