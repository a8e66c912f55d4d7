using System.Text.Json;
using Convergence.Data.Chiffrement;
using Convergence.Domain.Dossiers.Sensible;

namespace Convergence.Web.Features.Dossiers.Sensible;

/// <summary>The answers of one group as they are kept: one cipher for all of them.</summary>
public sealed class CoffreSensibleService(Coffre coffre)
{
    /// <summary>Answers by question.</summary>
    /// <exception cref="Domain.RegleMetierException">The key is not in the ring, or the row was changed or moved.</exception>
    public IReadOnlyDictionary<string, string> Lire(ValeurSensible valeur) =>
        valeur.Chiffre is { } chiffre
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(coffre.Dechiffrer(chiffre, valeur.Emplacement))!
            : new Dictionary<string, string>();

    /// <summary>Keeps the answers, the absent ones too: the length says nothing.</summary>
    /// <exception cref="Domain.RegleMetierException">The server has no key.</exception>
    public void Ecrire(ValeurSensible valeur, IReadOnlyDictionary<string, string> reponses) =>
        valeur.Rechiffrer(coffre.Chiffrer(JsonSerializer.Serialize(reponses), valeur.Emplacement));
}
