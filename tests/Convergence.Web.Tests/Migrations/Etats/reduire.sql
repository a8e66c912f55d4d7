-- Makes of a demonstration database a small one that holds every kind of row: see README.md.
PRAGMA foreign_keys = OFF;
BEGIN;

-- Campaigns: the published ones, and the last two of the pack.
CREATE TEMP TABLE parties AS
  SELECT "Id" FROM "Campagnes" WHERE "Id" NOT IN (SELECT "CampagneId" FROM "Releves" WHERE "TerritoireId" IS NULL UNION SELECT "Id" FROM "Campagnes" WHERE "CodePeriode" < '2024')
     AND "Id" NOT IN (SELECT "Id" FROM "Campagnes" ORDER BY "DateArrete" DESC LIMIT 2);
DELETE FROM "Valeurs" WHERE "CampagneId" IN (SELECT "Id" FROM parties);
DELETE FROM "Releves" WHERE "CampagneId" IN (SELECT "Id" FROM parties);
DELETE FROM "Remontees" WHERE "CampagneId" IN (SELECT "Id" FROM parties);
DELETE FROM "TotauxTerritoire" WHERE "CampagneId" IN (SELECT "Id" FROM parties);
DELETE FROM "TotauxNationaux" WHERE "CampagneId" IN (SELECT "Id" FROM parties);
DELETE FROM "Campagnes" WHERE "Id" IN (SELECT "Id" FROM parties);

-- People: fifteen of each chantier that an account is held on, three of two others, and whoever is shared, transferred or suspended.
CREATE TEMP TABLE gens AS
  SELECT "Id" FROM (SELECT "Id", "ChantierId", ROW_NUMBER() OVER (PARTITION BY "ChantierId" ORDER BY "Id") AS rang FROM "Salaries")
   WHERE (rang <= 15 AND "ChantierId" IN (SELECT "ChantierId" FROM "Habilitations"))
      OR (rang <= 3 AND "ChantierId" IN (SELECT DISTINCT "ChantierId" FROM "Salaries" WHERE "ChantierId" NOT IN (SELECT "ChantierId" FROM "Habilitations" WHERE "ChantierId" IS NOT NULL) ORDER BY 1 LIMIT 2))
  UNION SELECT "SalarieId" FROM "PartagesDossier"
  UNION SELECT "SalarieId" FROM "TransfertsDossier"
  UNION SELECT "SalarieId" FROM "ParcoursSalaries" WHERE "Id" IN (SELECT "ParcoursId" FROM "SuspensionsPass")
  UNION SELECT MIN("SalarieId") FROM "PropositionsConservation";
INSERT INTO gens SELECT "FusionneDansId" FROM "Salaries" WHERE "Id" IN (SELECT "Id" FROM gens) AND "FusionneDansId" IS NOT NULL;
DELETE FROM "Salaries" WHERE "Id" NOT IN (SELECT "Id" FROM gens);
DELETE FROM "MotsSalarie" WHERE "SalarieId" NOT IN (SELECT "Id" FROM gens);
DELETE FROM "PropositionsConservation" WHERE "SalarieId" NOT IN (SELECT "Id" FROM gens);
DELETE FROM "ParcoursSalaries" WHERE "SalarieId" NOT IN (SELECT "Id" FROM gens);
DELETE FROM "ActionsParcours" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "BilansFreins" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "NiveauxFrein" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "Concertations" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "Contrats" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "Mobilisations" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "PaliersHoraires" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "PointsSuivi" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "Prolongations" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "Referents" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "SortiesParcours" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");
DELETE FROM "SuspensionsPass" WHERE "ParcoursId" NOT IN (SELECT "Id" FROM "ParcoursSalaries");

-- One fictional person of the chantier of the accounts of Lyon is named « O’Brien », folded as the state folded it.
CREATE TEMP TABLE elue AS
  SELECT MIN("Id") AS "Id" FROM "Salaries" WHERE "ChantierId" = (SELECT "ChantierId" FROM "Habilitations" WHERE "Role" = 5) AND "Conservation" = 0 AND "FusionneDansId" IS NULL
     AND "Id" NOT IN (SELECT "SalarieId" FROM "PartagesDossier") AND "Id" NOT IN (SELECT "SalarieId" FROM "TransfertsDossier");
UPDATE "Salaries" SET "Nom" = 'O’Brien', "Prenom" = 'Maëve', "NomUsage" = NULL, "NomRecherche" = 'O BRIEN MAEVE' WHERE "Id" = (SELECT "Id" FROM elue);
DELETE FROM "MotsSalarie" WHERE "SalarieId" = (SELECT "Id" FROM elue);
INSERT INTO "MotsSalarie" ("SalarieId", "Mot", "TerritoireId", "ChantierId")
  SELECT s."Id", m.column1, s."TerritoireId", s."ChantierId" FROM "Salaries" s, (VALUES ('O'), ('BRIEN'), ('MAEVE')) m WHERE s."Id" = (SELECT "Id" FROM elue);

