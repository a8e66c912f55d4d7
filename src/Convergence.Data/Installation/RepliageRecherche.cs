using System.Globalization;
using System.Reflection;
using Convergence.Data.Reference;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Lignes;
using Convergence.Domain.Recherche;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;

namespace Convergence.Data.Installation;

/// <summary>
/// Folds again every folded column when the rule of the application is newer than the one that the database was written with. By batches, a
/// transaction each: what is done is no longer written, so that a run that was stopped goes on where it stood. The version of a row, its author
/// and its date do not move: nobody changed it.
/// </summary>
public sealed class RepliageRecherche(ConvergenceDbContext db, ILogger<RepliageRecherche> journal)
{
    public const int ParLot = 500;

    private static readonly MethodInfo ParType = typeof(RepliageRecherche).GetMethod(nameof(ReplierAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>Types that hold folded columns, found in the model: a new one is never forgotten.</summary>
    public static IReadOnlyList<IEntityType> Types(IModel modele)
    {
        ArgumentNullException.ThrowIfNull(modele);
        return
        [
            .. modele.GetEntityTypes().Where(t => typeof(INormalisable).IsAssignableFrom(t.ClrType)).OrderBy(t => t.GetTableName(), StringComparer.Ordinal),
        ];
    }

    /// <summary>Folded columns of a type: their names end so, which also gives them a binary collation on SQL Server.</summary>
    public static IReadOnlyList<IProperty> Colonnes(IEntityType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return [.. type.GetProperties().Where(p => p.Name.EndsWith("Recherche", StringComparison.Ordinal))];
    }

    /// <summary>Does it when it is due.</summary>
    /// <param name="dire">Receives a French line a batch; null when the log is enough.</param>
    /// <param name="annulation">Stops between two batches.</param>
    public async Task SiDuAsync(Action<string>? dire, CancellationToken annulation = default)
    {
        db.Definir(Perimetre.Complet);
        var reglage = await db.Reglages.SingleOrDefaultAsync(r => r.Code == Reglage.Recherche, annulation);
        if (reglage is not null && int.Parse(reglage.Valeur, CultureInfo.InvariantCulture) >= TexteRecherche.Version)
        {
            return;
        }

        db.ChangeTracker.Clear();
        var chantiers = await db.Chantiers.OrderBy(c => c.Id).Select(c => c.Id).ToArrayAsync(annulation);
        foreach (var type in Types(db.Model))
        {
            // A row about a person is seen through its chantier.
            var perimetre = typeof(INominal).IsAssignableFrom(type.ClrType) ? new Perimetre { ChantierIds = chantiers } : Perimetre.Complet;
            db.Definir(perimetre);
            var table = new PliTable(db, type, dire ?? (_ => { }), journal);
            await (Task)ParType.MakeGenericMethod(type.ClrType).Invoke(this, [table, annulation])!;
        }

        db.Definir(Perimetre.Complet);
        await NoterAsync(annulation);
    }

    private async Task ReplierAsync<T>(PliTable table, CancellationToken annulation)
        where T : class, INormalisable
    {
        var total = await db.Set<T>().CountAsync(annulation);
        for (var (apres, lus) = (0L, 0); ; )
        {
            var depuis = apres;
            var lot = await db.Set<T>()
                .AsNoTracking()
                .Where(e => EF.Property<long>(e, PliTable.Cle) > depuis)
                .OrderBy(e => EF.Property<long>(e, PliTable.Cle))
                .Take(ParLot)
                .ToListAsync(annulation);
            if (lot.Count == 0)
            {
                await table.FinirAsync(annulation);
                return;
            }

            apres = table.Id(lot[^1]);
            lus += lot.Count;
            var plis = table.Plier(lot);
            await db
                .Database.CreateExecutionStrategy()
                .ExecuteAsync(async () =>
                {
                    await using var transaction = await db.Database.BeginTransactionAsync(annulation);
                    await table.EcrireAsync(plis, annulation);
                    await MotsAsync(lot as List<Salarie> ?? [], annulation);
                    await transaction.CommitAsync(annulation);
                });
            table.Avancer(lus, total);
            annulation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The words of people are rows of their own.</summary>
    private async Task MotsAsync(List<Salarie> salaries, CancellationToken annulation)
    {
        if (salaries.Count == 0)
        {
            return;
        }

        db.ChangeTracker.Clear();
        var ids = salaries.ConvertAll(s => s.Id);
        var connus = (await db.MotsSalarie.Where(m => ids.Contains(m.SalarieId)).ToListAsync(annulation)).ToLookup(m => m.SalarieId);
        foreach (var salarie in salaries)
        {
            var voulus = salarie.MotsIndexes();
            db.MotsSalarie.RemoveRange(connus[salarie.Id].Where(m => !voulus.Contains(m.Mot)));
            db.MotsSalarie.AddRange(voulus.Except(connus[salarie.Id].Select(m => m.Mot)).Select(salarie.Nommer));
        }

        await db.SaveChangesAsync(annulation);
        db.ChangeTracker.Clear();
    }

    private async Task NoterAsync(CancellationToken annulation)
    {
        var version = TexteRecherche.Version.ToString(CultureInfo.InvariantCulture);
        if (await db.Reglages.SingleOrDefaultAsync(r => r.Code == Reglage.Recherche, annulation) is { } reglage)
        {
            reglage.Valeur = version;
        }
        else
        {
            db.Reglages.Add(new Reglage { Code = Reglage.Recherche, Valeur = version });
        }

        await db.SaveChangesAsync(annulation);
        db.ChangeTracker.Clear();
    }
}
