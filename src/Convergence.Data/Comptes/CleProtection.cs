using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Data.Comptes;

/// <summary>A data-protection key, shared by the nodes and kept across restarts.</summary>
public sealed class CleProtection
{
    public long Id { get; init; }

    public required string Nom { get; init; }

    public required string Xml { get; init; }
}

/// <summary>Keeps data-protection keys in the database: the package that does it is not needed for ten lines.</summary>
public sealed class ClesProtectionRepository(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        return [.. db.ClesProtection.Select(c => c.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        db.ClesProtection.Add(new CleProtection { Nom = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
