using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Horloges;

/// <summary>The 60-month ceiling on a day.</summary>
/// <param name="JoursUtilises">Distinct days under contract, not suspended, before that day.</param>
/// <param name="JoursPlafond">Days of the 60 months, counted from the first used day: 1 826, sometimes 1 827 or 1 825.</param>
/// <param name="Utilise">Used time on the calendar.</param>
/// <param name="Restant">Time left on the calendar; zero at the ceiling and beyond.</param>
/// <param name="AtteintLe">Last day allowed: past when the ceiling is reached, else supposing a contract without a break from that day on.</param>
/// <param name="DepassementPrevu">Days beyond the ceiling if every contract goes to its known end; 0 when none.</param>
/// <param name="Explication">How it was counted.</param>
public sealed record LecturePlafond(
    int JoursUtilises,
    int JoursPlafond,
    Duree Utilise,
    Duree Restant,
    DateOnly AtteintLe,
    int DepassementPrevu,
    Explication Explication
)
{
    /// <summary>Days left, that day included; 0 at the ceiling and beyond.</summary>
    public int JoursRestants => Math.Max(0, JoursPlafond - JoursUtilises);

    /// <summary>True when the 60 months are used up.</summary>
    public bool EstAtteint => JoursUtilises >= JoursPlafond;
}

/// <summary>
/// The ceiling of the CVG parcours: 60 months in SIAE, whatever the chantiers and the number of contracts (domain dictionary, section on
/// contracts; the programme’s « jusqu’à cinq ans »). How days are counted: each day under a contract that counts is used once,
/// even under two contracts; suspended days are not used; the used days are then put end to end from the first of them, and the 60
/// months are calendar months from that day. Five years without a break are thus exactly 60 months, leap days and month ends included.
/// </summary>
public static class HorlogePlafond
{
    /// <summary>Months in SIAE.</summary>
    public const int Mois = 60;

    /// <summary>Reads the ceiling on a day. Without any contract, nothing is used and the 60 months run from that day.</summary>
    public static LecturePlafond Au(DonneesHorloges donnees, DateOnly au)
    {
        ArgumentNullException.ThrowIfNull(donnees);
        var bruts = donnees.Contrats.Where(TempsAilleurs.Compte).Select(c => TempsAilleurs.Jours(c, null, au)).ToList();
        var contrats = Intervalles.Union(bruts);
        var suspendus = donnees.JoursSuspendus(au);

        // A day under contract here and in another chantier is counted once, here.
        var ailleurs = Intervalles.Sauf(Intervalles.Sauf(donnees.Ailleurs, contrats), suspendus);
        var comptes = Intervalles.Union([.. Intervalles.Sauf(contrats, suspendus), .. ailleurs]);

        // Neither a contract nor a suspension to come moves the 60 months: they run from the first used day, or from today while none is.
        var premier = comptes.Count > 0 && comptes[0].Debut < au ? comptes[0].Debut : au;
        var plafond = premier.AddMonths(Mois).DayNumber - premier.DayNumber;
        var sousContrat = Intervalles.Jours(Intervalles.Avant(contrats, au));
        var utilises = Intervalles.Jours(Intervalles.Avant(comptes, au));
        var joursAilleurs = Intervalles.Jours(Intervalles.Avant(ailleurs, au));
        var solde = plafond - utilises;
        var atteintLe = solde > 0 ? Intervalles.Avancer(au, solde, suspendus) : Intervalles.JourDeRang(comptes, plafond)!.Value;

        var termes = new List<Terme> { new(NatureTerme.Base, plafond, $"({Mois} mois)") };
        if (sousContrat > 0)
        {
            termes.Add(new(NatureTerme.Moins, sousContrat, "sous contrat"));
        }

        if (joursAilleurs > 0)
        {
            termes.Add(new(NatureTerme.Moins, joursAilleurs, "dans un autre chantier"));
        }

        if (sousContrat + joursAilleurs > utilises)
        {
            termes.Add(new(NatureTerme.Plus, sousContrat + joursAilleurs - utilises, "de suspension"));
        }

        termes.Add(new(NatureTerme.Resultat, solde, solde < 0 ? "(plafond dépassé)" : "restants"));

        return new(
            utilises,
            plafond,
            Duree.Entre(premier, premier.AddDays(utilises)),
            Duree.Entre(premier.AddDays(utilises), premier.AddMonths(Mois)),
            atteintLe,
            Math.Max(0, Intervalles.Jours(comptes) - plafond),
            new(termes, [.. Ailleurs(premier, joursAilleurs), .. Notes(donnees, bruts, contrats, suspendus, au)])
        );
    }

    /// <summary>« Dont 14 mois dans un autre chantier »: a number, never a contract.</summary>
    private static IEnumerable<string> Ailleurs(DateOnly premier, int jours)
    {
        if (jours > 0)
        {
            var mois = Duree.Entre(premier, premier.AddDays(jours)).Mois;
            yield return $"Dont {(mois == 0 ? "moins d’un mois" : $"{mois} mois")} dans un autre chantier, avant le transfert : ses contrats ne vous sont pas montrés.";
        }
    }

    private static IEnumerable<string> Notes(
        DonneesHorloges donnees,
        List<Intervalle> bruts,
        IReadOnlyList<Intervalle> contrats,
        IReadOnlyList<Intervalle> suspendus,
        DateOnly au
    )
    {
        var enDouble = bruts.Sum(i => i.Jours) - contrats.Sum(i => i.Jours);
        if (enDouble > 0)
        {
            yield return $"{TexteHorloge.Jours(enDouble)} de contrats qui se chevauchent : chaque jour est compté une fois.";
        }

        var horsContrat = Intervalles.Jours(Intervalles.Avant(Intervalles.Sauf(suspendus, contrats), au));
        if (horsContrat > 0)
        {
            yield return $"{TexteHorloge.Jours(horsContrat)} de suspension hors contrat : sans effet sur ce plafond.";
        }

        var sansDebut = donnees.Contrats.Count(c => c.Debut is null);
        if (sansDebut > 0)
        {
            yield return sansDebut == 1 ? "1 contrat sans date de début : non compté." : $"{sansDebut} contrats sans date de début : non comptés.";
        }

        foreach (var forme in donnees.Contrats.Where(c => !ContratsPass.Formes[c.Forme].CompteDansPlafond).Select(c => c.Forme).Distinct().Order())
        {
            yield return $"{forme.Libelle()} : ne compte pas dans les {Mois} mois.";
        }

        if (bruts.Count == 0 && donnees.Ailleurs.Count == 0)
        {
            yield return $"Aucun contrat compté : les {Mois} mois sont entiers.";
        }
        else if (!contrats.Any(c => c.Contient(au)))
        {
            yield return "Sans contrat ce jour : la date du plafond suppose un contrat repris aujourd’hui, sans interruption.";
        }
    }
}
