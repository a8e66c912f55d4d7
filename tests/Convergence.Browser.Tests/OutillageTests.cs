using Deque.AxeCore.Playwright;

namespace Convergence.Browser.Tests;

/// <summary>« Zero axe violations » only means something if axe can find one.</summary>
[Collection(AvecNavigateur.Nom)]
public sealed class OutillageTests(Navigateur navigateur)
{
    [Fact]
    public async Task Axe_voit_une_image_sans_texte()
    {
        var page = await navigateur.Chromium.NewPageAsync();
        await page.SetContentAsync("""<html lang="fr"><title>Essai</title><main><h1>Essai</h1><img src="data:,"></main></html>""");

        var resultat = await page.RunAxe();

        Assert.Contains(resultat.Violations, v => string.Equals(v.Id, "image-alt", StringComparison.Ordinal));
    }
}
