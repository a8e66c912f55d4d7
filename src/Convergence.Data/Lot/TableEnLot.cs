using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Data.Lot;

/// <summary>New rows of one table, and how EF's metadata say that they are written.</summary>
internal sealed class TableEnLot
{
    private readonly OrdresLot _ordres;

    private readonly string _nom;

    private readonly ColonneEnLot[] _colonnes;

    private readonly ColonneEnLot? _cle;

    private readonly CollectionEnLot[] _collections;

    private readonly List<object> _enAttente = [];

    private long? _derniereCle;

    /// <summary>Reads once what the model says of the table.</summary>
    /// <exception cref="NotSupportedException">Something of the table is out of what a lot knows how to write.</exception>
    public TableEnLot(IEntityType type, OrdresLot ordres)
    {
        Refuser(type);
        (Type, _ordres, _nom) = (type, ordres, type.GetTableName()!);
        _colonnes = [.. type.GetProperties().Select(p => new ColonneEnLot(p))];
        _cle = Array.Find(_colonnes, c => c.EstDonneeParLaBase);
        _collections = [.. type.GetNavigations().Select(n => new CollectionEnLot(n))];
    }

    public IEntityType Type { get; }

    public IReadOnlyList<object> EnAttente => _enAttente;

    /// <summary>True when rows of this table refer to rows of the other.</summary>
    public bool Cite(TableEnLot autre) => autre != this && Type.GetForeignKeys().Any(f => f.PrincipalEntityType == autre.Type);

    public void Ajouter(object ligne, DbTransaction transaction)
    {
        if (_cle is not null)
        {
            if (_cle.Lire(ligne) is not 0L)
            {
                throw new InvalidOperationException($"Cette ligne a déjà sa clé : {Type.ShortName()}.");
            }

            _derniereCle ??= DerniereCle(transaction);
            _cle.Fixer(ligne, ++_derniereCle);
        }

        _enAttente.Add(ligne);
    }

    /// <summary>Rows of the collections of a row, which now bear its key.</summary>
    public IEnumerable<object> Suites(object ligne) => _collections.SelectMany(c => c.Rattacher(ligne));

    /// <summary>Writes what waits. The next keys are read again afterwards: something else of this transaction may insert in between.</summary>
    public async Task EcrireAsync(DbTransaction transaction, CancellationToken annulation)
    {
        await using var commande = Commande(transaction);
        foreach (var lignes in _enAttente.Chunk(_ordres.LignesParOrdre(_colonnes.Length)))
        {
            Remplir(commande, lignes);
            await commande.ExecuteNonQueryAsync(annulation);
        }

        _enAttente.Clear();
        _derniereCle = null;
    }

    /// <summary>Puts in a command the order that inserts these rows.</summary>
    public void Remplir(DbCommand commande, IReadOnlyList<object> lignes)
    {
        if (_ordres.UneLigneParOrdre && commande.Parameters.Count > 0)
        {
            for (var i = 0; i < _colonnes.Length; i++)
            {
                commande.Parameters[i].Value = _colonnes[i].Valeur(lignes[0]);
            }

            return;
        }

#pragma warning disable CA2100 // Made of the names of the model alone; values are parameters.
        commande.CommandText = _ordres.Inserer(_nom, [.. _colonnes.Select(c => c.Nom)], lignes.Count, _cle is not null);
#pragma warning restore CA2100
        commande.Parameters.Clear();
        foreach (var (ligne, colonne) in lignes.SelectMany(_ => _colonnes, (ligne, colonne) => (ligne, colonne)))
        {
            commande.Parameters.Add(colonne.Parametre(commande, OrdresLot.Parametre(commande.Parameters.Count), ligne));
        }
    }

    /// <summary>The order that reads the last key; null when the keys of the table come with the rows.</summary>
    public string? LireDerniereCle() => _cle is null ? null : _ordres.DerniereCle(_nom, _cle.Nom);

    private long DerniereCle(DbTransaction transaction)
    {
        using var commande = Commande(transaction);
#pragma warning disable CA2100 // Made of the names of the model alone.
        commande.CommandText = LireDerniereCle();
#pragma warning restore CA2100
        return commande.ExecuteScalar() is { } cle and not DBNull ? Convert.ToInt64(cle, CultureInfo.InvariantCulture) : 0;
    }

    private static DbCommand Commande(DbTransaction transaction)
    {
        var commande = transaction.Connection!.CreateCommand();
        commande.Transaction = transaction;
        return commande;
    }

    /// <summary>What no table of the model has today, and that a lot would write wrong in silence.</summary>
    private static void Refuser(IEntityType type)
    {
        var cle = type.FindPrimaryKey()?.Properties;
        var refus =
            type.BaseType is not null || type.GetDirectlyDerivedTypes().Any() ? "héritage"
            : type.IsOwned()
            || type.GetComplexProperties().Any()
            || type.GetNavigations().Any(n => n.IsOnDependent || !n.IsCollection)
            || type.GetSkipNavigations().Any()
                ? "objet dans un autre"
            : type.GetProperties().Any(p => p.IsShadowProperty()) ? "colonne sans propriété"
            : type.GetProperties().Any(p => p.ValueGenerated != ValueGenerated.Never && !(cle is [var seule] && p == seule && p.ClrType == typeof(long)))
                ? "valeur donnée par la base"
            : null;
        if (refus is not null)
        {
            throw new NotSupportedException($"Une écriture en lot ne sait pas écrire {type.ShortName()} : {refus}.");
        }
    }
}
