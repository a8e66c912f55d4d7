using Convergence.Domain.Habilitations;
using Convergence.Domain.Partenariats;
using Convergence.Web.Features.Partenariats.Shared;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Partenariats.ContactsPartenaire;

[Autorise(Permission.PartenaireModifier)]
[Route("/partenaires/{id:long}/contacts")]
public sealed class ContactsPartenaireController(ContactsPartenaireService contacts, LignesPartenaireService lignes, ContactFormValidator validateur)
    : Controller
{
    private const string Vue = "Formulaire";

    [HttpGet("nouveau")]
    public async Task<IActionResult> Nouveau(long id, CancellationToken annulation) =>
        await lignes.ContexteAsync(id, null, annulation) is { } contexte ? View(Vue, new ContactForm { Contexte = contexte }) : NotFound();

    [HttpPost("nouveau")]
    public Task<IActionResult> Nouveau(long id, ContactForm form, CancellationToken annulation) => EnregistrerAsync(id, null, form, annulation);

    [HttpGet("{contact:long}/modifier")]
    public Task<IActionResult> Modifier(long id, long contact, CancellationToken annulation) => AfficherAsync(id, contact, Vue, annulation);

    [HttpPost("{contact:long}/modifier")]
    public Task<IActionResult> Modifier(long id, long contact, ContactForm form, CancellationToken annulation) =>
        EnregistrerAsync(id, contact, form, annulation);

    [HttpGet("{contact:long}/supprimer")]
    public Task<IActionResult> Supprimer(long id, long contact, CancellationToken annulation) => AfficherAsync(id, contact, "Supprimer", annulation);

    [HttpPost("{contact:long}/supprimer")]
    public async Task<IActionResult> Supprimer(long id, long contact, ContactForm form, CancellationToken annulation)
    {
        if (await lignes.ContexteAsync(id, contact, annulation) is not { } contexte || await contacts.LireAsync(id, contact, annulation) is not { } lu)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (await lignes.SupprimerAsync<ContactPartenaire>(form, ModelState, annulation))
        {
            TempData["Succes"] = $"Le contact « {lu.Fonction} » est supprimé.";
            return Redirect(contexte.Partenaire.Adresse);
        }

        (lu.Contexte, lu.Version) = (contexte, form.Version);
        return View(lu);
    }

    private async Task<IActionResult> AfficherAsync(long id, long contact, string vue, CancellationToken annulation)
    {
        if (await lignes.ContexteAsync(id, contact, annulation) is not { } contexte || await contacts.LireAsync(id, contact, annulation) is not { } form)
        {
            return NotFound();
        }

        form.Contexte = contexte;
        return View(vue, form);
    }

    private async Task<IActionResult> EnregistrerAsync(long id, long? contact, ContactForm form, CancellationToken annulation)
    {
        if (
            await lignes.ContexteAsync(id, contact, annulation) is not { } contexte
            || (contact is { } c && await contacts.LireAsync(id, c, annulation) is null)
        )
        {
            return NotFound();
        }

        form.Contexte = contexte;
        if (!validateur.Verifier(form, ModelState) || !await contacts.EnregistrerAsync(form, ModelState, annulation))
        {
            return View(Vue, form);
        }

        TempData["Succes"] = $"Le contact « {form.Fonction} » est enregistré.";
        return Redirect(contexte.Partenaire.Adresse);
    }
}
