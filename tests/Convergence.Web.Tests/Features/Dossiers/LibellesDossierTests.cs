using Convergence.Domain.Dossiers;
using Convergence.Testing;
using Convergence.Web.Tests.Migrations;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>Every property of a row about a person has its words, once.</summary>
public sealed class LibellesDossierTests
{
    /// <summary>What no screen, journal or file of a person names: keys, versions, accounts, columns derived from others.</summary>
    private static readonly string[] Muets =
    [
        "AutreId",
        "CleContenu",
        "CompteId",
        "DecideParId",
        "DecideeParId",
        "DefaiteParId",
        "DemandeParId",
        "FusionneDansId",
        "ModifieParId",
        "NomRecherche",
        "ParId",
        "ParcoursRepris",
        "PartageParId",
        "RetireParId",
        "SalarieId",
        "SupportId",
        "Version",
    ];

    [Fact]
    public void Chaque_propriete_d_une_ligne_nominale_a_ses_mots()
    {
        var proprietes = Nominales()
            .SelectMany(t =>
                t.GetProperties()
                    .Where(p => p.PropertyInfo is not null && !p.IsPrimaryKey() && p.ClrType != typeof(Guid))
                    .Select(p => (Type: t.ClrType.Name, p.Name))
            )
            .ToList();
        Assert.True(proprietes.Count > 100);
        AssertRegle.Tenue(proprietes.Where(p => !Muets.Contains(p.Name) && LibellesDossier.Mot(p.Name) is null).Select(p => $"{p.Type}.{p.Name}"));
        AssertRegle.Tenue(Muets.Except(proprietes.Select(p => p.Name)).Select(n => $"{n} is no property"));
    }

    [Fact]
    public void Aucun_mot_ne_reste_pour_une_propriete_qui_n_est_plus()
    {
        var noms = Nominales().SelectMany(t => t.GetProperties().Select(p => p.Name).Concat(t.GetNavigations().Select(n => n.Name)));
        AssertRegle.Tenue(LibellesDossier.Proprietes.Except(noms.SelectMany(n => new[] { n, n.EndsWith("Id", StringComparison.Ordinal) ? n[..^2] : n })));
    }

    [Fact]
    public void Une_reference_se_lit_avec_ou_sans_sa_cle()
    {
        Assert.Equal(
            ("structure qui a orienté", "Structure qui a orienté"),
            (LibellesDossier.Mot(nameof(ParcoursSalarie.StructureOrienteuseId)), LibellesDossier.Titre("StructureOrienteuse"))
        );
        Assert.Null(LibellesDossier.Mot("Inconnu"));
        Assert.Equal("RSA", LibellesDossier.Titre(nameof(Salarie.Rsa)));
    }

    private static List<IEntityType> Nominales()
    {
        using var db = Contextes.Sqlite();
        return [.. db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(INominal)) && t.ClrType != typeof(MotSalarie))];
    }
}
