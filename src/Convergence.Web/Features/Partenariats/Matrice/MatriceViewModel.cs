using Convergence.Domain.Conventions;

namespace Convergence.Web.Features.Partenariats.Matrice;

/// <summary>The matrix: a line a partner, a column a territory.</summary>
public sealed record MatriceViewModel(
    IReadOnlyList<TerritoireMatrice> Territoires,
    IReadOnlyList<LigneMatricePartenariat> Lignes,
    IReadOnlyList<AccordCadre> Cadres
);

public sealed record TerritoireMatrice(long Id, string Code, string Nom);

/// <summary>One partner: its agreement on each territory (null: none is known), and how many stand in each state.</summary>
public sealed record LigneMatricePartenariat(
    string Partenaire,
    IReadOnlyList<AccordMatrice?> Cellules,
    IReadOnlyList<(EtatConvention Etat, int Nombre)> Comptes
)
{
    /// <summary>« 8 signées, 4 en signature ». Counts agreements: one that covers two territories counts once.</summary>
    public string Resume => string.Join(", ", Comptes.Select(c => $"{c.Nombre} {Mot(c.Etat, c.Nombre)}"));

    private static string Mot(EtatConvention etat, int nombre)
    {
        var mot = char.ToLowerInvariant(etat.Libelle()[0]) + etat.Libelle()[1..];
        return nombre > 1 && etat is not (EtatConvention.EnDiscussion or EtatConvention.EnSignature) ? mot + "s" : mot;
    }
}

/// <summary>An agreement in a cell; « étendu » when it belongs to another territory and covers this one.</summary>
public sealed record AccordMatrice(long ConventionId, string Numero, EtatConvention Etat, bool Etendu, bool EstFictif);

/// <summary>A national frame agreement.</summary>
public sealed record AccordCadre(long ConventionId, string Partenaire, EtatConvention Etat);
