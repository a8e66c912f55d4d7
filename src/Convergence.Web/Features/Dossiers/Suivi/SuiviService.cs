using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Suivi;

/// <summary>Notes an attempt or a result of a point of follow-up, with its line of the journal; an answer is a contact with the person.</summary>
public sealed class SuiviService(
    ConvergenceDbContext db,
    LignesDossierQuery lignes,
    EnregistrementService enregistrement,
    JournalDossierService journal,
    PointsSuiviService points
)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Relisez le suivi, puis réessayez.");

    /// <summary>A point of the scope, whoever it is about: the list notes results without opening each file.</summary>
    public async Task<LigneDossier<PointSuivi>?> TrouverAsync(long id, CancellationToken annulation)
    {
        var cle = await (
            from x in db.PointsSuivi
            where x.Id == id
            join p in db.ParcoursSalaries on x.ParcoursId equals p.Id
            join s in db.Salaries on p.SalarieId equals s.Id
            select (Guid?)s.Cle
        ).SingleOrDefaultAsync(annulation);
        return cle is { } lue ? await lignes.LigneAsync<PointSuivi>(lue, id, annulation) : null;
    }

    /// <summary>Null when it is noted; else what refuses, in French and without a name.</summary>
    public async Task<string?> NoterAsync(LigneDossier<PointSuivi> lu, SuiviForm form, CancellationToken annulation)
    {
        var (point, aujourdhui, etat) = (lu.Ligne, enregistrement.Aujourdhui, new ModelStateDictionary());
        var le = form.Le ?? aujourdhui;
        if (!form.EstValide)
        {
            return "Choisissez une tentative ou un résultat.";
        }

        if (le < lu.Parcours.SortieLe)
        {
            return "Un point de suivi se note après la sortie : vérifiez la date.";
        }

        if (!EnregistrementService.Essayer(etat, () => Appliquer(point, form, le, aujourdhui)))
        {
            return etat.Values.SelectMany(v => v.Errors).First().ErrorMessage;
        }

        if (point.ARepondu && point.RealiseLe is { } contact)
        {
            lu.Salarie.NoterContact(contact, aujourdhui);
        }

        var changes = ChampsParcours.Changes(db.Entry(point), ChampsParcours.Suivi);
        if (changes.Count == 0)
        {
            return null;
        }

        enregistrement.Attendre(point, form.Version);
        journal.Ajouter(lu.Salarie, ActionDossier.Modification, changes);
        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation)
            ? null
            : "Quelqu’un a noté ce point en même temps : relisez-le, rien n’est écrasé.";
    }

    /// <summary>Plans a track by hand. Null when it is planned; else what refuses.</summary>
    public async Task<string?> AjouterVoletAsync(LigneDossier<ParcoursSalarie> lu, VoletSuivi volet, CancellationToken annulation)
    {
        if (await db.Sorties.SingleOrDefaultAsync(s => s.ParcoursId == lu.Parcours.Id, annulation) is not { } sortie)
        {
            return "Enregistrez d’abord la sortie : le suivi commence ce jour-là.";
        }

        if (!await points.AjouterVoletAsync(sortie, volet, annulation))
        {
            return "Ce volet est déjà suivi.";
        }

        enregistrement.Attendre(lu.Parcours, lu.Parcours.Version);
        journal.Ajouter(lu.Salarie, ActionDossier.Modification, [ChampsParcours.Ajoute(ChampsParcours.Suivi)]);
        return await enregistrement.EnregistrerAsync(new ModelStateDictionary(), Refus, null, campagnesSuivent: false, annulation)
            ? null
            : "Ce volet est déjà suivi.";
    }

    private static void Appliquer(PointSuivi point, SuiviForm form, DateOnly le, DateOnly aujourdhui)
    {
        if (form.Resultat is { } resultat)
        {
            point.Conclure(resultat, le, aujourdhui);
        }
        else if (form.Geste == SuiviForm.Tentative)
        {
            point.NoterTentative(le, aujourdhui);
        }
        else
        {
            point.Rouvrir();
        }
    }
}
