using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Reseau.Shared;

/// <summary>The pages « Terminer » and « Reprendre la fin », the same for every fact of the network that ends.</summary>
public sealed class PageFinService(FinFormValidator validateur)
{
    private const string Fin = "Fin";
    private const string Reouverture = "Reouverture";

    public async Task<IActionResult> TerminerAsync<T>(Controller page, IFinDe<T> fins, T? fait, CancellationToken annulation)
        where T : FaitDate, IVersionne =>
        fait is null ? page.NotFound()
        : fait.Fin is not null ? DejaFait(page, fins, fait)
        : page.View(Fin, new FinForm { Version = fait.Version, Contexte = await fins.ContexteAsync(fait, reouverture: false, annulation) });

    public async Task<IActionResult> TerminerAsync<T>(Controller page, IFinDe<T> fins, T? fait, FinForm form, CancellationToken annulation)
        where T : FaitDate, IVersionne
    {
        if (fait is null)
        {
            return page.NotFound();
        }

        if (fait.Fin is not null)
        {
            return DejaFait(page, fins, fait);
        }

        form.Contexte = await fins.ContexteAsync(fait, reouverture: false, annulation);
        return validateur.Verifier(form, page.ModelState) && await fins.TerminerAsync(fait, form, page.ModelState, annulation)
            ? Fait(page, fins, fait, reouverture: false)
            : page.View(Fin, form);
    }

    public async Task<IActionResult> RouvrirAsync<T>(Controller page, IFinDe<T> fins, T? fait, CancellationToken annulation)
        where T : FaitDate, IVersionne =>
        fait is null ? page.NotFound()
        : fait.Fin is null ? DejaFait(page, fins, fait)
        : page.View(Reouverture, new ReouvertureForm { Version = fait.Version, Contexte = await fins.ContexteAsync(fait, reouverture: true, annulation) });

    public async Task<IActionResult> RouvrirAsync<T>(Controller page, IFinDe<T> fins, T? fait, ReouvertureForm form, CancellationToken annulation)
        where T : FaitDate, IVersionne
    {
        if (fait is null)
        {
            return page.NotFound();
        }

        if (fait.Fin is null)
        {
            return DejaFait(page, fins, fait);
        }

        form.Contexte = await fins.ContexteAsync(fait, reouverture: true, annulation);
        return page.ModelState.IsValid && await fins.RouvrirAsync(fait, form, page.ModelState, annulation)
            ? Fait(page, fins, fait, reouverture: true)
            : page.View(Reouverture, form);
    }

    /// <summary>Somebody did it already, or it was never ended: the page says so.</summary>
    private static RedirectResult DejaFait<T>(Controller page, IFinDe<T> fins, T fait)
        where T : FaitDate, IVersionne
    {
        page.TempData["Info"] = fait.Fin is null ? "Aucune fin n’est enregistrée : il n’y a rien à reprendre." : "Une fin est déjà enregistrée.";
        return page.Redirect(fins.Retour(fait));
    }

    private static RedirectResult Fait<T>(Controller page, IFinDe<T> fins, T fait, bool reouverture)
        where T : FaitDate, IVersionne
    {
        page.TempData["Succes"] = fins.Phrase(fait, reouverture);
        return page.Redirect(fins.Retour(fait));
    }
}
