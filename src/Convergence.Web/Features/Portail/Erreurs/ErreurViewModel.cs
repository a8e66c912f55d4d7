namespace Convergence.Web.Features.Portail.Erreurs;

/// <summary>What happened, what was kept, what to do: in the words of the person who reads it.</summary>
public sealed record ErreurViewModel(int Code, string Titre, string Explication, string Garde, string QueFaire)
{
    public string Reference { get; init; } = string.Empty;

    /// <summary>What the refused form held, to copy it back: only when the form came from an expired page.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Saisies { get; init; } = [];

    /// <summary>The server itself is in trouble: the page asks nothing of it.</summary>
    public bool EstPanne => Code >= StatusCodes.Status500InternalServerError;

    public static ErreurViewModel Pour(int code) =>
        code switch
        {
            StatusCodes.Status400BadRequest => new(
                code,
                "Demande incomplète",
                "Le portail n’a pas pu lire ce que la page a envoyé.",
                "Rien n’a été modifié.",
                "Revenez à la page précédente et recommencez."
            ),
            StatusCodes.Status403Forbidden => new(
                code,
                "Accès refusé",
                "Votre rôle ne donne pas accès à cette page.",
                "Rien n’a été modifié.",
                "Si vous devriez y avoir accès, écrivez à l’équipe nationale en précisant la page."
            ),
            StatusCodes.Status404NotFound => new(
                code,
                "Page introuvable",
                "Cette page n’existe pas, ou elle est hors de votre périmètre.",
                "Rien n’a été modifié.",
                "Vérifiez l’adresse, ou repartez de l’accueil."
            ),
            StatusCodes.Status405MethodNotAllowed => new(
                code,
                "Adresse réservée à un formulaire",
                "Cette adresse reçoit un formulaire : elle ne s’ouvre pas directement.",
                "Rien n’a été modifié.",
                "Repartez de l’accueil."
            ),
            StatusCodes.Status413PayloadTooLarge => new(
                code,
                "Envoi trop volumineux",
                "Ce que la page a envoyé dépasse la taille admise : 10 Mo pour un document PDF, 5 Mo pour un classeur Excel, 1 Mo pour tout autre formulaire.",
                "Rien n’a été enregistré.",
                "Revenez à la page précédente : réduisez le fichier, ou envoyez moins de données à la fois."
            ),
            StatusCodes.Status429TooManyRequests => new(
                code,
                "Trop de demandes",
                "Le portail a reçu trop de demandes en peu de temps depuis votre compte ou votre réseau.",
                "Rien n’a été modifié.",
                "Attendez une minute, puis réessayez."
            ),
            StatusCodes.Status503ServiceUnavailable => new(
                code,
                "Portail indisponible un moment",
                "Le portail est en cours de mise à jour ou sa base de données ne répond pas.",
                "Ce qui était enregistré l’est toujours.",
                "Réessayez dans quelques minutes."
            ),
            >= StatusCodes.Status500InternalServerError => new(
                code,
                "Une erreur s’est produite",
                "Le portail n’a pas pu terminer cette action. L’incident est consigné.",
                "Ce qui était enregistré avant l’est toujours ; cette action, elle, n’a peut-être pas été enregistrée.",
                "Vérifiez, puis réessayez. Si l’erreur revient, écrivez à l’équipe nationale avec la référence ci-dessous."
            ),
            _ => new(
                code,
                "Demande refusée",
                "Le portail n’a pas pu répondre à cette demande.",
                "Rien n’a été modifié.",
                "Revenez à la page précédente, ou repartez de l’accueil."
            ),
        };

    public static ErreurViewModel PagePerimee(IReadOnlyList<KeyValuePair<string, string>> saisies) =>
        new(
            StatusCodes.Status400BadRequest,
            "Votre page a expiré",
            "La page est restée ouverte trop longtemps, ou vous vous êtes connecté depuis dans un autre onglet : par sécurité, son formulaire n’est plus accepté.",
            "Rien n’a été enregistré.",
            saisies.Count > 0
                ? "Votre saisie est reprise ci-dessous : copiez-la, revenez à la page précédente, rechargez-la (touche F5) et collez."
                : "Revenez à la page précédente, rechargez-la (touche F5) et recommencez."
        )
        {
            Saisies = saisies,
        };
}
