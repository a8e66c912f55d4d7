using System.Xml.Linq;
using Convergence.Data.Chiffrement;
using Convergence.Domain;
using Convergence.Domain.Chiffrement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Convergence.Data.Comptes;

/// <summary>
/// A data-protection key, shared by the nodes and kept across restarts: encrypted by the ring of the portal, so that who holds a backup alone makes
/// neither a cookie nor a link.
/// </summary>
public sealed class CleProtection
{
    public const int LongueurNom = 120;

    public long Id { get; init; }

    public required string Nom { get; init; }

    /// <summary>The key in clear, written where no ring is set; null when it is encrypted.</summary>
    public string? Xml { get; private set; }

    /// <summary>Name of the key of the ring that encrypted it; null in clear.</summary>
    public string? CleContenu { get; private set; }

    /// <summary>The encrypted key; null in clear.</summary>
    public byte[]? Contenu { get; private set; }

    private EmplacementChiffre Emplacement => new("ClesProtection", Nom, nameof(Contenu));

    /// <summary>Writes the key, encrypted when a ring is set.</summary>
    public void Ecrire(string xml, Coffre coffre)
    {
        ArgumentNullException.ThrowIfNull(coffre);
        (Xml, CleContenu, Contenu) = (xml, null, null);
        if (coffre.EstRegle)
        {
            var chiffre = coffre.Chiffrer(xml, Emplacement);
            (Xml, CleContenu, Contenu) = (null, chiffre.Cle, chiffre.Octets);
        }
    }

    /// <summary>The key.</summary>
    /// <exception cref="RegleMetierException">The ring does not read it.</exception>
    public string Lire(Coffre coffre)
    {
        ArgumentNullException.ThrowIfNull(coffre);
        return Xml ?? coffre.Dechiffrer(new ContenuChiffre(CleContenu!, Contenu!), Emplacement);
    }
}

/// <summary>
/// Keeps data-protection keys in the database. The package that does it writes them in clear, or encrypts with a certificate: the portal has a ring
/// already.
/// </summary>
public sealed partial class ClesProtectionRepository(IServiceScopeFactory scopes, Coffre coffre, ILogger<ClesProtectionRepository> journal) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        return [.. db.ClesProtection.AsEnumerable().Select(Lire).OfType<XElement>()];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        var cle = new CleProtection { Nom = friendlyName };
        cle.Ecrire(element.ToString(SaveOptions.DisableFormatting), coffre);
        db.ClesProtection.Add(cle);
        db.SaveChanges();
    }

    /// <summary>A key that the ring no longer reads is left out: who signed in with it signs in again, and the others are served.</summary>
    private XElement? Lire(CleProtection cle)
    {
        try
        {
            return XElement.Parse(cle.Lire(coffre));
        }
        catch (RegleMetierException)
        {
            NoterIllisible(cle.Id);
            return null;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "La clé de protection {Cle} ne se lit pas avec le trousseau réglé (Chiffrement:Cles ou Chiffrement:Fichier) : les sessions et les liens qu’elle protège sont perdus"
    )]
    private partial void NoterIllisible(long cle);
}
