using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.Conventions;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Reseau;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data;

/// <summary>The named filter « Perimetre » of every scoped entity: without a scope, nothing is seen.</summary>
public abstract partial class ConvergenceDbContext
{
    // What the filters read: members of the context, so that EF turns them into parameters of each query.
    private bool VoitTout => Perimetre.National;

    private bool VoitPublie => Perimetre.PublieNational;

    private bool VoitCvg => Perimetre.ProgrammesPublies.Contient(Programme.Cvg);

    private bool VoitPhc => Perimetre.ProgrammesPublies.Contient(Programme.Phc);

    private IReadOnlyCollection<long> TerritoiresVus => Perimetre.TerritoireIds;

    private IReadOnlyCollection<long> TerritoiresPublies => Perimetre.TerritoireIdsPublies;

    private IReadOnlyCollection<long> TerritoiresRattaches => Perimetre.TerritoireIdsDeRattachement;

    private IReadOnlyCollection<long> TerritoiresLisibles => _lisibles;

    private IReadOnlyCollection<long> ChantiersVus => Perimetre.ChantierIds;

    private bool VoitJournal => Perimetre.JournalReseau;

    private bool VoitPartages => Perimetre.PartagesAu is not null;

    private DateOnly PartagesAu => Perimetre.PartagesAu ?? DateOnly.MaxValue;

