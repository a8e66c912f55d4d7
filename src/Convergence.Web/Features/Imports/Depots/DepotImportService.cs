using System.Security.Cryptography;
using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Domain.Imports;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Excel.Lecture;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>Reads a deposited file into a draft. Nothing of it is written elsewhere.</summary>
public sealed class DepotImportService(
    ConvergenceDbContext db,
    ImportsService imports,
    EcritureImportService ecriture,
    BrouillonsService brouillons,
    TimeProvider horloge
)
{
    public const int LignesMaximum = 2000;

    /// <summary>Title row, example row, and one more than allowed to know that there are too many.</summary>
    private const int LignesLues = LignesMaximum + 3;

    private const int PurgeesALaFois = 100;

    /// <summary>The draft, or the one that waits already for the same file; null when the file is refused, and the model state says why.</summary>
    public async Task<DepotFait?> DeposerAsync(SujetImport sujet, DepotForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (await OctetsAsync(form.Fichier, etat, annulation) is not { } octets)
        {
            return null;
        }

        var empreinte = Convert.ToHexStringLower(SHA256.HashData(octets));
        var deja = await imports.DejaAsync(sujet, empreinte, annulation) is not null;
        if (await EnAttenteAsync(sujet, empreinte, annulation) is { } connu)
        {
            return new DepotFait(connu, deja);
        }

        IReadOnlyList<LigneClasseur> lues = [];
        await sujet.ChargerAsync(annulation);
        if (
            !EnregistrementService.Essayer(etat, () => lues = LectureClasseur.Lire(octets, sujet.Mots.Liste, LignesLues))
            || Comprendre(sujet, lues, etat) is not { } brouillon
        )
        {
            return null;
        }

        await PurgerAsync(annulation);
        EcritureImportService.Regarder(await ecriture.EssayerAsync(sujet, brouillon, annulation));
        var import = new ImportEnAttente
        {
            Jeton = Guid.NewGuid(),
            Sujet = sujet.Code,
            DeposeParId = db.ActeurId!.Value,
            DeposeLe = horloge.GetUtcNow().UtcDateTime,
            Empreinte = empreinte,
            NomFichier = NomDocument.Nettoyer(form.Fichier!.FileName, ".xlsx"),
        };
        if (!EnregistrementService.Essayer(etat, () => brouillons.Garder(import, brouillon), (string.Empty, nameof(DepotForm.Fichier))))
        {
            return null;
        }

        db.Imports.Add(import);
        await db.SaveChangesAsync(annulation);
        return new DepotFait(import.Jeton, deja);
    }

    private static async Task<byte[]?> OctetsAsync(IFormFile? fichier, ModelStateDictionary etat, CancellationToken annulation)
    {
        var refus = fichier switch
        {
            null => "Choisissez un classeur Excel (.xlsx).",
            { Length: 0 } => "Ce fichier est vide.",
            { Length: > LectureClasseur.TailleMaximale } =>
                "Ce fichier dépasse 5 Mo. Gardez seulement la feuille à importer, sans images, ou coupez-la en plusieurs classeurs.",
            _ when !fichier.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) =>
                "Ce fichier n’est pas un classeur Excel (.xlsx). Ouvrez-le dans votre tableur, puis « Enregistrer sous » au format .xlsx.",
            _ => null,
        };
        if (refus is not null)
        {
            // What MVC says of a field that it could not bind is said better here.
            etat.Remove(nameof(DepotForm.Fichier));
            etat.AddModelError(nameof(DepotForm.Fichier), refus);
            return null;
        }

        using var memoire = new MemoryStream();
        await fichier!.CopyToAsync(memoire, annulation);
        return memoire.ToArray();
    }

    /// <summary>Columns and rows; null when the table is not one of the model, and every reason is said.</summary>
    private static BrouillonImport? Comprendre(SujetImport sujet, IReadOnlyList<LigneClasseur> lues, ModelStateDictionary etat)
    {
        if (lues.Count == 0)
        {
            etat.AddModelError(nameof(DepotForm.Fichier), $"Ce classeur est vide : remplissez la feuille « {sujet.Mots.Liste} » du modèle.");
            return null;
        }

        var entetes = EntetesImport.Lire(sujet, lues[0]);
        foreach (var erreur in entetes.Erreurs)
        {
            etat.AddModelError(nameof(DepotForm.Fichier), erreur);
        }

        if (!etat.IsValid)
        {
            return null;
        }

        var brouillon = new BrouillonImport { ColonnesIgnorees = [.. entetes.Ignorees] };
        foreach (var ligne in lues.Skip(1))
        {
            var valeurs = entetes
                .Colonnes.Where(c => ligne.Cellules.ContainsKey(c.Key))
                .ToDictionary(c => c.Value.Code, c => ligne.Cellules[c.Key], StringComparer.Ordinal);
            if (valeurs.Count > 0 && valeurs.GetValueOrDefault(sujet.Cle.Code) != sujet.Cle.Exemple)
            {
                brouillon.Lignes.Add(new LigneImport { Numero = ligne.Numero, Valeurs = valeurs });
            }
        }

        if (brouillon.Lignes.Count is 0 or > LignesMaximum)
        {
            etat.AddModelError(
                nameof(DepotForm.Fichier),
                brouillon.Lignes.Count == 0
                    ? "Ce classeur n’a aucune ligne sous les titres (la ligne d’exemple du modèle ne compte pas)."
                    : $"Ce classeur a plus de {Formats.Nombre(LignesMaximum)} lignes : déposez-le en plusieurs fois."
            );
        }

        return etat.IsValid ? brouillon : null;
    }

    private async Task<Guid?> EnAttenteAsync(SujetImport sujet, string empreinte, CancellationToken annulation)
    {
        var (code, acteur) = (sujet.Code, db.ActeurId);
        return await db
            .Imports.Where(i => i.Sujet == code && i.Empreinte == empreinte && i.DeposeParId == acteur && i.Etat == EtatImport.EnAttente)
            .OrderByDescending(i => i.Id)
            .Select(i => (Guid?)i.Jeton)
            .FirstOrDefaultAsync(annulation);
    }

    /// <summary>
    /// Drafts that nobody confirmed in time, and those given up: whoever deposited them. What another deposit removes at the same instant is removed.
    /// </summary>
    private async Task PurgerAsync(CancellationToken annulation)
    {
        var limite = horloge.GetUtcNow().UtcDateTime.AddDays(-ImportEnAttente.JoursDeGarde);
        db.Imports.RemoveRange(
            await db.Imports.Where(i => i.Etat != EtatImport.Confirme && i.DeposeLe < limite).OrderBy(i => i.Id).Take(PurgeesALaFois).ToListAsync(annulation)
        );
        try
        {
            await db.SaveChangesAsync(annulation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>A draft, and whether the same file was confirmed before.</summary>
public sealed record DepotFait(Guid Jeton, bool EstConnu);
