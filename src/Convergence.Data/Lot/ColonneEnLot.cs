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
    private readonly IClrPropertyGetter _lecture = propriete.GetGetter();

    private readonly RelationalTypeMapping _type = propriete.GetRelationalTypeMapping();

    public string Nom { get; } = propriete.GetColumnName();

    public bool EstDonneeParLaBase => propriete.ValueGenerated == ValueGenerated.OnAdd;

    public object? Lire(object ligne) => _lecture.GetClrValue(ligne);

    public void Fixer(object ligne, object? valeur)
    {
        switch (propriete.GetMemberInfo(forMaterialization: true, forSet: true))
        {
            case FieldInfo champ:
                champ.SetValue(ligne, valeur);
                break;
            case PropertyInfo membre:
                membre.SetValue(ligne, valeur);
                break;
        }
    }

    public DbParameter Parametre(DbCommand commande, string nom, object ligne) => _type.CreateParameter(commande, nom, Lire(ligne), propriete.IsNullable);

    /// <summary>What the parameter holds.</summary>
    public object Valeur(object ligne) => Lire(ligne) is { } valeur ? _type.Converter is { } conversion ? conversion.ConvertToProvider(valeur)! : valeur : DBNull.Value;
}

/// <summary>A collection of new rows under a new row.</summary>
internal sealed class CollectionEnLot(INavigation collection)
{
    private readonly IClrPropertyGetter _lignes = collection.GetGetter();

    private readonly (ColonneEnLot Reference, ColonneEnLot Cle)[] _liens =
        [.. collection.ForeignKey.Properties.Zip(collection.ForeignKey.PrincipalKey.Properties, (r, c) => (new ColonneEnLot(r), new ColonneEnLot(c)))];

    /// <summary>Gives them the key of their row, and returns them.</summary>
    public IEnumerable<object> Rattacher(object ligne)
    {
        foreach (var suite in (IEnumerable?)_lignes.GetClrValue(ligne) ?? Array.Empty<object>())
        {
            foreach (var (reference, cle) in _liens)
            {
                reference.Fixer(suite, cle.Lire(ligne));
            }

            yield return suite;
        }
    }
}
