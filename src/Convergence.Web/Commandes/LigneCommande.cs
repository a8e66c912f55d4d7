using Convergence.Web.Setup;

namespace Convergence.Web.Commandes;

/// <summary>What the program does: serves the portal, or runs one command and stops.</summary>
internal static class LigneCommande
{
    public static async Task<int> ExecuterAsync(string[] args)
    {
        var app = Application.Assembler(Application.Preparer(args));
        await Demarrage.PreparerAsync(app);
        await app.RunAsync();
        return 0;
    }
}
