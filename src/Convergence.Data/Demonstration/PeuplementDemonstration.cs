using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>
/// Fills the other fictional chantiers, so that the pack holds 7,000 people, 6,000 CVG parcours and 2,000 PHC ones over five years. The
/// declared counts of the pack are then those of these parcours. Written chantier by chantier: memory does not grow with the pack.
/// </summary>
internal sealed class PeuplementDemonstration(ConvergenceDbContext db, EcritureEnLot lot, DateOnly au)
{
    /// <summary>People of the pack.</summary>
    public const int Personnes = 7_000;

    /// <summary>CVG parcours of the pack.</summary>
    public const int ParcoursCvg = 6_000;

    /// <summary>PHC parcours of the pack.</summary>
    public const int ParcoursPhc = 2_000;

    private readonly Random _tirage = new(7_000);

    /// <summary>Adds what is missing to the totals.</summary>
    /// <param name="dejaPeuples">Chantiers that already have their people.</param>
    /// <param name="ecrits">People, CVG and PHC parcours already written.</param>
    /// <param name="auteur">Account that signs the actions of these chantiers.</param>
    public async Task CreerAsync(IReadOnlyCollection<long> dejaPeuples, (int Personnes, int Cvg, int Phc) ecrits, long auteur, CancellationToken annulation)
    {
        var grandeMarginalite = new Domain.Reseau.Organisation { Nom = "Équipe « Grande Marginalité » (fictive)", EstFictif = true };
        lot.Ajouter(grandeMarginalite);
        var chantiers = await ChantiersAsync(dejaPeuples, annulation);
        var tires = new TirageParcours(chantiers, au)
            .Tirer(Personnes - ecrits.Personnes, ParcoursCvg - ecrits.Cvg, ParcoursPhc - ecrits.Phc)
            .ToLookup(p => p.ChantierId);
        var details = new DetailsDemonstration(lot, grandeMarginalite.Id, auteur, au);
        foreach (var chantier in chantiers)
        {
            Peupler(chantier, [.. tires[chantier.Id]], details);
            await lot.EcrireAsync(annulation);
        }
    }

    private async Task<List<ChantierAPeupler>> ChantiersAsync(IReadOnlyCollection<long> dejaPeuples, CancellationToken annulation) =>
        await (
            from c in db.Chantiers
            where c.EstFictif && !dejaPeuples.Contains(c.Id)
            orderby c.Id
            select new ChantierAPeupler(
                c.Id,
                c.TerritoireId,
                db.Capacites.Where(x => x.ChantierId == c.Id && x.Programme == Programme.Cvg).Select(x => x.Places).FirstOrDefault(),
                db.Adhesions.Any(a => a.ChantierId == c.Id && a.Programme == Programme.Phc)
            )
        ).ToListAsync(annulation);

    /// <summary>People first, then their parcours in order, then what each holds: each step needs the keys of the one before.</summary>
    private void Peupler(ChantierAPeupler chantier, List<ParcoursTire> tires, DetailsDemonstration details)
    {
        var personnes = new Dictionary<ParcoursTire, Salarie>();
        foreach (var premier in tires.Where(t => t.Precedent is null))
        {
            personnes.Add(premier, Accueillir(chantier, premier));
        }

        var ecrits = new Dictionary<ParcoursTire, ParcoursSalarie>();
        for (var reste = tires; reste.Count > 0; )
        {
            foreach (var tire in reste.Where(t => t.Precedent is null || ecrits.ContainsKey(t.Precedent)).ToList())
            {
                personnes.TryAdd(tire, tire.Precedent is { } avant ? personnes[avant] : personnes[tire]);
                var parcours = Entrer(chantier, tire, personnes[tire], details);
                if (tire.Precedent is { } precedent)
                {
                    parcours.Suivre(ecrits[precedent], tire.Lien);
                }

                ecrits.Add(tire, parcours);
            }

            reste = [.. reste.Where(t => !ecrits.ContainsKey(t))];
        }

        foreach (var (tire, parcours) in ecrits)
        {
            details.Ecrire(parcours, tire.EstSuivi && tires.Exists(t => t.Precedent == tire && t.Lien == LienParcours.PassagePhcCvg));
        }
    }

    private Salarie Accueillir(ChantierAPeupler chantier, ParcoursTire premier)
    {
        var (nom, prenom, genre) = NomsDemonstration.Tirer(_tirage);
        var age = 20 + (int)(Math.Pow(_tirage.NextDouble(), 0.9) * 41);
        var naissance = _tirage.Next(40) == 0 ? (DateOnly?)null : premier.Entree.AddYears(-age).AddDays(-_tirage.Next(364));
        var usage = _tirage.Next(12) == 0 ? NomsDemonstration.Noms[_tirage.Next(NomsDemonstration.Noms.Length)] : null;
        var salarie = Salarie.Accueillir(
            chantier.TerritoireId,
            chantier.Id,
            new IdentiteSalarie(nom, prenom, usage, naissance, genre),
            premier.Entree,
            estFictif: true
        );
        DetailsDemonstration.Decrire(salarie, premier.Entree, age, _tirage);
        salarie.RemettreNotice(_tirage.Next(15) == 0 ? null : premier.Entree, au);
        lot.Ajouter(salarie);
        return salarie;
    }

    private ParcoursSalarie Entrer(ChantierAPeupler chantier, ParcoursTire tire, Salarie salarie, DetailsDemonstration details)
    {
        var parcours = new ParcoursSalarie
        {
            TerritoireId = chantier.TerritoireId,
            ChantierId = chantier.Id,
            SalarieId = salarie.Id,
            Programme = tire.Programme,
            EstFictif = true,
        };
        parcours.Entrer(tire.Entree);
        details.Situer(parcours, tire.Lien);
        if (tire.Sortie is { } le)
        {
            // The exit that stands is written once the parcours has its key: this one only dates it.
            var provisoire = new SortieParcours
            {
                TerritoireId = chantier.TerritoireId,
                ChantierId = chantier.Id,
                ParcoursId = parcours.Id,
                Programme = tire.Programme,
            };
            provisoire.Fixer(le, null, null, null, null);
            parcours.Sortir(provisoire);
        }

        lot.Ajouter(parcours);
        return parcours;
    }
}
