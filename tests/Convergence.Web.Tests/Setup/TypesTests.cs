using Convergence.Web.Security;
using Convergence.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Setup;

/// <summary>What a start leaves out must stay useless: a controller marked [ApiController] would need what was removed.</summary>
public sealed class TypesTests
{
    [Fact]
    public void Aucun_controleur_n_est_une_api()
        => Assert.DoesNotContain(typeof(UtilisateurCourant).Assembly.GetTypes(), t => t.IsDefined(typeof(ApiControllerAttribute), inherit: true));

    [Fact]
    public void Les_fournisseurs_des_api_sont_retires_et_eux_seuls()
    {
        var (ordinaire, allege) = (new ServiceCollection(), new ServiceCollection());
        ordinaire.AddControllersWithViews();
        allege.AjouterPages(PagesSetup.LireLesTypesAsync());

        Assert.Equal(["ApiBehaviorApplicationModelProvider", "CorsApplicationModelProvider"], Fournisseurs(ordinaire).Except(Fournisseurs(allege)).Order(StringComparer.Ordinal));
        Assert.NotEmpty(Fournisseurs(allege));
    }

    private static IEnumerable<string?> Fournisseurs(IServiceCollection services) => services.Where(s => s.ServiceType == typeof(IApplicationModelProvider)).Select(s => s.ImplementationType?.Name);
}
