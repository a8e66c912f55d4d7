namespace Convergence.Web.Features.Portail.Shared;

/// <summary>
/// Who publishes the portal and whom to write to: section « Editeur » of the settings. What is empty is shown « à renseigner »: the portal invents
/// neither an address nor a person.
/// </summary>
public sealed class EditeurOptions
{
    public const string Section = "Editeur";

    public string Nom { get; set; } = "Convergence France";

    /// <summary>« association loi 1901 ».</summary>
    public string? FormeJuridique { get; set; }

    /// <summary>Registered office, on one line.</summary>
    public string? Adresse { get; set; }

    /// <summary>SIREN or RNA number.</summary>
    public string? Immatriculation { get; set; }

    public string? Telephone { get; set; }

    public string? Courriel { get; set; }

    /// <summary>Person who answers for what is published.</summary>
    public string? DirectionPublication { get; set; }

    public string? Hebergeur { get; set; }

    public string? HebergeurAdresse { get; set; }

    public string? HebergeurTelephone { get; set; }

    /// <summary>Where to write to the data protection officer: an address of mail, of a letter, or both.</summary>
    public string? ContactDpo { get; set; }

    /// <summary>Where to report what cannot be read or used.</summary>
    public string? ContactAccessibilite { get; set; }

    /// <summary>Day on which the data protection officer confirmed the legal bases that the portal tells; null while nobody did.</summary>
    public DateOnly? BasesConfirmeesLe { get; set; }

    /// <summary>What a public page has to say and does not, in the order of the pages.</summary>
    public IReadOnlyList<string> Manques =>
        [
            .. new (string Nom, string? Valeur)[]
            {
                ("forme juridique", FormeJuridique),
                ("adresse", Adresse),
                ("immatriculation", Immatriculation),
                ("téléphone", Telephone),
                ("courriel", Courriel),
                ("direction de la publication", DirectionPublication),
                ("hébergeur", Hebergeur),
                ("adresse de l’hébergeur", HebergeurAdresse),
                ("téléphone de l’hébergeur", HebergeurTelephone),
                ("contact de la protection des données", ContactDpo),
                ("contact pour l’accessibilité", ContactAccessibilite),
                ("bases légales confirmées", BasesConfirmeesLe?.ToString("O", null)),
            }
                .Where(m => string.IsNullOrWhiteSpace(m.Valeur))
                .Select(m => m.Nom),
        ];
}
