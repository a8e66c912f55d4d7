using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>
/// The rules of axe, all of them, run in the page itself. The package's own way opens a second browser context for each page, injects the rules
/// there too and brings back every node that passed: three times the time, for the same violations. It would matter for frames: there are none.
/// </summary>
internal static class Axe
{
    private static readonly Lazy<string> Regles = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>What is wrong, a rule a line, with the first nodes.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Regles.Value);
        }

        return await page.EvaluateAsync<string[]>(
            """
            async () => {
                if (document.querySelector('iframe, frame')) throw new Error('axe ne regarde pas dans les cadres de cette page');
                const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                return violations.map(v => `${v.id} (${v.help}) ${v.nodes.slice(0, 3).map(n => n.html).join(', ')}`);
            }
            """
        );
    }
}
