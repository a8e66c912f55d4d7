using System.Collections.Frozen;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Conventions.ConventionEdition;
using Convergence.Web.Features.Conventions.Registre;
using Convergence.Web.Features.Imports.Depots;
using Convergence.Web.Features.Reseau.Shared;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Imports.ImportConventions;

/// <summary>What the portal knows of conventions in the scope of the reader, written as the cells of the file.</summary>
public sealed class ConventionsConnuesQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur, ListesReseauQuery listes)
{
    public async Task<ConventionsConnues> LireAsync(CancellationToken annulation)
    {
        var perimetre = utilisateur.PerimetrePour(Permission.ConventionModifier);
        var ouverts = (await listes.TerritoiresAsync(null, annulation)).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        var territoires = await db
            .Territoires.Select(t => new
            {
                t.Id,
                t.Code,
                t.Nom,
            })
            .ToDictionaryAsync(t => t.Id, annulation);
        var siens = territoires
            .Values.Where(t => perimetre.VoitTerritoire(t.Id))
            .OrderBy(t => TexteRecherche.Normaliser(t.Nom), StringComparer.Ordinal)
            .Select(t => new ChoixImport(t.Nom, t.Code) { EstOffert = ouverts.Contains(t.Nom) })
            .ToList();
        ChoixImport[] lieux =
        [
            new(ImportConventionsService.National, "Réseau") { EstOffert = perimetre.National },
            .. siens,
            .. territoires.Values.Where(t => !perimetre.VoitTerritoire(t.Id)).Select(t => new ChoixImport(t.Nom, t.Code) { EstOffert = false }),
            new(ConventionLigne.EcrireTerritoire(0, null)) { EstOffert = false },
        ];
        var chantiers = (
            await db
                .Chantiers.Select(c => new
                {
                    c.Id,
                    c.TerritoireId,
                    c.Nom,
                    c.Commune,
                })
                .ToListAsync(annulation)
        ).ConvertAll(c => new ChantierConnu(c.Id, c.TerritoireId, c.Nom, c.Commune));
        var parties = (await db.PartiesConvention.AsNoTracking().OrderBy(p => p.Rang).ToListAsync(annulation)).ToLookup(
            p => p.ConventionId,
            p => (p.Nom, p.Role)
        );
        var couvre = (await db.CouverturesConvention.AsNoTracking().ToListAsync(annulation)).ToLookup(v => v.ConventionId, v => v.TerritoireId);
        var lues = await (
            from c in db.Conventions.AsNoTracking()
            join u in db.Users on c.ModifieParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            select new { Convention = c, Par = u.NomAffiche }
        ).ToListAsync(annulation);
        var connues = new ConventionsConnues
        {
            Lieux = lieux,
            Territoires = territoires.Values.ToFrozenDictionary(t => t.Nom, t => t.Id, StringComparer.Ordinal),
            Chantiers = chantiers,
            Parties = parties,
            Couvertures = [.. siens.Where(_ => perimetre.National)],
            FinsEffectives = lues.Where(l => l.Convention.FinEffective is not null && l.Convention.FinEffective != l.Convention.Fin)
                .ToFrozenDictionary(l => l.Convention.Id, l => new DatePartielle(l.Convention.FinEffective!.Value, Precision.Jour).EnSaisie()),
            National = perimetre.National,
        };
        return connues with
        {
            Existants = lues.ToFrozenDictionary(
                l => TexteRecherche.Normaliser(l.Convention.Numero),
                l => new ExistantImport(l.Convention.Id, l.Convention.Numero, l.Convention.Version, Valeurs(l.Convention))
                {
                    EstTenu = l.Convention.EstTenuePar(perimetre),
                    ModifiePar = l.Par,
                    ModifieLe = l.Convention.ModifieLe,
                    EstFictif = l.Convention.EstFictif,
                },
                StringComparer.Ordinal
            ),
        };

        Dictionary<string, string> Valeurs(Convention c) =>
            new(StringComparer.Ordinal)
            {
                [nameof(ConventionForm.Numero)] = c.Numero,
                [nameof(ConventionForm.Type)] = c.Type.Libelle(),
                [ImportConventionsService.Etat] = c.Etat.Libelle(),
                [nameof(ConventionForm.Programmes)] = string.Join(ListeImport.Separateur, c.Programmes.Liste().Select(p => p.Sigle())),
                [nameof(ConventionForm.TerritoireId)] = ConventionLigne.EcrireTerritoire(
                    c.TerritoireId,
                    c.TerritoireId is { } t ? territoires.GetValueOrDefault(t)?.Nom : null
                ),
                [nameof(ConventionForm.ChantierId)] = chantiers.Find(k => k.Id == c.ChantierId) is { } chantier ? connues.Nommer(chantier) : string.Empty,
                [nameof(ConventionForm.Couvre)] = ListeImport.Ecrire(connues.Couvertures, x =>
                    couvre[c.Id].Any(id => territoires.TryGetValue(id, out var v) && v.Nom == x.Libelle)
                ),
                [nameof(ConventionForm.Debut)] = c.DebutConnu?.EnSaisie() ?? string.Empty,
                [nameof(ConventionForm.Fin)] = c.FinConnue?.EnSaisie() ?? string.Empty,
                [nameof(ConventionForm.SigneeLe)] = c.SignatureConnue?.EnSaisie() ?? string.Empty,
                [nameof(ConventionForm.Objet)] = c.Objet.ReplaceLineEndings("\n"),
                [nameof(ConventionForm.Parties)] = PartiesImport.Ecrire(parties[c.Id]),
                [nameof(ConventionForm.MotifChevauchement)] = c.MotifChevauchement?.ReplaceLineEndings("\n") ?? string.Empty,
                [nameof(ConventionForm.Remarque)] = c.Remarque?.ReplaceLineEndings("\n") ?? string.Empty,
                [nameof(ConventionForm.Source)] = c.Source ?? string.Empty,
            };
    }
}

