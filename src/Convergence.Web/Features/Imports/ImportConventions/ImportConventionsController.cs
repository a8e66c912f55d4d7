using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Imports.Depots;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Imports.ImportConventions;

[Autorise(Permission.ConventionModifier)]
[Route("/conventions/import")]
public sealed class ImportConventionsController(ImportConventionsService sujet) : DepotsController(sujet);
