using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Imports;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.ImportSalaries;

[Autorise(Permission.SalarieModifier)]
[Route("/salaries/import")]
public sealed class ImportSalariesController(ImportSalariesService sujet) : ImportsController(sujet);
