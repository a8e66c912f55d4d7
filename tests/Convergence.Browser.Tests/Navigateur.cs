using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>
/// One Chromium for all journeys, which open contexts of their own in it at the same time: Debian's, without a window, not one that Playwright downloads.
/// CONVERGENCE_CHROMIUM names another. It ends with the process.
/// </summary>
public sealed class Navigateur : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Partage = new(DemarrerAsync);

    private IBrowser? _chromium;

    public IBrowser Chromium => _chromium ?? throw new InvalidOperationException("Le navigateur n’est pas démarré.");

    public async Task InitializeAsync() => _chromium = await Partage.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<IBrowser> DemarrerAsync()
    {
        // A page that is slow is not a page that is wrong: journeys share the cores.
        Assertions.SetDefaultExpectTimeout(15_000);
        var playwright = await Playwright.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CONVERGENCE_CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
                Args = Arguments,
            }
        );
    }
}
