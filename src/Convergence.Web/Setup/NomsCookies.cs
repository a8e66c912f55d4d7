namespace Convergence.Web.Setup;

/// <summary>
/// Names of the cookies. Where https is demanded and the portal has the whole host, they begin with « __Host- »: no page of a neighbouring host can set
/// them. Under a path, that prefix would be refused by browsers.
/// </summary>
/// <param name="Surs">Cookies leave over https only.</param>
/// <param name="HoteEntier">The portal is at the root of its address.</param>
public sealed record NomsCookies(bool Surs, bool HoteEntier)
{
    public string Session => Nom("convergence");

    public string Formulaire => Nom("convergence-formulaire");

    public string Message => Nom("convergence-message");

    public string Navigateur => Nom("convergence-navigateur");

    public string SecondFacteur => Nom("convergence-second-facteur");

    public string NavigateurSur => Nom("convergence-navigateur-sur");

    /// <summary>Read from « AdressePublique » and from the path that a server in front gives.</summary>
    public static NomsCookies Lire(IConfiguration configuration, bool surs)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var chemin = configuration["APPL_PATH"] ?? Environment.GetEnvironmentVariable("ASPNETCORE_APPL_PATH");
        var adresse = configuration["AdressePublique"];
        var sousChemin =
            (!string.IsNullOrEmpty(chemin) && chemin != "/") || (Uri.TryCreate(adresse, UriKind.Absolute, out var publique) && publique.AbsolutePath != "/");
        return new(surs, !sousChemin);
    }

    private string Nom(string nom) => Surs && HoteEntier ? $"__Host-{nom}" : nom;
}
