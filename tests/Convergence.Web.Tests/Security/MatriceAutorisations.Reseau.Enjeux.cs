using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    /// <summary>The territory and the national team, nobody else. The enjeux of 2023 are the past: they are not found (404).</summary>
    public static IEnumerable<LigneMatrice> Enjeux =>
        [
            Enjeu("GET /territoires/{code}/enjeux/nouveau", 200, _ => $"/territoires/{Reperes.Lyon}/enjeux/nouveau"),
            Enjeu("POST /territoires/{code}/enjeux/nouveau", 200, _ => $"/territoires/{Reperes.Lyon}/enjeux/nouveau"),
            Enjeu("GET /territoires/{code}/enjeux/{id:long}/modifier", 404, r => $"/territoires/{Reperes.Lyon}/enjeux/{EnjeuLyon(r)}/modifier"),
            Enjeu("POST /territoires/{code}/enjeux/{id:long}/modifier", 404, r => $"/territoires/{Reperes.Lyon}/enjeux/{EnjeuLyon(r)}/modifier"),
            Enjeu("POST /territoires/{code}/enjeux/{id:long}/retirer", 404, r => $"/territoires/{Reperes.Lyon}/enjeux/{EnjeuLyon(r)}/retirer"),
            Enjeu("POST /territoires/{code}/enjeux/reprendre", 302, _ => $"/territoires/{Reperes.Lyon}/enjeux/reprendre"),
        ];

    private static LigneMatrice Enjeu(string point, int statut, Func<Reperes, string> adresse) =>
        Reservee(point, statut, Role.EquipeNationale, Role.CoordinationTerritoriale).Sur(adresse).Sauf(Comptes.CoordinationLille, 404);

    private static long EnjeuLyon(Reperes r) =>
        r.Un(db => from e in db.Enjeux join t in db.Territoires on e.TerritoireId equals t.Id where t.Code == Reperes.Lyon orderby e.Id select e.Id);
}
