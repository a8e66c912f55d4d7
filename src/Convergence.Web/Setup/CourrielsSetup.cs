using Convergence.Web.Courriels;
using Convergence.Web.Courriels.Modeles;
using Convergence.Web.Courriels.Transport;

namespace Convergence.Web.Setup;

/// <summary>The queue of mails, their templates and where they leave (ADR 0027).</summary>
internal static class CourrielsSetup
{
    public static void AjouterCourriels(this IServiceCollection services, OptionsCourriel options)
    {
        services.AddSingleton(options);
        services.AddSingleton<SignalCourriels>();
        services.AddSingleton<IEnvoiCourriel>(f =>
            options.Transport == TransportCourriel.Smtp ? ActivatorUtilities.CreateInstance<EnvoiSmtp>(f) : ActivatorUtilities.CreateInstance<EnvoiDossier>(f)
        );
        services.AddScoped<IModeleCourriel, ModeleMotDePasseOublie>();
        services.AddScoped<IModeleCourriel, ModeleInvitation>();
        services.AddScoped<IModeleCourriel, ModeleCompteDesactive>();
        services.AddScoped<IModeleCourriel, ModeleMotDePasseChange>();
        services.AddScoped<IModeleCourriel, ModeleSecondFacteurChange>();
        services.AddScoped<IModeleCourriel, ModeleReinitialisationDemandee>();
        services.AddScoped<IModeleCourriel, ModeleSecondFacteurReinitialise>();
        services.AddScoped<IModeleCourriel, ModeleApprobationAttendue>();
        services.AddScoped<IModeleCourriel, ModeleRoleActif>();
        services.AddScoped<IModeleCourriel, ModeleCompteReactive>();
        services.AddScoped<DestinataireService>();
        services.AddScoped<ModelesCourrielService>();
        services.AddScoped<CourrielsService>();
        services.AddScoped<EnvoisService>();
    }
}
