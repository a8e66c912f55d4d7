using Convergence.Data.Comptes;
using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Testing;

/// <summary>Rows that a test needs, written beside the screens. One file per entity; each returns what names the row.</summary>
public static partial class TestData
{
    /// <summary>An account that holds one role on one territory (and on its first fictional chantier, for a chantier role); returns its address.</summary>
    public static async Task<string> CompteAsync(
        ConvergenceFactory factory,
        Role role,
        string? codeTerritoire = null,
        Programmes programmes = Programmes.Tous,
        DateOnly? debut = null,
        DateOnly? fin = null
    )
    {
        ArgumentNullException.ThrowIfNull(factory);
        var courriel = $"{role}-{Guid.NewGuid():N}@essai.convergence.example".ToLowerInvariant();
        await using var scope = factory.Services.CreateAsyncScope();
        var hachage = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Utilisateur>>();
        await factory.EcrireAsync(async db =>
        {
            var territoire = codeTerritoire is null ? null : (long?)await db.Territoires.Where(t => t.Code == codeTerritoire).Select(t => t.Id).SingleAsync();
            var surChantier = RolePortees.De(role) == GenrePortee.Chantiers;
            var compte = new Utilisateur
            {
                NomAffiche = $"Essai {role}",
                UserName = courriel,
                NormalizedUserName = courriel.ToUpperInvariant(),
                Email = courriel,
                NormalizedEmail = courriel.ToUpperInvariant(),
                EmailConfirmed = true,
                LockoutEnabled = true,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                CreeLe = factory.Horloge.Maintenant.UtcDateTime,
            };
            compte.PasswordHash = hachage.HashPassword(compte, Comptes.MotDePasse);
            db.Users.Add(compte);
            await db.SaveChangesAsync();
            db.Habilitations.Add(
                new Habilitation
                {
                    UtilisateurId = compte.Id,
                    Role = role,
                    TerritoireId = surChantier ? null : territoire,
                    ChantierId =
                        surChantier && territoire is not null
                            ? await db.Chantiers.Where(c => c.TerritoireId == territoire && c.EstFictif).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync()
                            : null,
                    Programmes = programmes,
                    Debut = debut ?? new DateOnly(2024, 1, 1),
                    Fin = fin,
                }
            );
        });
        return courriel;
    }
}
