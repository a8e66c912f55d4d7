using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Imports.Depots;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Imports.ImportPartenaires;

[Autorise(Permission.PartenaireModifier)]
[Route("/partenaires/import")]
public sealed class ImportPartenairesController(ImportPartenairesService sujet) : DepotsController(sujet);
