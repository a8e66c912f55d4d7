using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Financements;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>
/// Fictional amounts on fictional conventions, over three years: a national agreement that reaches three territories, a local co-funding for two
/// of them, and the « mise en œuvre » of their chantiers. No real funder is named, and no real convention holds an invented amount.
/// </summary>
internal sealed class FinancementsDemonstration(ConvergenceDbContext db, EcritureEnLot lot, TimeProvider horloge)
{
    private const string FinanceurNational = "Financeur national (fictif)";

    private static readonly string[] Codes = ["LYON", "LILLE", "NANTES"];

    private readonly List<LigneFinancement> _lignes = [];

    private int _annee;

    public async Task CreerAsync(DateOnly au, CancellationToken annulation)
    {
        _annee = au.Year;
        var territoires = await db
            .Territoires.Where(t => Codes.Contains(t.Code))
            .OrderBy(t => t.Id)
            .Select(t => new Lieu(t.Id, t.Code, t.Nom))
            .ToListAsync(annulation);
        var nationale = NouvelleConvention(
            "FICTIF-ETAT",
            TypeConvention.SubventionEtat,
            "Soutien national aux territoires (convention inventée)",
            null,
            FinanceurNational
        );
        for (var rang = 0; rang < territoires.Count; rang++)
        {
            var t = territoires[rang];
            Ajouter(nationale, Programme.Cvg, PosteFinancement.Coordination, FinanceurNational, t.Id, 62_000m + (3_500.50m * rang));
            Ajouter(nationale, Programme.Cvg, PosteFinancement.EquipeMutualisee, FinanceurNational, t.Id, 118_400.25m - (7_200m * rang));
            Ajouter(nationale, Programme.Phc, PosteFinancement.EspPhc, FinanceurNational, t.Id, 24_000m + (1_250.75m * rang));
        }

        Ajouter(nationale, Programme.Cvg, PosteFinancement.Actions, FinanceurNational, null, 15_000m);
        foreach (var t in territoires.Where(t => t.Code is "LYON" or "LILLE"))
        {
            var locale = NouvelleConvention(
                $"FICTIF-COFI-{t.Code}",
                TypeConvention.Cofinancement,
                "Cofinancement local (convention inventée)",
                t.Id,
                $"Métropole de {t.Nom} (fictif)"
            );
            Ajouter(locale, Programme.Cvg, PosteFinancement.Coordination, $"Métropole de {t.Nom} (fictif)", t.Id, 45_000m);
            Ajouter(locale, Programme.Cvg, PosteFinancement.Actions, "Fondation de démonstration (fictif)", t.Id, 12_340.67m, depasse: t.Code == "LILLE");
            Planifier(locale, ecart: t.Code == "LILLE" ? 500m : 0);
        }

        Planifier(nationale);
        await ChantiersAsync([.. territoires.Select(t => t.Id)], annulation);
        _lignes.ForEach(lot.Ajouter);
        foreach (var conventionId in _lignes.Select(l => l.ConventionId).Distinct())
        {
            lot.Ajouter(new BudgetConvention { ConventionId = conventionId });
        }

        await lot.EcrireAsync(annulation);
    }

    /// <summary>The « mise en œuvre » of the fictional chantiers of the three territories: their reinforcement, and instalments for each.</summary>
    private async Task ChantiersAsync(long[] territoireIds, CancellationToken annulation)
    {
        var conventions = await db
            .Conventions.Where(c => c.EstFictif && c.ChantierId != null && territoireIds.Contains(c.TerritoireId!.Value))
            .OrderBy(c => c.Id)
            .AsNoTracking()
            .ToListAsync(annulation);
        for (var rang = 0; rang < conventions.Count; rang++)
        {
            var c = conventions[rang];
            Ajouter(
                c,
                Programme.Cvg,
                PosteFinancement.RenforcementAci,
                FinanceurNational,
                c.TerritoireId,
                38_500m + (125.40m * rang),
                chantierId: c.ChantierId
            );
            Planifier(c);
        }
    }

