using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Convergence.Data;
using Convergence.Web.Composants;
using Convergence.Web.Features.Conservation;
using Convergence.Web.Features.Erreurs;
using Convergence.Web.Features.Salaries;
using Convergence.Web.Features.SalarieSuivi;
using Convergence.Web.Validation;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Convergence.Web.Setup;

/// <summary>MVC by feature folders (ADR 0001), French culture, and the services of the features by their suffix.</summary>
internal static class PagesSetup
{
    private static readonly string[] Suffixes = ["Service", "Query", "Export"];

    /// <summary>
    /// Loading every type of the pages is a fifth of a start: the second core does it while the host reads its settings.
    /// </summary>
    public static Task<Type[]> LireLesTypesAsync() => Task.Run(() =>
    {
        var types = Assembly.GetExecutingAssembly().GetTypes();
        _ = typeof(ConvergenceDbContext).Assembly.GetTypes();
        return types;
    });

    /// <summary>Describing every action is the longest step of a start: the second core does it while the base is looked at.</summary>
    public static Task DecrireLesActionsAsync(IServiceProvider services) => Task.Run(() => services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors);

    /// <summary>
    /// Two thirds of a description are the parameters, which the provider remembers: this core takes them from the other end until
    /// they meet.
    /// </summary>
    public static void AiderADecrire(IServiceProvider services, Task actions)
    {
        var parametres = services.GetRequiredService<IModelMetadataProvider>() as ModelMetadataProvider;
        var controleurs = new ControllerFeature();
        services.GetRequiredService<ApplicationPartManager>().PopulateFeature(controleurs);
        foreach (var parametre in controleurs.Controllers.Reverse().SelectMany(c => c.DeclaredMethods).Where(m => m.IsPublic).SelectMany(m => m.GetParameters()).TakeWhile(_ => !actions.IsCompleted))
        {
            parametres?.GetMetadataForParameter(parametre);
        }
    }

    public static void AjouterPages(this IServiceCollection services, Task<Type[]> types)
    {
        // AddControllersWithViews without what describes APIs, CORS and formats by extension: this host has none, and a start pays for each.
        services.AddMvcCore(o =>
        {
            o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            o.Filters.Add(new PagePerimeeFilter());
            o.Filters.Add(new RefusDossierFilter());
            MessagesLiaison.Traduire(o.ModelBindingMessageProvider);
        }).AddAuthorization().AddDataAnnotations().AddViews().AddRazorViewEngine().AddCacheTagHelper();
        SansConventionsApi(services);
        services.Configure<RazorViewEngineOptions>(o =>
        {
            o.ViewLocationFormats.Clear();
            o.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
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
        services.AddOptions<SuiviSortieOptions>().BindConfiguration(SuiviSortieOptions.Section)
            .Validate(o => o.EstValide, $"{SuiviSortieOptions.Section}:Mois : donnez des mois de 1 à 12 après la sortie, par exemple 3, 6, 12.").ValidateOnStart();
        services.AddOptions<ConservationOptions>().BindConfiguration(ConservationOptions.Section)
            .Validate(o => o.EstValide, $"{ConservationOptions.Section}:AnneesArchive : donnez de 0 à 10 ans.").ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddMemoryCache();

        foreach (var type in types.GetAwaiter().GetResult().Where(t => t is { IsClass: true, IsAbstract: false, IsNested: false } && t.Namespace?.StartsWith("Convergence.Web.Features", StringComparison.Ordinal) == true))
        {
            if (Suffixes.Any(s => type.Name.EndsWith(s, StringComparison.Ordinal)))
            {
                services.AddScoped(type);
            }
            else if (type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(FormValidator<>))
            {
                services.AddSingleton(type);
            }
        }
    }

    /// <summary>
    /// No controller here is an [ApiController], and the provider that looks for one reads the attributes of the whole assembly, a
    /// line a view, again for each controller.
    /// </summary>
    private static void SansConventionsApi(IServiceCollection services)
    {
        foreach (var fournisseur in services.Where(s => s.ServiceType == typeof(IApplicationModelProvider) && s.ImplementationType?.Name == "ApiBehaviorApplicationModelProvider").ToList())
        {
            services.Remove(fournisseur);
        }
    }
}
