using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Imports.Depots;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Imports.ImportSalaries;

[Autorise(Permission.SalarieModifier)]
[Route("/salaries/import")]
public sealed class ImportSalariesController(ImportSalariesService sujet) : DepotsController(sujet);
