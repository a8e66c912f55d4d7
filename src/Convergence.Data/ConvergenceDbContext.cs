using Convergence.Data.Comptes;
using Convergence.Data.Reference;
using Convergence.Domain.Comptes;
using Convergence.Domain.Conventions;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Imports;
using Convergence.Domain.Journal;
using Convergence.Domain.Lignes;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Reseau;
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

    public DbSet<Convention> Conventions => Set<Convention>();

    public DbSet<AvenantConvention> Avenants => Set<AvenantConvention>();

    public DbSet<PartieConvention> PartiesConvention => Set<PartieConvention>();

    public DbSet<CouvertureConvention> CouverturesConvention => Set<CouvertureConvention>();

    public DbSet<EvenementConvention> EvenementsConvention => Set<EvenementConvention>();

    public DbSet<DocumentConvention> DocumentsConvention => Set<DocumentConvention>();

    public DbSet<ContenuDocument> ContenusDocument => Set<ContenuDocument>();

    /// <summary>Drafts: a technical table, read by its author only (the service of the imports says so in each query).</summary>
    public DbSet<ImportEnAttente> Imports => Set<ImportEnAttente>();

    public DbSet<Habilitation> Habilitations => Set<Habilitation>();

    /// <summary>Technical tables: who reads a row is said by the services of <c>Comptes</c>, with the rules of invitations.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<ApprobationInvitation> ApprobationsInvitation => Set<ApprobationInvitation>();

    public DbSet<EvenementCompte> EvenementsCompte => Set<EvenementCompte>();

    public DbSet<SessionCompte> SessionsCompte => Set<SessionCompte>();

    public DbSet<EssaiConnexion> EssaisConnexion => Set<EssaiConnexion>();

    public DbSet<CodeSecours> CodesSecours => Set<CodeSecours>();

    public DbSet<DemandeReinitialisation> DemandesReinitialisation => Set<DemandeReinitialisation>();

    public DbSet<FichierReference> FichiersReference => Set<FichierReference>();

    public DbSet<Reglage> Reglages => Set<Reglage>();

    public DbSet<CleProtection> ClesProtection => Set<CleProtection>();

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
            foreach (
                var cle in type.GetForeignKeys().Where(f => !f.IsOwnership && type.ClrType.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true)
            )
            {
                cle.DeleteBehavior = DeleteBehavior.Restrict;
            }

            // SQL Server refuses the OUTPUT that EF would write on a table with triggers: the name alone tells EF, the triggers are put by the installation.
            if (typeof(ILigneJournal).IsAssignableFrom(type.ClrType) || type.ClrType == typeof(BlocJournal) || type.ClrType == typeof(PlageJournal))
            {
                builder.Entity(type.ClrType).ToTable(t => t.HasTrigger($"TR_{type.GetTableName()}_Changement"));
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

    private sealed class Retour(ConvergenceDbContext db, Perimetre avant) : IDisposable
    {
        public void Dispose() => db.Definir(avant, db.ActeurId);
    }

    /// <summary>Instants are stored in UTC and come back saying so.</summary>
    private sealed class InstantUtc() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
