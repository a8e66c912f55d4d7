using System.Collections;
using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Convergence.Data.Lot;

/// <summary>One column: read and converted as EF does.</summary>
internal sealed class ColonneEnLot(IProperty propriete)
{
    /// <summary>The field: read by reflection, it costs a first load nothing, where EF's own accessors are compiled column by column.</summary>
    private readonly MembreEnLot _membre = new(propriete);

    private readonly RelationalTypeMapping _type = propriete.GetRelationalTypeMapping();

    public string Nom { get; } = propriete.GetColumnName();

    public bool EstDonneeParLaBase => propriete.ValueGenerated == ValueGenerated.OnAdd;

    public object? Lire(object ligne) => _membre.Lire(ligne);

    public void Fixer(object ligne, object? valeur) => _membre.Fixer(ligne, valeur);

    public DbParameter Parametre(DbCommand commande, string nom, object ligne) => _type.CreateParameter(commande, nom, Lire(ligne), propriete.IsNullable);

    /// <summary>What the parameter holds.</summary>
    public object Valeur(object ligne) =>
        Lire(ligne) is { } valeur
            ? _type.Converter is { } conversion
                ? conversion.ConvertToProvider(valeur)!
                : valeur
            : DBNull.Value;
}

/// <summary>A collection of new rows under a new row.</summary>
internal sealed class CollectionEnLot(INavigation collection)
{
    private readonly MembreEnLot _lignes = new(collection);

    private readonly (ColonneEnLot Reference, ColonneEnLot Cle)[] _liens =
    [
        .. collection.ForeignKey.Properties.Zip(collection.ForeignKey.PrincipalKey.Properties, (r, c) => (new ColonneEnLot(r), new ColonneEnLot(c))),
    ];

    /// <summary>Gives them the key of their row, and returns them.</summary>
    public IEnumerable<object> Rattacher(object ligne)
    {
        foreach (var suite in (IEnumerable?)_lignes.Lire(ligne) ?? Array.Empty<object>())
        {
            foreach (var (reference, cle) in _liens)
            {
                reference.Fixer(suite, cle.Lire(ligne));
            }

            yield return suite;
        }
    }
}

/// <summary>Where a row holds something: its field, or its property when EF found no field.</summary>
internal sealed class MembreEnLot(IPropertyBase membre)
{
    private readonly MemberInfo _lu = membre.GetMemberInfo(forMaterialization: false, forSet: false);

    private readonly MemberInfo _ecrit = membre.GetMemberInfo(forMaterialization: true, forSet: true);

    public object? Lire(object ligne) => _lu is FieldInfo champ ? champ.GetValue(ligne) : ((PropertyInfo)_lu).GetValue(ligne);

    public void Fixer(object ligne, object? valeur)
    {
        if (_ecrit is FieldInfo champ)
        {
            champ.SetValue(ligne, valeur);
        }
        else
        {
            ((PropertyInfo)_ecrit).SetValue(ligne, valeur);
        }
    }
}
