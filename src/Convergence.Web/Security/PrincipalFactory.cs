using System.Security.Claims;
using Convergence.Data.Comptes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Security;

/// <summary>What the cookie says of a person: an identifier and a name. Roles are read at each request: they may end today.</summary>
internal sealed class PrincipalFactory(UserManager<Utilisateur> comptes, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Utilisateur>(comptes, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Utilisateur user)
    {
        var identite = await base.GenerateClaimsAsync(user);
        identite.AddClaim(new Claim("nom_affiche", user.NomAffiche));
        return identite;
    }
}
