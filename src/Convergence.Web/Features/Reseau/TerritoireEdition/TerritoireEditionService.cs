using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Recherche;
using Convergence.Domain.Reseau;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Reseau.TerritoireEdition;

/// <summary>Creates and edits a territory from its form, already checked for shape.</summary>
public sealed class TerritoireEditionService(ConvergenceDbContext db, EnregistrementService enregistrement, ListesReseauQuery listes)
{
    private static readonly (string, string) CodePris = (nameof(TerritoireForm.Code), "Ce code est déjà celui d’un autre territoire.");

    public async Task<TerritoireFormContexte> ContexteAsync(string? code, CancellationToken annulation) =>
        new(code, await listes.RegionsAsync(annulation), await listes.DepartementsAsync(annulation));

    /// <summary>Code of the new territory; null when it is refused.</summary>
    public Task<string?> CreerAsync(TerritoireForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        enregistrement.ToutOuRienAsync(etat, () => AjouterAsync(form, etat, annulation), annulation);

    private async Task<string?> AjouterAsync(TerritoireForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var nom = form.Nom!.Trim();
        var code = ReglesSaisie.Texte(form.Code) ?? TexteRecherche.Normaliser(nom).Replace(' ', '-');
        code = code.Length > 60 ? code[..60].TrimEnd('-') : code;
        if (await db.Territoires.AnyAsync(t => t.Code == code, annulation))
        {
            etat.AddModelError(
                CodePris.Item1,
                ReglesSaisie.Texte(form.Code) is null ? $"Le code tiré du nom ({code}) est déjà pris : donnez-en un autre." : CodePris.Item2
            );
        }

        await VerifierAsync(form, null, etat, annulation);
        if (!etat.IsValid)
        {
            return null;
        }

        var territoire = new Territoire { Code = code, Nom = nom };
        territoire.Commencer(ReglesSaisie.Date(form.Debut));
        Reporter(form, territoire);
        db.Territoires.Add(territoire);
        if (!await enregistrement.EnregistrerAsync(etat, CodePris, null, campagnesSuivent: false, annulation))
        {
            return null;
        }

        foreach (var (programme, choisi) in new[] { (Programme.Cvg, form.EtatCvg), (Programme.Phc, form.EtatPhc) })
        {
            if (choisi is { } e)
            {
                var initial = new EtatTerritoireProgramme
                {
                    TerritoireId = territoire.Id,
                    Programme = programme,
                    Etat = e,
                    ConfirmeAu = enregistrement.Aujourdhui,
                };
                initial.Commencer(territoire.DebutConnu);
                db.EtatsTerritoireProgramme.Add(initial);
            }
        }

        return await enregistrement.EnregistrerAsync(etat, CodePris, null, campagnesSuivent: true, annulation) ? code : null;
    }

    public async Task<TerritoireForm?> LireAsync(string code, CancellationToken annulation)
    {
        var t = await db.Territoires.AsNoTracking().Include(t => t.Departements).SingleOrDefaultAsync(t => t.Code == code, annulation);
        return t is null
            ? null
            : new TerritoireForm
            {
                Nom = t.Nom,
                Perimetre = t.Perimetre,
                CodeRegion = t.CodeRegion,
                Departements = [.. t.Departements.Select(d => d.CodeDepartement).Order(StringComparer.Ordinal)],
                CodeEpci = t.CodeEpci,
                Debut = t.DebutConnu.EnSaisie(),
                Notes = t.Notes,
                Source = t.Source,
                Version = t.Version,
            };
    }

    /// <summary>Null when there is no such territory in the scope; false when the change is refused.</summary>
    public async Task<bool?> ModifierAsync(string code, TerritoireForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var territoire = await db.Territoires.Include(t => t.Departements).SingleOrDefaultAsync(t => t.Code == code, annulation);
        if (territoire is null)
        {
            return null;
        }

        await VerifierAsync(form, territoire.Id, etat, annulation);
        EnregistrementService.Essayer(etat, () => territoire.Commencer(ReglesSaisie.Date(form.Debut)));
        if (!etat.IsValid)
        {
            return false;
        }

        enregistrement.Attendre(territoire, form.Version);
        territoire.Nom = form.Nom!.Trim();
        Reporter(form, territoire);
        return await enregistrement.EnregistrerAsync(
            etat,
            (nameof(form.Nom), "Un autre territoire porte déjà ce nom."),
            v => form.Version = v,
            campagnesSuivent: false,
            annulation
        );
    }

    private static void Reporter(TerritoireForm form, Territoire t)
    {
        (t.Perimetre, t.CodeRegion, t.CodeEpci) = (ReglesSaisie.Texte(form.Perimetre), ReglesSaisie.Texte(form.CodeRegion), ReglesSaisie.Texte(form.CodeEpci));
        (t.Notes, t.Source) = (ReglesSaisie.Texte(form.Notes), ReglesSaisie.Texte(form.Source));
        foreach (var retire in t.Departements.Where(d => !form.Departements.Contains(d.CodeDepartement, StringComparer.Ordinal)).ToList())
        {
            t.Departements.Remove(retire);
        }

        foreach (var code in form.Departements.Distinct(StringComparer.Ordinal).Where(c => t.Departements.All(d => d.CodeDepartement != c)).ToList())
        {
            t.Departements.Add(new TerritoireDepartement { CodeDepartement = code });
        }
    }

    private async Task VerifierAsync(TerritoireForm form, long? id, ModelStateDictionary etat, CancellationToken annulation)
    {
        var nom = TexteRecherche.Normaliser(form.Nom);
        if (await db.Territoires.AnyAsync(t => t.NomRecherche == nom && t.Id != id, annulation))
        {
            etat.AddModelError(nameof(form.Nom), "Un autre territoire porte déjà ce nom.");
        }

        var choisis = form.Departements.Distinct(StringComparer.Ordinal).ToArray();
        if (await db.Departements.CountAsync(d => choisis.Contains(d.Code), annulation) != choisis.Length)
        {
            etat.AddModelError(nameof(form.Departements), "Choisissez les départements dans la liste.");
        }

        if (ReglesSaisie.Texte(form.CodeRegion) is { } region && !await db.Regions.AnyAsync(r => r.Code == region, annulation))
        {
            etat.AddModelError(nameof(form.CodeRegion), "Choisissez une région de la liste.");
        }
    }
}
