using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Sensible;

/// <summary>The sensitive page of a file: the answers of the groups that are open, and no row of the others.</summary>
public sealed class SensibleQuery(
    ConvergenceDbContext db,
    DossierQuery dossiers,
    GroupesSensiblesQuery groupes,
    SupportsSensiblesQuery supports,
    CoffreSensibleService coffre,
    JournalDossierService journal
)
{
    /// <summary>Null outside the scope. The opening is written with the names of the groups shown.</summary>
    public async Task<SensibleViewModel?> OuvrirAsync(Guid cle, CancellationToken annulation)
    {
        if (await dossiers.EnteteAsync(cle, OngletDossier.Sensible, annulation) is not { } entete)
        {
            return null;
        }

        var ouverts = await groupes.OuvertsAsync(entete.Salarie.ChantierId, annulation);
        journal.Ajouter(entete.Salarie, ActionDossier.Ouverture, JournalSensible.Noms(ouverts));
        await db.SaveChangesAsync(annulation);
        var (id, codes) = (entete.Salarie.Id, ouverts.ToList());
        var valeurs =
            codes.Count == 0
                ? []
                : await (
                    from v in db.ValeursSensibles.AsNoTracking()
                    where v.SalarieId == id && codes.Contains(v.Groupe)
                    join u in db.Users on v.ModifieParId equals u.Id into auteurs
                    from u in auteurs.DefaultIfEmpty()
                    select new ValeurLue(v, u.NomAffiche)
                ).ToListAsync(annulation);
        var sur = codes.Count == 0 ? [] : await supports.ListerAsync(id, annulation);
        return new(
            entete,
            [
                .. ChampsSensibles.Groupes.Lignes.Select(g => new GroupeLu(
                    g,
                    ouverts.Contains(g.Valeur),
                    ouverts.Contains(g.Valeur) ? Blocs(g.Valeur, sur, valeurs) : []
                )),
            ]
        );
    }

    private List<BlocSensible> Blocs(GroupeSensible groupe, IReadOnlyList<SupportLu> supportsLus, IReadOnlyList<ValeurLue> valeurs)
    {
        var blocs = new List<BlocSensible>();
        foreach (var support in supportsLus)
        {
            if (QuestionsSensibles.De(groupe, support.Support, support.Programme) is { Count: > 0 } questions)
            {
                var lue = valeurs.FirstOrDefault(v => v.Valeur.Groupe == groupe && v.Valeur.Support == support.Support && v.Valeur.SupportId == support.Id);
                blocs.Add(Bloc(support, questions, lue));
            }
        }

        return blocs;
    }

    private BlocSensible Bloc(SupportLu support, IReadOnlyList<ChampSensible> questions, ValeurLue? lue)
    {
        try
        {
            var reponses = lue is null ? null : coffre.Lire(lue.Valeur);
            return new(
                support,
                [.. questions.Select(q => new ReponseLue(QuestionsSensibles.Libelle(q), QuestionsSensibles.Reponse(q, reponses?.GetValueOrDefault(q.Code))))],
                null,
                lue?.Valeur.ModifieLe,
                lue?.Par
            );
        }
        catch (RegleMetierException e)
        {
            return new(support, [], e.Message, lue?.Valeur.ModifieLe, lue?.Par);
        }
    }

    private sealed record ValeurLue(ValeurSensible Valeur, string? Par);
}

/// <summary>How the journal names what was shown or changed: the group, never a field nor an answer.</summary>
public static class JournalSensible
{
    public const string Prefixe = "SENSIBLE_";

    public static IEnumerable<string>? Noms(IReadOnlySet<GroupeSensible> groupes) =>
        groupes.Count == 0 ? null : ChampsSensibles.Groupes.Lignes.Where(g => groupes.Contains(g.Valeur)).Select(g => Nom(g.Valeur));

    public static string Nom(GroupeSensible groupe) => Prefixe + ChampsSensibles.Groupes[groupe].Code;

    /// <summary>French words; null when the name is not one of the module.</summary>
    public static string? Libelle(string nom) =>
        nom?.StartsWith(Prefixe, StringComparison.Ordinal) == true && ChampsSensibles.Groupes.Lire(nom[Prefixe.Length..]) is { } g
            ? $"données sensibles « {g.Libelle} »"
            : null;
}
