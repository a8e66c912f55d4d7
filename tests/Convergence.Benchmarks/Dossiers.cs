using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Testing;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Benchmarks;

/// <summary>
/// The caseworker’s list, its filters and its search at 7,000 and at 70,000 people: ten times the chantiers must cost a chantier almost nothing.
/// The counts of the network are measured apart: they read everybody.
/// </summary>
internal static class Dossiers
{
    private const int Fois = 10;

    private const int Repetitions = 15;

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync(Banc banc)
    {
        await using var grand = await Banc.PreparerAsync();
        await MultiplierAsync(grand);
        var (dixFois, unFois) = (await grand.ClientAsync(Comptes.CipLyon), await banc.ClientAsync(Comptes.CipLyon));
        var (national, nationalUneFois) = (await grand.ClientAsync(Comptes.National), await banc.ClientAsync(Comptes.National));
        return
        [
            await LireAsync("Liste d’un chantier", "≤ 1,3", "/salaries", dixFois, unFois),
            await LireAsync("Filtre d’un chantier", "≤ 1,3", "/salaries?programme=phc&etat=tous", dixFois, unFois),
            await LireAsync("Accueil d’une CIP", "-", "/accueil", dixFois, unFois),
            await ChercherAsync(dixFois, unFois),
            await LireAsync("Comptes du réseau (à part)", "-", "/salaries/reseau", national, nationalUneFois),
        ];
    }

    private static Task<Mesure> LireAsync(string nom, string borne, string adresse, HttpClient dixFois, HttpClient unFois) =>
        Mesure.RapportAsync(
            $"{nom}, 70 000 personnes / 7 000",
            borne,
            Repetitions,
            () => dixFois.GetStringAsync(adresse),
            () => unFois.GetStringAsync(adresse)
        );

    private static async Task<Mesure> ChercherAsync(HttpClient dixFois, HttpClient unFois)
    {
        var (a, b) = (Jeton.De(await dixFois.GetStringAsync("/salaries")), Jeton.De(await unFois.GetStringAsync("/salaries")));
        return await Mesure.RapportAsync(
            "Recherche au début d’un mot, 70 000 personnes / 7 000",
            "≤ 1,3",
            Repetitions,
            () => EnvoyerAsync(dixFois, a),
            () => EnvoyerAsync(unFois, b)
        );
    }

    private static async Task EnvoyerAsync(HttpClient client, string jeton)
    {
        using var recherche = new FormUrlEncodedContent([new("Q", "rab"), new(Jeton.Champ, jeton)]);
        (await client.PostAsync("/salaries", recherche)).EnsureSuccessStatusCode();
    }

    /// <summary>Nine copies of every fictional chantier that has people, of these people, their parcours and their contracts.</summary>
    private static async Task MultiplierAsync(Banc banc)
    {
        var chantiers = await banc.LireAsync(db => db.Chantiers.AsNoTracking().Where(c => c.EstFictif).ToListAsync());
        var copies = new Dictionary<long, List<long>>();
        await banc.LireAsync(async db =>
        {
            foreach (var chantier in chantiers)
            {
                var nouveaux = Enumerable
                    .Range(1, Fois - 1)
                    .Select(i => new Chantier
                    {
                        Nom = $"{chantier.Nom} {i}",
                        TerritoireId = chantier.TerritoireId,
                        Commune = chantier.Commune,
                        CodeDepartement = chantier.CodeDepartement,
                        EstFictif = true,
                    })
                    .ToList();
                nouveaux.ForEach(n => n.Commencer(chantier.DebutConnu));
                db.Chantiers.AddRange(nouveaux);
                await db.SaveChangesAsync();
                copies.Add(chantier.Id, nouveaux.ConvertAll(n => n.Id));
            }

            return 0;
        });
        foreach (var chantier in chantiers)
        {
            await CopierAsync(banc, chantier, copies[chantier.Id]);
        }
    }

    private static Task CopierAsync(Banc banc, Chantier chantier, List<long> copies) =>
        banc.LireAsync(
            async db =>
            {
                var personnes = await db.Salaries.AsNoTracking().Where(s => s.ChantierId == chantier.Id).ToListAsync();
                var parcours = (await db.ParcoursSalaries.AsNoTracking().Where(p => p.ChantierId == chantier.Id).ToListAsync()).ToLookup(p => p.SalarieId);
                var contrats = (await db.Contrats.AsNoTracking().Where(c => c.ChantierId == chantier.Id).ToListAsync()).ToLookup(c => c.ParcoursId);
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                foreach (var copie in copies)
                {
                    var nouvelles = personnes.ConvertAll(s =>
                        (
                            Source: s,
                            Copie: Salarie.Accueillir(
                                chantier.TerritoireId,
                                copie,
                                new(s.Nom, s.Prenom, s.NomUsage, s.DateNaissance, s.Genre),
                                new(2026, 11, 22),
                                estFictif: true
                            )
                        )
                    );
                    db.Salaries.AddRange(nouvelles.Select(n => n.Copie));
                    await db.SaveChangesAsync();
                    var suites = nouvelles.SelectMany(n => parcours[n.Source.Id].Select(p => (Source: p, Copie: Copier(p, n.Copie, copie)))).ToList();
                    db.ParcoursSalaries.AddRange(suites.Select(s => s.Copie));
                    await db.SaveChangesAsync();
                    db.Contrats.AddRange(
                        suites.SelectMany(s =>
                            contrats[s.Source.Id]
                                .Select(c =>
                                {
                                    var contrat = new Contrat
                                    {
                                        TerritoireId = chantier.TerritoireId,
                                        ChantierId = copie,
                                        ParcoursId = s.Copie.Id,
                                    };
                                    contrat.Signer(c.Forme, c.Debut, c.FinPrevue, c.HeuresHebdomadaires);
                                    return contrat;
                                })
                        )
                    );
                    await db.SaveChangesAsync();
                    db.ChangeTracker.Clear();
                }

                return 0;
            },
            new Perimetre { ChantierIds = [chantier.Id, .. copies] }
        );

    private static ParcoursSalarie Copier(ParcoursSalarie source, Salarie salarie, long chantierId)
    {
        var copie = new ParcoursSalarie
        {
            TerritoireId = source.TerritoireId,
            ChantierId = chantierId,
            SalarieId = salarie.Id,
            Programme = source.Programme,
            EstFictif = true,
        };
        copie.Entrer(source.Entree);
        copie.EcrirePass(null, source.PassDebut, source.PassFin);
        if (source.SortieLe is { } le)
        {
            var sortie = new SortieParcours
            {
                TerritoireId = source.TerritoireId,
                ChantierId = chantierId,
                ParcoursId = copie.Id,
                Programme = source.Programme,
            };
            sortie.Fixer(le, null, null, null, null);
            copie.Sortir(sortie);
        }

        return copie;
    }
}
