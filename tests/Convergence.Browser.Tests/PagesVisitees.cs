using Convergence.Testing;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Browser.Tests;

/// <summary>Every page that a role meets: zero axe violations, no complaint of the Content-Security-Policy, no sideways scrolling.</summary>
internal static class PagesVisitees
{
    private static readonly Dictionary<string, string[]> Pages = new(StringComparer.Ordinal)
    {
        [string.Empty] =
        [
            "/",
            "/connexion",
            "/aide",
            "/accessibilite",
            "/donnees-personnelles",
            "/mentions-legales",
            "/plan-du-site",
            "/nulle-part",
            "/invitation/inconnu",
            "/mot-de-passe-oublie",
        ],
        [Comptes.National] =
        [
            "/accueil",
            "/territoires",
            "/territoires/PARIS",
            "/territoires/LYON",
            "/territoires/CA-DE-LENS-LIEVIN",
            "/chantiers",
            "/chantiers?q=dph",
            "/chantiers/1",
            "/reseau/a-mettre-a-jour",
            "/campagnes",
            "/campagnes/2026-09",
            "/campagnes/nouvelle",
            "/files-actives",
            "/files-actives/LILLE/2026-08",
            "/files-actives/PARIS/2023",
            "/tableaux-de-bord",
            "/tableaux-de-bord?periode=2023",
            "/tableaux-de-bord?periode=2023&programme=phc",
            "/tableaux-de-bord/LYON",
            "/tableaux-de-bord/PARIS?periode=2023",
            "/bilans",
            "/bilans/cvg/2023",
            "/bilans/phc/2023",
            "/definitions",
            "/compte/mot-de-passe",
            "/profil",
            "/engagements",
            "/engagements?programme=phc&tri=atteinte",
            "/equipes",
            "/equipes?territoire=LYON&termines=true",
            "/equipes/nouveau",
            "/partenaires",
            "/partenaires?q=zzz",
            "/partenaires/1",
            "/partenaires/nouveau",
            "/partenaires/1/modifier",
            "/partenaires/1/effets/nouveau",
            "/partenaires/1/contacts/nouveau",
            "/partenaires/a-confirmer",
            "/partenaires/imprimer",
            "/partenaires/carte",
            "/partenaires/1/fusionner",
            "/partenaires/import",
            "/conventions/import",
            "/conventions",
            "/conventions/anomalies",
            "/conventions/anomalies?etat=justifiee",
            "/conventions/anomalies/{anomalie}",
            "/conventions?type=PartenariatLocal",
            "/conventions/1",
            "/conventions/1/modifier",
            "/conventions/1/etat",
            "/conventions/1/avenants/nouveau",
            "/conventions/1/documents/nouveau",
            "/conventions/nouvelle",
            "/partenariats/matrice",
            "/financements",
            "/financements?par=annee",
            "/financements?par=poste&annee=toutes&page=2",
            "/financements?financeur=zzz",
            "/financements/financeurs",
            "/conventions/{FICTIF-ETAT}",
            "/conventions/{FICTIF-ETAT}/budget",
            "/conventions/{FICTIF-COFI-LILLE}/budget?annee=2025",
            "/conventions/{FICTIF-COFI-LYON}/budget/modifier?annee=2026",
            "/conventions/{FICTIF-COFI-LYON}/budget/modifier?annee=2027",
            "/conventions/{FICTIF-COFI-LYON}/echeancier",
            "/salaries/reseau",
            "/salaries/reseau?au=2026-10-31",
            "/salaries/reseau/personnes",
        ],
        [Comptes.CoordinationLyon] =
        [
            "/accueil",
            "/salaries-partages",
            "/salaries/reseau",
            "/salaries-partages/{partage}",
            "/financements",
            "/financements?par=financeur",
            "/conventions/{FICTIF-COFI-LYON}",
            "/conventions/{FICTIF-COFI-LYON}/budget",
            "/engagements",
            "/equipes",
            "/equipes/nouveau",
            "/territoires/LYON/enjeux/nouveau",
            "/conventions",
            "/conventions/anomalies",
            "/conventions/nouvelle",
            "/partenariats/matrice",
            "/campagnes",
            "/files-actives/LYON/2026-09",
            "/files-actives/LYON/2026-10",
            "/tableaux-de-bord/LYON",
            "/territoires/LYON",
            "/sorties-projetees",
        ],
        [Comptes.PartenariatLyon] = ["/accueil", "/partenaires", "/partenaires/nouveau", "/partenaires/a-confirmer"],
        [Comptes.CipLyon] =
        [
            "/accueil",
            "/salaries",
            "/salaries?etat=tous",
            "/salaries/nouveau",
            "/salaries?liste=fin-proche",
            "/salaries?liste=sans-diagnostic",
            "/alertes",
            "/alertes?seuil=0",
            "/sorties-projetees",
            "/salaries/import",
            "/salaries/{salarie}/sensible",
            "/rapprochements",
            "/salaries/{salarie}/rapprochement",
            "/suivis",
            "/suivis?etat=tous&volet=emploi",
            "/salaries/{salarie}/parcours",
            "/salaries/{salarie}/suivi",
            "/salaries/{salarie}/situation",
            "/salaries/{salarie}/parcours/nouveau",
            "/salaries/{salarie}/contrats/nouveau",
            "/salaries/{salarie}/droits",
            "/salaries/{salarie}/partage",
            "/salaries/{salarie}/droits/acces",
            "/salaries/{salarie}/transfert",
            "/salaries/transferts",
            "/salaries/doublons",
            "/salaries/{salarie}/accompagnement",
            "/salaries/{salarie}/freins/nouveau",
            "/salaries/{salarie}/referents/nouveau",
            "/salaries/{salarie}/concertations/nouvelle",
            "/salaries/{salarie}/actions",
            "/salaries/{salarie}/actions/nouvelle",
            "/salaries/{salarie}/mobilisations/nouvelle",
            "/salaries/{salarie}/impression",
            "/salaries/{ligne}/modifier",
            "/salaries/{ligne}/retirer",
            "/salaries/agenda",
            "/salaries/action-collective",
            "/partenariats/mobilisations",
        ],
        [Comptes.DirectionLyon] =
        [
            "/accueil",
            "/salaries/{salarie}/droits",
            "/salaries/{salarie}/droits/traitement",
            "/salaries/{salarie}/droits/effacement",
            "/salaries/conservation",
            "/salaries/conservation?liste=archives",
            "/financements",
            "/files-actives/LYON/2026-09",
            "/chantiers",
            "/invitations",
            "/invitations/nouvelle",
            "/invitations/1/revoquer",
            "/comptes?etat=tous",
            "/comptes/7",
            "/comptes/7/desactiver",
            "/comptes/7/roles/7/terminer",
        ],
        [Comptes.Administration] =
        [
            "/accueil",
            "/invitations?etat=toutes",
            "/invitations?liste=7f1d0a3e-51c4-4c1c-9a55-2f6a53f4b0aa",
            "/invitations/liste",
            "/invitations/nouvelle",
            "/comptes",
            "/courriels",
            "/courriels?etat=tous",
            "/taches",
        ],
        [Comptes.EspSaintMalo] = ["/accueil", "/files-actives/CA-DU-PAYS-DE-SAINT-MALO-AGGLOMERATION/2026-10"],
        [Comptes.Dgcs] = ["/accueil", "/tableaux-de-bord?periode=2023", "/bilans"],
        [Comptes.MetropoleLyon] = ["/accueil", "/tableaux-de-bord/LYON"],
        [Comptes.Dpo] = ["/accueil", "/journal-acces", "/journal-acces?quoi=Partage", "/module-sensible", "/module-sensible/ouverture", "/tableaux-de-bord"],
    };

