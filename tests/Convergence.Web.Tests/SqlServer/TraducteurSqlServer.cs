using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Convergence.Data;
using Convergence.Data.Installation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Convergence.Web.Tests.SqlServer;

/// <summary>Replays a query of a SQLite context on a SQL Server context that talks to no server, and parses the T-SQL it would have sent.</summary>
internal static class TraducteurSqlServer
{
    private static readonly MethodInfo ExecuterGenerique = typeof(TraducteurSqlServer).GetMethod(
        nameof(Executer),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public static Traduction Traduire(Expression requete, ConvergenceDbContext source)
    {
        var ordres = new OrdresSansServeur();
        using var cible = Contexte(ordres);
        cible.Definir(source.Perimetre, source.ActeurId);
        try
        {
            var reecrite = new Reecriture(cible).Visit(requete);
            ExecuterGenerique.MakeGenericMethod(TypeResultat(reecrite)).Invoke(null, [cible, reecrite]);
        }
        catch (TargetInvocationException e) when (e.InnerException is InvalidOperationException && ordres.Textes.Count > 0)
        {
            // No row comes back: First, Single and Count complain, after the order was written.
        }
        catch (Exception e)
        {
            return new Traduction(ordres.Textes, (e is TargetInvocationException { InnerException: { } interne } ? interne : e).Message);
        }

        var fautes = ordres.Textes.SelectMany(AnalyseTSql.Fautes).ToList();
        return new Traduction(
            ordres.Textes,
            fautes.Count == 0 ? null : string.Join(Environment.NewLine, fautes) + Environment.NewLine + string.Join(Environment.NewLine, ordres.Textes)
        );
    }

    internal static SqlServerConvergenceDbContext Contexte(OrdresSansServeur ordres) =>
        new(
            new DbContextOptionsBuilder<SqlServerConvergenceDbContext>()
                .UseSqlServer("Server=aucun;Database=aucune", s => s.UseCompatibilityLevel(BaseSetup.NiveauCompatibilite))
                .AddInterceptors(ordres, new ConnexionSansServeur())
                .Options
        );

    private static Type TypeResultat(Expression requete) =>
        requete.Type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IEnumerable<>).MakeGenericType(
                requete
                    .Type.GetInterfaces()
                    .Append(requete.Type)
                    .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>))
                    .GetGenericArguments()[0]
            )
            : requete.Type;

    private static void Executer<T>(ConvergenceDbContext cible, Expression requete)
    {
        var resultat = ((IQueryable)cible.Reglages).Provider.Execute<T>(requete);
        if (resultat is IEnumerable lignes and not string)
        {
            foreach (var _ in lignes)
            {
                // Reading is what sends the order.
            }
        }
    }

    /// <summary>Roots of the query, captured contexts and captured queries go from one context to the other.</summary>
    private sealed class Reecriture(ConvergenceDbContext cible) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node switch
            {
                EntityQueryRootExpression racine => Racine(racine),

                // A query compiled ahead: any value of the type writes the same order.
                QueryParameterExpression parametre => Expression.Constant(Exemple(parametre.Type), parametre.Type),
                _ => base.VisitExtension(node),
            };

        private static object? Exemple(Type type) =>
            type switch
            {
                { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 1),
                { IsValueType: true } => Activator.CreateInstance(type),
                _ => type == typeof(string) ? "x" : null,
            };

        protected override Expression VisitConstant(ConstantExpression node) =>
            node.Value switch
            {
                ConvergenceDbContext => Expression.Constant(
                    cible,
                    typeof(ConvergenceDbContext).IsAssignableTo(node.Type) ? node.Type : typeof(ConvergenceDbContext)
                ),
                IQueryable q when !ReferenceEquals(q.Expression, node) => Visit(q.Expression),
                _ => base.VisitConstant(node),
            };

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Type.IsAssignableTo(typeof(DbContext)))
            {
                return Expression.Constant(cible, typeof(ConvergenceDbContext));
            }

            return node.Type.IsAssignableTo(typeof(IQueryable)) && Capturee(node) is IQueryable requete && !DansContexte(node)
                ? Visit(requete.Expression)
                : base.VisitMember(node);
        }

        private static bool DansContexte(MemberExpression node) => node.Expression?.Type.IsAssignableTo(typeof(DbContext)) == true;

        private static object? Capturee(Expression? node) =>
            node switch
            {
                ConstantExpression c => c.Value,
                MemberExpression { Member: FieldInfo champ } m => m.Expression is null ? champ.GetValue(null)
                : Capturee(m.Expression) is { } objet ? champ.GetValue(objet)
                : null,
                MemberExpression { Member: PropertyInfo propriete } m => m.Expression is null ? propriete.GetValue(null)
                : Capturee(m.Expression) is { } objet ? propriete.GetValue(objet)
                : null,
                _ => null,
            };

        private Expression Racine(EntityQueryRootExpression racine)
        {
            if (racine.GetType() != typeof(EntityQueryRootExpression))
            {
                throw new NotSupportedException($"Racine de requête inattendue : {racine.GetType().Name}.");
            }

            var ensemble = (IQueryable)
                typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(racine.EntityType.ClrType).Invoke(cible, null)!;
            return ensemble.Expression;
        }
    }
}
