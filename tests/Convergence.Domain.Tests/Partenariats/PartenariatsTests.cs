using Convergence.Domain.Partenariats;

namespace Convergence.Domain.Tests.Partenariats;

public sealed class PartenariatsTests
{
    private static readonly DateOnly Jour = new(2026, 11, 22);

    [Theory]
    [InlineData(null, "2026-11-22", Fraicheur.Perime)]
    [InlineData("2026-11-22", "2026-11-22", Fraicheur.AJour)]
    [InlineData("2025-11-22", "2026-11-22", Fraicheur.AJour)]
    [InlineData("2025-11-21", "2026-11-22", Fraicheur.AVerifier)]
    [InlineData("2025-05-22", "2026-11-22", Fraicheur.AVerifier)]
    [InlineData("2025-05-21", "2026-11-22", Fraicheur.Perime)]
    // A 29 February stands until the 28th of the year after; eighteen months later August has its 29th.
    [InlineData("2024-02-29", "2025-02-28", Fraicheur.AJour)]
    [InlineData("2024-02-29", "2025-03-01", Fraicheur.AVerifier)]
    [InlineData("2024-02-29", "2025-08-29", Fraicheur.AVerifier)]
    [InlineData("2024-02-29", "2025-08-30", Fraicheur.Perime)]
    [InlineData("2023-02-28", "2024-02-28", Fraicheur.AJour)]
    [InlineData("2023-02-28", "2024-02-29", Fraicheur.AVerifier)]
    [InlineData("2024-08-31", "2026-02-28", Fraicheur.AVerifier)]
    [InlineData("2024-08-31", "2026-03-01", Fraicheur.Perime)]
    public void La_fraicheur_compte_des_mois_du_calendrier(string? confirme, string jour, Fraicheur attendue) =>
        Assert.Equal(
            attendue,
            ReglesFraicheur.De(
                confirme is null ? null : DateOnly.Parse(confirme, System.Globalization.CultureInfo.InvariantCulture),
                DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    [Fact]
    public void La_regle_des_requetes_est_celle_des_fiches_chaque_jour_de_cinq_ans()
    {
        for (var jour = new DateOnly(2023, 1, 1); jour.Year < 2028; jour = jour.AddDays(1))
        {
            var depuis = ReglesFraicheur.AJourDepuis(jour);
            Assert.Equal(Fraicheur.AJour, ReglesFraicheur.De(depuis, jour));
            Assert.NotEqual(Fraicheur.AJour, ReglesFraicheur.De(depuis.AddDays(-1), jour));
        }
    }

    [Fact]
    public void Les_listes_sont_celles_des_nomenclatures()
    {
        Assert.Equal(14, TypePartenaireNoms.Tous.Count);
        Assert.Equal(16, ThematiquesNoms.Toutes.Count);
        AssertTous.Verifier(TypePartenaireNoms.Tous, t => Assert.Equal(t, TypePartenaireNoms.Lire(t.Code())));
        AssertTous.Verifier(ThematiquesNoms.Toutes, t => Assert.Equal(t, ThematiquesNoms.Lire(t.Code())));
        Assert.Equal("Culture et sport", TypePartenaire.CultureSport.Libelle());
        Assert.Equal("souvrir-a-linternational", ThematiquesInclusion.SouvrirALInternational.Code());
        Assert.Null(ThematiquesNoms.Lire("astronomie"));
    }

    [Fact]
    public void Une_confirmation_ne_recule_pas_et_n_est_pas_future()
    {
        var partenaire = Partenaire(1);
        Assert.Contains("futur", Assert.Throws<RegleMetierException>(() => partenaire.Confirmer(Jour.AddDays(1), Jour, 7)).Message, StringComparison.Ordinal);
        partenaire.Confirmer(Jour, Jour, 7);
        Assert.Contains(
            "22/11/2026",
            Assert.Throws<RegleMetierException>(() => partenaire.Confirmer(Jour.AddDays(-1), Jour, 7)).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(Fraicheur.AJour, partenaire.FraicheurAu(Jour));
    }

    [Fact]
    public void Un_partenaire_tenu_par_un_territoire_y_agit_et_ne_depend_pas_de_lui_meme()
    {
        var partenaire = Partenaire(4);
        Assert.True(partenaire.EstNational);
        partenaire.Rattacher(12);
        partenaire.AgirSur(12);
        Assert.False(partenaire.EstNational);
        Assert.Equal([12L], partenaire.Territoires.Select(t => t.TerritoireId));
        Assert.Throws<RegleMetierException>(() => partenaire.Appartenir(4));
    }

    [Theory]
    [InlineData(4, null, null)]
    [InlineData(4, 2023, "depuis 2018")]
    [InlineData(-1, 2023, null)]
    [InlineData(4, 2027, null)]
    [InlineData(4, 2011, null)]
    public void Un_effet_a_une_annee_ou_une_periode_et_un_nombre_possible(int nombre, int? annee, string? periode) =>
        Assert.Throws<RegleMetierException>(() => Effet(null).Compter(nombre, annee, periode, Jour));

    [Theory]
    [InlineData("franprix", "Franprix", null, true)]
    [InlineData("Bureaux du coeur", "Bureaux du Cœur", null, true)]
    [InlineData("FAS", "Fédération des acteurs de la solidarité", "FAS", true)]
    [InlineData("Emmaüs Défi Paris", "Emmaüs Défi", null, true)]
    [InlineData("Emmaüs", "Emmaüs Défi", null, true)]
    [InlineData("Emma", "Emmaüs Défi", null, false)]
    [InlineData("", "Emmaüs Défi", null, false)]
    public void Deux_noms_sont_proches_par_les_mots(string saisi, string nom, string? autres, bool attendu) =>
        Assert.Equal(attendu, ReglesDoublon.EstProche(saisi, nom, autres));

    [Fact]
    public void Les_autres_noms_s_ajoutent_une_fois()
    {
        Assert.Equal("FAS ; FNARS", ReglesDoublon.Ajouter("FAS", "Fédération", "fas", "FNARS ; FÉDÉRATION"));
        Assert.Null(ReglesDoublon.Ajouter(null, "Nom", "nom", null));
    }

    private static Partenaire Partenaire(long organisation) => new() { OrganisationId = organisation, Type = TypePartenaire.Emploi };

    private static EffetPartenariat Effet(long? territoire) =>
        new()
        {
            PartenaireId = 1,
            TerritoireId = territoire,
            Nature = NatureEffet.Embauches,
            Source = "Essai",
        };
}
