using Convergence.Data;
using Convergence.Domain;
using Convergence.Web.Features.FilesActives.Saisie;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.FilesActives.Transmissions;

/// <summary>Reads the history of an envelope and what was last sent.</summary>
public sealed class AccuseQuery(ConvergenceDbContext db, GrilleQuery grilles, CompteursService compteursService)
{
    public async Task<AccuseViewModel?> LireAsync(string code, string periode, long remonteeId, CancellationToken annulation)
    {
        var contexte = await grilles.ContexteAsync(code, periode, annulation);
        if (
            contexte is null
            || !await db.Remontees.AnyAsync(
                r => r.Id == remonteeId && r.CampagneId == contexte.CampagneId && r.TerritoireId == contexte.TerritoireId,
                annulation
            )
        )
        {
            return null;
        }

        var evenements = await (
            from e in db.EvenementsRemontee
            where e.RemonteeId == remonteeId
            join u in db.Users on e.ParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby e.Le descending, e.Id descending
            select new EvenementVue(e.Id, e.Type, e.Le, u.NomAffiche ?? "Compte supprimé", e.Motif, e.Contenu, e.Empreinte)
        ).ToListAsync(annulation);
        var envoi = evenements.Find(e => e.Contenu is not null);
        var libelles = (await compteursService.TousAsync(annulation)).ToDictionary(
            c => c.Code,
            c => $"{c.Programme.Sigle()} – {c.Libelle}",
            StringComparer.Ordinal
        );
        var valeurs = (envoi?.Contenu ?? string.Empty)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(';'))
            .Where(p => p.Length >= 3)
            .Select(p => (string.Join(';', p[..^2]), libelles.GetValueOrDefault(p[^2], p[^2]), p[^1] == "nr" ? "non renseigné" : p[^1]))
            .ToList();
        var fictif = await db.Releves.AnyAsync(r => r.RemonteeId == remonteeId && r.EstFictif, annulation);
        return new AccuseViewModel(contexte, contexte.NomTerritoire, evenements, envoi, valeurs, fictif);
    }
}
