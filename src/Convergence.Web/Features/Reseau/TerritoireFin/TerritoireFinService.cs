using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.TerritoireFin;

/// <summary>Ends a territory with its open states, bearer, memberships and capacities; takes such an end back.</summary>
public sealed class TerritoireFinService(ConvergenceDbContext db, FinService fins) : IFinDe<Territoire>
{
    public Task<Territoire?> TrouverAsync(string code, CancellationToken annulation) => db.Territoires.SingleOrDefaultAsync(t => t.Code == code, annulation);

    public string Retour(Territoire territoire) => $"~/territoires/{territoire.Code}";

    public string Phrase(Territoire territoire, bool reouverture) =>
        reouverture ? $"La fin de {territoire.Nom} est reprise." : $"{territoire.Nom} est terminé. Le passé reste lisible à sa date.";

    public async Task<FinContexte> ContexteAsync(Territoire territoire, bool reouverture, CancellationToken annulation)
    {
        var lies = await LiesAsync(territoire, annulation);
        var ids = lies.OfType<AdhesionProgramme>().Select(a => a.ChantierId).Distinct().ToArray();
        var chantiers = await db.Chantiers.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Nom, annulation);
        return new FinContexte(
            reouverture ? $"Reprendre la fin de {territoire.Nom}" : $"Terminer {territoire.Nom}",
            territoire.Nom,
            Retour(territoire),
            [.. lies.Select(f => new EtapeFinie(Dire(f, chantiers), f.DebutConnu.EnFrancais()))],
            reouverture
                ? $"La fin enregistrée ({territoire.FinConnue?.EnFrancais()}, motif : {territoire.MotifFin}) sera effacée de la fiche."
                : "Les chantiers gardent leur fiche : rattachez-les ensuite à un autre territoire s’ils continuent."
        );
    }

    public async Task<bool> TerminerAsync(Territoire territoire, FinForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        await fins.TerminerAsync(territoire, await LiesAsync(territoire, annulation), form, etat, campagnesSuivent: true, annulation);

    public async Task<bool> RouvrirAsync(Territoire territoire, ReouvertureForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        await fins.RouvrirAsync(territoire, await LiesAsync(territoire, annulation), form, etat, campagnesSuivent: true, annulation);

    /// <summary>The open facts of a territory; once it has ended, those that ended with it, for the same reason.</summary>
    private async Task<List<FaitDate>> LiesAsync(Territoire t, CancellationToken annulation)
    {
        var (id, fin, motif) = (t.Id, t.Fin, t.MotifFin);
        return
        [
            .. await db.EtatsTerritoireProgramme.Where(f => f.TerritoireId == id && f.Fin == fin && f.MotifFin == motif).ToListAsync(annulation),
            .. await db.Porteurs.Where(f => f.TerritoireId == id && f.Fin == fin && f.MotifFin == motif).ToListAsync(annulation),
            .. await db.Adhesions.Where(f => f.TerritoireId == id && f.Fin == fin && f.MotifFin == motif).ToListAsync(annulation),
            .. await db.Capacites.Where(f => f.TerritoireId == id && f.Fin == fin && f.MotifFin == motif).ToListAsync(annulation),
        ];
    }

    private static string Dire(FaitDate fait, Dictionary<long, string> chantiers) =>
        fait switch
        {
            EtatTerritoireProgramme e => $"État {e.Programme.Sigle()} : {e.Etat.Libelle()}",
            PorteurCoordination => "Porteur de la coordination",
            AdhesionProgramme a => $"Adhésion {a.Programme.Sigle()} de {chantiers.GetValueOrDefault(a.ChantierId, "un chantier")}",
            CapaciteConventionnee c => $"Capacité {c.Programme.Sigle()} : {c.Places} places",
            _ => "Autre fait daté",
        };
}
