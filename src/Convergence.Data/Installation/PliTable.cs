using System.Data.Common;
using System.Globalization;
using Convergence.Domain.Lignes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Convergence.Data.Installation;

/// <summary>
/// The folded columns of one table, written by an order made from the model: saving the entities would say that somebody changed them. A row
/// saved in the meantime is folded already and is left. Two rows that the new rule makes equal where one only is allowed keep what they had, and
/// the log names them.
/// </summary>
internal sealed partial class PliTable
{
    /// <summary>Key of every type that has folded columns.</summary>
    public const string Cle = "Id";

    private readonly ConvergenceDbContext _db;

    private readonly IReadOnlyList<IProperty> _colonnes;

    private readonly IProperty _cle;

    private readonly string _table;

    private readonly string _ordre;

    private readonly Action<string> _dire;

    private readonly ILogger _journal;

    private readonly List<Pli> _refuses = [];

    public PliTable(ConvergenceDbContext db, IEntityType type, Action<string> dire, ILogger journal)
    {
        (_db, _dire, _journal) = (db, dire, journal);
        _colonnes = RepliageRecherche.Colonnes(type);
        _cle = type.FindProperty(Cle)!;
        _table = type.GetTableName()!;
        var sql = db.GetService<ISqlGenerationHelper>();
        string Nom(IProperty p) => sql.DelimitIdentifier(p.GetColumnName());
        var (pose, tenu) = (
            string.Join(", ", _colonnes.Select((c, i) => $"{Nom(c)} = @apres{i}")),
            string.Join(" AND ", _colonnes.Select((c, i) => $"{Nom(c)} = @avant{i}"))
        );
        _ordre = $"UPDATE {sql.DelimitIdentifier(_table)} SET {pose} WHERE {Nom(_cle)} = @cle AND {tenu};";
    }

    public long Id(object entite) => (long)_cle.PropertyInfo!.GetValue(entite)!;

    /// <summary>Folds each row again; returns those that change.</summary>
    public IReadOnlyList<Pli> Plier(IEnumerable<INormalisable> lignes)
    {
        var plis = new List<Pli>();
        foreach (var ligne in lignes)
        {
            var avant = Valeurs(ligne);
            ligne.Normaliser();
            var apres = Valeurs(ligne);
            if (!apres.SequenceEqual(avant, StringComparer.Ordinal))
            {
                plis.Add(new(Id(ligne), avant, apres));
            }
        }

        return plis;
    }

    /// <summary>Writes them in the transaction of the caller.</summary>
    public async Task EcrireAsync(IEnumerable<Pli> plis, CancellationToken annulation)
    {
        foreach (var pli in plis)
        {
            if (!await EcrireAsync(pli, annulation))
            {
                _refuses.Add(pli);
            }
        }
    }

    /// <summary>Once every row has its new text, those whose place was still taken may find it free.</summary>
    public async Task FinirAsync(CancellationToken annulation)
    {
        foreach (var pli in _refuses.DistinctBy(p => p.Id))
        {
            if (!await EcrireAsync(pli, annulation))
            {
                Doublon(_journal, _table, pli.Id);
                _dire(
                    $"{_table} {pli.Id.ToString(CultureInfo.InvariantCulture)} garde son ancien texte de recherche : une autre ligne se lit maintenant comme elle."
                );
            }
        }
    }

    public void Avancer(int faites, int total)
    {
        Avance(_journal, _table, faites, total);
        _dire(string.Create(CultureInfo.InvariantCulture, $"Textes de recherche, {_table} : {faites} sur {total}."));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Textes de recherche, {Table} : {Faites} sur {Total}")]
    private static partial void Avance(ILogger journal, string table, int faites, int total);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Table} {Id} garde son ancien texte de recherche : une autre ligne se lit maintenant comme elle")]
    private static partial void Doublon(ILogger journal, string table, long id);

    private string?[] Valeurs(object entite) => [.. _colonnes.Select(c => (string?)c.PropertyInfo!.GetValue(entite))];

    /// <summary>False when a unique index refuses.</summary>
    private async Task<bool> EcrireAsync(Pli pli, CancellationToken annulation)
    {
        await _db.Database.OpenConnectionAsync(annulation);
        try
        {
            await using var commande = _db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of the model; values are parameters.
            commande.CommandText = _ordre;
#pragma warning restore CA2100
            commande.Transaction = _db.Database.CurrentTransaction?.GetDbTransaction();
            commande.Parameters.Add(_cle.GetRelationalTypeMapping().CreateParameter(commande, "@cle", pli.Id));
            for (var i = 0; i < _colonnes.Count; i++)
            {
                var type = _colonnes[i].GetRelationalTypeMapping();
                commande.Parameters.Add(type.CreateParameter(commande, $"@avant{i}", pli.Avant[i]));
                commande.Parameters.Add(type.CreateParameter(commande, $"@apres{i}", pli.Apres[i]));
            }

            await commande.ExecuteNonQueryAsync(annulation);
            return true;
        }
        catch (DbException e) when (RefusBase.EstDoublon(e))
        {
            return false;
        }
        finally
        {
            await _db.Database.CloseConnectionAsync();
        }
    }
}

/// <summary>What the folded columns of one row hold, and what they will.</summary>
internal sealed record Pli(long Id, string?[] Avant, string?[] Apres);
