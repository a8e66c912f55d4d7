namespace Convergence.Domain.Pilotage.Indicateurs;

/// <summary>French words for the nature of an indicator.</summary>
public static class NatureLibelles
{
    /// <summary>« stock », « flux », « cumul annuel », « rapport ».</summary>
    public static string Libelle(this NatureIndicateur nature) =>
        nature switch
        {
            NatureIndicateur.Stock => "stock",
            NatureIndicateur.Flux => "flux",
            NatureIndicateur.Cumul => "cumul annuel",
            _ => "rapport",
        };
}