    /// <summary>A screen of an office, then a telephone: the page is loaded once, and laid out again.</summary>
    private static readonly int[] Largeurs = [1280, 320];

    /// <summary>Nobody, and each account that has a list, but the national team: half of the pages are its own, read at the same time as the others.</summary>
    public static TheoryData<string> Lecteurs => [.. Pages.Keys.Where(c => c != Comptes.National)];

    public static async Task LireAsync(Navigateur navigateur, Site site, string compte)
    {
        await using var visite = await Visite.OuvrirAsync(navigateur.Chromium, site, compte.Length == 0 ? null : compte);
        foreach (var page in Pages[compte])
        {
            var chemin = await AdresseAsync(site, page);
            var statut = await visite.AllerAsync(chemin);
            var refus = statut is 403 or 404;
            var attendu = chemin is "/nulle-part" or "/invitation/inconnu" || (compte == Comptes.Dpo && chemin == "/tableaux-de-bord");
            Assert.True(attendu == refus && statut < 500, $"{chemin} : {statut}");
            foreach (var largeur in Largeurs)
            {
                await visite.Page.SetViewportSizeAsync(largeur, 900);
                await visite.VerifierAsync(refus);
            }

            await visite.Page.SetViewportSizeAsync(Largeurs[0], 900);
        }
    }

    /// <summary>
    /// « /conventions/{NUMERO}/budget »: a convention of the pack by its number, whatever its key; « {anomalie} »: one on which somebody spoke.
    /// </summary>
    private static async Task<string> AdresseAsync(Site site, string chemin)
    {
        if (chemin.Split('{', '}') is not [var avant, var numero, var apres])
        {
            return chemin;
        }

        if (numero == "anomalie")
        {
            return avant + await site.LireAsync(db => db.TraitementsAnomalie.OrderBy(s => s.Id).Select(s => s.Cle).FirstAsync());
        }

        if (numero is "partage" or "salarie")
        {
            return avant + await site.LireAsync(db => CleNominativeAsync(db, numero == "partage")) + apres;
        }

        if (numero == "ligne")
        {
            return avant + await site.LireAsync(LigneNominativeAsync) + apres;
        }

        return $"{avant}{await site.LireAsync(db => db.Conventions.Where(c => c.Numero == numero).Select(c => c.Id).SingleAsync())}{apres}";
    }

    /// <summary>Key of a person of the chantier of Lyon, or of a file that it shares.</summary>
    private static async Task<Guid> CleNominativeAsync(Data.ConvergenceDbContext db, bool partage)
    {
        await LireLyonAsync(db);
        return partage
            ? await db.Partages.Where(p => p.RetireLe == null).OrderBy(p => p.Id).Select(p => p.Cle).FirstAsync()
            : await db.Salaries.OrderBy(s => s.Id).Select(s => s.Cle).FirstAsync();
    }

    /// <summary>An action of a person of the chantier of Lyon, as its address names it.</summary>
    private static async Task<string> LigneNominativeAsync(Data.ConvergenceDbContext db)
    {
        await LireLyonAsync(db);
        var ligne = await (
            from a in db.ActionsParcours
            join p in db.ParcoursSalaries on a.ParcoursId equals p.Id
            join s in db.Salaries on p.SalarieId equals s.Id
            orderby a.Id
            select new { s.Cle, a.Id }
        ).FirstAsync();
        return $"{ligne.Cle}/actions/{ligne.Id}";
    }

    private static async Task LireLyonAsync(Data.ConvergenceDbContext db)
    {
        var chantier = await (
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            where t.Code == "LYON" && c.EstFictif
            orderby c.Id
            select c.Id
        ).FirstAsync();
        db.Definir(new Domain.Habilitations.Perimetre { ChantierIds = [chantier] });
    }
}
