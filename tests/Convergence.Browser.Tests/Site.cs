using Convergence.Testing;
using Microsoft.AspNetCore.Hosting;

namespace Convergence.Browser.Tests;

/// <summary>The real host on Kestrel, on a database of its own with the demonstration pack, for a real browser.</summary>
public sealed class Site : ConvergenceFactory, IAsyncLifetime
{
    public string Adresse { get; private set; } = string.Empty;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        UseKestrel(0);
        StartServer();
        Adresse = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.ConfigureWebHost(builder);

        // Plain http on a loopback port: neither redirection to https nor cookies reserved to it.
        builder.UseEnvironment("Development");
    }
}
