using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.ConfirmationsPartenaires;

/// <summary>The yearly confirmation: one sheet as it was read, or several at once (all of them, or none).</summary>
public sealed class ConfirmationsPartenairesService(ConvergenceDbContext db, EnregistrementService enregistrement, PartenairesTenusService tenus)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Rechargez la page, puis réessayez.");

    /// <summary>Sheets that the reader keeps and that are not fresh, the oldest confirmation first.</summary>
    public async Task<ConfirmationsPartenairesViewModel> LireAsync(int page, CancellationToken annulation)
    {
        var (jour, national, territoires) = (enregistrement.Aujourdhui, tenus.National, db.Perimetre.TerritoireIds);
        var fraiche = ReglesFraicheur.AJourDepuis(jour);
        var lus = await PageListe.LireAsync(
            from p in db.Partenaires
            where p.FusionneDansId == null && (p.ConfirmeAu == null || p.ConfirmeAu < fraiche)
            where national || (p.TerritoireId != null && territoires.Contains(p.TerritoireId.Value))
            join o in db.Organisations on p.OrganisationId equals o.Id
            orderby p.ConfirmeAu, o.NomRecherche, p.Id
            select new
            {
                p.Id,
                o.Nom,
                p.Type,
                p.TerritoireId,
                p.EstFictif,
                p.ConfirmeAu,
            },
            page,
            annulation
        );
        return new(
            lus.Avec<PartenaireAConfirmer>([
                .. lus.Lignes.Select(p => new PartenaireAConfirmer(
                    p.Id,
                    p.Nom,
                    p.Type,
                    p.TerritoireId is null,
                    p.EstFictif,
                    p.ConfirmeAu,
                    ReglesFraicheur.De(p.ConfirmeAu, jour)
                )),
            ])
        );
    }

    /// <summary>False when somebody changed the sheet since it was read: it must be read again before it is vouched for.</summary>
    public async Task<bool> ConfirmerAsync(long id, long version, ModelStateDictionary etat, CancellationToken annulation)
    {
        var partenaire = await db.Partenaires.SingleAsync(p => p.Id == id, annulation);
        enregistrement.Attendre(partenaire, version);
        return Confirmer(partenaire, enregistrement.Aujourdhui, etat, string.Empty)
            && await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }

    /// <summary>Number of sheets confirmed; null when one is refused.</summary>
    public async Task<int?> ConfirmerToutAsync(ConfirmationsPartenairesForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var ids = form.Ids.Distinct().ToArray();
        var partenaires = (await db.Partenaires.Where(p => ids.Contains(p.Id) && p.FusionneDansId == null).OrderBy(p => p.Id).ToListAsync(annulation)).FindAll(
            p => tenus.Tient(p.TerritoireId)
        );
        if (partenaires.Count != ids.Length)
        {
            etat.AddModelError(nameof(form.Ids), "Un partenaire coché n’est plus dans la liste : rechargez-la.");
            return null;
        }

        var jour = ReglesSaisie.Date(form.Date).Premier;
        foreach (var partenaire in partenaires)
        {
            Confirmer(partenaire, jour, etat, nameof(form.Date));
        }

        return etat.IsValid && await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation) ? partenaires.Count : null;
    }

    private bool Confirmer(Partenaire partenaire, DateOnly jour, ModelStateDictionary etat, string champ) =>
        EnregistrementService.Essayer(etat, () => partenaire.Confirmer(jour, enregistrement.Aujourdhui, db.ActeurId), (nameof(Partenaire.ConfirmeAu), champ));
}
