using System.Reflection;
using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Domain.Habilitations;
using Convergence.Web.Features.Dossiers.Sensible;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Web.Features.Dossiers.Droits;

/// <summary>
/// Everything held about a person, read from the model itself: a table added later is in the access file without anybody remembering it.
/// Words of the search repeat the names and are left out; so are keys and the accounts of colleagues.
/// </summary>
public sealed class ContenuDossierQuery(ConvergenceDbContext db, CoffreSensibleService coffre, UtilisateurCourant utilisateur)
{
    private static readonly MethodInfo Lecture = typeof(ContenuDossierQuery).GetMethod(nameof(DeAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    public async Task<IReadOnlyList<TableDossier>> LireAsync(Salarie salarie, CancellationToken annulation)
    {
        var parcours = await db.ParcoursSalaries.Where(p => p.SalarieId == salarie.Id).Select(p => p.Id).ToListAsync(annulation);
        var lues = new List<(IEntityType Type, List<object> Lignes)>();
        foreach (
            var type in db
                .Model.GetEntityTypes()
                .Where(t => typeof(INominal).IsAssignableFrom(t.ClrType) && t.ClrType != typeof(MotSalarie))
                .OrderBy(t => MotsDossier.Rang(t.ClrType))
        )
        {
            lues.Add((type, await (Task<List<object>>)Lecture.MakeGenericMethod(type.ClrType).Invoke(this, [salarie.Id, parcours, annulation])!));
        }

        var noms = await NomsAsync(lues, annulation);
        return
        [
            .. lues.Where(t => t.Lignes.Count > 0)
                .Select(t => new TableDossier(t.Type.ClrType.Name, MotsDossier.Titre(t.Type.ClrType), [.. t.Lignes.Select(l => Valeurs(t.Type, l, noms))])),
        ];
    }

    private List<ValeurDossier> Valeurs(IEntityType type, object ligne, IReadOnlyDictionary<(Type, long), string> noms)
    {
        var valeurs = new List<ValeurDossier>();
        foreach (
            var propriete in type.GetProperties()
                .Where(p => p.PropertyInfo is not null && !p.IsPrimaryKey() && !MotsDossier.Techniques.Contains(p.Name))
                .OrderBy(p => p.PropertyInfo!.MetadataToken)
        )
        {
            var valeur =
                ligne is ValeurSensible sensible && propriete.Name == nameof(ValeurSensible.Contenu)
                    ? Reponses(sensible)
                    : propriete.PropertyInfo!.GetValue(ligne);
            if (propriete.GetContainingForeignKeys().FirstOrDefault()?.PrincipalEntityType.ClrType is { } principal)
            {
                if (MotsDossier.SeNomme(principal))
                {
                    var nom = valeur is long id ? noms.GetValueOrDefault((principal, id), "hors de votre périmètre") : null;
                    valeurs.Add(new(propriete.Name[..^2], LibellesDossier.Titre(propriete.Name[..^2]), nom, nom ?? Composants.Formats.NonRenseigne));
                }

                continue;
            }

            if (valeur is not Guid)
            {
                valeurs.Add(new(propriete.Name, LibellesDossier.Titre(propriete.Name), MotsDossier.Simple(valeur), MotsDossier.Texte(propriete.Name, valeur)));
            }
        }

        return valeurs;
    }

    /// <summary>Sensitive questions and answers in words for who may type them; who may not, sees that there are some.</summary>
    private object Reponses(ValeurSensible valeur)
    {
        try
        {
            return utilisateur.Peut(Permission.SensibleSaisir) ? QuestionsSensibles.EnClair(valeur.Groupe, coffre.Lire(valeur)) : valeur.Contenu;
        }
        catch (Domain.RegleMetierException)
        {
            // The key is not on this server: what is kept is said to be, and not read.
            return valeur.Contenu;
        }
    }

    private async Task<List<object>> DeAsync<T>(long salarie, List<long> parcours, CancellationToken annulation)
        where T : class, INominal
    {
        var lignes = db.Set<T>().AsNoTracking();
        lignes =
            typeof(T) == typeof(Salarie) ? lignes.Where(e => EF.Property<long>(e, nameof(Salarie.Id)) == salarie)
            : typeof(ElementParcours).IsAssignableFrom(typeof(T))
                ? lignes.Where(e => parcours.Contains(EF.Property<long>(e, nameof(ElementParcours.ParcoursId))))
            : typeof(T).GetProperty(nameof(ParcoursSalarie.SalarieId)) is not null
                ? lignes.Where(e => EF.Property<long>(e, nameof(ParcoursSalarie.SalarieId)) == salarie)
            : throw new InvalidOperationException($"{typeof(T).Name} ne dit pas de qui elle est.");
        return [.. await lignes.ToListAsync(annulation)];
    }

    /// <summary>Names of what the rows point to: chantiers and territories of the scope, organisations, a parcours, a review.</summary>
    private async Task<Dictionary<(Type, long), string>> NomsAsync(List<(IEntityType Type, List<object> Lignes)> lues, CancellationToken annulation)
    {
        var noms = new Dictionary<(Type, long), string>();
        foreach (var c in await db.Chantiers.Select(c => new { c.Id, c.Nom }).ToListAsync(annulation))
        {
            noms[(typeof(Domain.Reseau.Chantier), c.Id)] = c.Nom;
        }

        foreach (var t in await db.Territoires.Select(t => new { t.Id, t.Nom }).ToListAsync(annulation))
        {
            noms[(typeof(Domain.Reseau.Territoire), t.Id)] = t.Nom;
        }

        foreach (var o in await db.Organisations.Select(o => new { o.Id, o.Nom }).ToListAsync(annulation))
        {
            noms[(typeof(Domain.Reseau.Organisation), o.Id)] = o.Nom;
        }

        foreach (var ligne in lues.SelectMany(l => l.Lignes))
        {
            switch (ligne)
            {
                case ParcoursSalarie p:
                    noms[(typeof(ParcoursSalarie), p.Id)] = $"{MotsDossier.Texte(string.Empty, p.Programme)}, entrée le {Composants.Formats.Date(p.Entree)}";
                    break;
                case BilanFreins b:
                    noms[(typeof(BilanFreins), b.Id)] = $"du {Composants.Formats.Date(b.Le)}";
                    break;
                default:
                    break;
            }
        }

        return noms;
    }
}
