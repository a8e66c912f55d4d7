using System.Globalization;
using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>Fictional chantiers on every territory, named as such, from 01/01/2024.</summary>
internal sealed class ReseauDemonstration(ConvergenceDbContext db, EcritureEnLot lot)
{
    public static readonly DateOnly Debut = new(2024, 1, 1);

    // Names of trees and tools: nothing that a real chantier of the network bears.
    private static readonly string[] Noms = ["Les Tilleuls", "L’Établi", "Le Vieux Chêne", "La Bêche", "Les Noisetiers", "Le Rabot"];

    /// <summary>Creates them; returns the first fictional chantier of each territory code.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CreerAsync(CancellationToken annulation)
    {
        var territoires = await (
            from t in db.Territoires
            orderby t.Id
            select new
            {
                t.Id,
                t.Code,
                t.Nom,
                Departement = t.Departements.OrderBy(d => d.CodeDepartement).Select(d => d.CodeDepartement).First(),
                Cvg = db.EtatsTerritoireProgramme.Any(e => e.TerritoireId == t.Id && e.Programme == Programme.Cvg && e.Etat == EtatProgramme.Operationnel),
                Commune = db.Chantiers.Where(c => c.TerritoireId == t.Id).OrderBy(c => c.Id).Select(c => new { c.Commune, c.CodeCommune }).FirstOrDefault(),
            }
        ).ToListAsync(annulation);
        var premiers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var t in territoires)
        {
            for (var rang = 0; rang < (t.Cvg ? 3 + (int)(t.Id % 4) : 1); rang++)
            {
                var chantier = new Chantier
                {
                    Nom = string.Create(CultureInfo.InvariantCulture, $"{Noms[rang]} – {t.Nom} (fictif)"),
                    TerritoireId = t.Id,
                    Commune = t.Commune?.Commune ?? t.Nom,
                    CodeCommune = t.Commune?.CodeCommune,
                    CodeDepartement = t.Departement,
                    EstFictif = true,
                    EstRural = rang == 5,
                    Remarque = "Chantier fictif du jeu de démonstration.",
                };
                chantier.Commencer(new DatePartielle(Debut, Precision.Jour));
                lot.Ajouter(chantier);
                premiers.TryAdd(t.Code, chantier.Id);
                if (t.Cvg)
                {
                    Adherer(chantier.Id, t.Id, Programme.Cvg);
                    Capacite(chantier.Id, t.Id, 22 + (int)((t.Id * 7 + rang * 5) % 20));
                }

                if (!t.Cvg || rang < 2)
                {
                    Adherer(chantier.Id, t.Id, Programme.Phc);
                }
            }
        }

        await lot.EcrireAsync(annulation);
        return premiers;
    }

    private void Adherer(long chantierId, long territoireId, Programme programme)
    {
        var adhesion = new AdhesionProgramme
        {
            ChantierId = chantierId,
            TerritoireId = territoireId,
            Programme = programme,
        };
        adhesion.Commencer(new DatePartielle(Debut, Precision.Jour));
        adhesion.Confirmer(new DateOnly(2026, 1, 1));
        lot.Ajouter(adhesion);
    }

    private void Capacite(long chantierId, long territoireId, int places)
    {
        var capacite = new CapaciteConventionnee
        {
            ChantierId = chantierId,
            TerritoireId = territoireId,
            Programme = Programme.Cvg,
            Places = places,
            Remarque = "Fictif",
        };
        capacite.Commencer(new DatePartielle(Debut, Precision.Jour));
        lot.Ajouter(capacite);
    }
}
