using System.Collections.Concurrent;
using System.Net;
using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Testing.Base;
using Convergence.Testing.Html;
using Convergence.Web.Setup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convergence.Testing;

/// <summary>
/// The real host on a database that nobody else uses: antiforgery on, real cookies over https, a clock that tests set. Only the clock and
/// the cost of password hashes differ from production. An ordinary host is lent, its database and its clock as new; one that a test class
/// sets otherwise (<see cref="ConfigureWebHost"/>), or that keeps its folder to itself, is started for it.
/// Needs of the application: the environment « Test » neither migrates nor loads at start; Program accepts the host's own
/// arguments (--environment, --contentRoot, --applicationName, --Base:Dossier=…); TimeProvider is a service of the container.
/// </summary>
public class ConvergenceFactory : IAsyncLifetime, IAsyncDisposable
{
    public const string Environnement = "Test";

    private static readonly Uri Adresse = new("https://localhost/");

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lazy<Task<(string Cookies, string Jeton)>>> _jetons = new(StringComparer.Ordinal);

    private readonly bool _avecDemonstration;

    private readonly BaseDeTest? _donnees;

    private Hote? _hote;

    public ConvergenceFactory()
        : this(avecDemonstration: true) { }

    protected ConvergenceFactory(bool avecDemonstration) => _avecDemonstration = avecDemonstration;

    /// <summary>On a database that the test brings.</summary>
    protected ConvergenceFactory(BaseDeTest donnees) => _donnees = donnees;

    /// <summary>What an assembly of tests adds to every SQLite context: the web tests watch the queries that go through it.</summary>
    public static Action<DbContextOptionsBuilder>? SurContexteSqlite { get; set; }

    public HorlogeDeTest Horloge => Hote.Horloge;

    public IServiceProvider Services => Hote.Services;

    /// <summary>Data folder of this host.</summary>
    public string Dossier => Hote.Dossier;

    /// <summary>True for a host like all others, which the next class may use.</summary>
    protected virtual bool EstPrete => true;

    private bool EstCommune => EstPrete && _donnees is null;

    /// <summary>True for a host that a browser reaches.</summary>
    protected virtual bool SurKestrel => false;

    /// <summary>Address of a host on Kestrel.</summary>
    protected string AdresseKestrel => Hote.AdresseKestrel ?? throw new InvalidOperationException("Cet hôte n’écoute sur aucun port.");

    private Hote Hote => _hote ?? throw new InvalidOperationException("L’hôte n’est pas démarré : InitializeAsync.");

    public async Task InitializeAsync() =>
        _hote = EstCommune
            ? await ReserveHotes.PrendreAsync(_avecDemonstration, SurKestrel)
            : await Hote.DemarrerAsync(_donnees ?? BaseDeTest.Creer(_avecDemonstration), SurKestrel, ConfigureWebHost);

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _hote, null) is { } hote)
        {
            await (EstCommune ? ReserveHotes.RendreAsync(hote, _avecDemonstration) : hote.DisposeAsync().AsTask());
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A browser that nobody signed in. Redirections are not followed: tests see them.</summary>
    public HttpClient Anonyme() => Navigateur(new CookieContainer());

    /// <summary>A signed-in browser. The account signs in by the form once; other browsers of the account share its session.</summary>
    public async Task<HttpClient> ConnecterAsync(string courriel) => Navigateur(await CookiesAsync(courriel));

    /// <summary>
    /// A browser, signed in unless the account is null, that has read one page: the antiforgery token of that page is valid on each form, as long
    /// as the session lasts. The page is read once; other browsers of the account share its token.
    /// </summary>
    public async Task<(HttpClient Client, string Jeton)> AvecJetonAsync(string? courriel)
    {
        var (lus, jeton) = await _jetons.GetOrAdd(courriel ?? string.Empty, _ => new Lazy<Task<(string, string)>>(() => LireJetonAsync(courriel))).Value;
        var cookies = await CookiesAsync(courriel);
        cookies.SetCookies(Adresse, lus);
        return (Navigateur(cookies), jeton);
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
    public Task EcrireAsync(Func<ConvergenceDbContext, Task> action) =>
        LireAsync(async db =>
        {
            await action(db);
            return await db.SaveChangesAsync();
        });

    /// <summary>What a host of its own sets otherwise.</summary>
    protected virtual void ConfigureWebHost(IWebHostBuilder builder) { }

    private static Task<HttpResponseMessage> ConnexionAsync(HttpClient client, string courriel, string motDePasse) =>
        client.PosterFormulaireAsync("/connexion", "form[action='/connexion']", ("Courriel", courriel), ("MotDePasse", motDePasse));

    private async Task<CookieContainer> CookiesAsync(string? courriel)
    {
        var cookies = new CookieContainer();
        if (courriel is not null)
        {
            cookies.SetCookies(Adresse, await _sessions.GetOrAdd(courriel, c => new Lazy<Task<string>>(() => OuvrirSessionAsync(c))).Value);
        }

        return cookies;
    }

    private async Task<(string Cookies, string Jeton)> LireJetonAsync(string? courriel)
    {
        var cookies = await CookiesAsync(courriel);
        using var client = Navigateur(cookies);
        var page = await client.LirePageAsync(courriel is null ? "/connexion" : "/accueil");
        return (Dire(cookies), page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    private async Task<string> OuvrirSessionAsync(string courriel)
    {
        var cookies = new CookieContainer();
        using var client = Navigateur(cookies);
        var reponse = await ConnexionAsync(client, courriel, Comptes.MotDePasse);
        if (reponse.StatusCode != HttpStatusCode.Redirect)
        {
            Assert.Fail($"{courriel} ne se connecte pas. {await reponse.DecrireAsync()}");
        }

        return Dire(cookies, Services.GetRequiredService<NomsCookies>().Session);
    }

    /// <summary>Cookies, all of them or one, as another container reads them.</summary>
    private static string Dire(CookieContainer cookies, string? nom = null) =>
        string.Join(',', cookies.GetCookies(Adresse).Where(c => nom is null || c.Name == nom).Select(c => $"{c.Name}={c.Value}; path=/; secure; httponly"));

    private HttpClient Navigateur(CookieContainer cookies) => Hote.CreateDefaultClient(Adresse, new CookieContainerHandler(cookies));
}
