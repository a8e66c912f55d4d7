using Convergence.Data.Comptes;
using Convergence.Data.Dossiers;
using Convergence.Data.FilesActives;
using Convergence.Data.Lot;
using Convergence.Data.Reference;
using Convergence.Domain.Habilitations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>
/// Loads the demonstration pack: fictional chantiers from 01/01/2024, accounts, and 24 monthly campaigns that end at the
/// given date. No invented count stands on a real chantier. Loaded once.
/// </summary>
public sealed class DemonstrationLoader(
    ConvergenceDbContext db,
    AttendusService attendus,
    TotauxService totaux,
    IPasswordHasher<Utilisateur> hachage,
    TimeProvider horloge
)
{
    /// <summary>Years that the pack keeps an archived file: the default of the settings.</summary>
    private const int AnneesArchive = 2;

    public async Task ChargerAsync(DateOnly au, CancellationToken annulation = default)
    {
        db.Definir(Perimetre.Complet);
        if (await db.Reglages.AnyAsync(r => r.Code == Reglage.Demonstration, annulation))
        {
            return;
        }

        // One slow hash for all: the password is published, and the same.
        var hache = hachage.HashPassword(new Utilisateur { NomAffiche = string.Empty }, ComptesDemonstration.MotDePasse);
        var lot = new EcritureEnLot(db, horloge);
        var chantiers = await new ReseauDemonstration(db, lot).CreerAsync(annulation);
        await new EquipesDemonstration(db, lot).CreerAsync(annulation);
        await ComptesAsync(lot, chantiers, au, annulation);
        await new SalariesDemonstration(db, lot).CreerAsync(chantiers, au, annulation);
        await new CampagnesDemonstration(db, lot, attendus, totaux, horloge).CreerAsync(au, annulation);
        await new PartenairesDemonstration(db, lot).CreerAsync(au, annulation);
        await new ConventionsDemonstration(db, lot, horloge).CreerAsync(au, annulation);
        await new FinancementsDemonstration(db, lot, horloge).CreerAsync(au, annulation);
        await new AnomaliesDemonstration(db, horloge).CreerAsync(annulation);
        await new PartagesDemonstration(db, horloge).CreerAsync(chantiers, au, annulation);
        await new TransfertsDemonstration(db, horloge).CreerAsync(chantiers, au, annulation);
        await new InvitationsDemonstration(db, horloge).CreerAsync(chantiers, annulation);
        await new PropositionsConservationService(db, horloge).CreerAsync(lot, AnneesArchive, annulation);
        foreach (var compte in await db.Users.Where(u => u.EstFictif).ToListAsync(annulation))
        {
            compte.PasswordHash = hache;
        }

        db.Reglages.Add(new Reglage { Code = Reglage.Demonstration, Valeur = au.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(annulation);
        db.ChangeTracker.Clear();
    }

    private async Task ComptesAsync(EcritureEnLot lot, IReadOnlyDictionary<string, long> chantiersParTerritoire, DateOnly au, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var debut = ReseauDemonstration.Debut < au ? ReseauDemonstration.Debut : au;
        long? premier = null;
        foreach (var modele in ComptesDemonstration.Liste)
        {
            var compte = new Utilisateur
            {
                NomAffiche = modele.Nom,
                UserName = modele.Courriel,
                NormalizedUserName = modele.Courriel.ToUpperInvariant(),
                Email = modele.Courriel,
                NormalizedEmail = modele.Courriel.ToUpperInvariant(),
                EmailConfirmed = true,
                LockoutEnabled = true,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                EstFictif = true,
                CreeLe = horloge.GetUtcNow().UtcDateTime,
            };
            lot.Ajouter(compte);
            var role = new Habilitation
            {
                UtilisateurId = compte.Id,
                Role = modele.Role,
                TerritoireId = modele is { CodeTerritoire: { } code, SurChantier: false } ? territoires[code] : null,
                ChantierId = modele is { CodeTerritoire: { } codeChantier, SurChantier: true } ? chantiersParTerritoire[codeChantier] : null,
                Programmes = modele.Programmes,
                Debut = debut,
            };
            premier ??= compte.Id;
            if (modele.RoleRevu)
            {
                role.Revoir(premier.Value, au);
            }

            lot.Ajouter(role);
        }

        await lot.EcrireAsync(annulation);
    }
}
