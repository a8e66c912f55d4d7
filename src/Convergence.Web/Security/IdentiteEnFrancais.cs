using Microsoft.AspNetCore.Identity;

namespace Convergence.Web.Security;

/// <summary>What Identity says, in French.</summary>
internal sealed class IdentiteEnFrancais : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Erreur(nameof(DefaultError), "L’opération a échoué. Réessayez.");

    public override IdentityError ConcurrencyFailure() => Erreur(nameof(ConcurrencyFailure), "Le compte vient d’être modifié par ailleurs. Réessayez.");

    public override IdentityError PasswordMismatch() => Erreur(nameof(PasswordMismatch), "Le mot de passe actuel n’est pas le bon.");

    public override IdentityError InvalidToken() => Erreur(nameof(InvalidToken), "Ce lien n’est plus valable. Demandez-en un nouveau.");

    public override IdentityError DuplicateEmail(string email) => Erreur(nameof(DuplicateEmail), "Un compte existe déjà pour ce courriel.");

    public override IdentityError DuplicateUserName(string userName) => Erreur(nameof(DuplicateUserName), "Un compte existe déjà pour ce courriel.");

    public override IdentityError InvalidEmail(string? email) => Erreur(nameof(InvalidEmail), "Ce courriel n’est pas valable.");

    public override IdentityError InvalidUserName(string? userName) => Erreur(nameof(InvalidUserName), "Ce courriel n’est pas valable.");

    public override IdentityError PasswordTooShort(int length) => Erreur(nameof(PasswordTooShort), $"Le mot de passe compte au moins {length} caractères.");

    private static IdentityError Erreur(string code, string texte) => new() { Code = code, Description = texte };
}
