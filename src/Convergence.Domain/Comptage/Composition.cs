using System.Linq.Expressions;
using System.Reflection;

namespace Convergence.Domain.Comptage;

/// <summary>
/// Writes a rule inside a larger expression, where a query cannot be cut in two: a filter that says « or », a projection. <see cref="Vaut"/> marks
/// the place, <see cref="Ecrire"/> puts the body of the rule there: what the database gets is what would have been written by hand.
/// </summary>
public static class Composition
{
    /// <summary>« The rule holds for this »: a mark, only understood inside <see cref="Ecrire"/>.</summary>
    /// <exception cref="InvalidOperationException">Called outside.</exception>
    public static bool Vaut<T>(this Expression<Func<T, bool>> regle, T sujet) =>
        throw new InvalidOperationException($"{nameof(Vaut)} ne se lit que dans {nameof(Ecrire)}.");

    /// <summary>The expression, each marked rule replaced by its body.</summary>
    public static Expression<Func<T, TResult>> Ecrire<T, TResult>(Expression<Func<T, TResult>> expression) =>
        (Expression<Func<T, TResult>>)new Ecriture().Visit(expression);

    private sealed class Ecriture : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(Composition) || node.Method.Name != nameof(Vaut))
            {
                return base.VisitMethodCall(node);
            }

            var regle = (LambdaExpression)Lire(node.Arguments[0])!;
            return new Remplacement(regle.Parameters[0], Visit(node.Arguments[1])).Visit(regle.Body);
        }

        /// <summary>The rule is a local variable of the caller.</summary>
        private static object? Lire(Expression expression) =>
            expression switch
            {
                ConstantExpression c => c.Value,
                MemberExpression { Member: FieldInfo f, Expression: { } objet } => f.GetValue(Lire(objet)),
                _ => throw new NotSupportedException($"La règle se donne par une variable locale : {expression}"),
            };
    }

    private sealed class Remplacement(ParameterExpression parametre, Expression sujet) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parametre ? sujet : node;
    }
}
