using System.Security.Claims;
using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Setup;

/// <summary>Accounts, sign-in cookie, permissions. Choices: reference §10, R9 and R11.</summary>
internal static class ComptesSetup
{
    public static readonly TimeSpan Inactivite = TimeSpan.FromMinutes(30);

    /// <summary>How long another session outlives a change of password: each check reads the account.</summary>
    public static readonly TimeSpan VerificationSession = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan ValiditeLien = TimeSpan.FromDays(1);

    public static void AjouterComptes(this IServiceCollection services, bool httpAdmis)
    {
        var surs = httpAdmis ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        services.AddDataProtection().SetApplicationName("Convergence");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(f => new ConfigureOptions<KeyManagementOptions>(o =>
            o.XmlRepository = new ClesProtectionRepository(f.GetRequiredService<IServiceScopeFactory>())
        ));

        services
            .AddIdentityCore<Utilisateur>(o =>
            {
                o.User.RequireUniqueEmail = true;
                o.Password.RequiredLength = MotDePasseCourantValidator.LongueurMinimale;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<ConvergenceDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<IdentiteEnFrancais>()
            .AddPasswordValidator<MotDePasseCourantValidator>()
            .AddClaimsPrincipalFactory<PrincipalFactory>();
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = VerificationSession;
            o.OnRefreshingPrincipal = GarderLaSession;
        });
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = ValiditeLien);

        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, o =>
            {
                o.Cookie.Name = "convergence";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.Cookie.SecurePolicy = surs;
                o.ExpireTimeSpan = Inactivite;
                o.SlidingExpiration = true;
                o.LoginPath = "/connexion";
                o.ReturnUrlParameter = "retour";
                o.Events = new CookieAuthenticationEvents
                {
                    OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync,
                    OnRedirectToLogin = contexte => Rediriger(contexte, StatusCodes.Status401Unauthorized),
                    OnRedirectToAccessDenied = contexte =>
                    {
                        contexte.Response.StatusCode = StatusCodes.Status403Forbidden;
                        return Task.CompletedTask;
                    },
                };
            });

        // The validator of the security stamp signs this scheme out too, before there is any second factor.
        services.AddAuthentication().AddCookie(IdentityConstants.TwoFactorRememberMeScheme, o => o.Cookie.SecurePolicy = surs);

        services.AddScoped<UtilisateurCourant>();
        services.AddScoped<SessionsService>();
        services.AddScoped<EssaisService>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);
        services.AddAntiforgery(o =>
        {
            o.HeaderName = "X-Jeton-Formulaire";
            o.Cookie.Name = "convergence-formulaire";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = surs;
        });
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = "convergence-message";
            o.Cookie.SecurePolicy = surs;
        });
    }

    /// <summary>
    /// Takes away the service that reads the keys before the first request: before the schema exists, in production. They are
    /// read when needed. Last, because each framework service that protects data adds it again.
    /// </summary>
    public static void LireLesClesALaDemande(this IServiceCollection services)
    {
        foreach (var lecture in services.Where(s => s.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            services.Remove(lecture);
        }
    }

    /// <summary>The identity is made again from the account: the session is in the cookie alone.</summary>
    private static Task GarderLaSession(SecurityStampRefreshingPrincipalContext contexte)
    {
        if (contexte.CurrentPrincipal?.FindFirst(SessionsService.Revendication) is { } session && contexte.NewPrincipal?.Identity is ClaimsIdentity identite)
        {
            identite.AddClaim(session.Clone());
        }

        return Task.CompletedTask;
    }

    /// <summary>A page goes to the sign-in form; a call made by a script is told, so that nothing typed is lost.</summary>
    private static Task Rediriger(RedirectContext<CookieAuthenticationOptions> contexte, int codeAppel)
    {
        if (contexte.Request.Headers.Accept.Contains("application/json"))
        {
            contexte.Response.StatusCode = codeAppel;
        }
        else if (HttpMethods.IsGet(contexte.Request.Method) || HttpMethods.IsHead(contexte.Request.Method))
        {
            contexte.Response.Redirect(contexte.RedirectUri);
        }
        else
        {
            contexte.Response.Redirect(ApresUnFormulaire(contexte.Request));
        }

        return Task.CompletedTask;
    }

    /// <summary>The session ended before a form was sent: signing in leads back to the page of the form, not to its POST.</summary>
    private static string ApresUnFormulaire(HttpRequest requete)
    {
        var page = requete.GetTypedHeaders().Referer;
        var retour = page is not null && page.IsAbsoluteUri && page.Authority == requete.Host.Value ? page.PathAndQuery : "/accueil";
        return QueryHelpers.AddQueryString("/connexion", new Dictionary<string, string?> { ["retour"] = retour, ["expiree"] = "true" });
    }
}
