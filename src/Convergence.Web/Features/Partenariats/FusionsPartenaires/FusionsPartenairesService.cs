using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.FusionsPartenaires;

/// <summary>Makes one sheet of two, all at once: what hangs on the other moves, its names stay searched, its address leads here.</summary>
public sealed class FusionsPartenairesService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    PartenairesTenusService tenus,
    PartenaireFaitsQuery faits
)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé la fusion. Rechargez la page, puis réessayez.");

    /// <summary>Null when the reader may not merge: the national team alone does, or when there is no such sheet.</summary>
    public async Task<FusionContexte?> ContexteAsync(long id, long? avec, CancellationToken annulation)
    {
        if (!tenus.National || await tenus.VoirAsync(id, annulation) is not { } garde)
        {
            return null;
        }

        var autres = await (
            from p in db.Partenaires
            where p.FusionneDansId == null && p.Id != id
            join o in db.Organisations on p.OrganisationId equals o.Id
            orderby o.NomRecherche
            select new
            {
                p.Id,
                o.Nom,
                p.AutresNoms,
            }
        ).ToListAsync(annulation);
        var choix = autres
            .OrderByDescending(a => ReglesDoublon.EstProche(garde.Nom, a.Nom, a.AutresNoms))
            .Select(a => new SelectListItem(a.Nom, a.Id.ToString(CultureInfo.InvariantCulture)))
            .ToList();
        return new FusionContexte(
            garde,
            choix,
            avec is { } autre && autre != id && await tenus.VoirAsync(autre, annulation) is { } tenu ? await ApercuAsync(garde, tenu, annulation) : null
        );
    }

    public async Task<bool> FusionnerAsync(FusionContexte contexte, FusionForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var (garde, autre) = await DeuxAsync(contexte.Garde.Id, contexte.Apercu!.Autre.Id, annulation);
        if (!EnregistrementService.Essayer(etat, () => autre.FusionnerDans(garde), (nameof(Partenaire.FusionneDansId), nameof(form.Avec))))
        {
            return false;
        }

        enregistrement.Attendre(garde, form.Version);
        enregistrement.Attendre(autre, form.VersionAutre);
        FusionChamps.Reprendre(garde, autre, form.Prendre);
        garde.AutresNoms = contexte.Apercu.AutresNoms;
        foreach (var territoire in autre.Territoires.Select(t => t.TerritoireId).ToList())
        {
            garde.AgirSur(territoire);
        }

        foreach (var contact in await db.ContactsPartenaire.Where(c => c.PartenaireId == autre.Id).ToListAsync(annulation))
        {
            contact.PartenaireId = garde.Id;
        }

        foreach (var confirmation in await db.ConfirmationsPartenaire.Where(c => c.PartenaireId == autre.Id).ToListAsync(annulation))
        {
            confirmation.PartenaireId = garde.Id;
        }

        // A count that both sheets hold stays on the sheet that gives way: moved, it would be read twice.
        var connus = await db.EffetsPartenariat.AsNoTracking().Where(e => e.PartenaireId == garde.Id).ToListAsync(annulation);
        foreach (
            var effet in (await db.EffetsPartenariat.Where(e => e.PartenaireId == autre.Id).ToListAsync(annulation)).Where(e =>
                !connus.Exists(c => Cle(c) == Cle(e))
            )
        )
        {
            effet.PartenaireId = garde.Id;
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, null, campagnesSuivent: false, annulation);
    }

    private async Task<FusionApercu> ApercuAsync(PartenaireTenu tenu, PartenaireTenu autre, CancellationToken annulation)
    {
        var (g, a) = await DeuxAsync(tenu.Id, autre.Id, annulation);
        db.ChangeTracker.Clear();
        var effets = await faits.EffetsAsync([g.Id, a.Id], annulation);
        var connus = effets[g.Id].Select(Cle).ToHashSet();
        return new FusionApercu(
            autre,
            FusionChamps.Comparer(g, a),
            [.. (await faits.TerritoiresAsync(a.Id, annulation))[a.Id].Where(t => g.Territoires.All(x => x.TerritoireId != t.Id)).Select(t => t.Nom)],
            (await faits.ContactsAsync([a.Id], annulation))[a.Id].Count(),
            [.. effets[a.Id].Where(e => !connus.Contains(Cle(e))).Select(e => e.EnClair)],
            [.. effets[a.Id].Where(e => connus.Contains(Cle(e))).Select(e => e.EnClair)],
            ReglesDoublon.Ajouter(g.AutresNoms, tenu.Nom, autre.Nom, a.AutresNoms) is { } noms && noms.Length <= Partenaire.LongueurAutresNoms
                ? noms
                : ReglesDoublon.Ajouter(g.AutresNoms, tenu.Nom, autre.Nom)
        );
    }

    private async Task<(Partenaire Garde, Partenaire Autre)> DeuxAsync(long garde, long autre, CancellationToken annulation)
    {
        var deux = await db.Partenaires.Include(p => p.Territoires).Where(p => p.Id == garde || p.Id == autre).ToListAsync(annulation);
        return (deux.Single(p => p.Id == garde), deux.Single(p => p.Id == autre));
    }

    private static (NatureEffet, long?, string) Cle(EffetPartenariat e) => (e.Nature, e.TerritoireId, e.Periode);

    private static (NatureEffet, long?, string) Cle(EffetLu e) => (e.Nature, e.TerritoireId, e.Periode);
}
