using Convergence.Testing;

namespace Convergence.Web.Tests.Architecture;

/// <summary>
/// What widens or passes beside the scope is called from here only. A new caller is added by hand, with the reason: this list
/// is what an auditor reads first.
/// </summary>
public sealed class ListesEcritesTests
{
    private const string Donnees = "src/Convergence.Data/";

    private const string Web = "src/Convergence.Web/";

    public static TheoryData<string, string[]> Listes =>
        new()
        {
            // Finds the roles of the person (the scope comes from them); counts what one person changes into totals of a whole territory;
            // hides a small count in the light of the other territories, of which nothing is returned; reads national published sums for the commitments board;
            // reads the totals that a published figure misses, of which numbers of chantiers alone are returned;
            // reads the open files of the chantiers of a territory, of which counts by quarter alone are returned; reads back the fictional people that
            // it wrote;
            // narrows a panel of a sheet (convention, partner, territory) to the scope on which the person reads what it shows;
            // counts the mobilisations of the chantiers of a scope whose people it does not see, with the threshold of the statistical secret (its tests
            // say that no row leaves it).
            // reads the file behind a share, once the share was found in the scope of the coordination; reads the people that a demonstration shares.
            // counts the parcours of the network, or returns them under pseudonyms, whatever chantier the identity went to;
            // names the chantiers that a transfer may go to; writes both sides of an accepted transfer, once the request was found in the scope of who answers;
            // Names of chantiers for the decisions of the DPO; counts and erases the answers of a closed group, chantier by chantier.
            // Name of the other chantier of a match that both accepted.
            // Proposes what retention is due over the whole network; removes what names a person in every chantier that holds a row of it, once the file
            // was found in the scope of who decides; proposes for the pack.
            // reads the contracts of the chantier that a person was transferred from, of which the days used alone come out;
            // finds the chantier of a file that the reader was refused, and saves one line of its journal: no name is read, and nothing is returned.
            // Names of what a role may be given on, for who gives it; then the role, a protected row.
            {
                ".AvecPerimetre(",
                [
                    Web + "Features/Comptes/Shared/PorteesQuery.cs",
                    Web + "Features/Comptes/Shared/RolesInvitesService.cs",
                    Web + "Features/Comptes/Annuaire/ComptesService.cs",
                    // A setting of the installation, by the administration.
                    Web + "Features/Exploitation/Courriels/RelanceService.cs",
                    Web + "Features/Pilotage/Shared/CompletudeQuery.cs",
                    Web + "Features/Dossiers/Shared/RefusDossierService.cs",
                    Web + "Features/Dossiers/Shared/TempsAilleursQuery.cs",
                    Donnees + "Dossiers/PropositionsConservationService.cs",
                    Web + "Features/Dossiers/Conservation/AnonymisationService.cs",
                    Web + "Features/Supervision/Rapprochements/RapprochementsQuery.cs",
                    Web + "Features/Dossiers/Transfert/ChantiersTransfertQuery.cs",
                    Web + "Features/Dossiers/Transferts/TransfertsService.cs",
                    Donnees + "Demonstration/TransfertsDemonstration.cs",
                    Web + "Features/Supervision/SalariesReseau/ComptesParcoursQuery.cs",
                    Web + "Features/Dossiers/ModuleSensible/ModuleSensibleQuery.cs",
                    Web + "Features/Dossiers/ModuleSensible/ModuleSensibleService.cs",
                    Web + "Features/Dossiers/ModuleSensible/ReponsesCacheesService.cs",
                    Donnees + "Demonstration/PartagesDemonstration.cs",
                    Donnees + "Demonstration/CampagnesDemonstration.cs",
                    Donnees + "Demonstration/SalariesDemonstration.cs",
                    Web + "Features/Supervision/ProjectionSorties/ProjectionSortiesQuery.cs",
                    Web + "Features/Dossiers/Partages/PartagesQuery.cs",
                    Web + "Features/Financements/Budgets/PanneauFinancementQuery.cs",
                    Web + "Features/Partenariats/EffetsMobilisation/EffetsMobilisationQuery.cs",
                    Web + "Features/Pilotage/Engagements/FaitsPubliesQuery.cs",
                    Web + "Features/Partenariats/Partenaires/PartenaireFicheQuery.cs",
                    Web + "Features/Pilotage/TableauTerritoire/SecretTableauQuery.cs",
                    Web + "Features/Reseau/Territoires/TerritoireAccordsQuery.cs",
                    Donnees + "FilesActives/AttendusService.cs",
                    Donnees + "FilesActives/TotauxService.cs",
                    Web + "Security/UtilisateurCourant.cs",
                ]
            },
            {
                "Perimetre.Complet",
                [
                    // Totals that a reader of published figures does not see: how many chantiers are expected, and nothing else.
                    Web + "Features/Pilotage/Shared/CompletudeQuery.cs",
                    Web + "Features/Supervision/SalariesReseau/ComptesParcoursQuery.cs",
                    // Ids of chantiers, to find whose file was refused.
                    Web + "Features/Dossiers/Shared/RefusDossierService.cs",
                    Web + "Features/Dossiers/Transfert/ChantiersTransfertQuery.cs",
                    Donnees + "FilesActives/AttendusService.cs",
                    Donnees + "FilesActives/TotauxService.cs",
                    Web + "Security/UtilisateurCourant.cs",
                    Donnees + "Demonstration/DemonstrationLoader.cs",
                    Donnees + "Reference/ReferenceLoader.cs",
                    Donnees + "Installation/BaseInstallation.cs",
                    // Names of chantiers for the decisions of the DPO, which name a chantier and no person.
                    Web + "Features/Dossiers/ModuleSensible/ModuleSensibleQuery.cs",
                    Web + "Features/Dossiers/ModuleSensible/ModuleSensibleService.cs",
                    Web + "Features/Dossiers/ModuleSensible/ReponsesCacheesService.cs",
                    // Pairs of files of two chantiers: the job reads them one after the other; then the name of a chantier, for the match that both accepted.
                    Web + "Features/Supervision/Rapprochements/CalculRapprochementsService.cs",
                    Web + "Features/Supervision/Rapprochements/RapprochementsQuery.cs",
                    // The rotation of the keys: rows are written again as they were, with another key.
                    Donnees + "Chiffrement/RotationCles.cs",
                    // Every folded text, written again when their rule changed.
                    Donnees + "Installation/RepliageRecherche.cs",
                    // Names of territories and chantiers, for who gives roles; then the role itself, which no scope of a person writes.
                    Web + "Features/Comptes/Shared/PorteesQuery.cs",
                    Web + "Features/Comptes/Shared/RolesInvitesService.cs",
                    Web + "Features/Comptes/Annuaire/ComptesService.cs",
                    // A setting of the installation, by the administration: it is removed, and nothing else is read.
                    Web + "Features/Exploitation/Courriels/RelanceService.cs",
                    // The command that creates the first account: nobody is signed in yet.
                    Web + "Features/Portail/Compte/AdministrateurService.cs",
                    // Ids of chantiers alone: the job of retention, and the chantiers that hold a row of the person whom a direction anonymises.
                    Donnees + "Dossiers/PropositionsConservationService.cs",
                    Web + "Features/Dossiers/Conservation/AnonymisationService.cs",
                    // A loader of the first start, like the two above.
                    Web + "Features/Pilotage/Bilans/BilansInitiauxService.cs",
                    // The command that follows a restoration: sessions, and ids of chantiers to find the files that were erased since.
                    Web + "Setup/Restauration/RestaurationService.cs",
                ]
            },
            {
                ".Definir(",
                [
                    Donnees + "Demonstration/DemonstrationLoader.cs",
                    Donnees + "Reference/ReferenceLoader.cs",
                    Donnees + "Installation/BaseInstallation.cs",
                    Donnees + "ConvergenceDbContext.cs",
                    Web + "Security/PerimetreMiddleware.cs",
                    Web + "Features/Portail/Compte/AdministrateurService.cs",
                    Web + "Features/Pilotage/Bilans/BilansInitiauxService.cs",
                    // The command that follows a restoration, chantier after chantier.
                    Web + "Setup/Restauration/RestaurationService.cs",
                    // The nightly match of files, chantier after chantier.
                    Web + "Features/Supervision/Rapprochements/CalculRapprochementsService.cs",
                    // The rotation of the keys; every folded text, written again when their rule changed.
                    Donnees + "Chiffrement/RotationCles.cs",
                    Donnees + "Installation/RepliageRecherche.cs",
                    // Home has no permission of its own: each list of things to do is read with the scope of the permission that does them.
                    Web + "Features/Portail/Accueil/AccueilQuery.cs",
                ]
            },
            { " National = true", ["src/Convergence.Domain/Habilitations/Perimetre.cs"] },
            {
                "Perimetre.LectureNominative(",
                [
                    Web + "Features/Dossiers/Shared/RefusDossierService.cs",
                    Web + "Features/Dossiers/Shared/TempsAilleursQuery.cs",
                    Donnees + "Dossiers/PropositionsConservationService.cs",
                    Web + "Features/Dossiers/Conservation/AnonymisationService.cs",
                    Web + "Features/Supervision/SalariesReseau/ComptesParcoursQuery.cs",
                    Web + "Features/Dossiers/Partages/PartagesQuery.cs",
                    // Counts of the exits of a territory, and of what partners answered: no name is read.
                    Web + "Features/Supervision/ProjectionSorties/ProjectionSortiesQuery.cs",
                    Web + "Features/Partenariats/EffetsMobilisation/EffetsMobilisationQuery.cs",
                    // A file by its key, to erase it again.
                    Web + "Setup/Restauration/RestaurationService.cs",
                ]
            },
            { " JournalReseau = ", [Web + "Security/UtilisateurCourant.cs"] },
            { " PartagesAu = ", [Web + "Security/UtilisateurCourant.cs"] },
            { " EcritNominal = true", ["src/Convergence.Domain/Habilitations/Perimetre.cs"] },
            // Rows that SaveChanges does not write, nor its interceptors see: the demonstration pack and the reference, by loaders that say whose scope
            // they have.
            // The thousand cells of a bilan, for whom the scope check of each row holds as in a save.
            {
                "new EcritureEnLot(",
                [
                    Donnees + "Demonstration/DemonstrationLoader.cs",
                    Donnees + "Reference/ReferenceLoader.cs",
                    Web + "Features/Pilotage/PreparationBilans/PreparationBilanService.cs",
                ]
            },
            // Orders that EF does not write: rows by lot, journal mode, a lock left behind, a backup, the state of a database that may be another version's,
            // folded columns (a save of EF would say that somebody changed the row), triggers of the journal, its rows as
            // they are stored, of which digests alone come out.
            {
                ".CreateCommand(",
                [
                    Donnees + "Installation/BaseInstallation.cs",
                    Donnees + "Sauvegarde/SauvegardeBase.cs",
                    Donnees + "Sauvegarde/RestaurationBase.cs",
                    Donnees + "Installation/DiagnosticBase.cs",
                    Donnees + "Installation/PliTable.cs",
                    Donnees + "Journal/LectureJournal.cs",
                    Donnees + "Journal/PoseDeclencheurs.cs",
                    Donnees + "Lot/TableEnLot.cs",
                ]
            },
            // A pooled context would keep the scope of the person before.
            { "AddDbContextPool", [] },
            { "AddPooledDbContextFactory", [] },
            { "FromSql", [] },
            { "disable RS0030", [] },
        };

