using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Conventions.Registre;

/// <summary>Reads the sheet of a convention.</summary>
public sealed class ConventionFicheQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur, TimeProvider horloge)
{
    /// <summary>Null when there is none in the scope.</summary>
    public async Task<ConventionFicheViewModel?> LireAsync(long id, CancellationToken annulation)
    {
        if (await db.Conventions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, annulation) is not { } convention)
        {
            return null;
        }

        var territoire = await db.Territoires.Where(t => t.Id == convention.TerritoireId).Select(t => new { t.Code, t.Nom }).SingleOrDefaultAsync(annulation);
        return new ConventionFicheViewModel
        {
            Convention = convention,
            Echeance = EcheanceConvention.Au(convention.Etat, convention.FinEffective, JourFrance.Aujourdhui(horloge)),
            CodeTerritoire = territoire?.Code,
            Territoire = territoire?.Nom,
            Chantier = await db.Chantiers.Where(c => c.Id == convention.ChantierId).Select(c => c.Nom).SingleOrDefaultAsync(annulation),
            Parties = await db.PartiesConvention.AsNoTracking().Where(p => p.ConventionId == id).OrderBy(p => p.Rang).ToListAsync(annulation),
            Couvre = await (
                from v in db.CouverturesConvention
                where v.ConventionId == id
                join t in db.Territoires on v.TerritoireId equals t.Id
                orderby t.NomRecherche
                select t.Nom
            ).ToListAsync(annulation),
            Avenants = await db.Avenants.AsNoTracking().Where(a => a.ConventionId == id).OrderBy(a => a.Numero).ToListAsync(annulation),
            Documents = await DocumentsAsync(id, annulation),
            Evenements = await EvenementsAsync(id, annulation),
            Liees = await db
                .Conventions.Where(c => c.Id == convention.RenouvelleId || c.RenouvelleId == id)
                .OrderBy(c => c.Id)
                .Select(c => new ConventionLiee(c.Id, c.Numero, c.RenouvelleId == id))
                .ToListAsync(annulation),
            Partenaires = await (
                from p in db.PartiesConvention
                where p.ConventionId == id
                join f in db.Partenaires on p.OrganisationId equals f.OrganisationId
                select new { f.OrganisationId, Id = f.FusionneDansId ?? f.Id }
            )
                .Distinct()
                .ToDictionaryAsync(f => f.OrganisationId, f => f.Id, annulation),
            PeutModifier = convention.EstTenuePar(utilisateur.PerimetrePour(Permission.ConventionModifier)),
        };
    }

    private async Task<IReadOnlyList<DocumentLu>> DocumentsAsync(long id, CancellationToken annulation) =>
        await (
            from d in db.DocumentsConvention
            where d.ConventionId == id
            join u in db.Users on d.DeposeParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            join a in db.Avenants on d.AvenantId equals a.Id into avenants
            from a in avenants.DefaultIfEmpty()
            orderby d.DeposeLe, d.Id
            select new DocumentLu(d.Id, d.Nom, d.Taille, d.DeposeLe, u.NomAffiche, (int?)a.Numero)
        ).ToListAsync(annulation);

    private async Task<IReadOnlyList<EvenementLu>> EvenementsAsync(long id, CancellationToken annulation) =>
        await (
            from e in db.EvenementsConvention
            where e.ConventionId == id
            join u in db.Users on e.ParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby e.Le descending, e.Id descending
            select new EvenementLu(e.Le, u.NomAffiche, e.De, e.Vers, e.Texte, e.Motif)
        ).ToListAsync(annulation);
}
