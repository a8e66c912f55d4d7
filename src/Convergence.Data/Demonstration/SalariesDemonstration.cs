using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>
/// Fictional people of the two fictional chantiers whose caseworkers have a demonstration account: one for each state of the clocks and
/// then others drawn with a fixed seed. Contracts older than the chantier stand for time in other structures.
/// </summary>
internal sealed class SalariesDemonstration(ConvergenceDbContext db, EcritureEnLot lot)
{
    /// <summary>First names of the people that the screens and their tests know.</summary>
    private static readonly (string Prenom, Genre Genre)[] Prenoms =
    [
        ("Nadia", Genre.Femme),
        ("Karim", Genre.Homme),
        ("Élodie", Genre.Femme),
        ("Moussa", Genre.Homme),
        ("Françoise", Genre.Femme),
        ("Jean-Marc", Genre.Homme),
        ("Inès", Genre.Femme),
        ("Tomasz", Genre.Homme),
        ("Aminata", Genre.Femme),
        ("Loïc", Genre.Homme),
        ("Samira", Genre.Femme),
        ("Bernard", Genre.Homme),
        ("Chloé", Genre.Femme),
        ("Idriss", Genre.Homme),
        ("Maëlle", Genre.Femme),
        ("Roger", Genre.Homme),
        ("Fatou", Genre.Femme),
        ("Yannick", Genre.Homme),
    ];

    private readonly Random _tirage = new(20240101);

    private DateOnly _au;

    /// <summary>25 people in the first chantier of Lyon, 10 in the « PHC seul » one of Saint-Malo, and the others elsewhere.</summary>
    public async Task CreerAsync(IReadOnlyDictionary<string, long> chantiersParTerritoire, DateOnly au, CancellationToken annulation)
    {
        _au = au;
        var (peuples, signataire) = (new List<long>(), 0L);
        foreach (var (code, nombre) in new[] { ("LYON", 25), ("CA-DU-PAYS-DE-SAINT-MALO-AGGLOMERATION", 10) })
        {
            if (!chantiersParTerritoire.TryGetValue(code, out var chantier))
            {
                continue;
            }

            var territoire = await db.Chantiers.Where(c => c.Id == chantier).Select(c => c.TerritoireId).SingleAsync(annulation);
            var auteur = await db.Habilitations.Where(h => h.ChantierId == chantier).OrderBy(h => h.Id).Select(h => h.UtilisateurId).FirstAsync(annulation);
            peuples.Add(chantier);
            signataire = auteur;
            var phcSeul = !await db.Adhesions.AnyAsync(a => a.ChantierId == chantier && a.Programme == Programme.Cvg, annulation);
            for (var rang = 0; rang < nombre; rang++)
            {
                new SalarieDemonstration(lot, Accueillir(territoire, chantier, rang, phcSeul), auteur, au).Ecrire(
                    phcSeul ? rang % 3 : rang,
                    _tirage.Next(20, 500)
                );
            }

            if (!phcSeul)
            {
                new ConservationDemonstration(lot, au).Creer(territoire, chantier, auteur);
            }
        }

        await lot.EcrireAsync(annulation);
        await new PeuplementDemonstration(db, lot, au).CreerAsync(peuples, await EcritsAsync(peuples, annulation), signataire, annulation);
    }

    /// <summary>What stands already: the totals of the pack count it.</summary>
    private async Task<(int Personnes, int Cvg, int Phc)> EcritsAsync(List<long> chantiers, CancellationToken annulation)
    {
        using var lecture = db.AvecPerimetre(new Perimetre { ChantierIds = chantiers });
        return (
            await db.Salaries.CountAsync(annulation),
            await db.ParcoursSalaries.CountAsync(p => p.Programme == Programme.Cvg, annulation),
            await db.ParcoursSalaries.CountAsync(p => p.Programme == Programme.Phc, annulation)
        );
    }

    private Salarie Accueillir(long territoire, long chantier, int rang, bool phcSeul)
    {
        var naissance = rang % 12 == 11 ? (DateOnly?)null : new DateOnly(_tirage.Next(1962, 2004), _tirage.Next(1, 13), _tirage.Next(1, 28));
        var noms = NomsDemonstration.Noms;
        var (prenom, genre) = Prenoms[(rang * 5 + (phcSeul ? 3 : 0)) % Prenoms.Length];
        var identite = new IdentiteSalarie(
            noms[((phcSeul ? 7 : 0) + rang) % 20],
            prenom,
            rang % 9 == 4 ? noms[(rang + 3) % 20] : null,
            naissance,
            rang % 11 == 10 ? Genre.NonRenseigne : genre
        );
        var salarie = Salarie.Accueillir(territoire, chantier, identite, _au, estFictif: true);
        salarie.RemettreNotice(rang % 6 == 5 ? null : _au.AddDays(-_tirage.Next(20, 90)), _au);
        return salarie;
    }
}
