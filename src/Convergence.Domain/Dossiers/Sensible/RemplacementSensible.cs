using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers.Sensible;

/// <summary>
/// What the ordinary columns hold when the truth is in the sensitive module: true, less precise, and the same for every value of the group. An answer that says
/// no leaves them as they are.
/// </summary>
public static class RemplacementSensible
{
    /// <summary>Puts the replacements of the answers « oui ».</summary>
    /// <param name="questions">Questions of the form.</param>
    /// <param name="reponses">Answers.</param>
    /// <param name="support">What they are about.</param>
    /// <param name="parcours">Parcours, for an entry; null otherwise.</param>
    /// <param name="sortie">Exit; null otherwise.</param>
    public static void Poser(
        IEnumerable<ChampSensible> questions,
        IReadOnlyDictionary<string, string> reponses,
        SupportSensible support,
        ParcoursSalarie? parcours,
        SortieParcours? sortie
    )
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(reponses);
        foreach (var champ in questions.Where(q => reponses.GetValueOrDefault(q.Code) == QuestionsSensibles.Oui))
        {
            if (support == SupportSensible.Parcours && parcours is not null)
            {
                ALEntree(champ, parcours);
            }
            else if (support == SupportSensible.Sortie && sortie is not null)
            {
                ALaSortie(champ, sortie);
            }
        }
    }

    private static void ALEntree(ChampSensible champ, ParcoursSalarie parcours)
    {
        if (champ.Liste == ChampsSensibles.ListeOrienteur)
        {
            parcours.Orienter(champ.Remplacement, parcours.OrienteLe, parcours.StructureOrienteuseId);
        }
        else if (champ.Liste == ChampsSensibles.ListeHabitat)
        {
            parcours.DecrireEntree(null, Habitat.Lire(champ.Valeur)!.Type, parcours.RessourcesEntree, parcours.MoisSansTravail);
        }
    }

    private static void ALaSortie(ChampSensible champ, SortieParcours sortie)
    {
        switch (champ.Liste)
        {
            case ChampsSensibles.ListeHabitat:
                sortie.DecrireHabitat(null, Habitat.Lire(champ.Valeur)!.Type);
                break;
            case ChampsSensibles.ListeMotifAsp:
                sortie.Fixer(sortie.Le, null, SortiesAsp.Motifs.Lire(champ.Valeur)!.Categorie, sortie.Cvg, sortie.Phc);
                break;
            case ChampsSensibles.ListeSortiePhc:
                sortie.Fixer(
                    sortie.Le,
                    sortie.MotifAsp,
                    sortie.MotifAsp is null ? sortie.CategorieAsp : null,
                    null,
                    SortiesProgramme.Phc.Lire(champ.Remplacement)!.Valeur
                );
                break;
            case ChampsSensibles.ListeSortieCvg:
                sortie.Fixer(
                    sortie.Le,
                    sortie.MotifAsp,
                    sortie.MotifAsp is null ? sortie.CategorieAsp : null,
                    SortiesProgramme.Cvg.Lire(champ.Remplacement)!.Valeur,
                    null
                );
                break;
            default:
                break;
        }
    }
}
