using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Convergence.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initiale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Bilans",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Annee = table.Column<int>(type: "INTEGER", nullable: false),
                    Numero = table.Column<int>(type: "INTEGER", nullable: false),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    PrepareLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    PrepareParId = table.Column<long>(type: "INTEGER", nullable: true),
                    TransmisLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    TransmisParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ContientFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    EmpreinteCellules = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bilans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Campagnes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CodePeriode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Programmes = table.Column<int>(type: "INTEGER", nullable: false),
                    DateArrete = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ouverture = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Echeance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cloture = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EstReprise = table.Column<bool>(type: "INTEGER", nullable: false),
                    EstFictive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campagnes", x => x.Id);
                    table.CheckConstraint("CK_Campagnes_Dates", "[Ouverture] <= [Echeance] AND [Echeance] <= [Cloture]");
                });

            migrationBuilder.CreateTable(
                name: "ClesProtection",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClesProtection", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Compteurs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    LibelleCourt = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Aide = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Unite = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Addition = table.Column<int>(type: "INTEGER", nullable: false),
                    CodeParent = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Repartition = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Periodes = table.Column<int>(type: "INTEGER", nullable: false),
                    Niveaux = table.Column<int>(type: "INTEGER", nullable: false),
                    EstObligatoire = table.Column<bool>(type: "INTEGER", nullable: false),
                    EstSensible = table.Column<bool>(type: "INTEGER", nullable: false),
                    ActifDepuis = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ActifJusqua = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ordre = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Compteurs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FichiersReference",
                columns: table => new
                {
                    Nom = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    ChargeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FichiersReference", x => x.Nom);
                });

            migrationBuilder.CreateTable(
                name: "Objectifs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    CodeIndicateur = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Valeur = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Unite = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Echeance = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: true),
                    Origine = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Base = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    BaseInconnue = table.Column<bool>(type: "INTEGER", nullable: false),
                    Realise = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    RealiseAu = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: true),
                    AttenteSelonSource = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Remarque = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Objectifs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    NomRecherche = table.Column<string>(type: "TEXT", unicode: false, maxLength: 160, nullable: false),
                    Siren = table.Column<string>(type: "TEXT", unicode: false, maxLength: 9, nullable: true),
                    Roles = table.Column<int>(type: "INTEGER", nullable: false),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Regions",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regions", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Reglages",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Valeur = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reglages", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Utilisateurs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NomAffiche = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Utilisateurs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CellulesBilan",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BilanId = table.Column<long>(type: "INTEGER", nullable: false),
                    Feuille = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Ligne = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    Colonne = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    LibelleLigne = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LibelleColonne = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nombre = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Texte = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Statut = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionDefinition = table.Column<int>(type: "INTEGER", nullable: true),
                    Ordre = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellulesBilan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CellulesBilan_Bilans_BilanId",
                        column: x => x.BilanId,
                        principalTable: "Bilans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FichiersBilan",
                columns: table => new
                {
                    BilanId = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    EstTransmis = table.Column<bool>(type: "INTEGER", nullable: false),
                    NomFichier = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Octets = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FichiersBilan", x => x.BilanId);
                    table.ForeignKey(
                        name: "FK_FichiersBilan_Bilans_BilanId",
                        column: x => x.BilanId,
                        principalTable: "Bilans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TotauxNationaux",
                columns: table => new
                {
                    CampagneId = table.Column<long>(type: "INTEGER", nullable: false),
                    CompteurId = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Somme = table.Column<long>(type: "INTEGER", nullable: false),
                    Territoires = table.Column<int>(type: "INTEGER", nullable: false),
                    AvecFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TotauxNationaux", x => new { x.CompteurId, x.CampagneId });
                    table.ForeignKey(
                        name: "FK_TotauxNationaux_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TotauxNationaux_Compteurs_CompteurId",
                        column: x => x.CompteurId,
                        principalTable: "Compteurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Financeurs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Niveau = table.Column<int>(type: "INTEGER", nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Programmes = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodeSource = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Remarque = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financeurs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financeurs_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Departements",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CodeRegion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Departements", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Departements_Regions_CodeRegion",
                        column: x => x.CodeRegion,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Territoires",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NomRecherche = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    Perimetre = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CodeRegion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: true),
                    CodeEpci = table.Column<string>(type: "TEXT", unicode: false, maxLength: 9, nullable: true),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DebutPrecision = table.Column<int>(type: "INTEGER", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinPrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    MotifFin = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Territoires", x => x.Id);
                    table.CheckConstraint("CK_Territoire_Dates", "[Fin] IS NULL OR [Fin] >= [Debut]");
                    table.ForeignKey(
                        name: "FK_Territoires_Regions_CodeRegion",
                        column: x => x.CodeRegion,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Utilisateurs_UserId",
                        column: x => x.UserId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Utilisateurs_UserId",
                        column: x => x.UserId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Utilisateurs_UserId",
                        column: x => x.UserId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportsEnAttente",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Jeton = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sujet = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    DeposeParId = table.Column<long>(type: "INTEGER", nullable: false),
                    DeposeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    NomFichier = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Lignes = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CleLignes = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    TermineLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Ajoutees = table.Column<int>(type: "INTEGER", nullable: false),
                    Modifiees = table.Column<int>(type: "INTEGER", nullable: false),
                    Inchangees = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportsEnAttente", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportsEnAttente_Utilisateurs_DeposeParId",
                        column: x => x.DeposeParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Chantiers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    TexteRecherche = table.Column<string>(type: "TEXT", unicode: false, maxLength: 480, nullable: false),
                    NomRecherche = table.Column<string>(type: "TEXT", unicode: false, maxLength: 160, nullable: false),
                    AutreNom = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    Commune = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CodeCommune = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: true),
                    CodeDepartement = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    CodeEpci = table.Column<string>(type: "TEXT", unicode: false, maxLength: 9, nullable: true),
                    NomEpci = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Siret = table.Column<string>(type: "TEXT", unicode: false, maxLength: 14, nullable: true),
                    Antenne = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    EstRural = table.Column<bool>(type: "INTEGER", nullable: false),
                    Experimentation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    CvgSurTerritoireSelonSource = table.Column<bool>(type: "INTEGER", nullable: true),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    Remarque = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DebutPrecision = table.Column<int>(type: "INTEGER", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinPrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    MotifFin = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Chantiers", x => x.Id);
                    table.CheckConstraint("CK_Chantier_Dates", "[Fin] IS NULL OR [Fin] >= [Debut]");
                    table.ForeignKey(
                        name: "FK_Chantiers_Departements_CodeDepartement",
                        column: x => x.CodeDepartement,
                        principalTable: "Departements",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Chantiers_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Chantiers_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChiffresSource",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Annee = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodeSource = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Valeur = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Unite = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Qualification = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChiffresSource", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChiffresSource_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DerogationsCampagne",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CampagneId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    Jusquau = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DecideLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DecideParId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DerogationsCampagne", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DerogationsCampagne_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DerogationsCampagne_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EnjeuxTerritoire",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    Annee = table.Column<int>(type: "INTEGER", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Texte = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ReprisDe = table.Column<int>(type: "INTEGER", nullable: true),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnjeuxTerritoire", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EnjeuxTerritoire_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EtatsTerritoireProgramme",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmeAu = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Remarque = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DebutPrecision = table.Column<int>(type: "INTEGER", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinPrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    MotifFin = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EtatsTerritoireProgramme", x => x.Id);
                    table.CheckConstraint("CK_EtatTerritoireProgramme_Dates", "[Fin] IS NULL OR [Fin] >= [Debut]");
                    table.ForeignKey(
                        name: "FK_EtatsTerritoireProgramme_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Partenaires",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Themes = table.Column<int>(type: "INTEGER", nullable: false),
                    ParentId = table.Column<long>(type: "INTEGER", nullable: true),
                    AutresNoms = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Offre = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Couverture = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SiteWeb = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConfirmeAu = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConfirmeParId = table.Column<long>(type: "INTEGER", nullable: true),
                    FusionneDansId = table.Column<long>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    TexteRecherche = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2000, nullable: false),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partenaires", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Partenaires_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Partenaires_Organisations_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Partenaires_Partenaires_FusionneDansId",
                        column: x => x.FusionneDansId,
                        principalTable: "Partenaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Partenaires_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PorteursCoordination",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Remarque = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DebutPrecision = table.Column<int>(type: "INTEGER", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinPrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    MotifFin = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PorteursCoordination", x => x.Id);
                    table.CheckConstraint("CK_PorteurCoordination_Dates", "[Fin] IS NULL OR [Fin] >= [Debut]");
                    table.ForeignKey(
                        name: "FK_PorteursCoordination_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PorteursCoordination_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TerritoireDepartements",
                columns: table => new
                {
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    CodeDepartement = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TerritoireDepartements", x => new { x.TerritoireId, x.CodeDepartement });
                    table.ForeignKey(
                        name: "FK_TerritoireDepartements_Departements_CodeDepartement",
                        column: x => x.CodeDepartement,
                        principalTable: "Departements",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TerritoireDepartements_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TotauxTerritoire",
                columns: table => new
                {
                    CampagneId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    CompteurId = table.Column<long>(type: "INTEGER", nullable: false),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Somme = table.Column<long>(type: "INTEGER", nullable: true),
                    Renseignes = table.Column<int>(type: "INTEGER", nullable: false),
                    Attendus = table.Column<int>(type: "INTEGER", nullable: false),
                    AvecNonVentile = table.Column<bool>(type: "INTEGER", nullable: false),
                    AvecFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TotauxTerritoire", x => new { x.CampagneId, x.TerritoireId, x.CompteurId, x.Etat });
                    table.ForeignKey(
                        name: "FK_TotauxTerritoire_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TotauxTerritoire_Compteurs_CompteurId",
                        column: x => x.CompteurId,
                        principalTable: "Compteurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TotauxTerritoire_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Adhesions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmeAu = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Remarque = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DebutPrecision = table.Column<int>(type: "INTEGER", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinPrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    MotifFin = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adhesions", x => x.Id);
                    table.CheckConstraint("CK_AdhesionProgramme_Dates", "[Fin] IS NULL OR [Fin] >= [Debut]");
                    table.ForeignKey(
                        name: "FK_Adhesions_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Adhesions_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CapacitesConventionnees",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Remarque = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DebutPrecision = table.Column<int>(type: "INTEGER", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinPrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    MotifFin = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacitesConventionnees", x => x.Id);
                    table.CheckConstraint("CK_CapaciteConventionnee_Dates", "[Fin] IS NULL OR [Fin] >= [Debut]");
                    table.ForeignKey(
                        name: "FK_CapacitesConventionnees_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CapacitesConventionnees_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Conventions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Numero = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Objet = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    TexteRecherche = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1200, nullable: false),
                    Programmes = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DebutPrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinPrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    FinEffective = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SigneeLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SigneePrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    RenouvelleId = table.Column<long>(type: "INTEGER", nullable: true),
                    MotifChevauchement = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Remarque = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Parties = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conventions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Conventions_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Conventions_Conventions_RenouvelleId",
                        column: x => x.RenouvelleId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Conventions_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionsSensibles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Groupe = table.Column<int>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    OuverteLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OuverteParId = table.Column<long>(type: "INTEGER", nullable: false),
                    FermeeLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MotifFermeture = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    FermeeParId = table.Column<long>(type: "INTEGER", nullable: true),
                    EffaceeLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionsSensibles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionsSensibles_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionsSensibles_Utilisateurs_FermeeParId",
                        column: x => x.FermeeParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionsSensibles_Utilisateurs_OuverteParId",
                        column: x => x.OuverteParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Habilitations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UtilisateurId = table.Column<long>(type: "INTEGER", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    CodeDepartement = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: true),
                    CodeRegion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: true),
                    Programmes = table.Column<int>(type: "INTEGER", nullable: false),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Habilitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Habilitations_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Habilitations_Departements_CodeDepartement",
                        column: x => x.CodeDepartement,
                        principalTable: "Departements",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Habilitations_Regions_CodeRegion",
                        column: x => x.CodeRegion,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Habilitations_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Habilitations_Utilisateurs_UtilisateurId",
                        column: x => x.UtilisateurId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PostesEquipe",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Fonction = table.Column<int>(type: "INTEGER", nullable: false),
                    Etp = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: false),
                    EtpAccompagnement = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Remarque = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DebutPrecision = table.Column<int>(type: "INTEGER", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinPrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    MotifFin = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostesEquipe", x => x.Id);
                    table.CheckConstraint("CK_PosteEquipe_Dates", "[Fin] IS NULL OR [Fin] >= [Debut]");
                    table.ForeignKey(
                        name: "FK_PostesEquipe_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PostesEquipe_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PostesEquipe_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Remontees",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CampagneId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    TransmisLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    TransmisParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Commentaire = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ValideLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ValideParId = table.Column<long>(type: "INTEGER", nullable: true),
                    MotifCorrection = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remontees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remontees_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Remontees_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Remontees_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Salaries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Prenom = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NomUsage = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    DateNaissance = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnneeNaissance = table.Column<int>(type: "INTEGER", nullable: true),
                    Genre = table.Column<int>(type: "INTEGER", nullable: false),
                    NoticeRemiseLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Formation = table.Column<int>(type: "INTEGER", nullable: true),
                    FormationAsp = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: true),
                    Rsa = table.Column<int>(type: "INTEGER", nullable: true),
                    Ass = table.Column<bool>(type: "INTEGER", nullable: true),
                    Criteres = table.Column<int>(type: "INTEGER", nullable: false),
                    ValideParPrescripteur = table.Column<bool>(type: "INTEGER", nullable: true),
                    DernierContactLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Traitement = table.Column<int>(type: "INTEGER", nullable: false),
                    TraitementDepuis = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Conservation = table.Column<int>(type: "INTEGER", nullable: false),
                    ConservationDepuis = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FusionneDansId = table.Column<long>(type: "INTEGER", nullable: true),
                    NomRecherche = table.Column<string>(type: "TEXT", maxLength: 322, nullable: false),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Salaries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Salaries_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Salaries_Salaries_FusionneDansId",
                        column: x => x.FusionneDansId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Salaries_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SuivisAnomalie",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Cle = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Constat = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ConstatJustifie = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuivisAnomalie", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuivisAnomalie_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuivisAnomalie_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConfirmationsPartenaire",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartenaireId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    Jour = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfirmationsPartenaire", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConfirmationsPartenaire_Partenaires_PartenaireId",
                        column: x => x.PartenaireId,
                        principalTable: "Partenaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConfirmationsPartenaire_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactsPartenaire",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartenaireId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    Fonction = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Courriel = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactsPartenaire", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactsPartenaire_Partenaires_PartenaireId",
                        column: x => x.PartenaireId,
                        principalTable: "Partenaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactsPartenaire_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EffetsPartenariat",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartenaireId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Annee = table.Column<int>(type: "INTEGER", nullable: true),
                    PeriodeDite = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Nombre = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Remarque = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EffetsPartenariat", x => x.Id);
                    table.CheckConstraint("CK_EffetPartenariat_Periode", "([Annee] IS NULL AND [PeriodeDite] IS NOT NULL) OR ([Annee] IS NOT NULL AND [PeriodeDite] IS NULL)");
                    table.ForeignKey(
                        name: "FK_EffetsPartenariat_Partenaires_PartenaireId",
                        column: x => x.PartenaireId,
                        principalTable: "Partenaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EffetsPartenariat_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PartenaireTerritoires",
                columns: table => new
                {
                    PartenaireId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartenaireTerritoires", x => new { x.PartenaireId, x.TerritoireId });
                    table.ForeignKey(
                        name: "FK_PartenaireTerritoires_Partenaires_PartenaireId",
                        column: x => x.PartenaireId,
                        principalTable: "Partenaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartenaireTerritoires_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AvenantsConvention",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConventionId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Numero = table.Column<int>(type: "INTEGER", nullable: false),
                    Objet = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SigneLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NouvelleFin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AvenantsConvention", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AvenantsConvention_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetsConvention",
                columns: table => new
                {
                    ConventionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetsConvention", x => x.ConventionId);
                    table.ForeignKey(
                        name: "FK_BudgetsConvention_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouverturesConvention",
                columns: table => new
                {
                    ConventionId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouverturesConvention", x => new { x.ConventionId, x.TerritoireId });
                    table.ForeignKey(
                        name: "FK_CouverturesConvention_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouverturesConvention_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EcheancesPaiement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConventionId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    PrevueLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Prevu = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PayeeLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Paye = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EcheancesPaiement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EcheancesPaiement_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EcheancesPaiement_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EcheancesPaiement_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvenementsConvention",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConventionId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Le = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ParId = table.Column<long>(type: "INTEGER", nullable: true),
                    De = table.Column<int>(type: "INTEGER", nullable: true),
                    Vers = table.Column<int>(type: "INTEGER", nullable: true),
                    Texte = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvenementsConvention", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvenementsConvention_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LignesFinancement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConventionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Annee = table.Column<int>(type: "INTEGER", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Poste = table.Column<int>(type: "INTEGER", nullable: false),
                    Financeur = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    FinanceurRecherche = table.Column<string>(type: "TEXT", unicode: false, maxLength: 320, nullable: false),
                    FinanceurId = table.Column<long>(type: "INTEGER", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Beneficiaire = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    Engage = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Paye = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Justifie = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LignesFinancement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LignesFinancement_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LignesFinancement_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LignesFinancement_Organisations_FinanceurId",
                        column: x => x.FinanceurId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LignesFinancement_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PartiesConvention",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConventionId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartiesConvention", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartiesConvention_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartiesConvention_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvenementsRemontee",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RemonteeId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ParId = table.Column<long>(type: "INTEGER", nullable: false),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Contenu = table.Column<string>(type: "TEXT", nullable: true),
                    Empreinte = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvenementsRemontee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvenementsRemontee_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvenementsRemontee_Remontees_RemonteeId",
                        column: x => x.RemonteeId,
                        principalTable: "Remontees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvenementsRemontee_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Releves",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RemonteeId = table.Column<long>(type: "INTEGER", nullable: true),
                    CampagneId = table.Column<long>(type: "INTEGER", nullable: false),
                    Niveau = table.Column<int>(type: "INTEGER", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    EstAttendu = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CleReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Releves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Releves_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Releves_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Releves_Remontees_RemonteeId",
                        column: x => x.RemonteeId,
                        principalTable: "Remontees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Releves_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccesDossiers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Instant = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    CompteId = table.Column<long>(type: "INTEGER", nullable: false),
                    SalarieId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Action = table.Column<int>(type: "INTEGER", nullable: false),
                    Resultat = table.Column<int>(type: "INTEGER", nullable: false),
                    Pseudonyme = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    Champs = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccesDossiers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccesDossiers_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccesDossiers_Salaries_SalarieId",
                        column: x => x.SalarieId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccesDossiers_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccesDossiers_Utilisateurs_CompteId",
                        column: x => x.CompteId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccordsRapprochement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SalarieId = table.Column<long>(type: "INTEGER", nullable: false),
                    EstDonne = table.Column<bool>(type: "INTEGER", nullable: false),
                    RepondueLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccordsRapprochement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccordsRapprochement_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccordsRapprochement_Salaries_SalarieId",
                        column: x => x.SalarieId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccordsRapprochement_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FusionsSalarie",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    SalarieId = table.Column<long>(type: "INTEGER", nullable: false),
                    AutreId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    ParcoursRepris = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: false),
                    ChampsRepris = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ParId = table.Column<long>(type: "INTEGER", nullable: false),
                    DefaiteLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    DefaiteParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FusionsSalarie", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FusionsSalarie_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FusionsSalarie_Salaries_AutreId",
                        column: x => x.AutreId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FusionsSalarie_Salaries_SalarieId",
                        column: x => x.SalarieId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FusionsSalarie_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FusionsSalarie_Utilisateurs_DefaiteParId",
                        column: x => x.DefaiteParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FusionsSalarie_Utilisateurs_ParId",
                        column: x => x.ParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MotsSalarie",
                columns: table => new
                {
                    SalarieId = table.Column<long>(type: "INTEGER", nullable: false),
                    Mot = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MotsSalarie", x => new { x.SalarieId, x.Mot });
                    table.ForeignKey(
                        name: "FK_MotsSalarie_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MotsSalarie_Salaries_SalarieId",
                        column: x => x.SalarieId,
                        principalTable: "Salaries",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MotsSalarie_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PairesRapprochees",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SalarieAId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierAId = table.Column<long>(type: "INTEGER", nullable: false),
                    SalarieBId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierBId = table.Column<long>(type: "INTEGER", nullable: false),
                    Force = table.Column<int>(type: "INTEGER", nullable: false),
                    TrouveeLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AccepteA = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccepteB = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PairesRapprochees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PairesRapprochees_Chantiers_ChantierAId",
                        column: x => x.ChantierAId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PairesRapprochees_Chantiers_ChantierBId",
                        column: x => x.ChantierBId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PairesRapprochees_Salaries_SalarieAId",
                        column: x => x.SalarieAId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PairesRapprochees_Salaries_SalarieBId",
                        column: x => x.SalarieBId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ParcoursSalaries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SalarieId = table.Column<long>(type: "INTEGER", nullable: false),
                    Cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Entree = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OrienteLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OrienteurCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    StructureOrienteuseId = table.Column<long>(type: "INTEGER", nullable: true),
                    HabitatEntree = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    TypeHabitatEntree = table.Column<int>(type: "INTEGER", nullable: true),
                    ParcoursDeRue = table.Column<bool>(type: "INTEGER", nullable: true),
                    RessourcesEntree = table.Column<int>(type: "INTEGER", nullable: false),
                    MoisSansTravail = table.Column<int>(type: "INTEGER", nullable: true),
                    PassNumero = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: true),
                    PassDebut = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PassFin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PrecedentId = table.Column<long>(type: "INTEGER", nullable: true),
                    Lien = table.Column<int>(type: "INTEGER", nullable: false),
                    SortieLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EstFictif = table.Column<bool>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParcoursSalaries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ParcoursSalaries_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParcoursSalaries_Organisations_StructureOrienteuseId",
                        column: x => x.StructureOrienteuseId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParcoursSalaries_ParcoursSalaries_PrecedentId",
                        column: x => x.PrecedentId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParcoursSalaries_Salaries_SalarieId",
                        column: x => x.SalarieId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParcoursSalaries_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PartagesDossier",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    SalarieId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    AvecNom = table.Column<bool>(type: "INTEGER", nullable: false),
                    PartageLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    PartageParId = table.Column<long>(type: "INTEGER", nullable: false),
                    JusquAu = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RetireLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    RetireParId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartagesDossier", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartagesDossier_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartagesDossier_Salaries_SalarieId",
                        column: x => x.SalarieId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartagesDossier_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartagesDossier_Utilisateurs_PartageParId",
                        column: x => x.PartageParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartagesDossier_Utilisateurs_RetireParId",
                        column: x => x.RetireParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PropositionsConservation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SalarieId = table.Column<long>(type: "INTEGER", nullable: false),
                    Geste = table.Column<int>(type: "INTEGER", nullable: false),
                    EchueLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ProposeeLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Decision = table.Column<int>(type: "INTEGER", nullable: true),
                    DecideeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    DecideeParId = table.Column<long>(type: "INTEGER", nullable: true),
                    MotifGarde = table.Column<int>(type: "INTEGER", nullable: true),
                    GardeeJusquAu = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PropositionsConservation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PropositionsConservation_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PropositionsConservation_Salaries_SalarieId",
                        column: x => x.SalarieId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PropositionsConservation_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PropositionsConservation_Utilisateurs_DecideeParId",
                        column: x => x.DecideeParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ValeursSensibles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    SalarieId = table.Column<long>(type: "INTEGER", nullable: false),
                    Groupe = table.Column<int>(type: "INTEGER", nullable: false),
                    Support = table.Column<int>(type: "INTEGER", nullable: false),
                    SupportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Contenu = table.Column<byte[]>(type: "BLOB", maxLength: 4096, nullable: false),
                    CleContenu = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ValeursSensibles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ValeursSensibles_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ValeursSensibles_Salaries_SalarieId",
                        column: x => x.SalarieId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ValeursSensibles_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvenementsAnomalie",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SuiviAnomalieId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Geste = table.Column<int>(type: "INTEGER", nullable: false),
                    Commentaire = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Constat = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvenementsAnomalie", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvenementsAnomalie_SuivisAnomalie_SuiviAnomalieId",
                        column: x => x.SuiviAnomalieId,
                        principalTable: "SuivisAnomalie",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentsConvention",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConventionId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    AvenantId = table.Column<long>(type: "INTEGER", nullable: true),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Taille = table.Column<int>(type: "INTEGER", nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    DeposeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DeposeParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentsConvention", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentsConvention_AvenantsConvention_AvenantId",
                        column: x => x.AvenantId,
                        principalTable: "AvenantsConvention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentsConvention_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Valeurs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReleveId = table.Column<long>(type: "INTEGER", nullable: false),
                    CompteurId = table.Column<long>(type: "INTEGER", nullable: false),
                    CampagneId = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Nombre = table.Column<int>(type: "INTEGER", nullable: true),
                    Commentaire = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Avertissements = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Valeurs", x => x.Id);
                    table.CheckConstraint("CK_Valeurs_Nombre", "[Nombre] IS NULL OR ([Nombre] >= 0 AND [Nombre] <= 99999)");
                    table.ForeignKey(
                        name: "FK_Valeurs_Compteurs_CompteurId",
                        column: x => x.CompteurId,
                        principalTable: "Compteurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Valeurs_Releves_ReleveId",
                        column: x => x.ReleveId,
                        principalTable: "Releves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActionsParcours",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Theme = table.Column<int>(type: "INTEGER", nullable: false),
                    Le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ParId = table.Column<long>(type: "INTEGER", nullable: false),
                    DeProximite = table.Column<bool>(type: "INTEGER", nullable: false),
                    Resultat = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionsParcours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActionsParcours_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActionsParcours_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActionsParcours_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActionsParcours_Utilisateurs_ParId",
                        column: x => x.ParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BilansFreins",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Moment = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BilansFreins", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BilansFreins_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BilansFreins_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BilansFreins_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Concertations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Presents = table.Column<int>(type: "INTEGER", nullable: false),
                    Decisions = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ProchaineLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concertations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Concertations_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Concertations_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Concertations_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contrats",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Forme = table.Column<int>(type: "INTEGER", nullable: false),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FinPrevue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinReelle = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HeuresHebdomadaires = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: true),
                    EmployeurId = table.Column<long>(type: "INTEGER", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contrats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contrats_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contrats_Organisations_EmployeurId",
                        column: x => x.EmployeurId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contrats_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contrats_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Mobilisations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Theme = table.Column<int>(type: "INTEGER", nullable: false),
                    PartenaireId = table.Column<long>(type: "INTEGER", nullable: true),
                    DemandeLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Demande = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Reponse = table.Column<int>(type: "INTEGER", nullable: true),
                    ReponseLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Resultat = table.Column<int>(type: "INTEGER", nullable: true),
                    ResultatLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mobilisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mobilisations_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mobilisations_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mobilisations_Partenaires_PartenaireId",
                        column: x => x.PartenaireId,
                        principalTable: "Partenaires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mobilisations_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaliersHoraires",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    APartirDu = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Heures = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaliersHoraires", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaliersHoraires_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaliersHoraires_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaliersHoraires_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PointsSuivi",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Volet = table.Column<int>(type: "INTEGER", nullable: false),
                    Mois = table.Column<int>(type: "INTEGER", nullable: false),
                    PrevuLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Resultat = table.Column<int>(type: "INTEGER", nullable: true),
                    RealiseLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Tentatives = table.Column<int>(type: "INTEGER", nullable: false),
                    DerniereTentativeLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PointsSuivi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PointsSuivi_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PointsSuivi_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PointsSuivi_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Prolongations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Motif = table.Column<int>(type: "INTEGER", nullable: true),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Prolongations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Prolongations_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Prolongations_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Prolongations_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Referents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Fonction = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Organisme = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Referents_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referents_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referents_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referents_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SortiesParcours",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MotifAsp = table.Column<int>(type: "INTEGER", nullable: true),
                    CategorieAsp = table.Column<int>(type: "INTEGER", nullable: true),
                    Cvg = table.Column<int>(type: "INTEGER", nullable: true),
                    Phc = table.Column<int>(type: "INTEGER", nullable: true),
                    HeuresTravaillees = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    HabitatSortie = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    TypeHabitatSortie = table.Column<int>(type: "INTEGER", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SortiesParcours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SortiesParcours_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SortiesParcours_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SortiesParcours_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SuspensionsPass",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Motif = table.Column<int>(type: "INTEGER", nullable: false),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuspensionsPass", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuspensionsPass_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuspensionsPass_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuspensionsPass_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TransfertsDossier",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    SalarieId = table.Column<long>(type: "INTEGER", nullable: false),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    VersTerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    VersChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<int>(type: "INTEGER", nullable: false),
                    Pseudonyme = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    EntreeProposee = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PassFin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    DemandeLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DemandeParId = table.Column<long>(type: "INTEGER", nullable: false),
                    DecideLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    DecideParId = table.Column<long>(type: "INTEGER", nullable: true),
                    MotifRefus = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TransfertsDossier", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TransfertsDossier_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TransfertsDossier_Chantiers_VersChantierId",
                        column: x => x.VersChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TransfertsDossier_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TransfertsDossier_Salaries_SalarieId",
                        column: x => x.SalarieId,
                        principalTable: "Salaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TransfertsDossier_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TransfertsDossier_Territoires_VersTerritoireId",
                        column: x => x.VersTerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TransfertsDossier_Utilisateurs_DecideParId",
                        column: x => x.DecideParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TransfertsDossier_Utilisateurs_DemandeParId",
                        column: x => x.DemandeParId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContenusDocument",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Octets = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContenusDocument", x => x.DocumentId);
                    table.ForeignKey(
                        name: "FK_ContenusDocument_DocumentsConvention_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "DocumentsConvention",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NiveauxFrein",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BilanFreinsId = table.Column<long>(type: "INTEGER", nullable: false),
                    Frein = table.Column<int>(type: "INTEGER", nullable: false),
                    Niveau = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoireId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChantierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ModifieParId = table.Column<long>(type: "INTEGER", nullable: true),
                    ParcoursId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NiveauxFrein", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NiveauxFrein_BilansFreins_BilanFreinsId",
                        column: x => x.BilanFreinsId,
                        principalTable: "BilansFreins",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_NiveauxFrein_Chantiers_ChantierId",
                        column: x => x.ChantierId,
                        principalTable: "Chantiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NiveauxFrein_ParcoursSalaries_ParcoursId",
                        column: x => x.ParcoursId,
                        principalTable: "ParcoursSalaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NiveauxFrein_Territoires_TerritoireId",
                        column: x => x.TerritoireId,
                        principalTable: "Territoires",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccesDossiers_ChantierId_SalarieId_Instant",
                table: "AccesDossiers",
                columns: new[] { "ChantierId", "SalarieId", "Instant" });

            migrationBuilder.CreateIndex(
                name: "IX_AccesDossiers_CompteId",
                table: "AccesDossiers",
                column: "CompteId");

            migrationBuilder.CreateIndex(
                name: "IX_AccesDossiers_Instant",
                table: "AccesDossiers",
                column: "Instant");

            migrationBuilder.CreateIndex(
                name: "IX_AccesDossiers_SalarieId",
                table: "AccesDossiers",
                column: "SalarieId");

            migrationBuilder.CreateIndex(
                name: "IX_AccesDossiers_TerritoireId",
                table: "AccesDossiers",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_AccordsRapprochement_ChantierId_EstDonne",
                table: "AccordsRapprochement",
                columns: new[] { "ChantierId", "EstDonne" });

            migrationBuilder.CreateIndex(
                name: "IX_AccordsRapprochement_SalarieId_ChantierId",
                table: "AccordsRapprochement",
                columns: new[] { "SalarieId", "ChantierId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccordsRapprochement_TerritoireId",
                table: "AccordsRapprochement",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionsParcours_ChantierId_Le",
                table: "ActionsParcours",
                columns: new[] { "ChantierId", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_ActionsParcours_ChantierId_ParcoursId",
                table: "ActionsParcours",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_ActionsParcours_ParcoursId",
                table: "ActionsParcours",
                column: "ParcoursId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionsParcours_ParId",
                table: "ActionsParcours",
                column: "ParId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionsParcours_TerritoireId",
                table: "ActionsParcours",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_Adhesions_ChantierId_Programme",
                table: "Adhesions",
                columns: new[] { "ChantierId", "Programme" });

            migrationBuilder.CreateIndex(
                name: "IX_Adhesions_CleReference",
                table: "Adhesions",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Adhesions_ConfirmeAu",
                table: "Adhesions",
                column: "ConfirmeAu");

            migrationBuilder.CreateIndex(
                name: "IX_Adhesions_TerritoireId_Programme_Debut",
                table: "Adhesions",
                columns: new[] { "TerritoireId", "Programme", "Debut" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AvenantsConvention_ConventionId_Numero",
                table: "AvenantsConvention",
                columns: new[] { "ConventionId", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bilans_Programme_Annee_Numero",
                table: "Bilans",
                columns: new[] { "Programme", "Annee", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BilansFreins_ChantierId_ParcoursId",
                table: "BilansFreins",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_BilansFreins_ParcoursId",
                table: "BilansFreins",
                column: "ParcoursId");

            migrationBuilder.CreateIndex(
                name: "IX_BilansFreins_TerritoireId",
                table: "BilansFreins",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_Campagnes_CodePeriode",
                table: "Campagnes",
                column: "CodePeriode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Campagnes_DateArrete",
                table: "Campagnes",
                column: "DateArrete");

            migrationBuilder.CreateIndex(
                name: "IX_CapacitesConventionnees_ChantierId_Programme_Debut",
                table: "CapacitesConventionnees",
                columns: new[] { "ChantierId", "Programme", "Debut" });

            migrationBuilder.CreateIndex(
                name: "IX_CapacitesConventionnees_TerritoireId",
                table: "CapacitesConventionnees",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_CellulesBilan_BilanId_Feuille_Ligne_Colonne",
                table: "CellulesBilan",
                columns: new[] { "BilanId", "Feuille", "Ligne", "Colonne" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Chantiers_CleReference",
                table: "Chantiers",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Chantiers_CodeDepartement",
                table: "Chantiers",
                column: "CodeDepartement");

            migrationBuilder.CreateIndex(
                name: "IX_Chantiers_NomRecherche_CodeCommune",
                table: "Chantiers",
                columns: new[] { "NomRecherche", "CodeCommune" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Chantiers_OrganisationId",
                table: "Chantiers",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Chantiers_Siret_Antenne",
                table: "Chantiers",
                columns: new[] { "Siret", "Antenne" });

            migrationBuilder.CreateIndex(
                name: "IX_Chantiers_TerritoireId_NomRecherche",
                table: "Chantiers",
                columns: new[] { "TerritoireId", "NomRecherche" });

            migrationBuilder.CreateIndex(
                name: "IX_ChiffresSource_Annee_Code",
                table: "ChiffresSource",
                columns: new[] { "Annee", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_ChiffresSource_CleReference",
                table: "ChiffresSource",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChiffresSource_TerritoireId",
                table: "ChiffresSource",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_Compteurs_Code",
                table: "Compteurs",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Concertations_ChantierId_ParcoursId",
                table: "Concertations",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_Concertations_ParcoursId",
                table: "Concertations",
                column: "ParcoursId");

            migrationBuilder.CreateIndex(
                name: "IX_Concertations_TerritoireId",
                table: "Concertations",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationsPartenaire_PartenaireId_Jour",
                table: "ConfirmationsPartenaire",
                columns: new[] { "PartenaireId", "Jour" });

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationsPartenaire_TerritoireId",
                table: "ConfirmationsPartenaire",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactsPartenaire_PartenaireId",
                table: "ContactsPartenaire",
                column: "PartenaireId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactsPartenaire_TerritoireId",
                table: "ContactsPartenaire",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_Contrats_ChantierId_ParcoursId",
                table: "Contrats",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contrats_EmployeurId",
                table: "Contrats",
                column: "EmployeurId");

            migrationBuilder.CreateIndex(
                name: "IX_Contrats_ParcoursId",
                table: "Contrats",
                column: "ParcoursId");

            migrationBuilder.CreateIndex(
                name: "IX_Contrats_TerritoireId",
                table: "Contrats",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_ChantierId",
                table: "Conventions",
                column: "ChantierId");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_CleReference",
                table: "Conventions",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Etat_FinEffective",
                table: "Conventions",
                columns: new[] { "Etat", "FinEffective" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Numero",
                table: "Conventions",
                column: "Numero",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_RenouvelleId",
                table: "Conventions",
                column: "RenouvelleId");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_TerritoireId_Type_Etat",
                table: "Conventions",
                columns: new[] { "TerritoireId", "Type", "Etat" });

            migrationBuilder.CreateIndex(
                name: "IX_CouverturesConvention_TerritoireId",
                table: "CouverturesConvention",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionsSensibles_ChantierId_Groupe",
                table: "DecisionsSensibles",
                columns: new[] { "ChantierId", "Groupe" });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionsSensibles_FermeeParId",
                table: "DecisionsSensibles",
                column: "FermeeParId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionsSensibles_OuverteParId",
                table: "DecisionsSensibles",
                column: "OuverteParId");

            migrationBuilder.CreateIndex(
                name: "IX_Departements_CodeRegion",
                table: "Departements",
                column: "CodeRegion");

            migrationBuilder.CreateIndex(
                name: "IX_DerogationsCampagne_CampagneId_TerritoireId",
                table: "DerogationsCampagne",
                columns: new[] { "CampagneId", "TerritoireId" });

            migrationBuilder.CreateIndex(
                name: "IX_DerogationsCampagne_TerritoireId",
                table: "DerogationsCampagne",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentsConvention_AvenantId",
                table: "DocumentsConvention",
                column: "AvenantId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentsConvention_ConventionId",
                table: "DocumentsConvention",
                column: "ConventionId");

            migrationBuilder.CreateIndex(
                name: "IX_EcheancesPaiement_ChantierId",
                table: "EcheancesPaiement",
                column: "ChantierId");

            migrationBuilder.CreateIndex(
                name: "IX_EcheancesPaiement_ConventionId_PrevueLe",
                table: "EcheancesPaiement",
                columns: new[] { "ConventionId", "PrevueLe" });

            migrationBuilder.CreateIndex(
                name: "IX_EcheancesPaiement_TerritoireId",
                table: "EcheancesPaiement",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_EffetsPartenariat_CleReference",
                table: "EffetsPartenariat",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EffetsPartenariat_PartenaireId_Annee",
                table: "EffetsPartenariat",
                columns: new[] { "PartenaireId", "Annee" });

            migrationBuilder.CreateIndex(
                name: "IX_EffetsPartenariat_TerritoireId",
                table: "EffetsPartenariat",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_EnjeuxTerritoire_CleReference",
                table: "EnjeuxTerritoire",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EnjeuxTerritoire_TerritoireId_Annee",
                table: "EnjeuxTerritoire",
                columns: new[] { "TerritoireId", "Annee" });

            migrationBuilder.CreateIndex(
                name: "IX_EtatsTerritoireProgramme_CleReference",
                table: "EtatsTerritoireProgramme",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EtatsTerritoireProgramme_TerritoireId_Programme_Debut",
                table: "EtatsTerritoireProgramme",
                columns: new[] { "TerritoireId", "Programme", "Debut" });

            migrationBuilder.CreateIndex(
                name: "IX_EvenementsAnomalie_SuiviAnomalieId_Le",
                table: "EvenementsAnomalie",
                columns: new[] { "SuiviAnomalieId", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_EvenementsConvention_ConventionId_Le",
                table: "EvenementsConvention",
                columns: new[] { "ConventionId", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_EvenementsRemontee_ChantierId",
                table: "EvenementsRemontee",
                column: "ChantierId");

            migrationBuilder.CreateIndex(
                name: "IX_EvenementsRemontee_RemonteeId_Le",
                table: "EvenementsRemontee",
                columns: new[] { "RemonteeId", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_EvenementsRemontee_TerritoireId",
                table: "EvenementsRemontee",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_Financeurs_CleReference",
                table: "Financeurs",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Financeurs_OrganisationId",
                table: "Financeurs",
                column: "OrganisationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FusionsSalarie_ChantierId_SalarieId",
                table: "FusionsSalarie",
                columns: new[] { "ChantierId", "SalarieId" });

            migrationBuilder.CreateIndex(
                name: "IX_FusionsSalarie_Cle",
                table: "FusionsSalarie",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FusionsSalarie_DefaiteParId",
                table: "FusionsSalarie",
                column: "DefaiteParId");

            migrationBuilder.CreateIndex(
                name: "IX_FusionsSalarie_ParId",
                table: "FusionsSalarie",
                column: "ParId");

            migrationBuilder.CreateIndex(
                name: "IX_FusionsSalarie_SalarieId",
                table: "FusionsSalarie",
                column: "SalarieId");

            migrationBuilder.CreateIndex(
                name: "IX_FusionsSalarie_TerritoireId",
                table: "FusionsSalarie",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "UX_FusionsSalarie_EnCours",
                table: "FusionsSalarie",
                column: "AutreId",
                unique: true,
                filter: "[DefaiteLe] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Habilitations_ChantierId",
                table: "Habilitations",
                column: "ChantierId");

            migrationBuilder.CreateIndex(
                name: "IX_Habilitations_CodeDepartement",
                table: "Habilitations",
                column: "CodeDepartement");

            migrationBuilder.CreateIndex(
                name: "IX_Habilitations_CodeRegion",
                table: "Habilitations",
                column: "CodeRegion");

            migrationBuilder.CreateIndex(
                name: "IX_Habilitations_TerritoireId",
                table: "Habilitations",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_Habilitations_UtilisateurId",
                table: "Habilitations",
                column: "UtilisateurId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportsEnAttente_CleLignes",
                table: "ImportsEnAttente",
                column: "CleLignes");

            migrationBuilder.CreateIndex(
                name: "IX_ImportsEnAttente_DeposeParId",
                table: "ImportsEnAttente",
                column: "DeposeParId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportsEnAttente_Jeton",
                table: "ImportsEnAttente",
                column: "Jeton",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportsEnAttente_Sujet_Empreinte_Etat",
                table: "ImportsEnAttente",
                columns: new[] { "Sujet", "Empreinte", "Etat" });

            migrationBuilder.CreateIndex(
                name: "IX_LignesFinancement_Annee_TerritoireId",
                table: "LignesFinancement",
                columns: new[] { "Annee", "TerritoireId" });

            migrationBuilder.CreateIndex(
                name: "IX_LignesFinancement_ChantierId",
                table: "LignesFinancement",
                column: "ChantierId");

            migrationBuilder.CreateIndex(
                name: "IX_LignesFinancement_ConventionId_Annee",
                table: "LignesFinancement",
                columns: new[] { "ConventionId", "Annee" });

            migrationBuilder.CreateIndex(
                name: "IX_LignesFinancement_FinanceurId",
                table: "LignesFinancement",
                column: "FinanceurId");

            migrationBuilder.CreateIndex(
                name: "IX_LignesFinancement_TerritoireId_Annee",
                table: "LignesFinancement",
                columns: new[] { "TerritoireId", "Annee" });

            migrationBuilder.CreateIndex(
                name: "IX_Mobilisations_ChantierId_ParcoursId",
                table: "Mobilisations",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mobilisations_ParcoursId",
                table: "Mobilisations",
                column: "ParcoursId");

            migrationBuilder.CreateIndex(
                name: "IX_Mobilisations_PartenaireId",
                table: "Mobilisations",
                column: "PartenaireId");

            migrationBuilder.CreateIndex(
                name: "IX_Mobilisations_TerritoireId",
                table: "Mobilisations",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_MotsSalarie_ChantierId_Mot",
                table: "MotsSalarie",
                columns: new[] { "ChantierId", "Mot" });

            migrationBuilder.CreateIndex(
                name: "IX_MotsSalarie_TerritoireId",
                table: "MotsSalarie",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_NiveauxFrein_BilanFreinsId_Frein",
                table: "NiveauxFrein",
                columns: new[] { "BilanFreinsId", "Frein" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NiveauxFrein_ChantierId_ParcoursId",
                table: "NiveauxFrein",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_NiveauxFrein_ParcoursId",
                table: "NiveauxFrein",
                column: "ParcoursId");

            migrationBuilder.CreateIndex(
                name: "IX_NiveauxFrein_TerritoireId",
                table: "NiveauxFrein",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_Objectifs_CleReference",
                table: "Objectifs",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Objectifs_Code",
                table: "Objectifs",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_CleReference",
                table: "Organisations",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_NomRecherche",
                table: "Organisations",
                column: "NomRecherche",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PairesRapprochees_ChantierAId",
                table: "PairesRapprochees",
                column: "ChantierAId");

            migrationBuilder.CreateIndex(
                name: "IX_PairesRapprochees_ChantierBId",
                table: "PairesRapprochees",
                column: "ChantierBId");

            migrationBuilder.CreateIndex(
                name: "IX_PairesRapprochees_SalarieAId_SalarieBId",
                table: "PairesRapprochees",
                columns: new[] { "SalarieAId", "SalarieBId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PairesRapprochees_SalarieBId",
                table: "PairesRapprochees",
                column: "SalarieBId");

            migrationBuilder.CreateIndex(
                name: "IX_PaliersHoraires_ChantierId_ParcoursId",
                table: "PaliersHoraires",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_PaliersHoraires_ParcoursId_APartirDu",
                table: "PaliersHoraires",
                columns: new[] { "ParcoursId", "APartirDu" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaliersHoraires_TerritoireId",
                table: "PaliersHoraires",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_ParcoursSalaries_ChantierId_SalarieId_Entree",
                table: "ParcoursSalaries",
                columns: new[] { "ChantierId", "SalarieId", "Entree" });

            migrationBuilder.CreateIndex(
                name: "IX_ParcoursSalaries_ChantierId_SortieLe",
                table: "ParcoursSalaries",
                columns: new[] { "ChantierId", "SortieLe" });

            migrationBuilder.CreateIndex(
                name: "IX_ParcoursSalaries_Cle",
                table: "ParcoursSalaries",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ParcoursSalaries_PrecedentId",
                table: "ParcoursSalaries",
                column: "PrecedentId");

            migrationBuilder.CreateIndex(
                name: "IX_ParcoursSalaries_SalarieId",
                table: "ParcoursSalaries",
                column: "SalarieId");

            migrationBuilder.CreateIndex(
                name: "IX_ParcoursSalaries_StructureOrienteuseId",
                table: "ParcoursSalaries",
                column: "StructureOrienteuseId");

            migrationBuilder.CreateIndex(
                name: "IX_ParcoursSalaries_TerritoireId",
                table: "ParcoursSalaries",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_PartagesDossier_ChantierId_SalarieId",
                table: "PartagesDossier",
                columns: new[] { "ChantierId", "SalarieId" });

            migrationBuilder.CreateIndex(
                name: "IX_PartagesDossier_Cle",
                table: "PartagesDossier",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartagesDossier_PartageParId",
                table: "PartagesDossier",
                column: "PartageParId");

            migrationBuilder.CreateIndex(
                name: "IX_PartagesDossier_RetireParId",
                table: "PartagesDossier",
                column: "RetireParId");

            migrationBuilder.CreateIndex(
                name: "IX_PartagesDossier_TerritoireId_JusquAu",
                table: "PartagesDossier",
                columns: new[] { "TerritoireId", "JusquAu" });

            migrationBuilder.CreateIndex(
                name: "UX_PartagesDossier_EnCours",
                table: "PartagesDossier",
                column: "SalarieId",
                unique: true,
                filter: "[RetireLe] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Partenaires_CleReference",
                table: "Partenaires",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Partenaires_ConfirmeAu",
                table: "Partenaires",
                column: "ConfirmeAu");

            migrationBuilder.CreateIndex(
                name: "IX_Partenaires_FusionneDansId",
                table: "Partenaires",
                column: "FusionneDansId");

            migrationBuilder.CreateIndex(
                name: "IX_Partenaires_OrganisationId",
                table: "Partenaires",
                column: "OrganisationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Partenaires_ParentId",
                table: "Partenaires",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Partenaires_TerritoireId",
                table: "Partenaires",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_PartenaireTerritoires_TerritoireId",
                table: "PartenaireTerritoires",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_PartiesConvention_ConventionId_Rang",
                table: "PartiesConvention",
                columns: new[] { "ConventionId", "Rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartiesConvention_OrganisationId",
                table: "PartiesConvention",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_PointsSuivi_ChantierId_ParcoursId",
                table: "PointsSuivi",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_PointsSuivi_ChantierId_PrevuLe",
                table: "PointsSuivi",
                columns: new[] { "ChantierId", "PrevuLe" });

            migrationBuilder.CreateIndex(
                name: "IX_PointsSuivi_ParcoursId_Volet_Mois",
                table: "PointsSuivi",
                columns: new[] { "ParcoursId", "Volet", "Mois" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PointsSuivi_TerritoireId",
                table: "PointsSuivi",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_PorteursCoordination_CleReference",
                table: "PorteursCoordination",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PorteursCoordination_OrganisationId",
                table: "PorteursCoordination",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_PorteursCoordination_TerritoireId_Debut",
                table: "PorteursCoordination",
                columns: new[] { "TerritoireId", "Debut" });

            migrationBuilder.CreateIndex(
                name: "IX_PostesEquipe_ChantierId",
                table: "PostesEquipe",
                column: "ChantierId");

            migrationBuilder.CreateIndex(
                name: "IX_PostesEquipe_OrganisationId",
                table: "PostesEquipe",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_PostesEquipe_TerritoireId_Debut",
                table: "PostesEquipe",
                columns: new[] { "TerritoireId", "Debut" });

            migrationBuilder.CreateIndex(
                name: "IX_Prolongations_ChantierId_ParcoursId",
                table: "Prolongations",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_Prolongations_ParcoursId",
                table: "Prolongations",
                column: "ParcoursId");

            migrationBuilder.CreateIndex(
                name: "IX_Prolongations_TerritoireId",
                table: "Prolongations",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_PropositionsConservation_ChantierId_Decision",
                table: "PropositionsConservation",
                columns: new[] { "ChantierId", "Decision" });

            migrationBuilder.CreateIndex(
                name: "IX_PropositionsConservation_DecideeParId",
                table: "PropositionsConservation",
                column: "DecideeParId");

            migrationBuilder.CreateIndex(
                name: "IX_PropositionsConservation_SalarieId_GardeeJusquAu",
                table: "PropositionsConservation",
                columns: new[] { "SalarieId", "GardeeJusquAu" });

            migrationBuilder.CreateIndex(
                name: "IX_PropositionsConservation_TerritoireId",
                table: "PropositionsConservation",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "UX_PropositionsConservation_Ouverte",
                table: "PropositionsConservation",
                column: "SalarieId",
                unique: true,
                filter: "[Decision] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Referents_ChantierId_ParcoursId",
                table: "Referents",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_Referents_OrganisationId",
                table: "Referents",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Referents_ParcoursId",
                table: "Referents",
                column: "ParcoursId");

            migrationBuilder.CreateIndex(
                name: "IX_Referents_TerritoireId",
                table: "Referents",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_Releves_ChantierId_CampagneId",
                table: "Releves",
                columns: new[] { "ChantierId", "CampagneId" });

            migrationBuilder.CreateIndex(
                name: "IX_Releves_RemonteeId",
                table: "Releves",
                column: "RemonteeId");

            migrationBuilder.CreateIndex(
                name: "IX_Releves_TerritoireId",
                table: "Releves",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "UX_Releves_Chantier",
                table: "Releves",
                columns: new[] { "CampagneId", "Programme", "ChantierId" },
                unique: true,
                filter: "[ChantierId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "UX_Releves_National",
                table: "Releves",
                columns: new[] { "CampagneId", "Programme" },
                unique: true,
                filter: "[Niveau] = 4");

            migrationBuilder.CreateIndex(
                name: "UX_Releves_Territoire",
                table: "Releves",
                columns: new[] { "CampagneId", "Programme", "TerritoireId" },
                unique: true,
                filter: "[Niveau] = 2");

            migrationBuilder.CreateIndex(
                name: "IX_Remontees_Campagne_Etat",
                table: "Remontees",
                columns: new[] { "CampagneId", "Etat" });

            migrationBuilder.CreateIndex(
                name: "IX_Remontees_ChantierId",
                table: "Remontees",
                column: "ChantierId");

            migrationBuilder.CreateIndex(
                name: "IX_Remontees_Territoire_Etat",
                table: "Remontees",
                columns: new[] { "TerritoireId", "CampagneId", "Etat" });

            migrationBuilder.CreateIndex(
                name: "UX_Remontees_Chantier",
                table: "Remontees",
                columns: new[] { "CampagneId", "ChantierId" },
                unique: true,
                filter: "[ChantierId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "UX_Remontees_Territoire",
                table: "Remontees",
                columns: new[] { "CampagneId", "TerritoireId" },
                unique: true,
                filter: "[ChantierId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Salaries_ChantierId_NomRecherche",
                table: "Salaries",
                columns: new[] { "ChantierId", "NomRecherche" });

            migrationBuilder.CreateIndex(
                name: "IX_Salaries_Cle",
                table: "Salaries",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Salaries_Conservation_DernierContactLe",
                table: "Salaries",
                columns: new[] { "Conservation", "DernierContactLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Salaries_FusionneDansId",
                table: "Salaries",
                column: "FusionneDansId");

            migrationBuilder.CreateIndex(
                name: "IX_Salaries_TerritoireId",
                table: "Salaries",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_SortiesParcours_ChantierId_ParcoursId",
                table: "SortiesParcours",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_SortiesParcours_ParcoursId",
                table: "SortiesParcours",
                column: "ParcoursId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SortiesParcours_TerritoireId",
                table: "SortiesParcours",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_SuivisAnomalie_ChantierId",
                table: "SuivisAnomalie",
                column: "ChantierId");

            migrationBuilder.CreateIndex(
                name: "IX_SuivisAnomalie_Cle",
                table: "SuivisAnomalie",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuivisAnomalie_TerritoireId",
                table: "SuivisAnomalie",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_SuspensionsPass_ChantierId_ParcoursId",
                table: "SuspensionsPass",
                columns: new[] { "ChantierId", "ParcoursId" });

            migrationBuilder.CreateIndex(
                name: "IX_SuspensionsPass_ParcoursId",
                table: "SuspensionsPass",
                column: "ParcoursId");

            migrationBuilder.CreateIndex(
                name: "IX_SuspensionsPass_TerritoireId",
                table: "SuspensionsPass",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_TerritoireDepartements_CodeDepartement",
                table: "TerritoireDepartements",
                column: "CodeDepartement");

            migrationBuilder.CreateIndex(
                name: "IX_Territoires_CleReference",
                table: "Territoires",
                column: "CleReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Territoires_Code",
                table: "Territoires",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Territoires_CodeRegion",
                table: "Territoires",
                column: "CodeRegion");

            migrationBuilder.CreateIndex(
                name: "IX_Territoires_NomRecherche",
                table: "Territoires",
                column: "NomRecherche");

            migrationBuilder.CreateIndex(
                name: "IX_TotauxNationaux_CampagneId_Programme",
                table: "TotauxNationaux",
                columns: new[] { "CampagneId", "Programme" });

            migrationBuilder.CreateIndex(
                name: "IX_TotauxTerritoire_CompteurId",
                table: "TotauxTerritoire",
                column: "CompteurId");

            migrationBuilder.CreateIndex(
                name: "IX_TotauxTerritoire_TerritoireId_CompteurId_CampagneId",
                table: "TotauxTerritoire",
                columns: new[] { "TerritoireId", "CompteurId", "CampagneId" });

            migrationBuilder.CreateIndex(
                name: "IX_TransfertsDossier_ChantierId_Etat",
                table: "TransfertsDossier",
                columns: new[] { "ChantierId", "Etat" });

            migrationBuilder.CreateIndex(
                name: "IX_TransfertsDossier_Cle",
                table: "TransfertsDossier",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TransfertsDossier_DecideParId",
                table: "TransfertsDossier",
                column: "DecideParId");

            migrationBuilder.CreateIndex(
                name: "IX_TransfertsDossier_DemandeParId",
                table: "TransfertsDossier",
                column: "DemandeParId");

            migrationBuilder.CreateIndex(
                name: "IX_TransfertsDossier_ParcoursId",
                table: "TransfertsDossier",
                column: "ParcoursId");

            migrationBuilder.CreateIndex(
                name: "IX_TransfertsDossier_TerritoireId",
                table: "TransfertsDossier",
                column: "TerritoireId");

            migrationBuilder.CreateIndex(
                name: "IX_TransfertsDossier_VersChantierId_Etat",
                table: "TransfertsDossier",
                columns: new[] { "VersChantierId", "Etat" });

            migrationBuilder.CreateIndex(
                name: "IX_TransfertsDossier_VersTerritoireId",
                table: "TransfertsDossier",
                column: "VersTerritoireId");

            migrationBuilder.CreateIndex(
                name: "UX_TransfertsDossier_EnCours",
                table: "TransfertsDossier",
                column: "SalarieId",
                unique: true,
                filter: "[Etat] = 1");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Utilisateurs",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Utilisateurs",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Valeurs_CampagneId_TerritoireId_CompteurId",
                table: "Valeurs",
                columns: new[] { "CampagneId", "TerritoireId", "CompteurId" });

            migrationBuilder.CreateIndex(
                name: "IX_Valeurs_CompteurId",
                table: "Valeurs",
                column: "CompteurId");

            migrationBuilder.CreateIndex(
                name: "IX_Valeurs_ReleveId_CompteurId",
                table: "Valeurs",
                columns: new[] { "ReleveId", "CompteurId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ValeursSensibles_ChantierId_CleContenu",
                table: "ValeursSensibles",
                columns: new[] { "ChantierId", "CleContenu" });

            migrationBuilder.CreateIndex(
                name: "IX_ValeursSensibles_Cle",
                table: "ValeursSensibles",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ValeursSensibles_SalarieId_Groupe_Support_SupportId",
                table: "ValeursSensibles",
                columns: new[] { "SalarieId", "Groupe", "Support", "SupportId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ValeursSensibles_TerritoireId",
                table: "ValeursSensibles",
                column: "TerritoireId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccesDossiers");

            migrationBuilder.DropTable(
                name: "AccordsRapprochement");

            migrationBuilder.DropTable(
                name: "ActionsParcours");

            migrationBuilder.DropTable(
                name: "Adhesions");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "BudgetsConvention");

            migrationBuilder.DropTable(
                name: "CapacitesConventionnees");

            migrationBuilder.DropTable(
                name: "CellulesBilan");

            migrationBuilder.DropTable(
                name: "ChiffresSource");

            migrationBuilder.DropTable(
                name: "ClesProtection");

            migrationBuilder.DropTable(
                name: "Concertations");

            migrationBuilder.DropTable(
                name: "ConfirmationsPartenaire");

            migrationBuilder.DropTable(
                name: "ContactsPartenaire");

            migrationBuilder.DropTable(
                name: "ContenusDocument");

            migrationBuilder.DropTable(
                name: "Contrats");

            migrationBuilder.DropTable(
                name: "CouverturesConvention");

            migrationBuilder.DropTable(
                name: "DecisionsSensibles");

            migrationBuilder.DropTable(
                name: "DerogationsCampagne");

            migrationBuilder.DropTable(
                name: "EcheancesPaiement");

            migrationBuilder.DropTable(
                name: "EffetsPartenariat");

            migrationBuilder.DropTable(
                name: "EnjeuxTerritoire");

            migrationBuilder.DropTable(
                name: "EtatsTerritoireProgramme");

            migrationBuilder.DropTable(
                name: "EvenementsAnomalie");

            migrationBuilder.DropTable(
                name: "EvenementsConvention");

            migrationBuilder.DropTable(
                name: "EvenementsRemontee");

            migrationBuilder.DropTable(
                name: "FichiersBilan");

            migrationBuilder.DropTable(
                name: "FichiersReference");

            migrationBuilder.DropTable(
                name: "Financeurs");

            migrationBuilder.DropTable(
                name: "FusionsSalarie");

            migrationBuilder.DropTable(
                name: "Habilitations");

            migrationBuilder.DropTable(
                name: "ImportsEnAttente");

            migrationBuilder.DropTable(
                name: "LignesFinancement");

            migrationBuilder.DropTable(
                name: "Mobilisations");

            migrationBuilder.DropTable(
                name: "MotsSalarie");

            migrationBuilder.DropTable(
                name: "NiveauxFrein");

            migrationBuilder.DropTable(
                name: "Objectifs");

            migrationBuilder.DropTable(
                name: "PairesRapprochees");

            migrationBuilder.DropTable(
                name: "PaliersHoraires");

            migrationBuilder.DropTable(
                name: "PartagesDossier");

            migrationBuilder.DropTable(
                name: "PartenaireTerritoires");

            migrationBuilder.DropTable(
                name: "PartiesConvention");

            migrationBuilder.DropTable(
                name: "PointsSuivi");

            migrationBuilder.DropTable(
                name: "PorteursCoordination");

            migrationBuilder.DropTable(
                name: "PostesEquipe");

            migrationBuilder.DropTable(
                name: "Prolongations");

            migrationBuilder.DropTable(
                name: "PropositionsConservation");

            migrationBuilder.DropTable(
                name: "Referents");

            migrationBuilder.DropTable(
                name: "Reglages");

            migrationBuilder.DropTable(
                name: "SortiesParcours");

            migrationBuilder.DropTable(
                name: "SuspensionsPass");

            migrationBuilder.DropTable(
                name: "TerritoireDepartements");

            migrationBuilder.DropTable(
                name: "TotauxNationaux");

            migrationBuilder.DropTable(
                name: "TotauxTerritoire");

            migrationBuilder.DropTable(
                name: "TransfertsDossier");

            migrationBuilder.DropTable(
                name: "Valeurs");

            migrationBuilder.DropTable(
                name: "ValeursSensibles");

            migrationBuilder.DropTable(
                name: "DocumentsConvention");

            migrationBuilder.DropTable(
                name: "SuivisAnomalie");

            migrationBuilder.DropTable(
                name: "Bilans");

            migrationBuilder.DropTable(
                name: "BilansFreins");

            migrationBuilder.DropTable(
                name: "Partenaires");

            migrationBuilder.DropTable(
                name: "Utilisateurs");

            migrationBuilder.DropTable(
                name: "Compteurs");

            migrationBuilder.DropTable(
                name: "Releves");

            migrationBuilder.DropTable(
                name: "AvenantsConvention");

            migrationBuilder.DropTable(
                name: "ParcoursSalaries");

            migrationBuilder.DropTable(
                name: "Remontees");

            migrationBuilder.DropTable(
                name: "Conventions");

            migrationBuilder.DropTable(
                name: "Salaries");

            migrationBuilder.DropTable(
                name: "Campagnes");

            migrationBuilder.DropTable(
                name: "Chantiers");

            migrationBuilder.DropTable(
                name: "Departements");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "Territoires");

            migrationBuilder.DropTable(
                name: "Regions");
        }
    }
}
