namespace Convergence.Web.Composants.Etats;

/// <summary>A state that rows of a table may have: when all of them do, it is said once, in the caption.</summary>
/// <param name="Etat">A code of <see cref="EtatsConnus"/>.</param>
/// <param name="Partout">Every row shown has it.</param>
public sealed record MarqueCommune(string Etat, bool Partout)
{
    /// <summary>Nothing to say once: each row says its own.</summary>
    public static readonly MarqueCommune Aucune = new("fictif", Partout: false);

    public static MarqueCommune De(string etat, IEnumerable<bool> lignes)
    {
        var lues = lignes.ToList();
        return new(etat, lues.Count > 0 && lues.TrueForAll(l => l));
    }
}
