using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Dossiers.Agenda;

/// <summary>What falls due for the people of the chantier, and how often référents were met.</summary>
[Autorise(Permission.SalarieLire)]
[Route("/salaries/agenda")]
public sealed class AgendaController(AgendaQuery agenda, ConcertationsTauxQuery taux) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken annulation) =>
        View(
            new AgendaViewModel(
                await taux.LireAsync(annulation),
                await agenda.ConcertationsAsync(annulation),
                await agenda.ActionsAsync(annulation),
                await agenda.MobilisationsAsync(annulation)
            )
        );
}

public sealed record AgendaViewModel(
    TauxConcertation Taux,
    IReadOnlyList<EcheanceAgenda> Concertations,
    IReadOnlyList<EcheanceAgenda> Actions,
    IReadOnlyList<EcheanceAgenda> Mobilisations
);