-- One row in each table that the pack leaves empty.
CREATE TEMP TABLE ici AS
  SELECT s."Id" AS s, s."TerritoireId" AS t, s."ChantierId" AS c, (SELECT MIN("Id") FROM "Utilisateurs") AS u,
         (SELECT MIN(a."Id") FROM "Salaries" a WHERE a."ChantierId" = s."ChantierId" AND a."Id" > s."Id") AS autre,
         (SELECT MIN(a."Id") FROM "Salaries" a WHERE a."ChantierId" <> s."ChantierId") AS ailleurs
    FROM "Salaries" s WHERE s."Id" = (SELECT "Id" FROM elue);
INSERT INTO "AccesDossiers" ("Instant", "CompteId", "SalarieId", "TerritoireId", "ChantierId", "Action", "Resultat", "Pseudonyme", "Champs") SELECT '2026-09-30 08:00:00', u, s, t, c, 1, 1, 'ESSAI', NULL FROM ici;
INSERT INTO "AccordsRapprochement" ("SalarieId", "EstDonne", "RepondueLe", "TerritoireId", "ChantierId", "Version") SELECT s, 1, '2026-09-30', t, c, 1 FROM ici;
INSERT INTO "AspNetUserClaims" ("UserId", "ClaimType", "ClaimValue") SELECT u, 'essai', 'essai' FROM ici;
INSERT INTO "AspNetUserLogins" ("LoginProvider", "ProviderKey", "ProviderDisplayName", "UserId") SELECT 'essai', 'essai', 'Essai', u FROM ici;
INSERT INTO "AspNetUserTokens" ("UserId", "LoginProvider", "Name", "Value") SELECT u, 'essai', 'essai', 'essai' FROM ici;
DELETE FROM "ClesProtection";
INSERT INTO "ClesProtection" ("Nom", "Xml") VALUES ('essai', '<essai />');
INSERT INTO "DecisionsSensibles" ("Groupe", "ChantierId", "OuverteLe", "Motif", "OuverteParId", "FermeeLe", "MotifFermeture", "FermeeParId", "Version") SELECT 1, c, '2026-09-01', 'Essai', u, '2026-09-02', 'Essai', u, 1 FROM ici;
INSERT INTO "DerogationsCampagne" ("CampagneId", "TerritoireId", "Jusquau", "Motif", "DecideLe", "DecideParId") SELECT (SELECT MAX("Id") FROM "Campagnes"), t, '2026-10-31', 'Essai', '2026-09-30 08:00:00', u FROM ici;
INSERT INTO "EvenementsRemontee" ("RemonteeId", "TerritoireId", "Type", "Le", "ParId") SELECT "Id", "TerritoireId", 1, '2026-09-30 08:00:00', (SELECT u FROM ici) FROM "Remontees" ORDER BY "Id" DESC LIMIT 1;
INSERT INTO "FusionsSalarie" ("Cle", "SalarieId", "AutreId", "TerritoireId", "ChantierId", "ParcoursRepris", "ChampsRepris", "Le", "ParId", "DefaiteLe", "DefaiteParId", "Version")
  SELECT '00000000-0000-4000-8000-000000000001', s, autre, t, c, '', '', '2026-09-01 08:00:00', u, '2026-09-02 08:00:00', u, 1 FROM ici;
INSERT INTO "ImportsEnAttente" ("Jeton", "Sujet", "DeposeParId", "DeposeLe", "Empreinte", "NomFichier", "Etat", "TermineLe", "Ajoutees", "Modifiees", "Inchangees", "Version")
  SELECT '00000000-0000-4000-8000-000000000002', 'partenaires', u, '2026-09-01 08:00:00', printf('%064d', 0), 'essai.xlsx', 2, '2026-09-01 08:05:00', 1, 2, 3, 1 FROM ici;
INSERT INTO "PairesRapprochees" ("SalarieAId", "ChantierAId", "SalarieBId", "ChantierBId", "Force", "TrouveeLe", "AccepteA", "AccepteB")
  SELECT MIN(s, ailleurs), IIF(s < ailleurs, c, a."ChantierId"), MAX(s, ailleurs), IIF(s < ailleurs, a."ChantierId", c), 2, '2026-09-30', 0, 0 FROM ici JOIN "Salaries" a ON a."Id" = ailleurs;
INSERT INTO "ValeursSensibles" ("Cle", "SalarieId", "Groupe", "Support", "SupportId", "Contenu", "CleContenu", "TerritoireId", "ChantierId", "Version") SELECT '00000000-0000-4000-8000-000000000003', s, 1, 1, s, x'00', 'essai', t, c, 1 FROM ici;

-- EF makes it again.
DROP TABLE IF EXISTS "__EFMigrationsLock";
COMMIT;
PRAGMA wal_checkpoint(TRUNCATE);
PRAGMA journal_mode = DELETE;
VACUUM;
SELECT 'référence perdue : ' || "table" || ' -> ' || parent FROM pragma_foreign_key_check;
