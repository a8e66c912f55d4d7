using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Conservation;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Features.Dossiers.Suivi;
using Convergence.Web.Features.Portail.Erreurs;
using Convergence.Web.Features.Portail.Shared;
using Convergence.Web.Setup.Transport;
using FluentValidation;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Convergence.Web.Setup;

/// <summary>MVC by feature folders (ADR 0001), French culture, and the services of the features by their suffix.</summary>
internal static class PagesSetup
{
    private static readonly string[] Espaces = ["Convergence.Web.Features", "Convergence.Web.Commun"];

    private static readonly string[] Suffixes = ["Service", "Query", "Export"];

    public static void AjouterPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(o =>
        {
            o.Conventions.Add(new DomaineConvention());
            o.Conventions.Add(new RouteDAbordConvention());
            o.Conventions.Add(new DebitsConvention());
            o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            o.Filters.Add(new CaracteresFilter());
            o.Filters.Add(new PagePerimeeFilter());
            o.Filters.Add(new RefusDossierFilter());
            MessagesLiaison.Traduire(o.ModelBindingMessageProvider);
        });
        services.Configure<RazorViewEngineOptions>(o =>
        {
            o.AreaViewLocationFormats.Clear();
            o.AreaViewLocationFormats.Add("/Features/{2}/{1}/{0}.cshtml");
            o.AreaViewLocationFormats.Add("/Features/{2}/Shared/{0}.cshtml");
            o.AreaViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            // What is drawn outside a page of a domain: MVC refuses an empty list.
            o.ViewLocationFormats.Clear();
            o.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new RequestCulture(Formats.Culture);
            o.SupportedCultures = [Formats.Culture];
            o.SupportedUICultures = [Formats.Culture];
            o.RequestCultureProviders.Clear();
        });
        // Accents as they are: the pages are French, and UTF-8.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services
            .AddOptions<SuiviSortieOptions>()
            .BindConfiguration(SuiviSortieOptions.Section)
            .Validate(o => o.EstValide, $"{SuiviSortieOptions.Section}:Mois : donnez des mois de 1 à 12 après la sortie, par exemple 3, 6, 12.")
            .ValidateOnStart();
        services
            .AddOptions<ConservationOptions>()
            .BindConfiguration(ConservationOptions.Section)
            .Validate(o => o.EstValide, $"{ConservationOptions.Section}:AnneesArchive : donnez de 0 à 10 ans.")
            .ValidateOnStart();
        services.AddOptions<EditeurOptions>().BindConfiguration(EditeurOptions.Section);
        services.AddHttpContextAccessor();
        services.AddMemoryCache();

        services.AddValidatorsFromAssembly(Assembly.GetExecutingAssembly(), ServiceLifetime.Singleton, includeInternalTypes: true);
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(EstServiceDePage))
        {
            services.AddScoped(type);
        }
    }

    private static bool EstServiceDePage(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false }
        && Espaces.Any(e => type.Namespace?.StartsWith(e, StringComparison.Ordinal) == true)
        && Suffixes.Any(s => type.Name.EndsWith(s, StringComparison.Ordinal));
}
