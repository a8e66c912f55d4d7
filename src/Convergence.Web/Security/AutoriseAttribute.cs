using Convergence.Domain.Habilitations;
using Microsoft.AspNetCore.Authorization;

namespace Convergence.Web.Security;

/// <summary>The permission an endpoint asks for. The scope of the request is that of the roles that give this permission.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AutoriseAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>An endpoint open to anyone signed in, whatever the role; it reads nothing through the scope unless it asks for it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ConnecteAttribute : AuthorizeAttribute;
