using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Imports;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.ImportPartenaires;

[Autorise(Permission.PartenaireModifier)]
[Route("/partenaires/import")]
public sealed class ImportPartenairesController(ImportPartenairesService sujet) : ImportsController(sujet);
