using Convergence.Data.Comptes;
using Convergence.Data.Reference;
using Convergence.Domain;
using Convergence.Domain.Bilans;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Geographie;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Indicateurs;
using Convergence.Domain.Reseau;
using Convergence.Domain.Suivi;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Convergence.Data;

/// <summary>
/// The model, whatever the provider. It shows nothing until a <see cref="Perimetre"/> is set: by the middleware for a
/// request, in words for a job or a loader.
/// </summary>
public abstract partial class ConvergenceDbContext(DbContextOptions options) : IdentityUserContext<Utilisateur, long>(options)
{
    /// <summary>Name of the query filter that holds the scope.</summary>
    public const string FiltrePerimetre = "Perimetre";

    private IReadOnlyCollection<long> _lisibles = [];

    public Perimetre Perimetre { get; private set; } = Perimetre.Rien;

    /// <summary>Account on behalf of which rows are saved; null for a loader.</summary>
    public long? ActeurId { get; private set; }

    public DbSet<Region> Regions => Set<Region>();

    public DbSet<Departement> Departements => Set<Departement>();

    public DbSet<Territoire> Territoires => Set<Territoire>();

    public DbSet<TerritoireDepartement> TerritoireDepartements => Set<TerritoireDepartement>();

    public DbSet<EtatTerritoireProgramme> EtatsTerritoireProgramme => Set<EtatTerritoireProgramme>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Chantier> Chantiers => Set<Chantier>();

    public DbSet<AdhesionProgramme> Adhesions => Set<AdhesionProgramme>();

    public DbSet<PorteurCoordination> Porteurs => Set<PorteurCoordination>();

    public DbSet<CapaciteConventionnee> Capacites => Set<CapaciteConventionnee>();

    public DbSet<Compteur> Compteurs => Set<Compteur>();

    public DbSet<Campagne> Campagnes => Set<Campagne>();

    public DbSet<DerogationCampagne> Derogations => Set<DerogationCampagne>();

    public DbSet<Remontee> Remontees => Set<Remontee>();

    public DbSet<Releve> Releves => Set<Releve>();

    public DbSet<ValeurReleve> Valeurs => Set<ValeurReleve>();

    public DbSet<TotalTerritoire> Totaux => Set<TotalTerritoire>();

    public DbSet<TotalNational> TotauxNationaux => Set<TotalNational>();

    public DbSet<EvenementRemontee> EvenementsRemontee => Set<EvenementRemontee>();

    public DbSet<Objectif> Objectifs => Set<Objectif>();

    public DbSet<ChiffreSource> ChiffresSource => Set<ChiffreSource>();

    public DbSet<Bilan> Bilans => Set<Bilan>();

    public DbSet<CelluleBilan> CellulesBilan => Set<CelluleBilan>();

    public DbSet<FichierBilan> FichiersBilan => Set<FichierBilan>();

    public DbSet<Habilitation> Habilitations => Set<Habilitation>();

    public DbSet<FichierReference> FichiersReference => Set<FichierReference>();

    public DbSet<Reglage> Reglages => Set<Reglage>();

    public DbSet<CleProtection> ClesProtection => Set<CleProtection>();

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

    /// <summary>Says who reads and writes through this context.</summary>
    public void Definir(Perimetre perimetre, long? acteurId = null)
    {
        ArgumentNullException.ThrowIfNull(perimetre);
        Perimetre = perimetre;
        _lisibles = perimetre.TerritoireIdsLisibles;
        ActeurId = acteurId;
    }

    /// <summary>Widens the scope for a moment, for what a reader may trigger and not see (stored totals). Callers are listed in a test.</summary>
    public IDisposable AvecPerimetre(Perimetre perimetre)
    {
        var avant = Perimetre;
        Definir(perimetre, ActeurId);
        return new Retour(this, avant);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ConvergenceDbContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes())
        {
            foreach (var cle in type.GetForeignKeys().Where(f => !f.IsOwnership && type.ClrType.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true))
            {
                cle.DeleteBehavior = DeleteBehavior.Restrict;
            }

            if (typeof(IVersionne).IsAssignableFrom(type.ClrType))
            {
                type.FindProperty(nameof(IVersionne.Version))!.IsConcurrencyToken = true;
            }
        }

        Filtrer(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantUtc>().HavePrecision(3);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }

