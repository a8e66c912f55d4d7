using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Sensible;

/// <summary>The questions of the sensitive module: one for each line of <see cref="ChampsSensibles"/>, on what it is about.</summary>
public static class QuestionsSensibles
{
    /// <summary>Answer yes.</summary>
    public const string Oui = "OUI";

    /// <summary>Answer no.</summary>
    public const string Non = "NON";

    private static readonly Dictionary<string, string> Mots = new(StringComparer.Ordinal)
    {
        ["personne.RQTH"] = "Reconnaissance de la qualité de travailleur handicapé (RQTH)",
        ["personne.AAH"] = "Allocation aux adultes handicapés (AAH)",
        ["personne.PENSION_INVALIDITE"] = "Pension d’invalidité",
        ["prolongation.RQTH"] = "Prolongation du PASS IAE demandée au titre de la RQTH",
        ["droit_sante.RQTH"] = "RQTH obtenue ou renouvelée",
        ["droit_sante.AAH"] = "AAH ouverte",
        ["droit_sante.PENSION_INVALIDITE"] = "Pension d’invalidité ouverte",
        ["droit_sante.MEDECIN_TRAITANT"] = "Médecin traitant déclaré",
        ["droit_sante.COUVERTURE_AMELIOREE"] = "Couverture santé ouverte ou améliorée",
        ["droit_sante.BILAN_SANTE"] = "Bilan de santé réalisé",
        ["referent.SOIN"] = "Un référent du soin est dans le cercle",
        ["referent.JUDICIAIRE"] = "Un référent judiciaire est dans le cercle",
        ["sortie_cvg.AUTRE_POSITIVE_SOIN"] = "Sortie positive vers un parcours de soin",
    };

    /// <summary>The questions of a group on a support, in the order of the table; those of the other programme left out.</summary>
    /// <param name="groupe">Group.</param>
    /// <param name="support">What they are about.</param>
    /// <param name="programme">Programme of the parcours; null for the person.</param>
    public static IReadOnlyList<ChampSensible> De(GroupeSensible groupe, SupportSensible support, Programme? programme = null) =>
        [.. ChampsSensibles.Du(groupe).Where(c => Supports(c.Liste).Contains(support) && Convient(c.Liste, programme))];

    /// <summary>True when the answer is a level, as for every frein; otherwise it is yes or no.</summary>
    public static bool EstNiveau(ChampSensible champ)
    {
        ArgumentNullException.ThrowIfNull(champ);
        return champ.Liste == ChampsSensibles.ListeFrein;
    }

    /// <summary>Words of the question: health is said by its consequence for work, never by its cause.</summary>
    public static string Libelle(ChampSensible champ)
    {
        ArgumentNullException.ThrowIfNull(champ);
        return Mots.GetValueOrDefault(champ.Code)
            ?? champ.Liste switch
            {
                ChampsSensibles.ListeFrein => Freins.Liste.Lire(champ.Valeur)!.Formulation ?? Freins.Liste.Lire(champ.Valeur)!.Libelle,
                ChampsSensibles.ListeHabitat => $"Habitat : {Habitat.Lire(champ.Valeur)!.Libelle}",
                ChampsSensibles.ListeOrienteur => $"Orientation par : {Orienteurs.Lire(Programme.Phc, champ.Valeur)!.Libelle}",
                ChampsSensibles.ListeCritere => $"Critère d’éligibilité : {Criteres.Lire(champ.Valeur)!.Libelle}",
                ChampsSensibles.ListeMotifAsp => "Motif ASP : " + SortiesAsp.Motifs.Lire(champ.Valeur)!.Libelle,
                ChampsSensibles.ListeSortiePhc => SortiesProgramme.Phc.Lire(champ.Valeur)!.Libelle,
                _ => throw new ArgumentOutOfRangeException(nameof(champ), champ.Code, null),
            };
    }

    /// <summary>Words of an answer; « non renseigné » without one.</summary>
    public static string Reponse(ChampSensible champ, string? code) =>
        code switch
        {
            null => "non renseigné",
            Oui => "oui",
            Non => "non",
            _ => EstNiveau(champ) ? Freins.Niveaux.Lire(code)?.Libelle ?? "non renseigné" : "non renseigné",
        };

    /// <summary>The answers of a group in words, question by question in the order of the table; a question without an answer is left out.</summary>
    public static IReadOnlyDictionary<string, string> EnClair(GroupeSensible groupe, IReadOnlyDictionary<string, string> reponses)
    {
        ArgumentNullException.ThrowIfNull(reponses);
        return ChampsSensibles
            .Du(groupe)
            .Where(c => reponses.ContainsKey(c.Code))
            .ToDictionary(Libelle, c => Reponse(c, reponses[c.Code]), StringComparer.Ordinal);
    }

    /// <summary>Answers that hold: known questions and answers only, and at most one yes among the values of a list of which one is chosen.</summary>
    /// <exception cref="RegleMetierException">An answer out of the list, or two situations at once.</exception>
    public static IReadOnlyDictionary<string, string> Verifier(IReadOnlyList<ChampSensible> questions, IReadOnlyDictionary<string, string?> reponses)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(reponses);
        var lues = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (reponses.GetValueOrDefault(question.Code) is not { Length: > 0 } code)
            {
                continue;
            }

            var admise = EstNiveau(question) ? Freins.Niveaux.Lire(code) is { EstEvalue: true } : code is Oui or Non;
            lues[question.Code] = admise ? code : throw new RegleMetierException(question.Code, "Choisissez une réponse de la liste.");
        }

        foreach (var liste in new[] { ChampsSensibles.ListeHabitat, ChampsSensibles.ListeOrienteur, ChampsSensibles.ListeMotifAsp })
        {
            var oui = questions.Where(q => q.Liste == liste && lues.GetValueOrDefault(q.Code) == Oui).ToList();
            if (oui.Count > 1)
            {
                throw new RegleMetierException(oui[1].Code, "Une seule de ces situations à la fois.");
            }
        }

        return lues;
    }

    private static SupportSensible[] Supports(string liste) =>
        liste switch
        {
            ChampsSensibles.ListePersonne or ChampsSensibles.ListeCritere => [SupportSensible.Personne],
            ChampsSensibles.ListeFrein => [SupportSensible.Bilan],
            ChampsSensibles.ListeHabitat => [SupportSensible.Parcours, SupportSensible.Sortie],
            ChampsSensibles.ListeMotifAsp or ChampsSensibles.ListeSortiePhc or ChampsSensibles.ListeSortieCvg => [SupportSensible.Sortie],
            _ => [SupportSensible.Parcours],
        };

    private static bool Convient(string liste, Programme? programme) =>
        programme is null
        || liste switch
        {
            ChampsSensibles.ListeOrienteur or ChampsSensibles.ListeSortiePhc => programme == Programme.Phc,
            ChampsSensibles.ListeSortieCvg or ChampsSensibles.ListeProlongation => programme == Programme.Cvg,
            _ => true,
        };
}
