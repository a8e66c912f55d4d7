using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Benchmarks;

/// <summary>What a cell save is compared with: signed in, antiforgery checked, one row read and updated.</summary>
public sealed class TemoinController(ConvergenceDbContext db) : Controller
{
    [Autorise(Permission.FileActiveSaisir)]
    [HttpPost("/temoin/{id:long}")]
    public async Task<IActionResult> Modifier(long id, int nombre, CancellationToken annulation)
    {
        var valeur = await db.Valeurs.SingleAsync(v => v.Id == id, annulation);
        valeur.Nombre = nombre;
        await db.SaveChangesAsync(annulation);
        return Ok();
    }
}
