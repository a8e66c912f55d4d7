namespace Convergence.Web.Courriels.Transport;

/// <summary>How mails leave.</summary>
public enum TransportCourriel
{
    /// <summary>A file a mail, in a folder: to try, never in Production.</summary>
    Dossier = 1,

    /// <summary>A mail server.</summary>
    Smtp = 2,
}

/// <summary>Encryption of the connection to the mail server.</summary>
public enum SecuriteCourriel
{
    /// <summary>In clear first, then encrypted or refused: port 587.</summary>
    StartTls = 1,

    /// <summary>Encrypted from the first byte: port 465.</summary>
    Tls = 2,

    /// <summary>In clear: a server of the same machine only.</summary>
    Aucune = 3,
}

/// <summary>Section « Courriel » of the settings, read and checked at the start.</summary>
public sealed record OptionsCourriel
{
    public const string Section = "Courriel";

    /// <summary>Folder of the pickup, in the data folder unless the settings say otherwise.</summary>
    public const string DossierParDefaut = "courriels";

    public TransportCourriel Transport { get; init; } = TransportCourriel.Dossier;

    /// <summary>Full path of the pickup folder.</summary>
    public string Dossier { get; init; } = DossierParDefaut;

    /// <summary>Name of the mail server; null with the folder.</summary>
    public string? Serveur { get; init; }

    public int Port { get; init; } = 587;

    public SecuriteCourriel Securite { get; init; } = SecuriteCourriel.StartTls;

    /// <summary>Account on the mail server; null when it asks for none.</summary>
    public string? Compte { get; init; }

    public string? MotDePasse { get; init; }

    public string Expediteur { get; init; } = "portail@convergence.example";

    public string NomExpediteur { get; init; } = "Portail Convergence France";

    /// <summary>False on a node that serves pages and leaves the sending to another.</summary>
    public bool Envois { get; init; } = true;

    /// <summary>Why nothing leaves, in a sentence for the administration; null when mails leave.</summary>
    public string? Manque { get; init; }

    /// <summary>Never the password: a line of log may hold it.</summary>
    public override string ToString() => $"{nameof(OptionsCourriel)} {Transport}";
}
