using Convergence.Data;
using Convergence.Domain.Comptes;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Comptes.Profil;

/// <summary>One's own account.</summary>
[Connecte]
[Route("/profil")]
public sealed class ProfilController(
    ConvergenceDbContext db,
    ProfilQuery profils,
    SessionsService sessions,
    UtilisateurCourant utilisateur,
    TimeProvider horloge
) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken annulation) =>
        View(await profils.LireAsync(utilisateur.Id!.Value, SessionsService.Cle(User), annulation));

    [HttpPost("sessions/{session:long}/fermer")]
    public async Task<IActionResult> Fermer([FromRoute] long session, CancellationToken annulation)
    {
        var compte = utilisateur.Id!.Value;
        if (!await sessions.FermerAsync(compte, session, annulation))
        {
            return NotFound();
        }

        db.EvenementsCompte.Add(EvenementCompte.Noter(NatureEvenementCompte.Deconnexion, compte, compte, horloge.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(annulation);
        TempData["Succes"] = "La session est fermée.";
        return Redirect("~/profil");
    }
}
