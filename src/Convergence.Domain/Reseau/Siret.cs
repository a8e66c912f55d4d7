namespace Convergence.Domain.Reseau;

/// <summary>A SIRET: 14 digits whose Luhn sum is a multiple of ten, kept as text.</summary>
public static class Siret
{
    /// <summary>Number of digits.</summary>
    public const int Longueur = 14;

    /// <summary>Digits only: people copy it with spaces. Null when nothing was typed.</summary>
    public static string? Nettoyer(string? texte)
    {
        var chiffres = string.Concat((texte ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-')));
        return chiffres.Length == 0 ? null : chiffres;
    }

    /// <summary>True for 14 digits with the right key.</summary>
    public static bool EstValide(string? siret)
    {
        if (siret is null || siret.Length != Longueur || !siret.All(char.IsAsciiDigit))
        {
            return false;
        }

        var somme = 0;
        for (var i = 0; i < Longueur; i++)
        {
            var chiffre = (siret[i] - '0') * (i % 2 == 0 ? 2 : 1);
            somme += chiffre > 9 ? chiffre - 9 : chiffre;
        }

        return somme % 10 == 0 && siret.Any(c => c != '0');
    }
}
