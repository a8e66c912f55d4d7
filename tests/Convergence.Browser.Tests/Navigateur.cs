using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>One Chromium for all journeys: Debian's, not one that Playwright downloads. CONVERGENCE_CHROMIUM names another.</summary>
public sealed class Navigateur : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public IBrowser Chromium => _chromium ?? throw new InvalidOperationException("Le navigateur n’est pas démarré.");

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CONVERGENCE_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

[CollectionDefinition(Nom)]
public sealed class AvecNavigateur : ICollectionFixture<Navigateur>
{
    public const string Nom = "Navigateur";
}
