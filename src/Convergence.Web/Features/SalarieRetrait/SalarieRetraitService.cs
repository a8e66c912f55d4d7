using Convergence.Data;
using Convergence.Domain.Parcours;
using Convergence.Domain.Parcours.Nomenclatures;
using Convergence.Web.Composants;
using Convergence.Web.Features.SalarieAccompagnement;
using Convergence.Web.Features.Salaries;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.SalarieRetrait;

/// <summary>Takes away a row of the accompaniment written by mistake, once confirmed; the journal keeps that it was.</summary>
public sealed class SalarieRetraitService(ConvergenceDbContext db, DossierAccompagneQuery dossiers, EcritureAccompagnementService ecriture)
{
    /// <summary>Null outside the scope, or when the row is not of this person.</summary>
    public async Task<RetraitContexte?> TrouverAsync(Guid cle, string genre, long id, CancellationToken annulation)
    {
        if (await dossiers.TrouverAsync(cle, annulation) is not { } dossier)
        {
            return null;
        }

        return genre switch
        {
            "freins" => Dire(await DeAsync(db.BilansFreins.Include(b => b.Niveaux)), b => $"le bilan des freins du {Formats.Date(b.Le)}", JournalDossierService.Freins, "freins"),
            "referents" => Dire(await DeAsync(db.Referents), r => $"le référent « {r.Fonction.Libelle()} », depuis le {Formats.Date(r.Debut)}", JournalDossierService.Referent, "cercle"),
            "concertations" => Dire(await DeAsync(db.Concertations), c => $"la concertation du {Formats.Date(c.Le)}", JournalDossierService.Concertation, genre),
            "actions" => Dire(await DeAsync(db.ActionsParcours), a => $"l’action « {Accompagnements.Actions[a.Type].Libelle} » du {Formats.Date(a.Le)}", JournalDossierService.Action, genre),
            "mobilisations" => Dire(await DeAsync(db.Mobilisations), m => $"la mobilisation « {Accompagnements.Themes[m.Theme].Libelle} » demandée le {Formats.Date(m.DemandeLe)}", JournalDossierService.Mobilisation, genre),
            _ => null,
        };

        Task<T?> DeAsync<T>(IQueryable<T> lignes)
            where T : ElementParcours
        {
            var ids = dossier.ParcoursIds;
            return lignes.SingleOrDefaultAsync(e => e.Id == id && ids.Contains(e.ParcoursId), annulation);
        }

        RetraitContexte? Dire<T>(T? ligne, Func<T, string> quoi, string champ, string ancre)
            where T : ElementParcours
            => ligne is null ? null : new(dossier, ligne, quoi(ligne), champ + JournalDossierService.Retire, ancre);
    }

    public Task<bool> RetirerAsync(RetraitContexte contexte, RetraitForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        ArgumentNullException.ThrowIfNull(contexte);
        ArgumentNullException.ThrowIfNull(form);
        return ecriture.RetirerAsync(contexte.Dossier, contexte.Ligne, form.Version, v => form.Version = v, contexte.Champ, etat, annulation);
    }
}
