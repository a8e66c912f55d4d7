namespace Convergence.Web.Setup.Transport;

/// <summary>Section « Https »: how strictly the application asks for an encrypted connection outside Development.</summary>
public sealed class OptionsHttps
{
    public const string Section = "Https";

    /// <summary>Redirects http to https, sends HSTS, marks cookies « Secure ». False only on a machine that nobody else reaches.</summary>
    public bool Exiger { get; set; } = true;

    /// <summary>Port of the https address that people type: 443 behind a proxy.</summary>
    public int Port { get; set; } = 443;
}

/// <summary>Section « ReseauDeConfiance »: whose X-Forwarded-For and X-Forwarded-Proto are believed.</summary>
public sealed class OptionsReseauDeConfiance
{
    public const string Section = "ReseauDeConfiance";

    /// <summary>Addresses of the proxies.</summary>
    public IList<string> Proxys { get; } = [];

    /// <summary>Networks of the proxies, as « 10.0.0.0/8 ».</summary>
    public IList<string> Reseaux { get; } = [];
}
