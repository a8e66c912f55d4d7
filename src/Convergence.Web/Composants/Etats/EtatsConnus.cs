namespace Convergence.Web.Composants.Etats;

/// <summary>The states that several screens show: the same word, icon and tone everywhere.</summary>
public static class EtatsConnus
{
    private static readonly Dictionary<string, EtatConnu> Liste = new(StringComparer.Ordinal)
    {
        // A relevé, a bilan
        ["brouillon"] = new("Brouillon", Ton.Neutre, "pencil"),
        ["transmis"] = new("Transmis", Ton.Info, "send"),
        ["a-corriger"] = new("À corriger", Ton.Attention, "exclamation-triangle"),
        ["valide"] = new("Validé", Ton.Succes, "check-lg"),
        ["fige"] = new("Figé", Ton.Neutre, "lock"),
        ["non-recu"] = new("Non reçu", Ton.Attention, "hourglass-split"),
        ["en-retard"] = new("En retard", Ton.Erreur, "clock-history"),
        // A period, a campaign, a convention
        ["a-venir"] = new("À venir", Ton.Neutre, "calendar3"),
        ["ouvert"] = new("Ouvert", Ton.Info, "unlock"),
        ["ferme"] = new("Fermé", Ton.Neutre, "lock"),
        ["actif"] = new("Actif", Ton.Succes, "check-circle"),
        ["termine"] = new("Terminé", Ton.Neutre, "slash-circle"),
        ["bientot-echu"] = new("Bientôt échu", Ton.Attention, "bell"),
        ["echu"] = new("Échu", Ton.Erreur, "exclamation-circle"),
        // What a figure is worth
        ["complet"] = new("Complet", Ton.Succes, "check-lg"),
        ["incomplet"] = new("Incomplet", Ton.Attention, "exclamation-triangle"),
        ["provisoire"] = new("Provisoire", Ton.Neutre, "hourglass-split"),
        ["a-confirmer"] = new("À confirmer", Ton.Attention, "question-circle"),
        ["non-renseigne"] = new("Non renseigné", Ton.Neutre, "dash-circle"),
        ["fictif"] = new("Fictif", Ton.Accent, "info-circle"),
        // An account
        ["invite"] = new("Invité", Ton.Info, "envelope"),
        ["suspendu"] = new("Suspendu", Ton.Attention, "slash-circle"),
        ["desactive"] = new("Désactivé", Ton.Neutre, "lock"),
    };

    public static IReadOnlyCollection<string> Codes => Liste.Keys;

    public static EtatConnu? Trouver(string? code) => code is null ? null : Liste.GetValueOrDefault(code);
}

/// <summary>The words, tone and icon of a state.</summary>
public sealed record EtatConnu(string Libelle, Ton Ton, string Icone);
