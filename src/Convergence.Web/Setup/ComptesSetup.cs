using System.Security.Claims;
using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Web.Security;
using Convergence.Web.Security.Essais;
using Convergence.Web.Security.MotsDePasse;
using Convergence.Web.Security.SecondFacteur;
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

    public static void AjouterComptes(this IServiceCollection services, NomsCookies noms)
    {
        var surs = noms.Surs ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.AddSingleton(noms);
        services.AddDataProtection().SetApplicationName("Convergence");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(f => new ConfigureOptions<KeyManagementOptions>(o =>
            o.XmlRepository = ActivatorUtilities.CreateInstance<ClesProtectionRepository>(f)
        ));

        services
            .AddIdentityCore<Utilisateur>(o =>
            {
                o.User.RequireUniqueEmail = true;
                o.Password.RequiredLength = MotDePasseCourantValidator.LongueurMinimale;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
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
                o.Cookie.Name = noms.Session;
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

        services
            .AddAuthentication()
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, o => Ephemere(o, noms.SecondFacteur, surs, AttenteCode.Duree))
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, o =>
            {
                Ephemere(o, noms.NavigateurSur, surs, TimeSpan.FromHours(ReglesSecondFacteur.HeuresNavigateur));
                o.Events.OnValidatePrincipal = SecurityStampValidator.ValidateAsync<ITwoFactorSecurityStampValidator>;
            });
        services
            .AddOptions<OptionsSecondFacteur>()
            .Configure<IHostEnvironment>((o, e) => o.Exiger = !e.IsDevelopment())
            .BindConfiguration(OptionsSecondFacteur.Section);
        services.AddSingleton<TotpService>();
        services.AddSingleton<AttenteCode>();
        services.AddScoped<SecondFacteurService>();

        services.AddScoped<UtilisateurCourant>();
        services.AddScoped<SessionsService>();
        services.AddScoped<EssaisService>();
        services.AddSingleton<NavigateursService>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);
        services.AddAntiforgery(o =>
        {
            o.HeaderName = "X-Jeton-Formulaire";
            o.Cookie.Name = noms.Formulaire;
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = surs;
        });
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = noms.Message;
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

    /// <summary>A cookie that is not the session, and lasts that long whatever is done.</summary>
    private static void Ephemere(CookieAuthenticationOptions o, string nom, CookieSecurePolicy surs, TimeSpan duree)
    {
        o.Cookie.Name = nom;
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = surs;
        o.ExpireTimeSpan = duree;
        o.SlidingExpiration = false;
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
