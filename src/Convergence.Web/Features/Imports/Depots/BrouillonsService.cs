using Convergence.Data.Chiffrement;
using Convergence.Domain;
using Convergence.Domain.Imports;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>Opens and closes a draft: in the database it is always encrypted, whatever its subject.</summary>
public sealed class BrouillonsService(Coffre coffre)
{
    /// <summary>What was kept; an empty draft once the import is over.</summary>
    /// <exception cref="RegleMetierException">Its key is not in the ring of the server.</exception>
    public BrouillonImport Ouvrir(ImportEnAttente import) =>
        import.Chiffre is { } chiffre ? BrouillonImport.Lire(coffre.Dechiffrer(chiffre, import.Emplacement)) : new BrouillonImport();

    /// <summary>False when it cannot be read, and why.</summary>
    public bool Essayer(ImportEnAttente import, out BrouillonImport brouillon, out string? refus)
    {
        try
        {
            (brouillon, refus) = (Ouvrir(import), null);
            return true;
        }
        catch (RegleMetierException e)
        {
            (brouillon, refus) = (new BrouillonImport(), e.Message);
            return false;
        }
    }

    /// <summary>Keeps the draft, encrypted.</summary>
    /// <exception cref="RegleMetierException">The import is over, or the server has no key.</exception>
    public void Garder(ImportEnAttente import, BrouillonImport brouillon) => import.Garder(coffre.Chiffrer(brouillon.Ecrire(), import.Emplacement));
}
