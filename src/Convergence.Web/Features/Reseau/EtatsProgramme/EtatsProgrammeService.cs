using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.EtatsProgramme;

public sealed class EtatsProgrammeService(ConvergenceDbContext db, EnregistrementService enregistrement)
{
    public async Task<EtatProgrammeContexte?> ContexteAsync(string code, CancellationToken annulation)
    {
        var territoire = await db.Territoires.Where(t => t.Code == code && t.Fin == null).Select(t => new { t.Id, t.Nom }).SingleOrDefaultAsync(annulation);
        if (territoire is null)
        {
            return null;
        }

        var ouverts = await db
            .EtatsTerritoireProgramme.AsNoTracking()
            .Where(e => e.TerritoireId == territoire.Id && e.Fin == null)
            .OrderBy(e => e.Programme)
            .ToListAsync(annulation);
        return new EtatProgrammeContexte(
            code,
            territoire.Nom,
            [.. ouverts.Select(e => $"{e.Programme.Sigle()} : {e.Etat.Libelle()} depuis : {e.DebutConnu.EnFrancais()}")]
        );
    }

    public async Task<bool> ChangerAsync(string code, EtatProgrammeForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var programme = ProgrammeNoms.Lire(form.Programme)!.Value;
        var debut = ReglesSaisie.Date(form.Debut);
        var territoire = await db.Territoires.SingleAsync(t => t.Code == code, annulation);
        if (debut.Dernier < territoire.Debut)
        {
            etat.AddModelError(nameof(form.Debut), $"Le territoire n’entre dans le réseau qu’à cette date : {territoire.DebutConnu.EnFrancais()}.");
            return false;
        }

        var connus = await db.EtatsTerritoireProgramme.Where(e => e.TerritoireId == territoire.Id && e.Programme == programme).ToListAsync(annulation);
        if (connus.Find(e => e.Fin is null) is { } courant && courant.Etat == form.Etat)
        {
            etat.AddModelError(nameof(form.Etat), $"{programme.Sigle()} est déjà dans cet état depuis : {courant.DebutConnu.EnFrancais()}.");
            return false;
        }

        var nouveau = new EtatTerritoireProgramme
        {
            TerritoireId = territoire.Id,
            Programme = programme,
            Etat = form.Etat!.Value,
            ConfirmeAu = enregistrement.Aujourdhui,
            Remarque = ReglesSaisie.Texte(form.Remarque),
        };
        if (!EnregistrementService.Essayer(etat, () => FaitDate.Succeder(connus, nouveau, debut, $"Changement d’état : {nouveau.Etat.Libelle()}")))
        {
            return false;
        }

        db.EtatsTerritoireProgramme.Add(nouveau);
        return await enregistrement.EnregistrerAsync(etat, (nameof(form.Debut), "Cet état existe déjà."), null, campagnesSuivent: true, annulation);
    }
}
