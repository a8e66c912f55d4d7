using System.Data;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Convergence.Testing;
using Microsoft.Data.SqlClient;

namespace Convergence.Web.Tests.Dependances;

/// <summary>
/// src/Microsoft.SqlServer.Server declares by hand what SqlClient refers to. A version of SqlClient that refers to more must
/// be noticed here, not on the first query in production.
/// </summary>
public sealed class PiloteSqlServerTests
{
    private const string Espace = "Microsoft.SqlServer.Server";

    [Fact]
    public void Chaque_membre_que_SqlClient_appelle_est_declare()
    {
        using var fichier = new PEReader(File.OpenRead(typeof(SqlConnection).Assembly.Location));
        var metadonnees = fichier.GetMetadataReader();
        var reference = metadonnees
            .AssemblyReferences.Select(metadonnees.GetAssemblyReference)
            .Single(a => string.Equals(metadonnees.GetString(a.Name), Espace, StringComparison.Ordinal));

        // The runtime's own binder decides whether our assembly answers to the name that SqlClient asks for.
        var assembly = Assembly.Load(reference.GetAssemblyName());

        var types = metadonnees
            .TypeReferences.Select(metadonnees.GetTypeReference)
            .Where(t => metadonnees.StringComparer.Equals(t.Namespace, Espace))
            .Select(t => metadonnees.GetString(t.Name))
            .ToList();
        var membres = metadonnees
            .MemberReferences.Select(metadonnees.GetMemberReference)
            .Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => (Type: metadonnees.GetTypeReference((TypeReferenceHandle)m.Parent), Membre: metadonnees.GetString(m.Name)))
            .Where(m => metadonnees.StringComparer.Equals(m.Type.Namespace, Espace))
            .Select(m => (Type: metadonnees.GetString(m.Type.Name), m.Membre))
            .ToList();

        Assert.NotEmpty(types);
        AssertTous.Verifier(types, type => Assert.NotNull(assembly.GetType($"{Espace}.{type}")));
        Assert.NotEmpty(membres);
        AssertTous.Verifier(membres, m => Assert.NotEmpty(assembly.GetType($"{Espace}.{m.Type}")!.GetMember(m.Membre)));
    }

    [Fact]
    public void Une_commande_prend_des_parametres()
    {
        using var commande = new SqlCommand("SELECT @nom, @jour");
        commande.Parameters.AddWithValue("@nom", "Strasbourg");
        commande.Parameters.Add(new SqlParameter("@jour", SqlDbType.Date) { Value = new DateOnly(2026, 1, 31) });

        Assert.Equal(SqlDbType.NVarChar, commande.Parameters[0].SqlDbType);
        Assert.Equal(2, commande.Parameters.Count);
    }
}