    private Convention NouvelleConvention(string numero, TypeConvention type, string objet, long? territoireId, string financeur)
    {
        var convention = new Convention
        {
            Numero = numero,
            Type = type,
            Objet = objet,
            Programmes = Programmes.Tous,
            TerritoireId = territoireId,
            Remarque = "Donnée fictive de démonstration",
            EstFictif = true,
        };
        convention.Dater(
            new DatePartielle(new DateOnly(_annee - 2, 1, 1), Precision.Annee),
            DatePartielle.FinissantLe(new DateOnly(_annee + 1, 12, 31), Precision.Annee)
        );
        convention.Nommer([financeur, "Convergence France"]);
        convention.Reprendre(EtatConvention.Active);
        lot.Ajouter(convention);
        lot.Ajouter(
            new PartieConvention
            {
                ConventionId = convention.Id,
                TerritoireId = territoireId,
                Nom = financeur,
                Role = RolePartie.Financeur,
                Rang = 1,
            }
        );
        lot.Ajouter(
            new PartieConvention
            {
                ConventionId = convention.Id,
                TerritoireId = territoireId,
                Nom = "Convergence France",
                Role = RolePartie.Signataire,
                Rang = 2,
            }
        );
        lot.Ajouter(
            new EvenementConvention
            {
                ConventionId = convention.Id,
                TerritoireId = territoireId,
                Le = horloge.GetUtcNow().UtcDateTime,
                Vers = convention.Etat,
                Texte = "Créée par le jeu de démonstration",
            }
        );
        return convention;
    }

    /// <summary>The same line over three years: closed, paid and partly justified, then running with what is not known yet.</summary>
    private void Ajouter(
        Convention convention,
        Programme programme,
        PosteFinancement poste,
        string financeur,
        long? territoireId,
        decimal montant,
        long? chantierId = null,
        bool depasse = false
    )
    {
        for (var recul = 2; recul >= 0; recul--)
        {
            var ligne = new LigneFinancement
            {
                ConventionId = convention.Id,
                Annee = _annee - recul,
                Programme = programme,
                Poste = poste,
                Financeur = financeur,
                EstFictif = true,
            };
            var engage = decimal.Round(montant * (100 - (2 * recul)) / 100, 2);
            ligne.Affecter(territoireId, chantierId);
            ligne.Chiffrer(
                engage,
                recul == 0 ? EnCours(poste, engage) : engage + (depasse && recul == 1 ? 860m : 0),
                recul switch
                {
                    2 => engage,
                    1 when poste != PosteFinancement.Actions => decimal.Round(engage * 0.92m, 2),
                    _ => null,
                }
            );
            _lignes.Add(ligne);
        }
    }

    /// <summary>The year that runs: part is paid; nobody has said anything of the actions yet.</summary>
    private static decimal? EnCours(PosteFinancement poste, decimal engage) =>
        poste switch
        {
            PosteFinancement.Actions => null,
            PosteFinancement.Coordination => engage,
            _ => decimal.Round(engage * 0.6m, 2),
        };

    /// <summary>One instalment a year, of what the lines of the year engage; the past ones are paid.</summary>
    private void Planifier(Convention c, decimal ecart = 0)
    {
        foreach (var annee in _lignes.Where(l => l.ConventionId == c.Id).GroupBy(l => l.Annee).OrderBy(g => g.Key))
        {
            var echeance = new EcheancePaiement
            {
                ConventionId = c.Id,
                TerritoireId = c.TerritoireId,
                ChantierId = c.ChantierId,
                PrevueLe = new DateOnly(annee.Key, 6, 30),
                Condition = annee.Key == _annee - 2 ? "à la signature" : "sur bilan de l’année précédente",
                EstFictif = true,
            };
            echeance.Prevoir(annee.Sum(l => l.Engage) + (annee.Key == _annee ? ecart : 0));
            if (annee.Key < _annee)
            {
                echeance.Payer(echeance.PrevueLe.AddDays(12), echeance.Prevu, new DateOnly(_annee, 1, 1));
            }

            lot.Ajouter(echeance);
        }
    }

    private sealed record Lieu(long Id, string Code, string Nom);
}
