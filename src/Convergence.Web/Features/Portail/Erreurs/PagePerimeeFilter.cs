using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Convergence.Web.Features.Portail.Erreurs;

/// <summary>Remembers that a 400 comes from an expired page, and what its form held, for the error page that follows.</summary>
internal sealed class PagePerimeeFilter : IAlwaysRunResultFilter
{
    private const string Cle = "PagePerimee";

    private const int LignesMaximum = 200;

    /// <summary>Fields that are never shown again: secrets, and what the framework adds.</summary>
    private static readonly string[] Tus = ["MotDePasse", "Actuel", "Nouveau", "Confirmation", "Jeton", "Version"];

    /// <summary>Null when the page did not expire.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Saisies(HttpContext contexte) =>
        contexte.Items[Cle] as IReadOnlyList<KeyValuePair<string, string>>;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            // A form that could not be read (a NUL, a part cut short) has not expired: the plain page of the status says so.
            if (context.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IFormFeature>()?.Form is { } form)
            {
                context.HttpContext.Items[Cle] = Lire(form);
            }
        }
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    private static List<KeyValuePair<string, string>> Lire(IFormCollection form) =>
        [
            .. form.Where(c => !c.Key.StartsWith("__", StringComparison.Ordinal) && !Tus.Any(t => c.Key.EndsWith(t, StringComparison.OrdinalIgnoreCase)))
                .SelectMany(c => c.Value.OfType<string>().Where(v => v.Length > 0).Select(v => KeyValuePair.Create(c.Key, v)))
                .Take(LignesMaximum),
        ];
}
