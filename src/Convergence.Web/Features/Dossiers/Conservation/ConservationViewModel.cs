using Convergence.Domain.Dossiers;
using Convergence.Web.Commun;

namespace Convergence.Web.Features.Dossiers.Conservation;

/// <summary>A proposal that waits, or an archived file.</summary>
/// <param name="Cle">Key of the file.</param>
/// <param name="Nom">Birth name.</param>
/// <param name="Prenom">First name.</param>
/// <param name="EstFictif">True for the demonstration pack.</param>
/// <param name="Chantier">Chantier that owns the identity.</param>
/// <param name="DernierContact">Last contact; null when not known.</param>
/// <param name="DerniereSortie">Last exit; null when the person never entered a parcours here.</param>
/// <param name="Geste">What is proposed; null for an archived file that nothing is proposed for.</param>
/// <param name="Le">Day since which it is due, or archived.</param>
/// <param name="Textes">Free texts that an anonymisation removes.</param>
/// <param name="Reponses">Sensitive answers that an anonymisation removes.</param>
public sealed record ConservationLigne(
    Guid Cle,
    string Nom,
    string Prenom,
    bool EstFictif,
    string Chantier,
    DateOnly? DernierContact,
    DateOnly? DerniereSortie,
    GesteConservation? Geste,
    DateOnly? Le,
    int Textes,
    int Reponses
);

/// <summary>What the address holds.</summary>
public sealed class ConservationFiltreForm
{
    public const string Archives = "archives";

    /// <summary>« archives » for the archived files; anything else for the proposals.</summary>
    public string? Liste { get; set; }

    public int Page { get; set; } = 1;

    public bool EstArchives => Liste == Archives;
}

public sealed record ConservationViewModel(
    ConservationFiltreForm Filtre,
    PageListe<ConservationLigne> Page,
    int Propositions,
    int Archivees,
    int AnneesArchive
);
