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
    public void Le_fournisseur_des_api_est_retire_et_lui_seul()
    {
        var (ordinaire, allege) = (new ServiceCollection(), new ServiceCollection());
        ordinaire.AddControllersWithViews();
        allege.AjouterPages(PagesSetup.LireLesTypesAsync());

        Assert.Single(Fournisseurs(ordinaire).Except(Fournisseurs(allege)), "ApiBehaviorApplicationModelProvider");
        Assert.NotEmpty(Fournisseurs(allege));
    }

    private static IEnumerable<string?> Fournisseurs(IServiceCollection services) => services.Where(s => s.ServiceType == typeof(IApplicationModelProvider)).Select(s => s.ImplementationType?.Name);
}
