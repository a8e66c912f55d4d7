using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Architecture;

/// <summary>
/// The Domain is the reading room of the rules: its types and operations are documented, and every value whose name cannot say all of it (what null
/// means, the unit of a number, the zone of an instant). A key, a word or a state that its name tells has no comment that repeats it.
/// </summary>
public sealed class DocumentationTests
{
    private static readonly Type[] Nombres = [typeof(int), typeof(long), typeof(decimal), typeof(double), typeof(DateTime)];

    private const BindingFlags Siens = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Le_domaine_documente_ce_que_les_noms_ne_disent_pas()
    {
        var ecrits = Ecrits(XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Convergence.Domain.xml")));
        var types = typeof(Perimetre).Assembly.GetExportedTypes();
        Assert.True(types.Length > 100);
        AssertRegle.Tenue(types.SelectMany(t => Attendus(t)).Where(a => !ecrits.Contains(a)));
    }

    [Fact]
    public void Un_oubli_est_vu() =>
        Assert.Equal(
            ["Temoin", "Temoin.Compter", "Temoin.Duree", "Temoin.Le", "Temoin.Nom"],
            Attendus(typeof(Temoin)).Select(a => a[(a.LastIndexOf('+') + 1)..].Split("DocumentationTests.")[^1]).Order(StringComparer.Ordinal)
        );

    /// <summary>Names of documented types and members, without the parameters of methods.</summary>
    private static HashSet<string> Ecrits(XDocument doc) =>
        [.. doc.Descendants("member").Select(m => m.Attribute("name")!.Value[2..].Split('(')[0].Split("``")[0])];

    private static IEnumerable<string> Attendus(Type type)
    {
        var nom = type.FullName!.Replace('+', '.');
        yield return nom;
        if (type.IsEnum || type.IsAssignableTo(typeof(Delegate)))
        {
            yield break;
        }

        // A positional parameter of a record is told by the param of its type.
        var positions = type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var nullite = new NullabilityInfoContext();
        foreach (
            var p in type.GetProperties(Siens)
                .Where(p =>
                    p.GetMethod is { } lecture
                    && !EstGeneree(lecture, p)
                    && !(positions.Contains(p.Name) && p.SetMethod is not null)
                    && p.GetIndexParameters().Length == 0
                )
        )
        {
            var nulle = !p.PropertyType.IsGenericParameter && nullite.Create(p).ReadState == NullabilityState.Nullable;
            if (nulle || (Nombres.Contains(p.PropertyType) && !p.Name.EndsWith("Id", StringComparison.Ordinal)))
            {
                yield return $"{nom}.{p.Name}";
            }
        }

        foreach (
            var m in type.GetMethods(Siens)
                .Where(m =>
                    !m.IsSpecialName
                    && m.GetBaseDefinition() == m
                    && !m.IsDefined(typeof(CompilerGeneratedAttribute))
                    && m.Name is not "Libelle"
                    && !m.Name.Contains('<', StringComparison.Ordinal)
                )
        )
        {
            yield return $"{nom}.{m.Name}";
        }
    }

    private static bool EstGeneree(MethodInfo lecture, PropertyInfo propriete) =>
        propriete.Name == "EqualityContract" || lecture.GetBaseDefinition() != lecture;

    private sealed class Temoin
    {
        public long Id { get; init; }

        public string? Nom { get; init; }

        public decimal Duree { get; init; }

        public DateTime Le { get; init; }

        public string Libelle() => Compter().ToString(System.Globalization.CultureInfo.InvariantCulture);

        public int Compter() => Nom?.Length ?? 0;
    }
}