    private void Filtrer(ModelBuilder builder)
    {
        builder.Entity<Territoire>().HasQueryFilter(FiltrePerimetre, t => VoitTout || VoitPublie || TerritoiresLisibles.Contains(t.Id));
        builder.Entity<TerritoireDepartement>().HasQueryFilter(FiltrePerimetre, t => VoitTout || VoitPublie || TerritoiresLisibles.Contains(t.TerritoireId));
        builder.Entity<EtatTerritoireProgramme>().HasQueryFilter(FiltrePerimetre, t => VoitTout || VoitPublie || TerritoiresLisibles.Contains(t.TerritoireId));
        builder
            .Entity<PorteurCoordination>()
            .HasQueryFilter(FiltrePerimetre, p => VoitTout || TerritoiresVus.Contains(p.TerritoireId) || TerritoiresRattaches.Contains(p.TerritoireId));
        builder
            .Entity<Chantier>()
            .HasQueryFilter(FiltrePerimetre, c => VoitTout || VoitJournal || TerritoiresVus.Contains(c.TerritoireId) || ChantiersVus.Contains(c.Id));

        // Institutions count memberships by territory; they do not see the chantiers.
        builder
            .Entity<AdhesionProgramme>()
            .HasQueryFilter(FiltrePerimetre, a =>
                VoitTout
                || VoitPublie
                || TerritoiresVus.Contains(a.TerritoireId)
                || TerritoiresPublies.Contains(a.TerritoireId)
                || ChantiersVus.Contains(a.ChantierId)
            );
        builder
            .Entity<CapaciteConventionnee>()
            .HasQueryFilter(FiltrePerimetre, c => VoitTout || TerritoiresVus.Contains(c.TerritoireId) || ChantiersVus.Contains(c.ChantierId));

        FiltrerPartenariats(builder);
        FiltrerEquipes(builder);
        FiltrerFinancements(builder);
        FiltrerAnomalies(builder);
        FiltrerParcours(builder);
        builder
            .Entity<DerogationCampagne>()
            .HasQueryFilter(FiltrePerimetre, d => VoitTout || TerritoiresVus.Contains(d.TerritoireId) || TerritoiresRattaches.Contains(d.TerritoireId));

        // The envelope of a territory holds its state, not its counts: the chantiers of the territory read it.
        builder
            .Entity<Remontee>()
            .HasQueryFilter(FiltrePerimetre, r =>
                VoitTout
                || TerritoiresVus.Contains(r.TerritoireId)
                || (r.ChantierId != null && ChantiersVus.Contains(r.ChantierId.Value))
                || (r.ChantierId == null && TerritoiresRattaches.Contains(r.TerritoireId))
            );
        builder
            .Entity<Releve>()
            .HasQueryFilter(FiltrePerimetre, r =>
                VoitTout
                || (r.TerritoireId != null && TerritoiresVus.Contains(r.TerritoireId.Value))
                || (r.ChantierId != null && ChantiersVus.Contains(r.ChantierId.Value))
                || (r.TerritoireId == null && VoitPublie && ((VoitCvg && r.Programme == Programme.Cvg) || (VoitPhc && r.Programme == Programme.Phc)))
            );
        builder
            .Entity<ValeurReleve>()
            .HasQueryFilter(FiltrePerimetre, v =>
                VoitTout
                || (v.TerritoireId != null && TerritoiresVus.Contains(v.TerritoireId.Value))
                || (v.ChantierId != null && ChantiersVus.Contains(v.ChantierId.Value))
                || (v.TerritoireId == null && VoitPublie && ((VoitCvg && v.Programme == Programme.Cvg) || (VoitPhc && v.Programme == Programme.Phc)))
            );
        builder
            .Entity<EvenementRemontee>()
            .HasQueryFilter(FiltrePerimetre, e =>
                VoitTout || TerritoiresVus.Contains(e.TerritoireId) || (e.ChantierId != null && ChantiersVus.Contains(e.ChantierId.Value))
            );
        var publie = Publication.Publie<TotalTerritoire>();
        builder
            .Entity<TotalTerritoire>()
            .HasQueryFilter(
                FiltrePerimetre,
                Composition.Ecrire<TotalTerritoire, bool>(t =>
                    VoitTout
                    || TerritoiresVus.Contains(t.TerritoireId)
                    || (
                        publie.Vaut(t)
                        && (VoitPublie || TerritoiresPublies.Contains(t.TerritoireId))
                        && ((VoitCvg && t.Programme == Programme.Cvg) || (VoitPhc && t.Programme == Programme.Phc))
                    )
                )
            );

        // A territory reads its own conventions, those that cover it, and the national frame agreements; a chantier its own.
        builder
            .Entity<Convention>()
            .HasQueryFilter(FiltrePerimetre, c =>
                VoitTout
                || (c.TerritoireId != null && TerritoiresVus.Contains(c.TerritoireId.Value))
                || (c.ChantierId != null && ChantiersVus.Contains(c.ChantierId.Value))
                || ((TerritoiresVus.Count > 0 || ChantiersVus.Count > 0) && c.Type == TypeConvention.PartenariatCadre)
                || CouverturesConvention.Any(v => v.ConventionId == c.Id && TerritoiresVus.Contains(v.TerritoireId))
            );
        builder.Entity<CouvertureConvention>().HasQueryFilter(FiltrePerimetre, v => VoitTout || TerritoiresVus.Contains(v.TerritoireId));
        builder.Entity<AvenantConvention>().HasQueryFilter(FiltrePerimetre, e => VoitTout || Conventions.Any(c => c.Id == e.ConventionId));
        builder.Entity<PartieConvention>().HasQueryFilter(FiltrePerimetre, e => VoitTout || Conventions.Any(c => c.Id == e.ConventionId));
        builder.Entity<EvenementConvention>().HasQueryFilter(FiltrePerimetre, e => VoitTout || Conventions.Any(c => c.Id == e.ConventionId));
        builder.Entity<DocumentConvention>().HasQueryFilter(FiltrePerimetre, e => VoitTout || Conventions.Any(c => c.Id == e.ConventionId));
        builder.Entity<ContenuDocument>().HasQueryFilter(FiltrePerimetre, e => VoitTout || DocumentsConvention.Any(d => d.Id == e.DocumentId));

        builder
            .Entity<TotalNational>()
            .HasQueryFilter(FiltrePerimetre, t =>
                VoitTout || (VoitPublie && ((VoitCvg && t.Programme == Programme.Cvg) || (VoitPhc && t.Programme == Programme.Phc)))
            );

        builder
            .Entity<Bilan>()
            .HasQueryFilter(FiltrePerimetre, b =>
                VoitTout
                || (
                    VoitPublie
                    && (b.Etat == EtatBilan.Transmis || b.Etat == EtatBilan.Remplace)
                    && ((VoitCvg && b.Programme == Programme.Cvg) || (VoitPhc && b.Programme == Programme.Phc))
                )
            );
        builder.Entity<CelluleBilan>().HasQueryFilter(FiltrePerimetre, c => VoitTout);
        builder
            .Entity<FichierBilan>()
            .HasQueryFilter(FiltrePerimetre, f =>
                VoitTout || (VoitPublie && f.EstTransmis && ((VoitCvg && f.Programme == Programme.Cvg) || (VoitPhc && f.Programme == Programme.Phc)))
            );
    }
}
