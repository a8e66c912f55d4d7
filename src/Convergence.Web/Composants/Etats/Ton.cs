namespace Convergence.Web.Composants.Etats;

/// <summary>What a badge or a message means; its colour and default icon follow, its words come with it.</summary>
public enum Ton
{
    Neutre,
    Info,
    Succes,
    Attention,
    Erreur,
    Accent,
}

internal static class Tons
{
    public static string Suffixe(this Ton ton) =>
        ton switch
        {
            Ton.Info => "info",
            Ton.Succes => "succes",
            Ton.Attention => "attention",
            Ton.Erreur => "erreur",
            Ton.Accent => "accent",
            _ => "neutre",
        };

    public static string Icone(this Ton ton) =>
        ton switch
        {
            Ton.Succes => "check-circle",
            Ton.Attention => "exclamation-triangle",
            Ton.Erreur => "x-circle",
            Ton.Accent => "exclamation-circle",
            Ton.Neutre => "dash-circle",
            _ => "info-circle",
        };
}
