using Convergence.Data;
using Convergence.Data.Comptes;
using Convergence.Data.Installation;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Portail.Compte;

/// <summary>The account that begins an installation, made from the command line of the server.</summary>
public sealed class AdministrateurService(ConvergenceDbContext db, UserManager<Utilisateur> comptes, AdressePubliqueService adresses, TimeProvider horloge)
{
    /// <summary>Creates the account, or finds it, gives it the role and returns a one-time link.</summary>
    /// <exception cref="InstallationException">The account is disabled, or holds a role that opens files: nothing is given.</exception>
    public async Task<string> CreerAsync(string courriel, string? nom, CancellationToken annulation)
    {
        db.Definir(Perimetre.Complet);
        var compte = await comptes.FindByEmailAsync(courriel) ?? await AjouterAsync(courriel, nom);
        var jour = JourFrance.Aujourdhui(horloge);
        if (compte.DesactiveLe is not null)
        {
            throw new InstallationException(
                "Ce compte est désactivé : une autre administration technique le réactive depuis /comptes, ou donnez un autre courriel."
            );
        }

        var roles = await db.Habilitations.Where(h => h.UtilisateurId == compte.Id).ToListAsync(annulation);
        if (roles.Exists(h => ReglesInvitation.EstNominal(h.Role) && !(h.Fin < jour)))
        {
            throw new InstallationException(
                "Ce compte ouvre des dossiers de personnes : l’administration technique ne se cumule pas ainsi. Donnez un autre courriel."
            );
        }

        roles.RemoveAll(h => h.Role != Role.AdministrationTechnique);
        if (!roles.Exists(h => h.EstActive(jour)))
        {
            db.Habilitations.Add(
                new Habilitation
                {
                    UtilisateurId = compte.Id,
                    Role = Role.AdministrationTechnique,
                    Debut = jour,
                }
            );
            await db.SaveChangesAsync(annulation);
        }

        var jeton = await comptes.GeneratePasswordResetTokenAsync(compte);
        return adresses.Lien($"/compte/activation/{compte.Id}?jeton={Uri.EscapeDataString(jeton)}");
    }

    private async Task<Utilisateur> AjouterAsync(string courriel, string? nom)
    {
        var compte = new Utilisateur
        {
            NomAffiche = string.IsNullOrWhiteSpace(nom) ? courriel : nom.Trim(),
            UserName = courriel,
            Email = courriel,
            LockoutEnabled = true,
            CreeLe = horloge.GetUtcNow().UtcDateTime,
        };
        if (compte.NomAffiche.Length > Utilisateur.LongueurNom)
        {
            throw new InstallationException($"Le nom compte {Utilisateur.LongueurNom} caractères au plus.");
        }

        var resultat = await comptes.CreateAsync(compte);
        return resultat.Succeeded ? compte : throw new InstallationException(string.Join(' ', resultat.Errors.Select(e => e.Description)));
    }
}
