using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;

namespace Convergence.Domain.Tests.FilesActives;

/// <summary>Each gesture in each state: what it makes, or the sentence that refuses it.</summary>
public sealed class TransitionsRemonteeTests
{
    private static readonly DateTime Instant = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(EtatRemontee.Brouillon, EtatRemontee.Transmis, null)]
    [InlineData(EtatRemontee.ACorriger, EtatRemontee.Transmis, null)]
    [InlineData(EtatRemontee.Transmis, null, "Ces chiffres sont déjà transmis.")]
    [InlineData(EtatRemontee.Valide, null, "Ces chiffres sont déjà transmis.")]
    [InlineData(EtatRemontee.Fige, null, "Ces chiffres sont déjà transmis.")]
    public void Transmettre(EtatRemontee de, EtatRemontee? vers, string? refus) =>
        Verifier(de, r => r.Transmettre(certifie: true, incomplet: false, null, 2, Instant), vers, refus);

    [Theory]
    [InlineData(EtatRemontee.Brouillon, null, "Seuls des chiffres transmis et non validés peuvent être corrigés.")]
    [InlineData(EtatRemontee.ACorriger, null, "Seuls des chiffres transmis et non validés peuvent être corrigés.")]
    [InlineData(EtatRemontee.Transmis, EtatRemontee.ACorriger, null)]
    [InlineData(EtatRemontee.Valide, null, "Seuls des chiffres transmis et non validés peuvent être corrigés.")]
    [InlineData(EtatRemontee.Fige, null, "Seuls des chiffres transmis et non validés peuvent être corrigés.")]
    public void Corriger(EtatRemontee de, EtatRemontee? vers, string? refus) => Verifier(de, r => r.Corriger(), vers, refus);

    [Theory]
    [InlineData(EtatRemontee.Brouillon, null, "Seuls des chiffres transmis ou validés peuvent être renvoyés.")]
    [InlineData(EtatRemontee.ACorriger, null, "Seuls des chiffres transmis ou validés peuvent être renvoyés.")]
    [InlineData(EtatRemontee.Transmis, EtatRemontee.ACorriger, null)]
    [InlineData(EtatRemontee.Valide, EtatRemontee.ACorriger, null)]
    [InlineData(EtatRemontee.Fige, null, "Seuls des chiffres transmis ou validés peuvent être renvoyés.")]
    public void Renvoyer(EtatRemontee de, EtatRemontee? vers, string? refus) => Verifier(de, r => r.RenvoyerACorriger("Vérifier"), vers, refus);

    [Theory]
    [InlineData(EtatRemontee.Brouillon, null, "Seuls des chiffres transmis peuvent être validés.")]
    [InlineData(EtatRemontee.ACorriger, null, "Seuls des chiffres transmis peuvent être validés.")]
    [InlineData(EtatRemontee.Transmis, EtatRemontee.Valide, null)]
    [InlineData(EtatRemontee.Valide, null, "Seuls des chiffres transmis peuvent être validés.")]
    [InlineData(EtatRemontee.Fige, null, "Seuls des chiffres transmis peuvent être validés.")]
    public void Valider(EtatRemontee de, EtatRemontee? vers, string? refus) => Verifier(de, r => r.Valider(3, Instant), vers, refus);

    [Theory]
    [InlineData(EtatRemontee.Brouillon, null, "Seuls des chiffres validés peuvent être figés.")]
    [InlineData(EtatRemontee.ACorriger, null, "Seuls des chiffres validés peuvent être figés.")]
    [InlineData(EtatRemontee.Transmis, null, "Seuls des chiffres validés peuvent être figés.")]
    [InlineData(EtatRemontee.Valide, EtatRemontee.Fige, null)]
    [InlineData(EtatRemontee.Fige, null, "Seuls des chiffres validés peuvent être figés.")]
    public void Figer(EtatRemontee de, EtatRemontee? vers, string? refus) => Verifier(de, r => r.Figer(), vers, refus);

    [Theory]
    [InlineData(EtatRemontee.Brouillon, false)]
    [InlineData(EtatRemontee.ACorriger, false)]
    [InlineData(EtatRemontee.Transmis, false)]
    [InlineData(EtatRemontee.Valide, true)]
    [InlineData(EtatRemontee.Fige, true)]
    public void Ce_qui_est_valide_ou_fige_est_publie(EtatRemontee etat, bool publie) => Assert.Equal(publie, En(etat).Etat.EstPublie());

    [Fact]
    public void Un_envoi_dit_qui_quand_et_ce_qui_manque()
    {
        var remontee = En(EtatRemontee.Brouillon);
        remontee.Transmettre(certifie: true, incomplet: true, "  Un chantier fermé  ", 2, Instant);
        Assert.Equal((2L, Instant, "Un chantier fermé"), (remontee.TransmisParId, remontee.TransmisLe, remontee.Commentaire));
        remontee.Valider(3, Instant.AddDays(1));
        Assert.Equal((3L, Instant.AddDays(1)), (remontee.ValideParId, remontee.ValideLe));
        remontee.RenvoyerACorriger(" Les sorties ");
        Assert.Equal((null, null, "Les sorties", 2L), (remontee.ValideParId, remontee.ValideLe, remontee.MotifCorrection, remontee.TransmisParId));
        remontee.Transmettre(certifie: true, incomplet: false, "  ", 4, Instant.AddDays(2));
        Assert.Equal((4L, null, null), (remontee.TransmisParId, remontee.Commentaire, remontee.MotifCorrection));
    }

    [Theory]
    [InlineData(Remontee.LongueurMotif)]
    [InlineData(Remontee.LongueurMotif + 1)]
    public void Un_motif_trop_long_est_coupe_a_sa_limite(int longueur)
    {
        var remontee = En(EtatRemontee.Transmis);
        remontee.RenvoyerACorriger(new string('a', longueur));
        Assert.Equal(Remontee.LongueurMotif, remontee.MotifCorrection!.Length);
    }

    [Fact]
    public void Ce_qui_manque_a_un_envoi_se_dit_a_son_champ()
    {
        var refus = Assert.Throws<RegleMetierException>(() => En(EtatRemontee.Brouillon).Transmettre(certifie: false, incomplet: false, null, 2, Instant));
        Assert.Equal(("Certifie", "Cochez « Je certifie » pour transmettre."), (refus.Champ, refus.Message));
        refus = Assert.Throws<RegleMetierException>(() => En(EtatRemontee.Brouillon).Transmettre(certifie: true, incomplet: true, null, 2, Instant));
        Assert.Equal(("Commentaire", "Il manque des valeurs obligatoires : dites pourquoi avant de transmettre."), (refus.Champ, refus.Message));
        refus = Assert.Throws<RegleMetierException>(() => En(EtatRemontee.Transmis).RenvoyerACorriger(null));
        Assert.Equal(("MotifCorrection", "Dites ce qui est à corriger : le motif est lu par la coordination."), (refus.Champ, refus.Message));
    }

    [Theory]
    [InlineData(EtatRemontee.Fige, "2026-11-10", "Ces chiffres sont figés : ils ont été publiés.")]
    [InlineData(EtatRemontee.Valide, "2026-11-10", "Ces chiffres sont validés. Pour les changer, demandez à l’équipe nationale de les renvoyer à corriger.")]
    [InlineData(EtatRemontee.Transmis, "2026-11-10", "Ces chiffres sont transmis. « Corriger » les rouvre tant que l’équipe nationale ne les a pas validés.")]
    [InlineData(EtatRemontee.ACorriger, "2026-12-10", null)]
    [InlineData(EtatRemontee.Brouillon, "2026-10-31", "La saisie ouvre le 01/11/2026.")]
    [InlineData(EtatRemontee.Brouillon, "2026-11-25", null)] // late, and still taken
    [InlineData(EtatRemontee.Brouillon, "2026-12-01", "La saisie est close depuis le 30/11/2026. L’équipe nationale peut la rouvrir pour votre territoire.")]
    public void Le_verrou_dit_sa_raison(EtatRemontee etat, string jour, string? raison) =>
        Assert.Equal(raison, En(etat).RaisonVerrou(CampagneTests.DOctobre(), null, DateOnly.Parse(jour)));

    private static void Verifier(EtatRemontee de, Action<Remontee> geste, EtatRemontee? vers, string? refus)
    {
        var remontee = En(de);
        var erreur = Record.Exception(() => geste(remontee));
        Assert.Equal(refus, (erreur as RegleMetierException)?.Message);
        Assert.Equal(vers ?? de, remontee.Etat);
    }

    private static Remontee En(EtatRemontee etat)
    {
        if (etat == EtatRemontee.Fige)
        {
            return Remontee.Reprise(1, 1);
        }

        var remontee = new Remontee { CampagneId = 1, TerritoireId = 1 };
        if (etat >= EtatRemontee.Transmis || etat == EtatRemontee.ACorriger)
        {
            remontee.Transmettre(certifie: true, incomplet: false, null, 1, Instant);
        }

        if (etat == EtatRemontee.Valide)
        {
            remontee.Valider(1, Instant);
        }
        else if (etat == EtatRemontee.ACorriger)
        {
            remontee.Corriger();
        }

        return remontee;
    }
}
