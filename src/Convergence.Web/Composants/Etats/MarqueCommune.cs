namespace Convergence.Web.Composants.Etats;

/// <summary>A state that rows of a table may have: when all of them do, it is said once, in the caption.</summary>
/// <param name="Etat">A code of <see cref="EtatsConnus"/>.</param>
/// <param name="Partout">Every row shown has it.</param>
public sealed record MarqueCommune(string Etat, bool Partout)
{
    public static MarqueCommune De(string etat, IEnumerable<bool> lignes)
    {
        var lues = lignes.ToList();
        return new(etat, lues.Count > 0 && lues.TrueForAll(l => l));
    }
}
