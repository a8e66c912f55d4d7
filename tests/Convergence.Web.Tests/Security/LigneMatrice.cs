using Convergence.Data.Demonstration;
using Convergence.Domain.Habilitations;

namespace Convergence.Web.Tests.Security;

/// <summary>One endpoint of the matrix and the status that each account must get.</summary>
public sealed class LigneMatrice
{
    public const int VersConnexion = -302;

    public const int Refus = 403;

    private readonly Dictionary<string, int> _exceptions = new(StringComparer.Ordinal);

    private readonly int _statut;

    private int? _statutConnectes;

    public LigneMatrice(string point, int statut)
    {
        (Point, _statut) = (point, statut);
        var coupe = point.Split(' ', 2);
        (Verbe, Gabarit) = (coupe[0] == "*" ? "GET" : coupe[0], coupe[1]);
        Adresse = _ => Gabarit;
    }

    /// <summary>Verb and route as the application declares them; « * » for any verb.</summary>
    public string Point { get; }

    public string Verbe { get; }

    public string Gabarit { get; }

    public bool Public { get; init; }

    public bool ToutCompte { get; init; }

    public IReadOnlyCollection<Role> Roles { get; init; } = [];

    public Func<Reperes, string> Adresse { get; private set; }

    public IReadOnlyList<(string Champ, string Valeur)> Champs { get; private set; } = [];

    public bool BaseNeuve { get; private set; }

    public IReadOnlyCollection<string> ComptesNommes => _exceptions.Keys;

    public LigneMatrice Sur(Func<Reperes, string> adresse)
    {
        Adresse = adresse;
        return this;
    }

    public LigneMatrice Avec(params (string Champ, string Valeur)[] champs)
    {
        Champs = champs;
        return this;
    }

    /// <summary>Another status for one account: right role in the wrong territory, institution of the other programme.</summary>
    public LigneMatrice Sauf(string compte, int statut)
    {
        Assert.Contains(ComptesDemonstration.Liste, c => c.Courriel == compte);
        _exceptions[compte] = statut;
        return this;
    }

    public LigneMatrice PourConnectes(int statut)
    {
        _statutConnectes = statut;
        return this;
    }

    /// <summary>The accounts find the database as it was each time: a POST that changes what the next one reads.</summary>
    public LigneMatrice SurBaseNeuve()
    {
        BaseNeuve = true;
        return this;
    }

    /// <summary>Status expected for an account; a null one is nobody.</summary>
    public int Attendu(string? compte, Role? role)
    {
        if (compte is null)
        {
            return Public ? _statut : VersConnexion;
        }

        return _exceptions.TryGetValue(compte, out var exception) ? exception
            : ToutCompte ? _statutConnectes ?? _statut
            : role is { } r && Roles.Contains(r) ? _statut
            : Refus;
    }

    /// <summary>An account that the line lets in, on the object of the address when there is one.</summary>
    public string? CompteAdmis =>
        ComptesDemonstration
            .Liste.Where(c => ToutCompte || Roles.Contains(c.Role))
            .OrderBy(c => _exceptions.GetValueOrDefault(c.Courriel, _statut) is Refus or 404)
            .ThenBy(c => _exceptions.ContainsKey(c.Courriel))
            .Select(c => c.Courriel)
            .FirstOrDefault();

    public override string ToString() => Point;
}
