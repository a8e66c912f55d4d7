using Convergence.Data;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Mobilisations;

/// <summary>Requests for one person, the latest first: one query.</summary>
public sealed class MobilisationsQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    public async Task<IReadOnlyList<MobilisationLue>> LireAsync(long salarieId, CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        var lues = await (
            from m in db.Mobilisations.AsNoTracking()
            join s in db.ParcoursSalaries on m.ParcoursId equals s.Id
            where s.SalarieId == salarieId
            join p in db.Partenaires on m.PartenaireId equals p.Id into partenaires
            from p in partenaires.DefaultIfEmpty()
            join o in db.Organisations on p.OrganisationId equals o.Id into organisations
            from o in organisations.DefaultIfEmpty()
            orderby m.DemandeLe descending, m.Id descending
            select new { Mobilisation = m, o.Nom }
        ).ToListAsync(annulation);
        return lues.ConvertAll(l => new MobilisationLue(
            l.Mobilisation.Id,
            l.Mobilisation.Theme,
            l.Mobilisation.EstChargePartenariat ? "Chargé·e de partenariat" : l.Nom ?? "un partenaire",
            l.Mobilisation.DemandeLe,
            l.Mobilisation.Demande,
            l.Mobilisation.Reponse,
            l.Mobilisation.ReponseLe,
            l.Mobilisation.DelaiReponse,
            l.Mobilisation.Resultat,
            l.Mobilisation.ResultatLe,
            l.Mobilisation.ReponseAttendueLe,
            l.Mobilisation.EstEnRetard(au)
        ));
    }
}

public sealed record MobilisationLue(
    long Id,
    ThemeAccompagnement Theme,
    string Sollicite,
    DateOnly DemandeLe,
    string? Demande,
    ReponseMobilisation? Reponse,
    DateOnly? ReponseLe,
    int? Delai,
    ResultatMobilisation? Resultat,
    DateOnly? ResultatLe,
    DateOnly AttendueLe,
    bool EstEnRetard
);
