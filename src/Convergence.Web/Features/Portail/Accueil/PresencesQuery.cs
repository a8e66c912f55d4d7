using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Features.Pilotage.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Accueil;

/// <summary>
/// The people of the reader's chantiers, counted from its files in one query: present by programme, with who entered and left since 1 January. Nobody is named.
/// </summary>
public sealed class PresencesQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    private const int Mois = 12;

    private const string Portee = "d’après vos dossiers";

    public async Task<List<GroupeChiffres>> LireAsync(CancellationToken annulation)
    {
        var au = JourFrance.Aujourdhui(horloge);
        var debut = new DateOnly(au.Year - 1, 1, 1);
        var lus = await (
            from p in db.ParcoursSalaries.Where(PresenceParcours.AccompagneDu<ParcoursSalarie>(debut, au))
            join s in db.Salaries on p.SalarieId equals s.Id
            where s.Traitement == EtatTraitement.Ordinaire && s.FusionneDansId == null
            select new Ligne(p.SalarieId, new PeriodeParcours(p.Programme, p.Entree, p.SortieLe), s.EstFictif)
        ).ToListAsync(annulation);
        var chiffres = lus.GroupBy(l => l.Dates.Programme).OrderBy(g => g.Key).Select(g => Chiffre(g.Key, [.. g], au)).ToList();
        return [new(db.Perimetre.ChantierIds.Count > 1 ? "Mes chantiers" : "Mon chantier", chiffres, lus.Exists(l => l.EstFictif))];
    }

    private static ChiffreAccueil Chiffre(Programme programme, List<Ligne> lus, DateOnly au)
    {
        var jours = Enumerable.Range(0, Mois + 1).Select(i => au.AddMonths(i - Mois)).ToList();
        var presents = jours.ConvertAll(j => lus.Where(l => l.Dates.EstOuvertAu(j)).Select(l => l.SalarieId).Distinct().Count());
        var (depuis, finAvant) = (new DateOnly(au.Year, 1, 1), au.AddYears(-1));
        var parcours = lus.ConvertAll(l => l.Dates);
        return new(
            $"Présents {programme.Sigle()}",
            presents[^1],
            "personnes",
            $"~/salaries?programme={programme.Code()}",
            $"au {Formats.Date(au)}",
            Portee,
            "~/definitions#" + Colonnes.Principal(programme).Ancre,
            $"{Formats.Ecart(presents[^1] - presents[0])} depuis le {Formats.Date(jours[0])}",
            [.. jours.Select(j => Formats.Date(j))],
            [.. presents.Select(n => (decimal?)n)],
            $"Depuis le {Formats.Date(depuis)} : {Mouvements(parcours, depuis, au)}. "
                + $"En {finAvant.Year}, aux mêmes dates : {Mouvements(parcours, depuis.AddYears(-1), finAvant)}."
        );
    }

    /// <summary>« 12 entrées, 8 sorties », of parcours, both days included.</summary>
    private static string Mouvements(List<PeriodeParcours> parcours, DateOnly debut, DateOnly fin) =>
        $"{Formats.Compte(parcours.Count(p => p.EstEntreDu(debut, fin)), "entrée")}, {Formats.Compte(parcours.Count(p => p.EstSortiDu(debut, fin)), "sortie")}";

    private sealed record Ligne(long SalarieId, PeriodeParcours Dates, bool EstFictif);
}
