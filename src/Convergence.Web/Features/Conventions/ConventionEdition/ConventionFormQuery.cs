using System.Globalization;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Conventions.ConventionEdition;

/// <summary>Fills the form of a convention, and the lists that it chooses from.</summary>
public sealed class ConventionFormQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur, ListesReseauQuery listes)
{
    /// <summary>Empty lines always offered after the parties known.</summary>
    private const int LignesLibres = 2;

    private const int LignesAuMoins = 4;

    private Perimetre Modifiable => utilisateur.PerimetrePour(Permission.ConventionModifier);

    /// <summary>An empty form, or that of the renewal of a convention; null when that one is not in the scope.</summary>
    public async Task<ConventionForm?> ViergeAsync(long? renouvelle, string? codeTerritoire, long? chantier, CancellationToken annulation)
    {
        if (renouvelle is { } ancienne)
        {
            return await db.Conventions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == ancienne, annulation) is { } c && c.EstTenuePar(Modifiable)
                ? Renouveler(await RemplirAsync(c, annulation), c)
                : null;
        }

        List<PartieForm> parties = [new PartieForm { Nom = "Convergence France", Role = RolePartie.Signataire }];
        if (
            chantier is not null
            && await db.Chantiers.Where(c => c.Id == chantier).Select(c => new { c.Id, c.TerritoireId }).SingleOrDefaultAsync(annulation) is { } connu
        )
        {
            return new ConventionForm
            {
                Type = TypeConvention.MiseEnOeuvre,
                TerritoireId = connu.TerritoireId,
                ChantierId = connu.Id,
                Parties = parties,
            };
        }

        var territoire = await db.Territoires.Where(t => t.Code == codeTerritoire).Select(t => (long?)t.Id).SingleOrDefaultAsync(annulation);
        return new ConventionForm
        {
            TerritoireId = territoire ?? (Modifiable.TerritoireIds.Count == 1 ? Modifiable.TerritoireIds.First() : null),
            Parties = parties,
        };
    }

    /// <summary>Null when there is none that the person may change.</summary>
    public async Task<ConventionForm?> LireAsync(long id, CancellationToken annulation) =>
        await db.Conventions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, annulation) is { } c && c.EstTenuePar(Modifiable)
            ? await RemplirAsync(c, annulation)
            : null;

    public async Task<ConventionFormContexte> ContexteAsync(ConventionForm form, long? id, CancellationToken annulation)
    {
        var lieu = await db.Territoires.Where(t => t.Id == form.TerritoireId).Select(t => t.Nom).SingleOrDefaultAsync(annulation);
        var chantier = await db.Chantiers.Where(c => c.Id == form.ChantierId).Select(c => c.Nom).SingleOrDefaultAsync(annulation);
        var renouvelle = await db.Conventions.Where(c => c.Id == form.RenouvelleId).Select(c => c.Numero).SingleOrDefaultAsync(annulation);
        var chantiers = await (
            from c in db.Chantiers
            where c.Fin == null
            join t in db.Territoires on c.TerritoireId equals t.Id
            orderby t.NomRecherche, c.NomRecherche
            select new
            {
                c.Id,
                c.Nom,
                c.Commune,
                Territoire = t.Nom,
            }
        ).ToListAsync(annulation);
        return new ConventionFormContexte(
            id,
            chantier is null ? lieu : $"{chantier} ({lieu})",
            renouvelle,
            Modifiable.National,
            await listes.TerritoiresAsync(form.TerritoireId, annulation),
            [.. chantiers.Select(c => new SelectListItem($"{c.Territoire} – {c.Nom} ({c.Commune})", c.Id.ToString(CultureInfo.InvariantCulture)))],
            await db.Organisations.OrderBy(o => o.NomRecherche).Select(o => o.Nom).ToListAsync(annulation)
        );
    }

    /// <summary>Offers empty lines after the parties typed.</summary>
    public static void Completer(ConventionForm form)
    {
        var parties = form.Parties.Where(p => !string.IsNullOrWhiteSpace(p.Nom) || p.Role is not null).ToList();
        while (parties.Count < LignesAuMoins || parties.TakeLast(LignesLibres).Any(p => p.Nom is not null))
        {
            parties.Add(new PartieForm());
        }

        form.Parties = parties;
    }

    private async Task<ConventionForm> RemplirAsync(Convention c, CancellationToken annulation) =>
        new()
        {
            Numero = c.Numero,
            Type = c.Type,
            Objet = c.Objet,
            Programmes = [.. c.Programmes.Liste().Select(p => p.Code())],
            TerritoireId = c.TerritoireId,
            ChantierId = c.ChantierId,
            Couvre = await db.CouverturesConvention.Where(v => v.ConventionId == c.Id).Select(v => v.TerritoireId).ToListAsync(annulation),
            Debut = c.DebutConnu?.EnSaisie(),
            Fin = c.FinConnue?.EnSaisie(),
            SigneeLe = c.SignatureConnue?.EnSaisie(),
            Parties = await db
                .PartiesConvention.Where(p => p.ConventionId == c.Id)
                .OrderBy(p => p.Rang)
                .Select(p => new PartieForm { Nom = p.Nom, Role = p.Role })
                .ToListAsync(annulation),
            MotifChevauchement = c.MotifChevauchement,
            Remarque = c.Remarque,
            Source = c.Source,
            Version = c.Version,
        };

    /// <summary>The next one: same parties and ground, begins the day after, lasts as long.</summary>
    private static ConventionForm Renouveler(ConventionForm form, Convention ancienne)
    {
        (form.RenouvelleId, form.Version, form.SigneeLe, form.MotifChevauchement, form.Source) = (ancienne.Id, 0, null, null, null);
        form.Remarque = null;
        (form.Debut, form.Fin) = (null, null);
        var annee = ancienne.FinEffective?.Year;
        form.Numero =
            annee is { } a && ancienne.Numero.Contains($"{a}", StringComparison.Ordinal)
                ? ancienne.Numero.Replace($"{a}", $"{a + 1}", StringComparison.Ordinal)
                : ancienne.Numero + "-R";
        if (ancienne.FinEffective is { } fin)
        {
            form.Debut = new DatePartielle(fin.AddDays(1), Precision.Jour).EnSaisie();
            form.Fin = ancienne.Debut is { } d ? new DatePartielle(RenouvellementConvention.FinDe(d, fin), Precision.Jour).EnSaisie() : null;
        }

        return form;
    }
}
