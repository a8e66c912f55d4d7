using System.Security.Cryptography;
using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Web.Commun;
using Convergence.Web.Features.Conventions.ConventionEtapes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Conventions.ConventionDocuments;

/// <summary>Keeps the documents in the database: out of reach of the web folder, saved and restored with the rest (ADR 0013).</summary>
public sealed class DocumentsService(ConvergenceDbContext db, EnregistrementService enregistrement, TimeProvider horloge)
{
    public async Task<(string Nom, byte[] Octets)?> LireAsync(long conventionId, long id, CancellationToken annulation)
    {
        var lu = await (
            from d in db.DocumentsConvention
            where d.Id == id && d.ConventionId == conventionId
            join c in db.ContenusDocument on d.Id equals c.DocumentId
            select new { d.Nom, c.Octets }
        ).SingleOrDefaultAsync(annulation);
        return lu is null ? null : (lu.Nom, lu.Octets);
    }

    public Task<string?> NomAsync(long conventionId, long id, CancellationToken annulation) =>
        db.DocumentsConvention.Where(d => d.Id == id && d.ConventionId == conventionId).Select(d => d.Nom).SingleOrDefaultAsync(annulation);

    /// <summary>Name under which it is kept; null when it is refused, and the model state says why.</summary>
    public async Task<string?> DeposerAsync(long conventionId, DocumentForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (form.Fichier is null)
        {
            etat.TryAddModelError(nameof(form.Fichier), "Choisissez un fichier PDF.");
            return null;
        }

        if (form.AvenantId is { } avenant && form.Convention!.Avenants.All(a => a.Id != avenant))
        {
            etat.AddModelError(nameof(form.AvenantId), "Choisissez un avenant de la liste.");
        }

        using var memoire = new MemoryStream();
        await form.Fichier.CopyToAsync(memoire, annulation);
        var octets = memoire.ToArray();
        EnregistrementService.Essayer(etat, () => NomDocument.Verifier(form.Fichier.FileName, octets));
        if (!etat.IsValid)
        {
            return null;
        }

        return await enregistrement.ToutOuRienAsync(etat, () => GarderAsync(conventionId, form, octets, etat, annulation), annulation);
    }

    private async Task<string?> GarderAsync(long conventionId, DocumentForm form, byte[] octets, ModelStateDictionary etat, CancellationToken annulation)
    {
        // The same file sent twice (a second click, a page sent again) is one document.
        var empreinte = Convert.ToHexStringLower(SHA256.HashData(octets));
        if (
            await db
                .DocumentsConvention.Where(d => d.ConventionId == conventionId && d.Empreinte == empreinte)
                .Select(d => d.Nom)
                .FirstOrDefaultAsync(annulation) is
            { } deja
        )
        {
            etat.AddModelError(nameof(form.Fichier), $"Ce document est déjà déposé ici sous le nom « {deja} ».");
            return null;
        }

        var convention = await db.Conventions.AsNoTracking().SingleAsync(c => c.Id == conventionId, annulation);
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var document = new DocumentConvention
        {
            ConventionId = conventionId,
            TerritoireId = convention.TerritoireId,
            ChantierId = convention.ChantierId,
            AvenantId = form.AvenantId,
            Nom = NomDocument.Nettoyer(form.Fichier!.FileName),
            Taille = octets.Length,
            Empreinte = empreinte,
            DeposeLe = maintenant,
            DeposeParId = db.ActeurId,
        };
        db.DocumentsConvention.Add(document);
        Noter(convention, $"Document « {document.Nom} » déposé", maintenant);
        await db.SaveChangesAsync(annulation);
        db.ContenusDocument.Add(
            new ContenuDocument
            {
                DocumentId = document.Id,
                TerritoireId = document.TerritoireId,
                ChantierId = document.ChantierId,
                Octets = octets,
            }
        );
        await db.SaveChangesAsync(annulation);
        return document.Nom;
    }

    /// <summary>Name of what was taken away; null when there is none, or when somebody took it away at the same instant.</summary>
    public async Task<string?> RetirerAsync(long conventionId, long id, CancellationToken annulation)
    {
        var document = await db.DocumentsConvention.SingleOrDefaultAsync(d => d.Id == id && d.ConventionId == conventionId, annulation);
        if (document is null)
        {
            return null;
        }

        db.ContenusDocument.RemoveRange(await db.ContenusDocument.Where(c => c.DocumentId == id).ToListAsync(annulation));
        db.DocumentsConvention.Remove(document);
        var convention = await db.Conventions.AsNoTracking().SingleAsync(c => c.Id == conventionId, annulation);
        Noter(convention, $"Document « {document.Nom} » retiré", horloge.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(annulation);
            return document.Nom;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }

    private void Noter(Convention c, string texte, DateTime le) =>
        db.EvenementsConvention.Add(
            new EvenementConvention
            {
                ConventionId = c.Id,
                TerritoireId = c.TerritoireId,
                ChantierId = c.ChantierId,
                Le = le,
                ParId = db.ActeurId,
                Texte = texte,
            }
        );
}
