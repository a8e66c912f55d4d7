using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Conventions.ConventionEtapes;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Conventions.ConventionDocuments;

/// <summary>Documents of a convention: deposited, given back through authorisation, taken away after a confirmation.</summary>
[Route("/conventions/{id:long}/documents")]
public sealed class ConventionDocumentsController(ConventionEtapesQuery conventions, DocumentsService documents) : Controller
{
    /// <summary>Room for the largest document and the form around it; beyond twice that, the request is refused before it is read.</summary>
    private const long TailleRequete = 2L * Domain.Conventions.NomDocument.TailleMaximale;

    [Autorise(Permission.ConventionLire)]
    [HttpGet("{document:long}")]
    public async Task<IActionResult> Telecharger(long id, long document, CancellationToken annulation)
    {
        if (await documents.LireAsync(id, document, annulation) is not { } lu)
        {
            return NotFound();
        }

        // Never shown in the page of the portal: a PDF is opened by its own reader.
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(lu.Octets, "application/pdf", lu.Nom);
    }

    [Autorise(Permission.ConventionModifier)]
    [HttpGet("nouveau")]
    public async Task<IActionResult> Deposer(long id, CancellationToken annulation) =>
        await conventions.LireAsync(id, annulation) is { } convention ? View(new DocumentForm { Convention = convention }) : NotFound();

    [Autorise(Permission.ConventionModifier)]
    [RequestSizeLimit(TailleRequete)]
    [RequestFormLimits(MultipartBodyLengthLimit = TailleRequete)]
    [HttpPost("nouveau")]
    public async Task<IActionResult> Deposer(long id, DocumentForm form, CancellationToken annulation)
    {
        if (await conventions.LireAsync(id, annulation) is not { } convention)
        {
            return NotFound();
        }

        form.Convention = convention;
        if (await documents.DeposerAsync(id, form, ModelState, annulation) is not { } nom)
        {
            return View(form);
        }

        TempData["Succes"] = $"Le document « {nom} » est déposé.";
        return Redirect($"~/conventions/{id}");
    }

    [Autorise(Permission.ConventionModifier)]
    [HttpGet("{document:long}/retirer")]
    public async Task<IActionResult> Retirer(long id, long document, CancellationToken annulation) =>
        await conventions.LireAsync(id, annulation) is { } convention && await documents.NomAsync(id, document, annulation) is { } nom
            ? View(new RetraitViewModel(convention, document, nom))
            : NotFound();

    [Autorise(Permission.ConventionModifier)]
    [HttpPost("{document:long}/retirer")]
    public async Task<IActionResult> ConfirmerRetrait(long id, long document, CancellationToken annulation)
    {
        if (await conventions.LireAsync(id, annulation) is null || await documents.RetirerAsync(id, document, annulation) is not { } nom)
        {
            return NotFound();
        }

        TempData["Succes"] = $"Le document « {nom} » est retiré ; l’historique le dit.";
        return Redirect($"~/conventions/{id}");
    }
}
