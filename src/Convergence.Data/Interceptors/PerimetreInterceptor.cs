using Convergence.Domain.Dossiers;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Lignes;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convergence.Data.Interceptors;

/// <summary>Refuses to save a row outside the scope, whatever the code above let through: current and original scope are both checked.</summary>
public sealed class PerimetreInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Verifier((ConvergenceDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Verifier((ConvergenceDbContext)eventData.Context!);
        return new(result);
    }

    /// <summary>The same rule for a new row that something else than SaveChanges writes.</summary>
    /// <exception cref="HorsPerimetreException">The row is outside the scope.</exception>
    internal static void VerifierAjout(Perimetre perimetre, object ligne, IReadOnlyEntityType type) =>
        Verifier(perimetre, new LigneEcrite(ligne, EntityState.Added, type, null));

    private static void Verifier(ConvergenceDbContext db)
    {
        foreach (var entree in db.ChangeTracker.Entries())
        {
            if (entree.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                Verifier(db.Perimetre, new LigneEcrite(entree.Entity, entree.State, entree.Metadata, entree));
            }
        }
    }

    private static void Verifier(Perimetre perimetre, LigneEcrite ligne)
    {
        if (perimetre.LectureSeule)
        {
            throw new HorsPerimetreException(ligne.Metadata.ShortName());
        }

        if (ligne.Entity is IAjoutSeul && ligne.State != EntityState.Added)
        {
            throw new LigneImmuableException(ligne.Metadata.ShortName());
        }

        if (!(ligne.Entity is INominal nominal ? EstPermis(perimetre, ligne, nominal) : perimetre.National || EstPermis(perimetre, ligne)))
        {
            throw new HorsPerimetreException(ligne.Metadata.ShortName());
        }
    }

    /// <summary>
    /// A row about a person is its chantier’s: neither its territory nor the national team saves it. A coordination that opens a shared file
    /// leaves its line in the journal, and nothing else; a chantier answers the transfers that it is asked.
    /// </summary>
    private static bool EstPermis(Perimetre perimetre, LigneEcrite entree, INominal nominal) =>
        perimetre.EcritNominal
        || (
            entree is { State: EntityState.Added, Entity: AccesDossier a }
            && perimetre.PartagesAu is not null
            && perimetre.TerritoireIds.Contains(a.TerritoireId)
        )
        || (entree is { State: EntityState.Modified, Entity: TransfertDossier t } && Tient(perimetre, t.VersChantierId))
        || (Tient(perimetre, nominal.ChantierId) && (entree.State == EntityState.Added || Tient(perimetre, Origine(entree, nameof(INominal.ChantierId)))));

    private static bool Tient(Perimetre perimetre, long? chantierId) => chantierId is { } c && perimetre.ChantierIds.Contains(c);

    private static bool EstPermis(Perimetre perimetre, LigneEcrite entree) =>
        entree.Entity switch
        {
            // Totals follow from cells: who fills one chantier of a territory moves its totals without seeing them.
            TotalTerritoire t => perimetre.VoitTerritoire(t.TerritoireId) || perimetre.TerritoireIdsDeRattachement.Contains(t.TerritoireId),
            Territoire t => perimetre.VoitTerritoire(t.Id),
            Chantier c => perimetre.VoitChantier(c.Id, c.TerritoireId)
                && perimetre.VoitChantier(c.Id, Origine(entree, nameof(Chantier.TerritoireId)) ?? c.TerritoireId),
            IDansPerimetre p => Voit(perimetre, p.TerritoireId, p.ChantierId)
                && (
                    entree.State == EntityState.Added
                    || Voit(perimetre, Origine(entree, nameof(IDansPerimetre.TerritoireId)), Origine(entree, nameof(IDansPerimetre.ChantierId)))
                ),
            IDansTerritoire t => perimetre.VoitTerritoire(t.TerritoireId)
                && perimetre.VoitTerritoire(Origine(entree, nameof(IDansTerritoire.TerritoireId)) ?? t.TerritoireId),
            IDansTerritoireOuNational n => n.TerritoireId is { } t
                && perimetre.VoitTerritoire(t)
                && (
                    entree.State == EntityState.Added
                    || (Origine(entree, nameof(IDansTerritoireOuNational.TerritoireId)) is { } avant && perimetre.VoitTerritoire(avant))
                ),

            // A partner is named by who works with it: a territory adds an organisation to the reference, the national team alone changes one.
            Organisation when entree.State == EntityState.Added && perimetre.TerritoireIds.Count > 0 => true,
            _ => !EntitesProtegees.Contient(entree.Metadata.ClrType),
        };

    private static bool Voit(Perimetre perimetre, long? territoireId, long? chantierId) =>
        (territoireId is { } t && perimetre.VoitTerritoire(t)) || (chantierId is { } c && perimetre.ChantierIds.Contains(c));

    /// <summary>Read as an object: the column is a long on some entities, a nullable one on others.</summary>
    private static long? Origine(LigneEcrite entree, string propriete) =>
        entree.State == EntityState.Added || entree.Suivie?.Metadata.FindProperty(propriete) is not { } p ? null : entree.Suivie.OriginalValues[p] as long?;

    /// <summary>What the rule reads of a row, whether EF follows it or not.</summary>
    private readonly record struct LigneEcrite(object Entity, EntityState State, IReadOnlyEntityType Metadata, EntityEntry? Suivie);
}

/// <summary>A save reached outside the scope of its author: a defect of the code above, never a user's mistake.</summary>
public sealed class HorsPerimetreException(string entite) : Exception($"Écriture hors du périmètre : {entite}.");

/// <summary>A save tried to change or delete a row that is written once.</summary>
public sealed class LigneImmuableException(string entite) : Exception($"Ligne écrite une fois, ni changée ni supprimée : {entite}.");
