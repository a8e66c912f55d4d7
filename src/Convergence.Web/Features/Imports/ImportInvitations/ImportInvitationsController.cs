using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Imports.Depots;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Convergence.Web.Features.Imports.ImportInvitations;

[Autorise(Permission.CompteInviter)]
[Route("/invitations/liste")]
public sealed class ImportInvitationsController(ImportInvitationsService sujet) : DepotsController(sujet);
