using System.Collections.Frozen;
using System.Globalization;
using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Recherche;
using Convergence.Web.Features.Imports.Depots;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Imports.ImportSalaries;

/// <summary>
/// The people of the chantiers of the reader, each with the last parcours, written as the cells of the file: a few queries, whatever their number.
/// </summary>
public sealed class SalariesConnusQuery(ConvergenceDbContext db)
{
    public async Task<SalariesConnus> LireAsync(CancellationToken annulation)
    {
        var ids = db.Perimetre.ChantierIds;
        var chantiers = await db
            .Chantiers.Where(c => ids.Contains(c.Id))
            .OrderBy(c => c.NomRecherche)
            .Select(c => new
            {
                c.Id,
                c.Nom,
                c.TerritoireId,
                Ouvert = c.Fin == null,
            })
            .ToListAsync(annulation);
        var adhesions = await db.Adhesions.Where(a => ids.Contains(a.ChantierId)).Select(a => new { a.ChantierId, a.Programme }).ToListAsync(annulation);
        var organisations = await db
            .Organisations.Select(o => new
            {
                o.Id,
                o.Nom,
                o.NomRecherche,
            })
            .ToListAsync(annulation);
        var noms = organisations.ToDictionary(o => o.Id, o => o.Nom);
        var parcours = (await db.ParcoursSalaries.AsNoTracking().ToListAsync(annulation)).ToLookup(p => p.SalarieId);
        var contrats = (await db.Contrats.AsNoTracking().ToListAsync(annulation)).ToLookup(c => c.ParcoursId);
        var paliers = (await db.Paliers.AsNoTracking().ToListAsync(annulation)).ToLookup(p => p.ParcoursId);
        var lus = await (
            from s in db.Salaries.AsNoTracking()
            where s.Conservation == EtatConservation.Active && s.FusionneDansId == null
            join u in db.Users on s.ModifieParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            select new { Salarie = s, Par = u.NomAffiche }
        ).ToListAsync(annulation);
        var nomsChantiers = chantiers.ToDictionary(c => c.Id, c => c.Nom);
        return new SalariesConnus
        {
            Personnes = [.. lus.Select(l => Connaitre(l.Salarie, l.Par))],
            Chantiers = chantiers.Where(c => c.Ouvert).ToFrozenDictionary(c => c.Nom, c => (c.Id, c.TerritoireId), StringComparer.Ordinal),
            ChoixChantiers = [.. chantiers.Select(c => new ChoixImport(c.Nom, c.Id.ToString(CultureInfo.InvariantCulture)) { EstOffert = c.Ouvert })],
            Portes = adhesions.Select(a => (a.ChantierId, a.Programme)).ToFrozenSet(),
            Organisations = organisations.ToFrozenDictionary(o => o.NomRecherche, o => (o.Id, o.Nom), StringComparer.Ordinal),
        };

        PersonneConnue Connaitre(Salarie s, string? par)
        {
            var dernier = parcours[s.Id].MaxBy(p => (p.Entree, p.Id));
            var siens = dernier is null ? [] : contrats[dernier.Id].OrderBy(c => c.Debut).ThenBy(c => c.Id).ToList();
            var palier = dernier is null ? null : paliers[dernier.Id].MinBy(p => (p.APartirDu, p.Id));
            var cellules = CellulesSalarie.De(s, dernier, siens.LastOrDefault(), palier, o => noms.GetValueOrDefault(o));
            cellules[ColonnesSalarie.Chantier] = nomsChantiers.GetValueOrDefault(s.ChantierId) ?? string.Empty;
            return new(
                s,
                dernier,
                siens,
                palier,
                new ExistantImport(s.Id, Nommer(s.Nom, s.Prenom), Empreinte(s, dernier, siens, palier), cellules)
                {
                    EstTenu = dernier?.SortieLe is null,
                    Adresse = s.Cle.ToString(),
                    ModifiePar = par,
                    ModifieLe = s.ModifieLe,
                    EstFictif = s.EstFictif,
                }
            );
        }
    }

    public static string Nommer(string nom, string prenom) => $"{nom.ToUpper(Composants.Formats.Culture)} {prenom}".Trim();

    /// <summary>One number that moves with any of the rows that a line compares.</summary>
    private static long Empreinte(Salarie s, ParcoursSalarie? p, IReadOnlyList<Contrat> contrats, PalierHoraire? palier) =>
        s.Version + (p?.Version ?? 0) + contrats.Sum(c => c.Version) + (palier?.Version ?? 0);
}

/// <summary>A person of the chantier, and what a line of the file compares.</summary>
public sealed record PersonneConnue(Salarie Salarie, ParcoursSalarie? Parcours, IReadOnlyList<Contrat> Contrats, PalierHoraire? Palier, ExistantImport Existant)
{
    public IdentiteSalarie Identite { get; } = new(Salarie.Nom, Salarie.Prenom, Salarie.NomUsage, Salarie.DateNaissance);

    public string Noms { get; } = ClefNoms(Salarie.Nom, Salarie.Prenom);

    public static string ClefNoms(string nom, string prenom) => $"{TexteRecherche.Normaliser(nom)}|{TexteRecherche.Normaliser(prenom)}";
}

/// <summary>People of the scope, and the lists that a line chooses from.</summary>
public sealed record SalariesConnus
{
    public static readonly SalariesConnus Aucun = new();

    public IReadOnlyList<PersonneConnue> Personnes { get; init; } = [];

    public IReadOnlyDictionary<string, (long Id, long TerritoireId)> Chantiers { get; init; } = FrozenDictionary<string, (long, long)>.Empty;

    public IReadOnlyList<ChoixImport> ChoixChantiers { get; init; } = [];

    /// <summary>Programmes that each chantier carries.</summary>
    public IReadOnlySet<(long Chantier, Programme Programme)> Portes { get; init; } = FrozenSet<(long, Programme)>.Empty;

    public IReadOnlyDictionary<string, (long Id, string Nom)> Organisations { get; init; } = FrozenDictionary<string, (long, string)>.Empty;
}
