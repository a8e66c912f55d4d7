using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Engagements;

/// <summary>The commitments board: every objective beside what is known of it. There are some tens of them, read in one go.</summary>
public sealed class EngagementsQuery(ConvergenceDbContext db, FaitsPubliesQuery publies, TimeProvider horloge)
{
    public async Task<EngagementsLus> LireAsync(EngagementsFiltreForm filtre, CancellationToken annulation)
    {
        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var objectifs = await db.Objectifs.AsNoTracking().OrderBy(o => o.Id).ToListAsync(annulation);
        var faits = await publies.LireAsync(
            objectifs
                .Select(o => Compteur(o.CodeIndicateur))
                .OfType<string>()
                .Append(Compteur(Accompagnees(Programme.Cvg))!)
                .Append(Compteur(Accompagnees(Programme.Phc))!),
            annulation
        );
        List<EngagementLigne> lignes = [];
        foreach (var o in objectifs)
        {
            lignes.Add(await LigneAsync(o, faits, aujourdhui, annulation));
        }

        var retenues = lignes
            .Where(l => filtre.ProgrammeLu is not { } p || l.Objectif.Programme == p)
            .Where(l => string.IsNullOrEmpty(filtre.Echeance) || l.AnneeEcheance == filtre.Echeance)
            .Where(l => string.IsNullOrEmpty(filtre.Origine) || l.Objectif.Origine == filtre.Origine);
        return new EngagementsLus(
            aujourdhui,
            [.. Trier(retenues, filtre)],
            [.. lignes.Select(l => l.AnneeEcheance).Distinct().Order(StringComparer.Ordinal)],
            [.. lignes.Select(l => l.Objectif.Origine).Distinct().Order(StringComparer.CurrentCulture)],
            [.. lignes.Where(l => l.AVenir).Select(l => Trajectoire(l.Objectif, faits))]
        );
    }

    /// <summary>By due date, the objectives still to come last; those without one at the end.</summary>
    private static IEnumerable<EngagementLigne> Trier(IEnumerable<EngagementLigne> lignes, EngagementsFiltreForm filtre)
    {
        Func<EngagementLigne, IComparable?> cle = filtre.Tri switch
        {
            "objectif" => l => TexteRecherche.Normaliser(l.Objectif.Libelle),
            "programme" => l => l.Objectif.Programme,
            "cible" => l => l.Objectif.Valeur,
            "origine" => l => TexteRecherche.Normaliser(l.Objectif.Origine),
            "atteinte" => l => l.Comparaison.Taux ?? -1,
            _ => l => l.EcheanceLue?.Dernier ?? DateOnly.MaxValue,
        };
        return (filtre.Descendant ? lignes.OrderByDescending(cle) : lignes.OrderBy(cle))
            .ThenBy(l => l.Objectif.Programme)
            .ThenBy(l => l.Objectif.Code, StringComparer.Ordinal);
    }

    private static Trajectoire Trajectoire(Objectif objectif, FaitsPublies faits)
    {
        var voisin = Accompagnees(objectif.Programme);
        var compteur = Compteur(objectif.CodeIndicateur);
        var realises = compteur is null ? [] : faits.Declares(compteur);
        return Domain.Pilotage.Indicateurs.Trajectoire.Pour(objectif, realises, Catalogue.Lire(voisin), faits.Declares(Compteur(voisin)!).LastOrDefault());
    }

    private static string Accompagnees(Programme programme) => (programme == Programme.Cvg ? Catalogue.AccompagneesCvg : Catalogue.AccompagneesPhc).Code;

    private static string? Compteur(string? indicateur) => indicateur is null ? null : Catalogue.Lire(indicateur).CodeCompteur;

    private async Task<EngagementLigne> LigneAsync(Objectif o, FaitsPublies faits, DateOnly aujourdhui, CancellationToken annulation)
    {
        DateOnly? echeance = DatePartielle.TryLire(o.Echeance, out var date) ? date.Dernier : null;
        var compteur = Compteur(o.CodeIndicateur);
        var fait = echeance is { } jour && compteur is not null ? faits.Au(o.Programme, compteur, jour) : null;
        int? listes =
            echeance is { } au && au <= aujourdhui && EngagementLigne.CompteDesChantiers(compteur)
                ? await publies.ChantiersListesAsync(o.Programme, au, annulation)
                : null;
        return new EngagementLigne(o, ComparaisonObjectif.Pour(o, fait?.Mesure, aujourdhui), aujourdhui, listes, fait?.AvecFictif ?? false);
    }
}

/// <summary>The board as it was filtered, the choices of its filters, and the ways to the targets still to come.</summary>
public sealed record EngagementsLus(
    DateOnly LueAu,
    IReadOnlyList<EngagementLigne> Lignes,
    IReadOnlyList<string> Echeances,
    IReadOnlyList<string> Origines,
    IReadOnlyList<Trajectoire> Trajectoires
);
