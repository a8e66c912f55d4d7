using Convergence.Domain.Dossiers.Regles;

namespace Convergence.Domain.Tests.Dossiers.Regles;

public sealed class MotsSensiblesTests
{
    [Theory]
    [InlineData("En arrêt maladie depuis mardi", SujetSensible.Sante, "arrêt maladie")]
    [InlineData("suivi par un PSYCHIATRE", SujetSensible.Sante, "PSYCHIATRE")]
    [InlineData("problème d’alcoolisme", SujetSensible.Sante, "alcoolisme")]
    [InlineData("Dossier R.Q.T.H, RQTH en cours", SujetSensible.Sante, "RQTH")]
    [InlineData("placé en garde à vue", SujetSensible.Infraction, "garde à vue")]
    [InlineData("sortant de prison", SujetSensible.Infraction, "sortant de prison")]
    [InlineData("a été condamnée", SujetSensible.Infraction, "condamnée")]
    [InlineData("fait le ramadan", SujetSensible.Opinion, "ramadan")]
    [InlineData("N° 1 85 05 78 006 084 36", SujetSensible.Nir, "1 85 05 78 006 084 36")]
    [InlineData("285052A006084", SujetSensible.Nir, "285052A006084")]
    [InlineData("185057800608436.", SujetSensible.Nir, "185057800608436")]
    [InlineData("rappeler au 06 12 34 56 78", SujetSensible.Telephone, "06 12 34 56 78")]
    [InlineData("+33 6.12.34.56.78", SujetSensible.Telephone, "+33 6.12.34.56.78")]
    [InlineData("0612345678", SujetSensible.Telephone, "0612345678")]
    [InlineData("écrire à jean.dupont@exemple.fr", SujetSensible.Courriel, "jean.dupont@exemple.fr")]
    public void Un_passage_est_vu(string texte, SujetSensible sujet, string extrait)
    {
        var passage = Assert.Single(MotsSensibles.Analyser(texte));
        Assert.Equal((sujet, extrait, texte.IndexOf(extrait, StringComparison.Ordinal)), (passage.Sujet, passage.Extrait, passage.Debut));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("Rendez-vous à la mission locale le 12/03/2026 à 14 h 30 ; arrêt de bus Victor-Hugo.")]
    [InlineData("PASS IAE 99999 25 12345, fin le 31/12/2026")]
    [InlineData("SIRET 123 456 789 00012")]
    [InlineData("Passe de 8 h à 12 h par semaine ; volontaire, ponctuel, romanesque.")]
    [InlineData("Le traitement du dossier CAF prend 3 semaines, garde d’enfant trouvée.")]
    public void Un_texte_de_travail_ne_declenche_rien(string? texte) => Assert.Empty(MotsSensibles.Analyser(texte));

    [Fact]
    public void Les_passages_viennent_dans_l_ordre_et_la_phrase_dit_quoi_faire()
    {
        var passages = MotsSensibles.Analyser("Hospitalisé ; joindre au 0612345678 ; dépression.");
        Assert.Equal([SujetSensible.Sante, SujetSensible.Telephone, SujetSensible.Sante], passages.Select(p => p.Sujet));
        Assert.Equal("« Hospitalisé » parle de santé : dites plutôt la conséquence (horaires, tâches, rendez-vous).", passages[0].Message);
        Assert.DoesNotContain("0612", passages[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void La_liste_est_pliee_et_sans_doublon()
    {
        AssertTous.Verifier(LexiqueSensible.Entrees, e =>
            AssertTous.Verifier(e.Mots, m =>
                Assert.Equal(m, Convergence.Domain.Recherche.TexteRecherche.Normaliser(m.TrimEnd('*')) + (m.EndsWith('*') ? "*" : string.Empty))
            )
        );
        Assert.Equal(LexiqueSensible.Entrees.Count, LexiqueSensible.Entrees.Select(e => string.Join(' ', e.Mots)).Distinct().Count());
    }
}
