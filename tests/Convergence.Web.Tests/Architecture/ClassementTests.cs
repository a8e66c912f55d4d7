using Convergence.Data;
using Convergence.Testing;
using Convergence.Web.Tests.Migrations;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Web.Tests.Architecture;

public sealed class ClassementTests : IDisposable
{
    private readonly ConvergenceDbContext _db = Contextes.Sqlite();

    public void Dispose() => _db.Dispose();

    [Fact]
    public void Chaque_entite_est_classee_une_fois_et_filtree_s_il_le_faut() =>
        AssertRegle.Tenue(Fautes(_db.Model, [.. Classement.Toutes], [.. Classement.Filtrees]));

    [Fact]
    public void Une_entite_oubliee_classee_deux_fois_ou_sans_filtre_est_vue()
    {
        Assert.NotEmpty(Fautes(_db.Model, [.. Classement.Toutes.Skip(1)], [.. Classement.Filtrees.Skip(1)]));
        Assert.NotEmpty(Fautes(_db.Model, [.. Classement.Toutes, Classement.Publie[0]], [.. Classement.Filtrees]));
        Assert.NotEmpty(Fautes(_db.Model, [.. Classement.Toutes], [.. Classement.Filtrees, Classement.DeReference[0]]));
        Assert.NotEmpty(Fautes(_db.Model, [.. Classement.Toutes], [.. Classement.Filtrees.Skip(1)]));
    }

    private static IEnumerable<string> Fautes(IModel modele, IReadOnlyCollection<Type> classees, IReadOnlyCollection<Type> filtrees)
    {
        foreach (var type in modele.GetEntityTypes())
        {
            var fois = classees.Count(c => c == type.ClrType);
            if (fois != 1)
            {
                yield return $"{type.ClrType.Name} : classée {fois} fois";
            }

            var filtre = type.GetDeclaredQueryFilters().Any(f => f.Key == ConvergenceDbContext.FiltrePerimetre);
            if (filtre != filtrees.Contains(type.ClrType))
            {
                yield return $"{type.ClrType.Name} : {(filtre ? "un filtre de trop" : "pas de filtre Perimetre")}";
            }
        }

        foreach (var type in classees.Where(c => modele.FindEntityType(c) is null))
        {
            yield return $"{type.Name} : classée et absente du modèle";
        }
    }
}
