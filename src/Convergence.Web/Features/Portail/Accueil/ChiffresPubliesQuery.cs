using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Reseau;
using Convergence.Web.Composants;
using Convergence.Web.Features.Pilotage.Shared;
using Convergence.Web.Features.Pilotage.TableauxDeBord;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>
/// The stock of each programme as the dashboards publish it, for the country or for the territories of the reader; the same queries, the same rules.
/// </summary>
public sealed class ChiffresPubliesQuery(ConvergenceDbContext db, PeriodesQuery periodes, EvolutionQuery evolutions, CompletudeQuery completudes)
{
    /// <summary>Who reads more territories has the dashboards.</summary>
    private const int TerritoiresAuPlus = 2;

    /// <summary>A year, and the same month of the year before.</summary>
    private const int PointsDeTendance = 13;

    public async Task<List<GroupeChiffres>> LireAsync(CancellationToken annulation)
    {
        if (db.Perimetre is { National: true } or { PublieNational: true })
        {
            var programmes = db.Perimetre.National ? Programmes.Tous : db.Perimetre.ProgrammesPublies;
            return [await GroupeAsync("Ensemble du réseau", null, programmes, annulation)];
        }

        var groupes = new List<GroupeChiffres>();
        var lieux = await db
            .Territoires.OrderBy(t => t.NomRecherche)
            .Take(TerritoiresAuPlus)
            .Select(t => new Lieu(t.Id, t.Code, t.Nom))
            .ToListAsync(annulation);
        foreach (var t in lieux)
        {
            groupes.Add(await GroupeAsync(t.Nom, t, db.Perimetre.VoitTerritoire(t.Id) ? Programmes.Tous : db.Perimetre.ProgrammesPublies, annulation));
        }

        return groupes;
    }

    private async Task<GroupeChiffres> GroupeAsync(string titre, Lieu? lieu, Programmes programmes, CancellationToken annulation)
    {
        var lus = new List<Lecture>();
        foreach (var programme in programmes.Liste())
        {
            if (await LireAsync(programme, lieu, annulation) is { } lecture)
            {
                lus.Add(lecture);
            }
        }

        if (lus.Count == 0)
        {
            return new(titre, [], AvecFictif: false);
        }

        var chantiers = await completudes.LireAsync(lus.ToDictionary(l => Compteur(l.Programme), l => l.Periode.Id), lieu?.Id, annulation);
        var territoires = lieu is null && chantiers.Count < lus.Count ? await TerritoiresAttendusAsync(lus, annulation) : [];
        return new(titre, lus.ConvertAll(l => Chiffre(l, lieu, Completude(l))), lus.Exists(l => l.Somme.AvecFictif));

        string? Completude(Lecture l) => chantiers.TryGetValue(Compteur(l.Programme), out var somme) ? Dire(somme) : territoires.GetValueOrDefault(l.Programme);
    }

    private static string Compteur(Programme programme) => Colonnes.Principal(programme).CodeCompteur!;

    private static string Dire(SommeCompteur somme) =>
        $"{Formats.Compte(somme.Chantiers.Renseignes, "chantier")} sur {Formats.Nombre(somme.Chantiers.Attendus)}"
        + (somme.AvecNonVentile ? ", et une valeur de territoire entier" : null);

    /// <summary>The latest published stock, its past, and the same date a year before; null when nothing is published.</summary>
    private async Task<Lecture?> LireAsync(Programme programme, Lieu? lieu, CancellationToken annulation)
    {
        var liste = await periodes.ListerAsync(programme, lieu?.Id, annulation);
        if (PeriodesQuery.Choisir(liste, null) is not { Publiee: true } periode)
        {
            return null;
        }

        var (nature, date) = (periode.Periode.Nature, periode.DateArrete);
        var avant = liste.FirstOrDefault(p =>
            p.Publiee && p.Periode.Nature == nature && (p.DateArrete.Year, p.DateArrete.Month) == (date.Year - 1, date.Month)
        );
        var mois = EvolutionQuery.Choisir(liste).Mois.Where(m => m.DateArrete <= date).TakeLast(PointsDeTendance).ToList();
        var lues = mois.Append(periode).Concat(avant is null ? [] : [avant]).DistinctBy(p => p.Id);
        var sommes = await evolutions.LireAsync(Compteur(programme), lues, lieu?.Id, annulation);
        var sommeAvant = avant is null ? null : sommes.GetValueOrDefault(avant.Id);
        return sommes.TryGetValue(periode.Id, out var somme) ? new Lecture(programme, periode, somme, avant, sommeAvant, mois, sommes) : null;
    }

    /// <summary>For a published document, which counts no chantier: territories that carry the programme on the date of its figure.</summary>
    private async Task<Dictionary<Programme, string>> TerritoiresAttendusAsync(List<Lecture> lus, CancellationToken annulation)
    {
        var etats = await db
            .EtatsTerritoireProgramme.Where(e => e.Etat == EtatProgramme.Operationnel)
            .Select(e => new EtatLu(e.TerritoireId, e.Programme, e.Debut, e.Fin))
            .ToListAsync(annulation);
        return lus.ToDictionary(
            l => l.Programme,
            l =>
            {
                var date = l.Periode.DateArrete;
                return $"{Formats.Compte(l.Somme.Territoires, "territoire")} sur {Formats.Nombre(new NaturesTableau(etats, date).Porteurs(l.Programme, date))}";
            }
        );
    }

    private static ChiffreAccueil Chiffre(Lecture l, Lieu? lieu, string? completude)
    {
        var indicateur = Colonnes.Principal(l.Programme);
        var adresse = lieu is null ? "~/tableaux-de-bord" : $"~/tableaux-de-bord/{lieu.Code}";
        var evolution = l is { Avant: { } avant, SommeAvant: { } somme }
            ? $"{Formats.Ecart(l.Somme.Somme - somme.Somme)} depuis le {Formats.Date(avant.DateArrete)}{AutrePortee(l.Somme, somme, lieu)}"
            : null;
        return new(
            indicateur.Libelle,
            l.Somme.Somme,
            indicateur.Unite,
            $"{adresse}?periode={l.Periode.Code}&programme={l.Programme.Code()}",
            $"au {Formats.Date(l.Periode.DateArrete)}",
            completude,
            "~/definitions#" + indicateur.Ancre,
            evolution,
            [.. l.Mois.Select(m => m.Libelle)],
            [.. l.Mois.Select(m => (decimal?)l.Sommes.GetValueOrDefault(m.Id)?.Somme)]
        );
    }

    /// <summary>A difference between sums that do not hold the same number of territories says so.</summary>
    private static string? AutrePortee(SommeLue somme, SommeLue avant, Lieu? lieu) =>
        lieu is not null || somme.Territoires == avant.Territoires ? null : $" ({Formats.Compte(avant.Territoires, "territoire")} alors)";

    private sealed record Lieu(long Id, string Code, string Nom);

    private sealed record Lecture(
        Programme Programme,
        PeriodeTableau Periode,
        SommeLue Somme,
        PeriodeTableau? Avant,
        SommeLue? SommeAvant,
        IReadOnlyList<PeriodeTableau> Mois,
        IReadOnlyDictionary<long, SommeLue> Sommes
    );
}
