using Convergence.Domain.Pilotage.Bilans;
using Convergence.Web.Composants;

namespace Convergence.Web.Features.Pilotage.PreparationBilans;

/// <summary>A cell of a bilan in words.</summary>
public static class CelluleAffichee
{
    public static string Texte(ValeurCellule? valeur, GenreColonne genre = GenreColonne.Nombre) =>
        valeur switch
        {
            null => "absente",
            { Nombre: { } n } => genre == GenreColonne.Pourcentage ? Formats.Pourcentage(n / 100m) : Formats.Nombre(n),
            { Texte: { } t } => t,
            { } v => Explication(v.Statut),
        };

    public static string Explication(StatutCellule statut) =>
        statut switch
        {
            StatutCellule.Secret => "masqué (secret statistique)",
            StatutCellule.SansObjet => "sans objet",
            _ => Formats.NonRenseigne,
        };
}
