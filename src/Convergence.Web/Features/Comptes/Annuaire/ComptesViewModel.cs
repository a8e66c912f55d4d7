using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Web.Commun;
using Convergence.Web.Features.Comptes.Shared;

namespace Convergence.Web.Features.Comptes.Annuaire;

public sealed record ComptesViewModel(ComptesFiltreForm Filtre, FiltresComptes Filtres, PageListe<CompteLigne> Page, bool TousFictifs);

/// <summary>A row light enough to be filtered: the account, and the roles of it that the reader manages.</summary>
public sealed record CompteCle(long Id, string Nom, string Courriel, bool EstFictif, bool EstDesactive, IReadOnlyList<RoleCompte> Roles)
{
    public IEnumerable<RoleCompte> EnVigueur => Roles.Where(r => r.EstActif);
}

/// <summary>A role of an account, as the reader may act on it.</summary>
/// <param name="Portee">Name of the territory or of the chantier; null for a role without one.</param>
/// <param name="EstActif">In force today.</param>
/// <param name="EstFini">Its last day is past.</param>
/// <param name="ARevoir">Not reviewed for six months.</param>
public sealed record RoleCompte(
    long Id,
    Role Role,
    string? Portee,
    DateOnly Debut,
    DateOnly? Fin,
    DateOnly? RevueLe,
    bool EstActif,
    bool EstFini,
    bool ARevoir
);

/// <summary>A row of the page.</summary>
/// <param name="DerniereConnexion">Paris time; null when none was noted: sign-ins have a line since accounts have a journal.</param>
public sealed record CompteLigne(CompteCle Cle, DateTime? DerniereConnexion);

/// <summary>One account.</summary>
/// <param name="AutresRoles">Roles in force that the reader does not manage: they are not told.</param>
/// <param name="PeutDesactiver">Manages every role in force of the account, and is not its owner.</param>
/// <param name="PeutReactiver">May give back the disabled account: <see cref="ReglesCompte.PeutReactiver"/> too.</param>
public sealed record CompteFiche(
    CompteCle Cle,
    int AutresRoles,
    DateTime? DesactiveLe,
    bool PeutDesactiver,
    bool PeutReactiver,
    IReadOnlyList<EvenementLigne> Evenements
)
{
    public bool ARevoir => Cle.Roles.Any(r => r.ARevoir);
}
