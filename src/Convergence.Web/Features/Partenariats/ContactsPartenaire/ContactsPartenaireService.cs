using Convergence.Data;
using Convergence.Domain.Partenariats;
using Convergence.Web.Commun;
using Convergence.Web.Features.Partenariats.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Partenariats.ContactsPartenaire;

/// <summary>Contacts of a partner.</summary>
public sealed class ContactsPartenaireService(ConvergenceDbContext db, LignesPartenaireService lignes)
{
    public async Task<ContactForm?> LireAsync(long partenaireId, long id, CancellationToken annulation) =>
        await lignes.TrouverAsync<ContactPartenaire>(partenaireId, id, annulation) is { } c
            ? new ContactForm
            {
                Fonction = c.Fonction,
                Courriel = c.Courriel,
                Telephone = c.Telephone,
                TerritoireId = c.TerritoireId,
                Version = c.Version,
            }
            : null;

    public async Task<bool> EnregistrerAsync(ContactForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var partenaire = form.Contexte!.Partenaire.Id;
        if (
            await lignes.PreparerAsync<ContactPartenaire>(form, () => new() { PartenaireId = partenaire, Fonction = string.Empty }, etat, annulation)
            is not { } contact
        )
        {
            return false;
        }

        contact.Fonction = form.Fonction!.Trim();
        (contact.Courriel, contact.Telephone) = (ReglesSaisie.Texte(form.Courriel), ReglesSaisie.Texte(form.Telephone));

        // The same form sent twice: it is there already.
        return (contact.Id == 0 && await ExisteAsync(contact, annulation)) || await lignes.EnregistrerAsync(contact, form, etat, annulation);
    }

    private Task<bool> ExisteAsync(ContactPartenaire contact, CancellationToken annulation) =>
        db.ContactsPartenaire.AnyAsync(
            c =>
                c.PartenaireId == contact.PartenaireId
                && c.TerritoireId == contact.TerritoireId
                && c.Fonction == contact.Fonction
                && c.Courriel == contact.Courriel
                && c.Telephone == contact.Telephone,
            annulation
        );
}
