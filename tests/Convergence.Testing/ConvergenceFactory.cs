using System.Collections.Concurrent;
using System.Net;
using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Testing.Base;
using Convergence.Testing.Html;
using Convergence.Web.Features.Portail.Accueil;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Convergence.Testing;

/// <summary>
/// The real host on a database of its own: antiforgery on, real cookies over https, a clock that tests set. Only the clock and
/// the cost of password hashes differ from production.
/// Needs of the application: the environment « Test » neither migrates nor loads at start; Program accepts the host's own
/// arguments (--environment, --contentRoot, --applicationName, --Base:Dossier=…); TimeProvider is a service of the container.
/// </summary>
public class ConvergenceFactory : WebApplicationFactory<AccueilController>, IAsyncLifetime
{
    public const string Environnement = "Test";

    private static readonly Uri Adresse = new("https://localhost/");

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new(StringComparer.Ordinal);

    private readonly BaseDeTest _base;

    public ConvergenceFactory()
        : this(avecDemonstration: true)
    {
    }

    protected ConvergenceFactory(bool avecDemonstration)
        : this(BaseDeTest.Creer(avecDemonstration))
    {
    }

    /// <summary>On a database that the test brings.</summary>
    protected ConvergenceFactory(BaseDeTest baseDeTest) => _base = baseDeTest;

    /// <summary>What an assembly of tests adds to every SQLite context: the web tests watch the queries that go through it.</summary>
    public static Action<DbContextOptionsBuilder>? SurContexteSqlite { get; set; }

    public HorlogeDeTest Horloge { get; } = new();

    /// <summary>Data folder of this host.</summary>
    public string Dossier => _base.Dossier;

    public Task InitializeAsync() => _base.PreparerAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser that nobody signed in. Redirections are not followed: tests see them.</summary>
    public HttpClient Anonyme() => Navigateur(new CookieContainer());

    /// <summary>A signed-in browser. The account signs in by the form once; other browsers of the account share its session.</summary>
    public async Task<HttpClient> ConnecterAsync(string courriel)
    {
        var session = await _sessions.GetOrAdd(courriel, c => new Lazy<Task<string>>(() => OuvrirSessionAsync(c))).Value;
        var cookies = new CookieContainer();
        cookies.SetCookies(Adresse, session);
        return Navigateur(cookies);
    }

    /// <summary>A new session, when a test signs out, changes the password or waits for the end of one.</summary>
    public async Task<HttpClient> NouvelleSessionAsync(string courriel, string motDePasse = Comptes.MotDePasse)
    {
        var client = Anonyme();
        var reponse = await ConnexionAsync(client, courriel, motDePasse);
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        return client;
    }

    /// <summary>Reads or prepares rows beside the screens, seeing everything unless said otherwise.</summary>
    public async Task<T> LireAsync<T>(Func<ConvergenceDbContext, Task<T>> action, Perimetre? perimetre = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        db.Definir(perimetre ?? Perimetre.Complet);
        return await action(db);
    }

    /// <summary>Writes rows beside the screens, seeing everything; the changes are saved at the end.</summary>
    public Task EcrireAsync(Func<ConvergenceDbContext, Task> action) => LireAsync(async db =>
    {
        await action(db);
        return await db.SaveChangesAsync();
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environnement);
        builder.UseSetting("Base:Fournisseur", _base.Options.Fournisseur.ToString());
        builder.UseSetting("Base:Dossier", _base.Dossier);
        if (_base.Options.Connexion is { } connexion)
        {
            builder.UseSetting("ConnectionStrings:Convergence", connexion);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Horloge);
            services.Configure<PasswordHasherOptions>(Chargement.Alleger);
            services.ConfigureDbContext<SqliteConvergenceDbContext>(o => SurContexteSqlite?.Invoke(o));
        });
    }

    private static Task<HttpResponseMessage> ConnexionAsync(HttpClient client, string courriel, string motDePasse)
        => client.PosterFormulaireAsync("/connexion", "form[action='/connexion']", ("Courriel", courriel), ("MotDePasse", motDePasse));

    private async Task<string> OuvrirSessionAsync(string courriel)
    {
        var cookies = new CookieContainer();
        using var client = Navigateur(cookies);
        var reponse = await ConnexionAsync(client, courriel, Comptes.MotDePasse);
        if (reponse.StatusCode != HttpStatusCode.Redirect)
        {
            Assert.Fail($"{courriel} ne se connecte pas. {await reponse.DecrireAsync()}");
        }

        return string.Join(',', cookies.GetCookies(Adresse).Where(c => c.Name == "convergence").Select(c => $"{c.Name}={c.Value}; path=/; secure; httponly"));
    }

    private HttpClient Navigateur(CookieContainer cookies) => CreateDefaultClient(Adresse, new CookieContainerHandler(cookies));
}
