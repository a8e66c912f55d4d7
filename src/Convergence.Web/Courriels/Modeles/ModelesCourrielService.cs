using Convergence.Domain.Exploitation;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>The templates, by what they say.</summary>
public sealed class ModelesCourrielService(IEnumerable<IModeleCourriel> modeles)
{
    private readonly Dictionary<ModeleCourriel, IModeleCourriel> _modeles = modeles.ToDictionary(m => m.Modele);

    public IModeleCourriel De(ModeleCourriel modele) => _modeles[modele];
}
