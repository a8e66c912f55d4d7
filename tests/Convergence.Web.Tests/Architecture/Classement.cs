using Convergence.Data.Comptes;
using Convergence.Data.Reference;
using Convergence.Domain.Comptes;
using Convergence.Domain.Conventions;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Rapprochements;
using Convergence.Domain.Dossiers.Sensible;
using Convergence.Domain.Exploitation;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Financements;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Imports;
using Convergence.Domain.Journal;
using Convergence.Domain.Partenariats;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Reseau;
using Convergence.Domain.Reseau.Equipes;
using Microsoft.AspNetCore.Identity;

namespace Convergence.Web.Tests.Architecture;

/// <summary>What each entity is for the scope. A new entity is placed here by hand: not to choose is not possible.</summary>
internal static class Classement
{
    /// <summary>Seen through a territory or a chantier: filter « Perimetre », and a save outside the scope is refused.</summary>
    public static readonly Type[] DansLePerimetre =
    [
        typeof(Territoire),
        typeof(TerritoireDepartement),
        typeof(EtatTerritoireProgramme),
        typeof(PorteurCoordination),
        typeof(Chantier),
        typeof(AdhesionProgramme),
        typeof(CapaciteConventionnee),
        typeof(DerogationCampagne),
        typeof(Remontee),
        typeof(Releve),
        typeof(ValeurReleve),
        typeof(EvenementRemontee),
        typeof(TotalTerritoire),
        typeof(Partenaire),
        typeof(PartenaireTerritoire),
        typeof(ContactPartenaire),
        typeof(EffetPartenariat),
        typeof(ConfirmationPartenaire),
        typeof(Convention),
        typeof(AvenantConvention),
        typeof(PartieConvention),
        typeof(CouvertureConvention),
        typeof(EvenementConvention),
        typeof(DocumentConvention),
        typeof(ContenuDocument),
        typeof(TraitementAnomalie),
        typeof(EvenementAnomalie),
        typeof(PosteEquipe),
        typeof(EnjeuTerritoire),
        typeof(LigneFinancement),
        typeof(EcheancePaiement),
    ];

    /// <summary>About a person: seen and saved through the chantier alone, never through its territory nor by a national scope.</summary>
    public static readonly Type[] Nominatif =
    [
        typeof(Salarie),
        typeof(MotSalarie),
        typeof(ParcoursSalarie),
        typeof(Contrat),
        typeof(SuspensionPass),
        typeof(Prolongation),
        typeof(ValeurSensible),
        typeof(AccordRapprochement),
        typeof(AccesDossier),
        typeof(SortieParcours),
        typeof(PalierHoraire),
        typeof(PointSuivi),
        typeof(BilanFreins),
        typeof(NiveauFrein),
        typeof(Referent),
        typeof(Concertation),
        typeof(ActionParcours),
        typeof(Mobilisation),
        typeof(PartageDossier),
        typeof(TransfertDossier),
        typeof(FusionSalarie),
        typeof(PropositionConservation),
    ];

    /// <summary>Seen by the national team, and once transmitted by the institution it is for: filter « Perimetre », saved by a national scope.</summary>
    public static readonly Type[] Publie = [typeof(Bilan), typeof(CelluleBilan), typeof(FichierBilan), typeof(TotalNational), typeof(BudgetConvention)];

    /// <summary>Public and without a person: read by anyone signed in, saved by a national scope.</summary>
    public static readonly Type[] DeReference =
    [
        typeof(Region),
        typeof(Departement),
        typeof(Organisation),
        typeof(Compteur),
        typeof(Campagne),
        typeof(Objectif),
        typeof(ChiffreSource),
        typeof(Financeur),
    ];

    /// <summary>Accounts and the machinery: reached by their own services only.</summary>
    public static readonly Type[] Technique =
    [
        typeof(Utilisateur),
        typeof(IdentityUserClaim<long>),
        typeof(IdentityUserLogin<long>),
        typeof(IdentityUserToken<long>),
        typeof(Habilitation),
        typeof(Invitation),
        typeof(ApprobationInvitation),
        typeof(EvenementCompte),
        typeof(SessionCompte),
        typeof(EssaiConnexion),
        typeof(CodeSecours),
        typeof(DemandeReinitialisation),
        typeof(FichierReference),
        typeof(Reglage),
        typeof(CleProtection),
        typeof(ImportEnAttente),
        typeof(DecisionSensible),
        typeof(PaireRapprochee),
        typeof(CourrielSortant),
        typeof(VerrouTravail),
        typeof(BlocJournal),
        typeof(PlageJournal),
    ];

    /// <summary>A technical row that gives rights: saved by a national scope too.</summary>
    public static readonly Type[] TechniqueProtege = [typeof(Habilitation), typeof(FichierReference), typeof(Reglage)];

    public static IEnumerable<Type> Filtrees => DansLePerimetre.Concat(Nominatif).Concat(Publie);

    public static IEnumerable<Type> Toutes => DansLePerimetre.Concat(Nominatif).Concat(Publie).Concat(DeReference).Concat(Technique);
}
