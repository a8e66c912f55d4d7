using Convergence.Data.Chiffrement;
using Convergence.Domain;
using Convergence.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Journal;

/// <summary>
/// Seals what the journal holds in blocks chained to each other, notes each seal outside the database, and erases the blocks whose time has come (ADR 0028).
/// One node at a time: the job that calls it holds the lock.
/// </summary>
public sealed class ScellementService(
    ConvergenceDbContext db,
    LectureJournal lecture,
    Coffre coffre,
    FichierSceaux fichier,
    OptionsJournal options,
    TimeProvider horloge
)
{
    /// <summary>Most rows of a table in a block: a block is erased whole.</summary>
    public const int ParBloc = 10_000;

    /// <summary>Age from which a row is sealed: longer than twice the longest transaction, so that no smaller key is still to be committed.</summary>
    public static readonly TimeSpan Delai = TimeSpan.FromHours(1);

    /// <summary>Seals everything that is old enough. Returns the blocks made.</summary>
    /// <exception cref="RegleMetierException">No key is set.</exception>
    public async Task<IReadOnlyList<BlocJournal>> ScellerAsync(CancellationToken annulation)
    {
        var cle = coffre.Trousseau.Courante;
        var faits = new List<BlocJournal>();
        while (await SuivantAsync(annulation) is { } bloc)
        {
            bloc.Sceller(cle.Nom, cle.Sceller);
            db.BlocsJournal.Add(bloc);
            await db.SaveChangesAsync(annulation);
            db.ChangeTracker.Clear();
            faits.Add(bloc);
        }

        return faits;
    }

    /// <summary>Notes the seals that the file does not hold yet: those just made, and those that a stop left out.</summary>
    /// <exception cref="Installation.InstallationException">The file cannot be read or written.</exception>
    public async Task NoterAsync(CancellationToken annulation)
    {
        var depuis = fichier.Lire()?.Keys.DefaultIfEmpty().Max() ?? 0;
        var manquants = await db
            .BlocsJournal.AsNoTracking()
            .Include(b => b.Plages)
            .Where(b => b.Numero > depuis)
            .OrderBy(b => b.Numero)
            .ToListAsync(annulation);
        fichier.Ajouter(manquants);
    }

    /// <summary>Erases the rows of the oldest blocks, kept as long as it takes. Returns how many blocks.</summary>
    /// <exception cref="RegleMetierException">No key is set, or that of a block is not in the ring any more.</exception>
    public async Task<int> PurgerAsync(CancellationToken annulation)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var limite = maintenant.AddMonths(-options.MoisGardes);
        var numeros = await db
            .BlocsJournal.Where(b => b.PurgeLe == null)
            .OrderBy(b => b.Numero)
            .Select(b => new { b.Numero, b.DernierInstant })
            .ToListAsync(annulation);

        // In the order of the chain: what is left begins somewhere.
        var dus = numeros.TakeWhile(b => b.DernierInstant < limite).Select(b => b.Numero).ToList();
        foreach (var numero in dus)
        {
            await db
                .Database.CreateExecutionStrategy()
                .ExecuteAsync(async () =>
                {
                    db.ChangeTracker.Clear();
                    await using var transaction = await db.Database.BeginTransactionAsync(annulation);
                    var bloc = await db.BlocsJournal.Include(b => b.Plages).SingleAsync(b => b.Numero == numero, annulation);
                    bloc.Purger(maintenant, Cle(bloc).Sceller);
                    await db.SaveChangesAsync(annulation);
                    foreach (var plage in bloc.Plages)
                    {
                        await lecture.EffacerAsync(plage, annulation);
                    }

                    await transaction.CommitAsync(annulation);
                });
        }

        return dus.Count;
    }

    private CleChiffrement Cle(BlocJournal bloc) =>
        coffre.Trousseau.Trouver(bloc.Cle)
        ?? throw new RegleMetierException(
            string.Empty,
            $"La clé « {bloc.Cle} », qui scelle le journal, n’est plus dans le trousseau du serveur : remettez-la."
        );

    /// <summary>The next block, without its seal; null when nothing is old enough.</summary>
    private async Task<BlocJournal?> SuivantAsync(CancellationToken annulation)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var dernier = await db.BlocsJournal.OrderByDescending(b => b.Numero).Select(b => new { b.Numero, b.Sceau }).FirstOrDefaultAsync(annulation);
        var fins = await db
            .PlagesJournal.GroupBy(p => p.Table)
            .Select(g => new { g.Key, JusquaId = g.Max(p => p.JusquaId) })
            .ToDictionaryAsync(g => g.Key, g => g.JusquaId, annulation);
        var (plages, instant) = (new List<PlageJournal>(), DateTime.MinValue);
        foreach (var table in TablesJournal.Toutes)
        {
            var apres = fins.GetValueOrDefault(table.Table, long.MinValue);
            var lues = await lecture.SuivantesAsync(table, apres, maintenant - Delai, ParBloc, annulation);
            if (lues.JusquaId is { } jusqua)
            {
                plages.Add(PlageJournal.De(table.Table, apres, jusqua, lues.Lignes, lues.Empreinte));
                instant = lues.DernierInstant > instant ? lues.DernierInstant : instant;
            }
        }

        return plages.Count == 0 ? null : BlocJournal.Preparer((dernier?.Numero ?? 0) + 1, dernier?.Sceau, TablesJournal.Forme, plages, instant, maintenant);
    }
}
