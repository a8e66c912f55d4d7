using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>What the address of a dashboard says: everything that changes what is shown.</summary>
public sealed record TableauForm
{
    public string? Periode { get; init; }

    public string? Programme { get; init; }

    public string? Tri { get; init; }

    public string? Sens { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>« ouvert » unfolds the « PHC seul » territories.</summary>
    [FromQuery(Name = "phc-seul")]
    public string? PhcSeul { get; init; }

    [FromQuery(Name = "page-phc")]
    public int PagePhc { get; init; } = 1;

    public bool PhcSeulOuvert => PhcSeul == "ouvert";

    public bool Descendant => Sens == "desc";
}
