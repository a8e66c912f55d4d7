using Convergence.Domain.FilesActives;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Benchmarks;

/// <summary>The national dashboard and the bilan, and how the dashboard grows with ten times the territories.</summary>
internal static class Lecture
{
    private const string Tableau = "/tableaux-de-bord?programme=cvg";

    private const int Repetitions = 20;

    public static async Task<Mesure> TableauAsync(Banc banc)
    {
        var national = await banc.ClientAsync(Comptes.National);
        var vide = await banc.ClientAsync(Comptes.Dpo);
        return await Mesure.RapportAsync(
            "Tableau de bord national / page vide connectée",
            "≤ 10",
            Repetitions,
            () => national.GetStringAsync(Tableau),
            () => vide.GetStringAsync("/accueil")
        );
    }

    public static async Task<Mesure> BilanAsync(Banc banc)
    {
        var dgefp = await banc.ClientAsync(Comptes.Dgefp);
        var vide = await banc.ClientAsync(Comptes.Dpo);
        return await Mesure.RapportAsync(
            "Téléchargement du bilan / page vide connectée",
            "-",
            Repetitions,
            () => dgefp.GetByteArrayAsync("/bilans/cvg/2023/classeur"),
            () => vide.GetStringAsync("/accueil")
        );
    }

    public static async Task<Mesure> DixFoisAsync(Banc banc)
    {
        await using var grand = await Banc.PreparerAsync();
        await grand.EcrireAsync(async db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var territoires = await db.Territoires.AsNoTracking().ToListAsync();
            var etats = await db.EtatsTerritoireProgramme.AsNoTracking().ToListAsync();
            var totaux = await db.Totaux.AsNoTracking().ToListAsync();
            for (var copie = 1; copie < 10; copie++)
            {
                var nouveaux = territoires.ConvertAll(t => new Territoire
                {
                    Code = $"{t.Code}-{copie}"[..Math.Min(60, t.Code.Length + 2)],
                    Nom = $"{t.Nom} {copie}",
                    CodeRegion = t.CodeRegion,
                });
                for (var i = 0; i < nouveaux.Count; i++)
                {
                    nouveaux[i].Commencer(territoires[i].DebutConnu);
                }

                db.Territoires.AddRange(nouveaux);
                await db.SaveChangesAsync();
                var ids = territoires.Zip(nouveaux, (a, b) => (a.Id, Nouveau: b.Id)).ToDictionary(p => p.Id, p => p.Nouveau);
                foreach (var e in etats)
                {
                    var etat = new EtatTerritoireProgramme
                    {
                        TerritoireId = ids[e.TerritoireId],
                        Programme = e.Programme,
                        Etat = e.Etat,
                    };
                    etat.Commencer(new DatePartielle(e.Debut, e.DebutPrecision));
                    db.EtatsTerritoireProgramme.Add(etat);
                }

                db.Totaux.AddRange(
                    totaux.Select(t => new TotalTerritoire
                    {
                        CampagneId = t.CampagneId,
                        TerritoireId = ids[t.TerritoireId],
                        CompteurId = t.CompteurId,
                        Etat = t.Etat,
                        Programme = t.Programme,
                        Somme = t.Somme,
                        Renseignes = t.Renseignes,
                        Attendus = t.Attendus,
                        AvecFictif = t.AvecFictif,
                        AvecNonVentile = t.AvecNonVentile,
                    })
                );
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }

            // The evolution reads the national totals, that acceptances keep: ten times the territories, ten times the sum.
            foreach (var national in await db.TotauxNationaux.ToListAsync())
            {
                (national.Somme, national.Territoires) = (national.Somme * 10, national.Territoires * 10);
            }

            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync();
        });
        var dixFois = await grand.ClientAsync(Comptes.National);
        var unFois = await banc.ClientAsync(Comptes.National);
        return await Mesure.RapportAsync(
            "Tableau de bord national, dix fois les données / une fois",
            "≤ 1,5",
            Repetitions,
            () => dixFois.GetStringAsync(Tableau),
            () => unFois.GetStringAsync(Tableau)
        );
    }
}
