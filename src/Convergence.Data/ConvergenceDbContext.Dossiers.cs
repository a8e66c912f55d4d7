using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Rapprochements;
using Convergence.Domain.Dossiers.Sensible;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data;

/// <summary>
/// People: sets, and who sees them. Only the chantier that owns a row: neither its territory nor the national team, whatever
/// <see cref="VoitTout"/> says; a loader writes them and does not read them.
/// </summary>
public abstract partial class ConvergenceDbContext
{
    public DbSet<Salarie> Salaries => Set<Salarie>();

    public DbSet<MotSalarie> MotsSalarie => Set<MotSalarie>();

    public DbSet<ParcoursSalarie> ParcoursSalaries => Set<ParcoursSalarie>();

    public DbSet<Contrat> Contrats => Set<Contrat>();

    public DbSet<SuspensionPass> SuspensionsPass => Set<SuspensionPass>();

    public DbSet<Prolongation> Prolongations => Set<Prolongation>();

    public DbSet<SortieParcours> Sorties => Set<SortieParcours>();

    public DbSet<PalierHoraire> Paliers => Set<PalierHoraire>();

    public DbSet<BilanFreins> BilansFreins => Set<BilanFreins>();

    public DbSet<NiveauFrein> NiveauxFrein => Set<NiveauFrein>();

    public DbSet<Referent> Referents => Set<Referent>();

    public DbSet<Concertation> Concertations => Set<Concertation>();

    public DbSet<ActionParcours> ActionsParcours => Set<ActionParcours>();

    public DbSet<Mobilisation> Mobilisations => Set<Mobilisation>();

    public DbSet<PointSuivi> PointsSuivi => Set<PointSuivi>();

    /// <summary>Answers of chantiers to a possible match, given without knowing.</summary>
    public DbSet<AccordRapprochement> AccordsRapprochement => Set<AccordRapprochement>();

    /// <summary>Pairs found by the nightly job, without a name: read by the count of the network, and by two chantiers once both accepted.</summary>
    public DbSet<PaireRapprochee> PairesRapprochees => Set<PaireRapprochee>();

    /// <summary>Encrypted answers of the sensitive module.</summary>
    public DbSet<ValeurSensible> ValeursSensibles => Set<ValeurSensible>();

    /// <summary>Decisions of the DPO, without a person: read to know which groups are open, written by the service of the DPO.</summary>
    public DbSet<DecisionSensible> DecisionsSensibles => Set<DecisionSensible>();

    /// <summary>Journal of access: lines are added, never changed.</summary>
    public DbSet<AccesDossier> AccesDossiers => Set<AccesDossier>();

    /// <summary>What chantiers share with the coordination of their territory.</summary>
    public DbSet<PartageDossier> Partages => Set<PartageDossier>();

    /// <summary>Transfers asked and received.</summary>
    public DbSet<TransfertDossier> Transferts => Set<TransfertDossier>();

    /// <summary>Sheets of one person put together.</summary>
    public DbSet<FusionSalarie> FusionsSalarie => Set<FusionSalarie>();

    /// <summary>What the nightly job proposes to archive or to anonymise, and what was decided.</summary>
    public DbSet<PropositionConservation> PropositionsConservation => Set<PropositionConservation>();

    private void FiltrerParcours(ModelBuilder builder)
    {
        builder.Entity<Salarie>().HasQueryFilter(FiltrePerimetre, s => ChantiersVus.Contains(s.ChantierId));
        builder.Entity<MotSalarie>().HasQueryFilter(FiltrePerimetre, m => ChantiersVus.Contains(m.ChantierId));
        builder.Entity<ParcoursSalarie>().HasQueryFilter(FiltrePerimetre, p => ChantiersVus.Contains(p.ChantierId));
        FiltrerElement<Contrat>(builder);
        FiltrerElement<SuspensionPass>(builder);
        FiltrerElement<Prolongation>(builder);
        FiltrerElement<SortieParcours>(builder);
        FiltrerElement<PalierHoraire>(builder);
        FiltrerElement<BilanFreins>(builder);
        FiltrerElement<NiveauFrein>(builder);
        FiltrerElement<Referent>(builder);
        FiltrerElement<Concertation>(builder);
        FiltrerElement<ActionParcours>(builder);
        FiltrerElement<Mobilisation>(builder);
        FiltrerElement<PointSuivi>(builder);
        builder.Entity<AccordRapprochement>().HasQueryFilter(FiltrePerimetre, a => ChantiersVus.Contains(a.ChantierId));
        builder.Entity<ValeurSensible>().HasQueryFilter(FiltrePerimetre, v => ChantiersVus.Contains(v.ChantierId));
        builder.Entity<AccesDossier>().HasQueryFilter(FiltrePerimetre, a => VoitJournal || ChantiersVus.Contains(a.ChantierId));

        builder.Entity<PropositionConservation>().HasQueryFilter(FiltrePerimetre, p => ChantiersVus.Contains(p.ChantierId));
        builder.Entity<FusionSalarie>().HasQueryFilter(FiltrePerimetre, f => ChantiersVus.Contains(f.ChantierId));

        // Both sides of a transfer read its row, which holds a pseudonym.
        builder
            .Entity<TransfertDossier>()
            .HasQueryFilter(FiltrePerimetre, t => ChantiersVus.Contains(t.ChantierId) || ChantiersVus.Contains(t.VersChantierId));

        // The only row about a person that a coordination sees: what it opens is read through it, never by a wider scope.
        builder
            .Entity<PartageDossier>()
            .HasQueryFilter(FiltrePerimetre, p =>
                ChantiersVus.Contains(p.ChantierId)
                || (VoitPartages && TerritoiresVus.Contains(p.TerritoireId) && p.RetireLe == null && p.JusquAu >= PartagesAu)
            );

        // A word that a corrected name no longer has, a level back to « non évalué », go with the save; no other row about a person follows another.
        builder.Entity<MotSalarie>().Metadata.GetForeignKeys().Single(f => f.PrincipalEntityType.ClrType == typeof(Salarie)).DeleteBehavior =
            DeleteBehavior.ClientCascade;
        builder.Entity<NiveauFrein>().Metadata.GetForeignKeys().Single(f => f.PrincipalEntityType.ClrType == typeof(BilanFreins)).DeleteBehavior =
            DeleteBehavior.ClientCascade;
    }

    private void FiltrerElement<T>(ModelBuilder builder)
        where T : ElementParcours => builder.Entity<T>().HasQueryFilter(FiltrePerimetre, e => ChantiersVus.Contains(e.ChantierId));
}
