using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

/// <summary>
/// The matrix against the application, both ways. Its lines over HTTP: <see cref="MatriceLecturesTests"/> and <see cref="MatriceEnvoisTests"/>.
/// </summary>
public sealed class MatriceAutorisationsTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    [Fact]
    public void Chaque_point_de_l_application_a_sa_ligne()
    {
        var ecrits = MatriceAutorisations.Toutes.Select(l => l.Point).ToHashSet(StringComparer.Ordinal);
        AssertRegle.Tenue(Servis().Except(ecrits, StringComparer.Ordinal));
    }

    [Fact]
    public void Chaque_ligne_nomme_un_point_de_l_application() =>
        AssertRegle.Tenue(MatriceAutorisations.Toutes.Select(l => l.Point).Except(Servis(), StringComparer.Ordinal));

    [Fact]
    public void Aucun_point_n_a_deux_lignes() =>
        AssertRegle.Tenue(MatriceAutorisations.Toutes.GroupBy(l => l.Point).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Une_adresse_qui_nomme_un_objet_dit_ce_que_recoit_un_autre_territoire()
    {
        var muettes = MatriceAutorisations
            .Toutes.Where(l => !l.ToutCompte && l.Gabarit.Contains('{', StringComparison.Ordinal))
            .Where(l =>
                (l.Roles.Contains(Role.CoordinationTerritoriale) && !l.ComptesNommes.Contains(Comptes.CoordinationLille))
                || (l.Roles.Contains(Role.Esp) && !l.ComptesNommes.Contains(Comptes.EspSaintMalo))
            );
        AssertRegle.Tenue(muettes.Select(l => l.Point));
    }

    private IEnumerable<string> Servis() =>
        PointsDeTerminaison.De(factory.Services).SelectMany(PointsDeTerminaison.Noms).Distinct(StringComparer.Ordinal).ToList();
}
