using Convergence.Web.Features.Portail.Shared;

namespace Convergence.Web.Features.Portail.DonneesPersonnelles;

/// <summary>The page: each processing, and whom to write to.</summary>
public sealed record DonneesPersonnellesViewModel(EditeurOptions Editeur, IReadOnlyList<Traitement> Traitements);

/// <summary>One purpose, as it is told to those whom it concerns.</summary>
/// <param name="Ancre">Identifier of its heading.</param>
/// <param name="Personnes">Whose data.</param>
/// <param name="Responsable">Who decides of it.</param>
/// <param name="Base">Legal basis.</param>
/// <param name="Destinataires">Who reads them.</param>
/// <param name="Durees">How long they are kept, with the settings in force.</param>
public sealed record Traitement(
    string Ancre,
    string Titre,
    string Finalite,
    string Personnes,
    string Donnees,
    string Responsable,
    string Base,
    string Destinataires,
    IReadOnlyList<string> Durees
);