    private void Filtrer(ModelBuilder builder)
    {
        builder.Entity<Territoire>().HasQueryFilter(FiltrePerimetre, t => VoitTout || VoitPublie || TerritoiresLisibles.Contains(t.Id));
        builder.Entity<TerritoireDepartement>().HasQueryFilter(FiltrePerimetre, t => VoitTout || VoitPublie || TerritoiresLisibles.Contains(t.TerritoireId));
        builder.Entity<EtatTerritoireProgramme>().HasQueryFilter(FiltrePerimetre, t => VoitTout || VoitPublie || TerritoiresLisibles.Contains(t.TerritoireId));
        builder.Entity<PorteurCoordination>().HasQueryFilter(FiltrePerimetre, p => VoitTout || TerritoiresVus.Contains(p.TerritoireId) || TerritoiresRattaches.Contains(p.TerritoireId));
        builder.Entity<Chantier>().HasQueryFilter(FiltrePerimetre, c => VoitTout || TerritoiresVus.Contains(c.TerritoireId) || ChantiersVus.Contains(c.Id));

        // Institutions count memberships by territory; they do not see the chantiers.
        builder.Entity<AdhesionProgramme>().HasQueryFilter(FiltrePerimetre, a => VoitTout || VoitPublie || TerritoiresVus.Contains(a.TerritoireId) || TerritoiresPublies.Contains(a.TerritoireId) || ChantiersVus.Contains(a.ChantierId));
        builder.Entity<CapaciteConventionnee>().HasQueryFilter(FiltrePerimetre, c => VoitTout || TerritoiresVus.Contains(c.TerritoireId) || ChantiersVus.Contains(c.ChantierId));
        FiltrerPartenariats(builder);
        FiltrerEquipes(builder);
        builder.Entity<DerogationCampagne>().HasQueryFilter(FiltrePerimetre, d => VoitTout || TerritoiresVus.Contains(d.TerritoireId) || TerritoiresRattaches.Contains(d.TerritoireId));

        // The envelope of a territory holds its state, not its counts: the chantiers of the territory read it.
        builder.Entity<Remontee>().HasQueryFilter(FiltrePerimetre, r => VoitTout || TerritoiresVus.Contains(r.TerritoireId) || (r.ChantierId != null && ChantiersVus.Contains(r.ChantierId.Value)) || (r.ChantierId == null && TerritoiresRattaches.Contains(r.TerritoireId)));
        builder.Entity<Releve>().HasQueryFilter(FiltrePerimetre, r => VoitTout
            || (r.TerritoireId != null && TerritoiresVus.Contains(r.TerritoireId.Value))
            || (r.ChantierId != null && ChantiersVus.Contains(r.ChantierId.Value))
            || (r.TerritoireId == null && VoitPublie && ((VoitCvg && r.Programme == Programme.Cvg) || (VoitPhc && r.Programme == Programme.Phc))));
        builder.Entity<ValeurReleve>().HasQueryFilter(FiltrePerimetre, v => VoitTout
            || (v.TerritoireId != null && TerritoiresVus.Contains(v.TerritoireId.Value))
            || (v.ChantierId != null && ChantiersVus.Contains(v.ChantierId.Value))
            || (v.TerritoireId == null && VoitPublie && ((VoitCvg && v.Programme == Programme.Cvg) || (VoitPhc && v.Programme == Programme.Phc))));
        builder.Entity<EvenementRemontee>().HasQueryFilter(FiltrePerimetre, e => VoitTout || TerritoiresVus.Contains(e.TerritoireId) || (e.ChantierId != null && ChantiersVus.Contains(e.ChantierId.Value)));
        builder.Entity<TotalTerritoire>().HasQueryFilter(FiltrePerimetre, t => VoitTout
            || TerritoiresVus.Contains(t.TerritoireId)
            || ((t.Etat == EtatRemontee.Valide || t.Etat == EtatRemontee.Fige)
                && (VoitPublie || TerritoiresPublies.Contains(t.TerritoireId))
                && ((VoitCvg && t.Programme == Programme.Cvg) || (VoitPhc && t.Programme == Programme.Phc))));
        builder.Entity<TotalNational>().HasQueryFilter(FiltrePerimetre, t => VoitTout || (VoitPublie && ((VoitCvg && t.Programme == Programme.Cvg) || (VoitPhc && t.Programme == Programme.Phc))));

        builder.Entity<Bilan>().HasQueryFilter(FiltrePerimetre, b => VoitTout
            || (VoitPublie && (b.Etat == EtatBilan.Transmis || b.Etat == EtatBilan.Remplace) && ((VoitCvg && b.Programme == Programme.Cvg) || (VoitPhc && b.Programme == Programme.Phc))));
        builder.Entity<CelluleBilan>().HasQueryFilter(FiltrePerimetre, c => VoitTout);
        builder.Entity<FichierBilan>().HasQueryFilter(FiltrePerimetre, f => VoitTout
            || (VoitPublie && f.EstTransmis && ((VoitCvg && f.Programme == Programme.Cvg) || (VoitPhc && f.Programme == Programme.Phc))));
    }

    private sealed class Retour(ConvergenceDbContext db, Perimetre avant) : IDisposable
    {
        public void Dispose() => db.Definir(avant, db.ActeurId);
    }

    /// <summary>Instants are stored in UTC and come back saying so.</summary>
    private sealed class InstantUtc() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
