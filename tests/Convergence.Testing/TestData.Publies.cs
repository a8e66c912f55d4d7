using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Testing;

public static partial class TestData
{
    /// <summary>A year that nothing else of the tests uses for a bilan.</summary>
    private const int AnneeBilan = 2031;

    /// <summary>
    /// One row at least of what the demonstration pack does not hold: a derogation for Lille, events of Lille and Lyon, a bilan with its cell and its
    /// file. Once a database.
    /// </summary>
    public static Task PubliesAsync(ConvergenceFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return factory.EcrireAsync(async db =>
        {
            if (await db.Bilans.AnyAsync(b => b.Annee == AnneeBilan))
            {
                return;
            }

            var auteur = await db.Users.OrderBy(u => u.Id).Select(u => u.Id).FirstAsync();
            var bilan = new Bilan
            {
                Programme = Programme.Cvg,
                Annee = AnneeBilan,
                Numero = 1,
                PrepareLe = factory.Horloge.Maintenant.UtcDateTime,
                ContientFictif = true,
                EmpreinteCellules = new string('0', 64),
            };
            db.Bilans.Add(bilan);
            await db.SaveChangesAsync();
            db.CellulesBilan.Add(
                new CelluleBilan
                {
                    BilanId = bilan.Id,
                    Feuille = "ESSAI",
                    Ligne = "L",
                    Colonne = "C",
                    LibelleLigne = "Ligne",
                    LibelleColonne = "Colonne",
                    Statut = StatutCellule.NonRenseigne,
                    Ordre = 1,
                }
            );
            db.FichiersBilan.Add(
                new FichierBilan
                {
                    BilanId = bilan.Id,
                    Programme = Programme.Cvg,
                    NomFichier = "essai.xlsx",
                    Octets = [1],
                    Empreinte = new string('0', 64),
                }
            );
            foreach (var code in new[] { "LYON", "LILLE" })
            {
                var remontee = await (
                    from r in db.Remontees
                    join t in db.Territoires on r.TerritoireId equals t.Id
                    where t.Code == code
                    orderby r.Id
                    select r
                ).FirstAsync();
                db.Derogations.Add(
                    new DerogationCampagne
                    {
                        CampagneId = remontee.CampagneId,
                        TerritoireId = remontee.TerritoireId,
                        Jusquau = new DateOnly(2026, 12, 31),
                        Motif = "Essai",
                        DecideLe = factory.Horloge.Maintenant.UtcDateTime,
                        DecideParId = auteur,
                    }
                );
                db.EvenementsRemontee.Add(
                    new EvenementRemontee
                    {
                        RemonteeId = remontee.Id,
                        TerritoireId = remontee.TerritoireId,
                        Type = TypeEvenementRemontee.Transmission,
                        Le = factory.Horloge.Maintenant.UtcDateTime,
                        ParId = auteur,
                    }
                );
            }
        });
    }
}
