namespace Convergence.Web.Commun;

/// <summary>Writes the links that leave the portal, on the address that people type: setting « AdressePublique », else the one that is served.</summary>
public sealed class AdressePubliqueService(IConfiguration configuration)
{
    public const string Cle = "AdressePublique";

    /// <summary>A link to a page.</summary>
    /// <param name="chemin">From « / ».</param>
    public string Lien(string chemin) => (configuration[Cle] ?? configuration["AdresseParDefaut"])?.TrimEnd('/') + chemin;
}
