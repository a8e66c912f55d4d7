using Microsoft.AspNetCore.Http.Extensions;

namespace Convergence.Web.Composants.Listes;

/// <summary>The current address with some parameters changed: filters, sort and page live in the address and stay there.</summary>
public static class RequeteCourante
{
    /// <summary>A null value removes the parameter.</summary>
    public static string Avec(HttpRequest requete, params ReadOnlySpan<(string Nom, string? Valeur)> changements)
    {
        var parametres = requete.Query.ToDictionary(p => p.Key, p => p.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (nom, valeur) in changements)
        {
            parametres.Remove(nom);
            if (valeur is not null)
            {
                parametres[nom] = valeur;
            }
        }

        var suite = new QueryBuilder(parametres.SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v ?? string.Empty)));
        return requete.PathBase + requete.Path + suite.ToQueryString();
    }
}
