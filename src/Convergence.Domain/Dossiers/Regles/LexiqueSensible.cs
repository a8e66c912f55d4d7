namespace Convergence.Domain.Dossiers.Regles;

/// <summary>
/// The words of the warning, folded. A star takes every ending; a plain word takes its plural too. Words with an ordinary meaning in this work are
/// only there within an expression (« arrêt maladie », « garde à vue »): a warning that cries too often is no longer read.
/// </summary>
public static class LexiqueSensible
{
    private static readonly string[] Sante =
    [
        "arret maladie", "maladie", "malade", "diagnosti*", "patholog*", "cancer*", "tumeur", "diabet*", "epilep*", "asthm*", "hepatit*", "vih", "sida", "seropositi*", "tubercul*", "covid", "alzheimer", "sclerose",
        "depressi*", "schizo*", "bipolair*", "psychiatr*", "psychot*", "psychos*", "psychologiquement", "nevros*", "borderline", "autis*", "anxiolyt*", "antidepress*", "neurolept*", "suicid*", "delir*",
        "addict*", "alcool*", "ivre", "ivress*", "toxico*", "drogu*", "heroin*", "cocain*", "crack", "cannabis", "methadone", "subutex", "sevrage", "csapa", "caarud", "hospitalis*", "hopital", "chirurg*", "chimio*", "traitement medical",
        "medicament*", "ordonnance", "enceinte", "grossesse", "ivg", "fausse couche", "handicap*", "invalid*", "rqth", "aah", "mdph", "troubles", "trouble psych*", "deficien*", "fauteuil roulant",
    ];

    private static readonly string[] Infraction =
    [
        "garde a vue", "casier judiciaire", "sortant de prison", "prison", "incarcer*", "detenu", "detention", "ecrou*", "bracelet electronique", "sursis", "condamn*", "delit", "delinqu*", "criminel*", "infraction", "vol avec", "a vole", "cambriol*",
        "agress*", "trafic", "dealer", "stupefiant*", "escroq*", "viol", "viole", "violeur", "homicide", "meurtr*", "pedophil*", "spip", "pjj", "probation", "tig", "main de justice", "mise en examen", "recidiv*", "violences conjugales",
    ];

    private static readonly string[] Opinion =
    [
        "musulman*", "islam*", "catholi*", "chretien*", "protestant*", "juif", "juive", "judaism*", "boudd*", "temoin de jehovah", "athee", "ramadan", "croyant", "syndiqu*", "cgt", "homosexu*", "lesbien*", "bisexuel*", "transgenre", "transsex*", "prostitu*",
        "race", "ethni*", "rom", "gitan*", "tsigane", "africain*", "maghrebin*", "arabe", "extreme droite", "extreme gauche", "vote pour", "origine etrangere", "sans papier*",
    ];

    /// <summary>Every entry: its subject, its words. Longer entries first, so that « arrêt maladie » is taken whole.</summary>
    public static IReadOnlyList<(SujetSensible Sujet, string[] Mots)> Entrees { get; } =
    [
        .. De(SujetSensible.Sante, Sante).Concat(De(SujetSensible.Infraction, Infraction)).Concat(De(SujetSensible.Opinion, Opinion)).OrderByDescending(e => e.Mots.Length),
    ];

    private static IEnumerable<(SujetSensible Sujet, string[] Mots)> De(SujetSensible sujet, string[] mots) => mots.Select(m => (sujet, m.ToUpperInvariant().Split(' ')));
}
