using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Setup;

/// <summary>Accounts, sign-in cookie, permissions. Choices: reference §10, R9 and R11.</summary>
internal static class ComptesSetup
{
    public static readonly TimeSpan Inactivite = TimeSpan.FromMinutes(30);

    public static void AjouterComptes(this IServiceCollection services, IWebHostEnvironment environnement)
    {
        services.AddDataProtection().SetApplicationName("Convergence");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(f => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new ClesProtectionRepository(f.GetRequiredService<IServiceScopeFactory>())));

        services.AddIdentityCore<Utilisateur>(o =>
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
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(5));

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.Cookie.Name = "convergence";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = environnement.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
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

        services.AddScoped<UtilisateurCourant>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);
        services.AddAntiforgery(o =>
        {
            o.HeaderName = "X-Jeton-Formulaire";
            o.Cookie.Name = "convergence-formulaire";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = environnement.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
    }

    /// <summary>A page goes to the sign-in form; a call made by a script is told, so that nothing typed is lost.</summary>
    private static Task Rediriger(RedirectContext<CookieAuthenticationOptions> contexte, int codeAppel)
    {
        if (contexte.Request.Headers.Accept.Contains("application/json"))
        {
            contexte.Response.StatusCode = codeAppel;
        }
        else
        {
            contexte.Response.Redirect(contexte.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
