namespace Convergence.Browser.Tests;

/// <summary>« Zero axe violations » only means something if axe can find one.</summary>
public sealed class OutillageTests(Navigateur navigateur) : IClassFixture<Navigateur>
{
    [Fact]
    public async Task Axe_voit_une_image_sans_texte()
    {
        var page = await navigateur.Chromium.NewPageAsync();
        await page.SetContentAsync("""<html lang="fr"><title>Essai</title><main><h1>Essai</h1><img src="data:,"></main></html>""");

        Assert.Contains(await Axe.ViolationsAsync(page), v => v.StartsWith("image-alt ", StringComparison.Ordinal));
    }
}
