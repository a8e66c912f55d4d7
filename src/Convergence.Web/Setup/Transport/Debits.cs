namespace Convergence.Web.Setup.Transport;

/// <summary>Names of the limits of rate, as attributes and conventions say them.</summary>
internal static class Debits
{
    /// <summary>Sign-in, by network.</summary>
    public const string Connexion = nameof(Connexion);

    /// <summary>Links that give something: invitation, activation, forgotten password; by network.</summary>
    public const string Lien = nameof(Lien);

    /// <summary>Searches and lists, by account.</summary>
    public const string Recherche = nameof(Recherche);

    /// <summary>Workbooks, by account.</summary>
    public const string Export = nameof(Export);
}

/// <summary>Section « Debits »: requests a minute. They are counted by each node: what must be exact is in the database (tries of passwords).</summary>
public sealed class OptionsDebits
{
    public const string Section = "Debits";

    /// <summary>Sign-ins a minute from one network: thirty people behind one address arrive together, with a code and a mistake each.</summary>
    public int Connexion { get; set; } = 120;

    /// <summary>Uses of links a minute from one network.</summary>
    public int Lien { get; set; } = 60;

    /// <summary>Lists and searches a minute by one account: a search as one types asks several times a second.</summary>
    public int Recherche { get; set; } = 300;

    /// <summary>Workbooks a minute by one account.</summary>
    public int Export { get; set; } = 30;

    public bool EstValide => Connexion > 0 && Lien > 0 && Recherche > 0 && Export > 0;
}
