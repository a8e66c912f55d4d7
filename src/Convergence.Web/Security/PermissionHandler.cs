using Microsoft.AspNetCore.Authorization;

namespace Convergence.Web.Security;

internal sealed class PermissionHandler(UtilisateurCourant utilisateur) : AuthorizationHandler<AutoriseAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AutoriseAttribute requirement)
    {
        if (utilisateur.Peut(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
