using Convergence.Data.FilesActives;
using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>24 monthly campaigns that end at the given date: the last one open, the one before to validate, some sent back or late.</summary>
internal sealed class CampagnesDemonstration(ConvergenceDbContext db, EcritureEnLot lot, AttendusService attendus, TotauxService totaux, TimeProvider horloge)
{
    private const int NombreCampagnes = 24;

    public async Task CreerAsync(DateOnly au, CancellationToken annulation)
    {
        var derniere = Periode.DuMois(au.AddMonths(-1));
        var compteurs = await db.Compteurs.ToDictionaryAsync(c => c.Code, c => c.Id, annulation);
        var codes = await db.Territoires.ToDictionaryAsync(t => t.Id, t => t.Code, annulation);
        var acteurs = await ActeursAsync(annulation);
        var activite = new ActiviteDemonstration(await PlacesAsync(annulation), await ParcoursAsync(annulation));
        for (var rang = NombreCampagnes - 1; rang >= 0; rang--)
        {
            var periode = Periode.DuMois(derniere.Debut.AddMonths(-rang));
            var campagne = new Campagne { CodePeriode = periode.Code, EstFictive = true };
            var ouverture = periode.Fin.AddDays(1);

            // The last one stays open around the given date, whatever its day.
            var cloture = rang == 0 && au > ouverture.AddDays(19) ? au.AddDays(12) : ouverture.AddDays(29);
            var echeance = rang == 0 ? au.AddDays(au.AddDays(5) <= cloture ? 5 : 0) : ouverture.AddDays(19);
            campagne.Planifier(Programmes.Tous, periode.Fin, ouverture, echeance, cloture);
            lot.Ajouter(campagne);
            var (remontees, lignes) = await attendus.CreerAsync(campagne, lot, annulation);

            // The open campaign of Lyon waits for its coordinator; elsewhere some have begun.
            var saisies = lignes.Where(l => l.EstFictif && (rang > 0 || (codes[l.TerritoireId!.Value] != "LYON" && l.TerritoireId % 2 == 0)));
            foreach (var (ligne, code, nombre) in saisies.SelectMany(l => activite.Compter(l, periode).Select(c => (l, c.Code, c.Nombre))))
            {
                lot.Ajouter(
                    new ValeurReleve
                    {
                        ReleveId = ligne.Id,
                        CompteurId = compteurs[code],
                        CampagneId = campagne.Id,
                        Programme = ligne.Programme,
                        TerritoireId = ligne.TerritoireId,
                        ChantierId = ligne.ChantierId,
                        Nombre = nombre,
                    }
                );
            }

            foreach (var remontee in remontees)
            {
                Avancer(remontee, campagne, rang, acteurs);
            }

            await lot.EcrireAsync(annulation);
            await totaux.CreerAsync(campagne.Id, lot, annulation);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Dictionary<long, int>> PlacesAsync(CancellationToken annulation) =>
        await db.Capacites.Where(c => c.Programme == Programme.Cvg).ToDictionaryAsync(c => c.ChantierId, c => c.Places, annulation);

    /// <summary>The parcours of every fictional chantier, as the counts read them.</summary>
    private async Task<List<ParcoursDeclare>> ParcoursAsync(CancellationToken annulation)
    {
        var chantiers = await db.Chantiers.Where(c => c.EstFictif).Select(c => c.Id).ToListAsync(annulation);
        using var lecture = db.AvecPerimetre(new Perimetre { ChantierIds = chantiers });
        var versCddi = db.Sorties.Where(ReglesSortie.VersCddi());
        return await (
            from p in db.ParcoursSalaries
            join s in db.Salaries on p.SalarieId equals s.Id
            select new ParcoursDeclare(
                p.ChantierId,
                p.Programme,
                p.SalarieId,
                s.Genre,
                p.Entree,
                p.SortieLe,
                p.OrienteurCode == Orienteurs.GrandeMarginalite,
                versCddi.Any(x => x.ParcoursId == p.Id)
            )
        ).ToListAsync(annulation);
    }

    /// <summary>Who sends: the fictional coordinator where there is one, the national account elsewhere.</summary>
    private async Task<Acteurs> ActeursAsync(CancellationToken annulation)
    {
        var comptes = await (
            from u in db.Users
            join h in db.Habilitations on u.Id equals h.UtilisateurId
            where u.EstFictif
            select new
            {
                u.Id,
                h.Role,
                h.TerritoireId,
            }
        ).ToListAsync(annulation);
        return new Acteurs(
            comptes.First(c => c.Role == Role.EquipeNationale).Id,
            comptes.Where(c => c is { Role: Role.CoordinationTerritoriale, TerritoireId: not null }).ToDictionary(c => c.TerritoireId!.Value, c => c.Id)
        );
    }

    /// <summary>Older campaigns are accepted; the last but one is to be validated, sent back or late, according to the territory.</summary>
    private void Avancer(Remontee remontee, Campagne campagne, int rang, Acteurs acteurs)
    {
        var enRetard = rang == 1 && remontee.TerritoireId % 7 == 0;
        if (rang == 0 || enRetard)
        {
            return;
        }

        var envoi = new DateTime(campagne.Echeance.Year, campagne.Echeance.Month, campagne.Echeance.Day, 9, 30, 0, DateTimeKind.Utc).AddDays(
            -(remontee.TerritoireId % 6)
        );
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        envoi = envoi > maintenant ? maintenant.AddHours(-3) : envoi;
        remontee.Transmettre(
            certifie: true,
            incomplet: true,
            "Les chantiers réels ne sont pas saisis dans le jeu de démonstration.",
            acteurs.Pour(remontee.TerritoireId),
            envoi
        );
        if (rang == 1 && remontee.TerritoireId % 7 == 3)
        {
            remontee.RenvoyerACorriger("La file active baisse fortement sur un chantier : merci de vérifier les sorties.");
        }
        else if (rang > 1)
        {
            remontee.Valider(acteurs.National, envoi.AddDays(3) > maintenant ? maintenant.AddHours(-1) : envoi.AddDays(3));
        }
    }

    private sealed record Acteurs(long National, Dictionary<long, long> Coordinations)
    {
        public long Pour(long territoireId) => Coordinations.GetValueOrDefault(territoireId, National);
    }
}
