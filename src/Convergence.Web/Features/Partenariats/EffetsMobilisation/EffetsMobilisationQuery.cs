using Convergence.Data;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.EffetsMobilisation;

/// <summary>
/// Counts of mobilisations. Who sees the people of a chantier counts them all. Anybody else counts those of the chantiers of the scope, which
/// the filter hides: they are read here only, to be counted, with the threshold of the statistical secret. No row leaves this class.
/// </summary>
public sealed class EffetsMobilisationQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur)
{
    private bool VoitLesPersonnes => utilisateur.Peut(Permission.SalarieLire);

    private int Seuil => VoitLesPersonnes ? 1 : ReglesMobilisations.SeuilPersonnes;

    /// <summary>Effects of one partner, whatever the year; sheets merged into it are its own.</summary>
    public async Task<EffetsMobilisationViewModel> DuPartenaireAsync(long partenaireId, CancellationToken annulation)
    {
        var ids = await db.Partenaires.Where(p => p.Id == partenaireId || p.FusionneDansId == partenaireId).Select(p => (long?)p.Id).ToListAsync(annulation);
        using var portee = await ElargirAsync(annulation);
        return new(
            ReglesMobilisations.ParTheme(await LireAsync(db.Mobilisations.Where(m => ids.Contains(m.PartenaireId)), annulation), Seuil),
            VoitLesPersonnes,
            null
        );
    }

    /// <summary>
    /// Effects of a year. Partners together are counted for who sees the people only: beside the sheet of each partner, a total would tell the
    /// counts that the sheets hide.
    /// </summary>
    public async Task<EffetsAnneeViewModel> DeLAnneeAsync(int annee, CancellationToken annulation)
    {
        var (debut, fin) = (new DateOnly(annee, 1, 1), new DateOnly(annee, 12, 31));
        using var portee = await ElargirAsync(annulation);
        var demandes = db.Mobilisations.Where(m => m.DemandeLe >= debut && m.DemandeLe <= fin);
        var parcours = db.ParcoursSalaries.Where(PresenceParcours.AccompagneDu<ParcoursSalarie>(debut, fin));
        var accompagnees = await Comptees.Where(s => parcours.Any(p => p.SalarieId == s.Id)).CountAsync(annulation);
        int? denominateur = accompagnees >= Seuil ? accompagnees : null;
        var charges = ReglesMobilisations.ParTheme(await LireAsync(demandes.Where(m => m.PartenaireId == null), annulation), Seuil);
        var partenaires = VoitLesPersonnes
            ? ReglesMobilisations.ParTheme(await LireAsync(demandes.Where(m => m.PartenaireId != null), annulation), Seuil)
            : null;
        return new(annee, new(charges, VoitLesPersonnes, denominateur), partenaires is null ? null : new(partenaires, true, denominateur));
    }

    private IQueryable<Salarie> Comptees => db.Salaries.Where(s => s.Traitement == EtatTraitement.Ordinaire && s.FusionneDansId == null);

    private async Task<List<LigneMobilisation>> LireAsync(IQueryable<Mobilisation> mobilisations, CancellationToken annulation) =>
        (
            await (
                from m in mobilisations.AsNoTracking()
                join p in db.ParcoursSalaries on m.ParcoursId equals p.Id
                join s in Comptees on p.SalarieId equals s.Id
                select new
                {
                    s.Id,
                    m.Theme,
                    m.DemandeLe,
                    m.Reponse,
                    m.ReponseLe,
                    m.Resultat,
                }
            ).ToListAsync(annulation)
        ).ConvertAll(m => new LigneMobilisation(m.Id, m.Theme, m.Reponse, m.ReponseLe?.DayNumber - m.DemandeLe.DayNumber, m.Resultat));

    /// <summary>The chantiers of the reader: its own for who sees people, those of its territories for a count.</summary>
    private async Task<IDisposable> ElargirAsync(CancellationToken annulation)
    {
        if (VoitLesPersonnes)
        {
            return db.AvecPerimetre(utilisateur.PerimetrePour(Permission.SalarieLire));
        }

        var lecture = utilisateur.PerimetrePour(Permission.PartenaireLire);
        var (national, territoires) = (lecture.National, lecture.TerritoireIds);
        var chantiers = await db.Chantiers.Where(c => national || territoires.Contains(c.TerritoireId)).Select(c => c.Id).ToListAsync(annulation);
        return db.AvecPerimetre(Perimetre.LectureNominative(chantiers));
    }
}

/// <summary>Counts by theme.</summary>
/// <param name="Effets">A line by theme.</param>
/// <param name="SansSecret">True for who sees the people.</param>
/// <param name="Accompagnees">People accompanied in the period; null when there is none to give, or too few.</param>
public sealed record EffetsMobilisationViewModel(IReadOnlyList<EffetMobilisations> Effets, bool SansSecret, int? Accompagnees);

public sealed record EffetsAnneeViewModel(int Annee, EffetsMobilisationViewModel Charges, EffetsMobilisationViewModel? Partenaires);
