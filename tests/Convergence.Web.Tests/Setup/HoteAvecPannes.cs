using System.Net;
using Convergence.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Setup;

/// <summary>The host with an action that throws, and requests that come from the address that a test says.</summary>
public sealed class HoteAvecPannes : ConvergenceFactory
{
    /// <summary>Header by which a test says where its request comes from: the test server has no network.</summary>
    public const string Provenance = "X-Essai-Provenance";

    protected override bool EstPrete => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("ReseauDeConfiance:Proxys:0", "10.1.2.3");
        builder.ConfigureTestServices(services =>
        {
            services.AddControllersWithViews().AddApplicationPart(typeof(PanneController).Assembly);
            services.AddTransient<IStartupFilter, ProvenanceFilter>();
        });
    }

    private sealed class ProvenanceFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (contexte, suite) =>
                    {
                        if (IPAddress.TryParse(contexte.Request.Headers[Provenance], out var adresse))
                        {
                            contexte.Connection.RemoteIpAddress = adresse;
                        }

                        return suite(contexte);
                    }
                );
                next(app);
            };
    }
}
