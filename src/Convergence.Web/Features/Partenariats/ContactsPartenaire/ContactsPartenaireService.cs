using System.Globalization;
using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Features.Partenariats.Partenaires;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.ContactsPartenaire;

/// <summary>Contacts of a partner: each territory keeps its own, on its partners and on the national ones.</summary>
public sealed class ContactsPartenaireService(ConvergenceDbContext db, EnregistrementService enregistrement, PartenairesTenusService tenus)
{
    private static readonly (string, string) Refus = (string.Empty, "La base a refusé l’enregistrement. Rechargez la page, puis réessayez.");

    /// <summary>Null when the reader may add nothing to this partner.</summary>
    public async Task<ContactContexte?> ContexteAsync(long partenaireId, long? id, CancellationToken annulation) =>
        await tenus.VoirAsync(partenaireId, annulation) is { } p && await tenus.PlacesAsync(p, annulation) is { Count: > 0 } places
            ? new ContactContexte(p, id, places)
            : null;

    public async Task<ContactForm?> LireAsync(long partenaireId, long id, CancellationToken annulation) =>
        await TrouverAsync(partenaireId, id, annulation) is { } c
            ? new ContactForm
            {
                Fonction = c.Fonction,
                Courriel = c.Courriel,
                Telephone = c.Telephone,
                TerritoireId = c.TerritoireId,
                Version = c.Version,
            }
            : null;

    public async Task<bool> EnregistrerAsync(ContactContexte contexte, ContactForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (!contexte.Places.Any(p => p.Value == (form.TerritoireId?.ToString(CultureInfo.InvariantCulture) ?? PartenairesTenusService.ToutLeReseau)))
        {
            etat.AddModelError(nameof(form.TerritoireId), "Choisissez un territoire de la liste.");
            return false;
        }

        var contact = contexte.Id is { } id
            ? await TrouverAsync(contexte.Partenaire.Id, id, annulation)
            : new ContactPartenaire { PartenaireId = contexte.Partenaire.Id, Fonction = string.Empty };
        if (contact is null)
        {
            etat.AddModelError(string.Empty, "Ce contact vient d’être supprimé par ailleurs.");
            return false;
        }

        (contact.Fonction, contact.TerritoireId) = (form.Fonction!.Trim(), form.TerritoireId);
        (contact.Courriel, contact.Telephone) = (ReglesSaisie.Texte(form.Courriel), ReglesSaisie.Texte(form.Telephone));
        if (
            contexte.Id is null
            && await db.ContactsPartenaire.AnyAsync(
                c =>
                    c.PartenaireId == contact.PartenaireId
                    && c.TerritoireId == contact.TerritoireId
                    && c.Fonction == contact.Fonction
                    && c.Courriel == contact.Courriel
                    && c.Telephone == contact.Telephone,
                annulation
            )
        )
        {
            // The same form sent twice: it is there already.
            return true;
        }

        if (contexte.Id is null)
        {
            db.ContactsPartenaire.Add(contact);
        }
        else
        {
            enregistrement.Attendre(contact, form.Version);
        }

        await tenus.SituerAsync(contexte.Partenaire.Id, form.TerritoireId, annulation);
        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    public async Task<bool> SupprimerAsync(ContactContexte contexte, ContactForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        if (await TrouverAsync(contexte.Partenaire.Id, contexte.Id!.Value, annulation) is { } contact)
        {
            enregistrement.Attendre(contact, form.Version);
            db.ContactsPartenaire.Remove(contact);
        }

        return await enregistrement.EnregistrerAsync(etat, Refus, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>A contact of this partner that the reader keeps.</summary>
    private async Task<ContactPartenaire?> TrouverAsync(long partenaireId, long id, CancellationToken annulation) =>
        await db.ContactsPartenaire.SingleOrDefaultAsync(c => c.Id == id && c.PartenaireId == partenaireId, annulation) is { } c && tenus.Tient(c.TerritoireId)
            ? c
            : null;
}
