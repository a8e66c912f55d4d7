using Convergence.Domain.Comptes;

namespace Convergence.Domain.Tests.Comptes;

public sealed class EssaiConnexionTests
{
    private static readonly DateTime Debut = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(10, 32)]
    [InlineData(11, 60)]
    [InlineData(500, 60)]
    public void L_attente_double_et_ne_passe_pas_une_heure(int nombre, int? minutes) =>
        Assert.Equal(minutes is { } m ? TimeSpan.FromMinutes(m) : null, ReglesEssais.Attente(nombre));

    [Fact]
    public void Le_cinquieme_essai_fait_attendre_une_minute_et_le_suivant_deux()
    {
        var essai = Apres(5);

        Assert.False(essai.Prendre(Debut.AddSeconds(59)));
        Assert.Equal(5, essai.Nombre);
        Assert.True(essai.Prendre(Debut.AddSeconds(60)));
        Assert.False(essai.Prendre(Debut.AddSeconds(60 + 119)));
        Assert.True(essai.Prendre(Debut.AddSeconds(60 + 120)));
    }

    [Fact]
    public void Un_bon_mot_de_passe_oublie_les_essais()
    {
        var essai = Apres(5);

        essai.Reussir();

        Assert.Equal((0, null), (essai.Nombre, essai.BloqueJusque));
        Assert.True(essai.Prendre(Debut));
        Assert.Equal((1, null), (essai.Nombre, essai.BloqueJusque));
    }

    [Fact]
    public void Apres_un_jour_sans_essai_les_anciens_ne_comptent_plus()
    {
        var essai = Apres(4);

        Assert.True(essai.Prendre(Debut.AddHours(ReglesEssais.HeuresMemoire)));

        Assert.Equal((1, null), (essai.Nombre, essai.BloqueJusque));
    }

    [Fact]
    public void Juste_avant_un_jour_ils_comptent_encore()
    {
        var essai = Apres(4);

        Assert.True(essai.Prendre(Debut.AddHours(ReglesEssais.HeuresMemoire).AddTicks(-1)));

        Assert.Equal(5, essai.Nombre);
    }

    private static EssaiConnexion Apres(int essais)
    {
        var essai = EssaiConnexion.Premier([1], [2], estConnue: false, Debut);
        for (var rang = 2; rang <= essais; rang++)
        {
            Assert.True(essai.Prendre(Debut));
        }

        return essai;
    }
}
