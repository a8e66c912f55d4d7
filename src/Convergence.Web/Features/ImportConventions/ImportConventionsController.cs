using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Imports;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.ImportConventions;

[Autorise(Permission.ConventionModifier)]
[Route("/conventions/import")]
public sealed class ImportConventionsController(ImportConventionsService sujet) : ImportsController(sujet);