/// <summary>Conventions of the scope, and the lists that a row chooses from.</summary>
public sealed record ConventionsConnues
{
    public static readonly ConventionsConnues Aucune = new();

    public IReadOnlyDictionary<string, ExistantImport> Existants { get; init; } = FrozenDictionary<string, ExistantImport>.Empty;

    public IReadOnlyList<ChoixImport> Lieux { get; init; } = [];

    public IReadOnlyDictionary<string, long> Territoires { get; init; } = FrozenDictionary<string, long>.Empty;

    public IReadOnlyList<ChantierConnu> Chantiers { get; init; } = [];

    public ILookup<long, (string Nom, RolePartie Role)> Parties { get; init; } =
        Array.Empty<long>().ToLookup(x => x, _ => (string.Empty, RolePartie.Signataire));

    /// <summary>Territories that a convention may cover beside its own: the national team says so, nobody else.</summary>
    public IReadOnlyList<ChoixImport> Couvertures { get; init; } = [];

    /// <summary>Ends moved by an avenant: what the export of the list writes.</summary>
    public IReadOnlyDictionary<long, string> FinsEffectives { get; init; } = FrozenDictionary<long, string>.Empty;

    public bool National { get; init; }

    /// <summary>The name alone when it is enough on its territory, with the commune otherwise.</summary>
    public string Nommer(ChantierConnu chantier) =>
        Chantiers.Count(c => c.TerritoireId == chantier.TerritoireId && c.Nom == chantier.Nom) == 1 ? chantier.Nom : $"{chantier.Nom} ({chantier.Commune})";

    /// <summary>The chantiers of a territory that a text names, with or without the commune.</summary>
    public IReadOnlyList<ChantierConnu> Trouver(string texte, long territoireId)
    {
        var cherche = TexteRecherche.Normaliser(texte);
        return
        [
            .. Chantiers.Where(c =>
                c.TerritoireId == territoireId
                && (TexteRecherche.Normaliser(c.Nom) == cherche || TexteRecherche.Normaliser($"{c.Nom} ({c.Commune})") == cherche)
            ),
        ];
    }
}

public sealed record ChantierConnu(long Id, long TerritoireId, string Nom, string? Commune);
