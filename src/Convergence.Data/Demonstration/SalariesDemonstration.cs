using Convergence.Domain;
using Convergence.Domain.Parcours;
using Convergence.Domain.Parcours.Nomenclatures;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>
/// Fictional people of two fictional chantiers, one for each state of the clocks and then others drawn with a fixed seed. Names are a
/// common first name and a tool or a plant: nobody’s. Contracts older than the chantier stand for time in other structures.
/// </summary>
internal sealed class SalariesDemonstration(ConvergenceDbContext db)
{
    private static readonly string[] Prenoms =
    [
        "Nadia", "Karim", "Élodie", "Moussa", "Françoise", "Jean-Marc", "Inès", "Tomasz", "Aminata", "Loïc", "Samira", "Bernard", "Chloé", "Idriss", "Maëlle", "Roger", "Fatou", "Yannick",
    ];

    private static readonly string[] Noms =
    [
        "Rabot", "Tilleul", "Sécateur", "Noisetier", "Varlope", "Églantier", "Truelle", "Genévrier", "Râteau", "Lavande", "Ciseau", "Bouleau", "Équerre", "Fougère", "Brouette", "Merisier",
        "Maillet", "Châtaignier", "Serpette", "Aubépine",
    ];

    private readonly Random _tirage = new(20240101);

    private DateOnly _au;

    /// <summary>25 people in the first chantier of Lyon, 10 in the « PHC seul » one of Saint-Malo.</summary>
    public async Task CreerAsync(IReadOnlyDictionary<string, long> chantiersParTerritoire, DateOnly au, CancellationToken annulation)
    {
        _au = au;
        foreach (var (code, nombre) in new[] { ("LYON", 25), ("CA-DU-PAYS-DE-SAINT-MALO-AGGLOMERATION", 10) })
        {
            if (!chantiersParTerritoire.TryGetValue(code, out var chantier))
            {
                continue;
            }

            var territoire = await db.Chantiers.Where(c => c.Id == chantier).Select(c => c.TerritoireId).SingleAsync(annulation);
            var auteur = await db.Habilitations.Where(h => h.ChantierId == chantier).OrderBy(h => h.Id).Select(h => h.UtilisateurId).FirstAsync(annulation);
            var phcSeul = !await db.Adhesions.AnyAsync(a => a.ChantierId == chantier && a.Programme == Programme.Cvg, annulation);
            for (var rang = 0; rang < nombre; rang++)
            {
                await new SalarieDemonstration(db, Accueillir(territoire, chantier, rang, phcSeul), auteur, au).EcrireAsync(phcSeul ? rang % 3 : rang, _tirage.Next(20, 500), annulation);
            }
        }
    }

    private Salarie Accueillir(long territoire, long chantier, int rang, bool phcSeul)
    {
        var naissance = rang % 12 == 11 ? (DateOnly?)null : new DateOnly(_tirage.Next(1962, 2004), _tirage.Next(1, 13), _tirage.Next(1, 28));
        var identite = new IdentiteSalarie(
            Noms[((phcSeul ? 7 : 0) + rang) % Noms.Length],
            Prenoms[(rang * 5 + (phcSeul ? 3 : 0)) % Prenoms.Length],
            rang % 9 == 4 ? Noms[(rang + 3) % Noms.Length] : null,
            naissance,
            (Genre)(rang % 3));
        var salarie = Salarie.Accueillir(territoire, chantier, identite, _au, estFictif: true);
        salarie.RemettreNotice(rang % 6 == 5 ? null : _au.AddDays(-_tirage.Next(20, 90)), _au);
        return salarie;
    }
}
