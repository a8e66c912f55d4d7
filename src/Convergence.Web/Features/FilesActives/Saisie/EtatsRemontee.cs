using Convergence.Domain.FilesActives;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>The badge of a state.</summary>
public static class EtatsRemontee
{
    public static string Code(EtatRemontee etat) =>
        etat switch
        {
            EtatRemontee.Brouillon => "brouillon",
            EtatRemontee.ACorriger => "a-corriger",
            EtatRemontee.Transmis => "transmis",
            EtatRemontee.Valide => "valide",
            _ => "fige",
        };
}