    [Theory]
    [MemberData(nameof(Listes))]
    public void Les_appelants_sont_ceux_de_la_liste(string texte, string[] admis) =>
        AssertRegle.Tenue(ReglesTexte.EcartsDeListe(Sources.Produit, texte, admis));

    [Fact]
    public void Un_appelant_de_plus_et_un_nom_de_trop_sont_vus() =>
        Assert.Equal(2, ReglesTexte.EcartsDeListe([new Source("X.cs", "db.AvecPerimetre(p)")], ".AvecPerimetre(", ["Y.cs"]).Count());

    [Fact]
    public void Les_symboles_interdits_le_sont_vraiment() =>
        AssertRegle.Tenue(
            ReglesTexte.SymbolesAdmis(
                Sources.Lire("BannedSymbols.txt"),
                Sources.Lire("src/Directory.Build.props"),
                Sources.Lire(".editorconfig"),
                Sources.Lire("test")
            )
        );

    [Fact]
    public void Un_symbole_rendu_une_liste_debranchee_et_une_construction_sans_analyse_sont_vus()
    {
        var (liste, projet, regles, suite) = (
            Sources.Lire("BannedSymbols.txt"),
            Sources.Lire("src/Directory.Build.props"),
            Sources.Lire(".editorconfig"),
            Sources.Lire("test")
        );
        Assert.Single(ReglesTexte.SymbolesAdmis(liste.Replace("ExecuteDelete``1", string.Empty, StringComparison.Ordinal), projet, regles, suite));
        Assert.Single(ReglesTexte.SymbolesAdmis(liste, string.Empty, regles, suite));
        Assert.Single(
            ReglesTexte.SymbolesAdmis(liste, projet, regles.Replace("RS0030.severity = error", "RS0030.severity = none", StringComparison.Ordinal), suite)
        );
        Assert.Single(ReglesTexte.SymbolesAdmis(liste, projet, regles, suite.Replace("-p:Strict=true", string.Empty, StringComparison.Ordinal)));
    }
}
