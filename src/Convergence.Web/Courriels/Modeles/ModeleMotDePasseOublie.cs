using System.Globalization;
using Convergence.Data.Comptes;
using Convergence.Domain.Comptes;
using Convergence.Domain.Exploitation;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Convergence.Web.Composants;
using Convergence.Web.Setup;
using Microsoft.AspNetCore.Identity;

namespace Convergence.Web.Courriels.Modeles;

/// <summary>
/// A link to choose another password. It is good for the account as it stands when the mail leaves; an account blocked by wrong passwords gets it too,
/// or a stranger would prevent it.
/// </summary>
internal sealed class ModeleMotDePasseOublie(UserManager<Utilisateur> comptes, AdressePubliqueService adresses, TimeProvider horloge) : IModeleCourriel
{
    public ModeleCourriel Modele => ModeleCourriel.MotDePasseOublie;

    public string Objet => "Choisir un nouveau mot de passe sur le portail Convergence";

    public Task<ContenuCourriel> ApercevoirAsync(CourrielSortant courriel, CancellationToken annulation) => Task.FromResult(Dire(LienCourriel.Masque));

    public async Task<(ContenuCourriel? Contenu, ErreurCourriel? Refus)> FabriquerAsync(CourrielSortant courriel, CancellationToken annulation)
    {
        var compte = courriel.DestinataireId is { } id ? await comptes.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) : null;
        if (compte is null || !CourrielCompte.EstLeMeme(compte.Email!, courriel.Destinataire))
        {
            return (null, ErreurCourriel.CompteAbsent);
        }

        if (compte.DesactiveLe is not null)
        {
            return (null, ErreurCourriel.CompteDesactive);
        }

        var jeton = await comptes.GeneratePasswordResetTokenAsync(compte);
        return (Dire(adresses.Lien($"/compte/activation/{compte.Id}?jeton={Uri.EscapeDataString(jeton)}")), null);
    }

    private ContenuCourriel Dire(string lien) =>
        new(
            Objet,
            ["Un nouveau mot de passe a été demandé pour votre compte sur le portail de Convergence France."],
            new(
                "Choisir un nouveau mot de passe",
                lien,
                $"Ce lien sert une fois, jusqu’au {Formats.DateHeure(JourFrance.Heure((horloge.GetUtcNow() + ComptesSetup.ValiditeLien).UtcDateTime))}."
            ),
            ["Vous n’avez rien demandé ? Ne faites rien : votre mot de passe ne change pas."]
        );
}
