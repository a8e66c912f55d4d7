using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Web.Composants;
using Convergence.Web.Features.Pilotage.Shared;
using Convergence.Web.Features.Pilotage.TableauxDeBord;

namespace Convergence.Web.Features.Pilotage.TableauTerritoire;

/// <summary>
/// The counters and chantiers of one territory, by the rules of <see cref="LignesTableau"/>; what statistical secrecy hides is said, not shown.
/// </summary>
public sealed class LignesTerritoire
{
    private readonly ContexteTableau _contexte;

    private readonly int _listes;

    private readonly IReadOnlySet<string> _masques;

    /// <summary>The lines of what was read.</summary>
    /// <param name="masques">Codes of the counters that statistical secrecy hides from this reader.</param>
    public LignesTerritoire(ContexteTableau contexte, IReadOnlyList<CompteurLu> lus, int listes, IReadOnlySet<string> masques)
    {
        (_contexte, _listes, _masques) = (contexte, listes, masques);
        var totaux = lus.Where(l => l.Etat is not null)
            .Select(l => new TotalLu(
                0,
                l.Code,
                Avancements.De(l.Etat!.Value),
                l.Somme ?? 0,
                l.Somme is null ? 0 : 1,
                1,
                l.Renseignes,
                l.Attendus,
                l.AvecFictif,
                l.Etat.Value
            ))
            .ToList();
        var regles = new LignesTableau(contexte.Programme, contexte.Periode, [], totaux, contexte.LecteurInterne);
        Etat = regles.EtatDe(totaux);
        Compteurs =
        [
            .. lus.GroupBy(l => l.Code)
                .Where(g => EstMontre(g.Key, totaux))
                .Select(g => Compteur(regles, [.. g], [.. totaux.Where(t => t.Compteur == g.Key)], totaux)),
        ];
    }

    public EtatLigne Etat { get; }

    public IReadOnlyList<LigneCompteur> Compteurs { get; }

    public static IReadOnlyList<string> ColonnesChantiers(IReadOnlyList<CompteurLu> lus, IReadOnlyList<CelluleChantier> cellules) =>
        [.. Portes(lus, cellules).Select(c => c.Libelle)];

    /// <summary>A row per chantier. A draft shows that it exists, not its figures.</summary>
    public static IReadOnlyList<LigneChantier> Chantiers(IReadOnlyList<CompteurLu> lus, IReadOnlyList<CelluleChantier> cellules)
    {
        var colonnes = Portes(lus, cellules);
        return
        [
            .. cellules
                .GroupBy(c => c.ReleveId)
                .Select(g => Chantier(g.First(), [.. g], colonnes))
                .Where(c => c.EstAttendu || c.Nombres.Any(n => n is not null)),
        ];
    }

    public IReadOnlyList<ChiffreTableau> Chiffres()
    {
        var chiffres = Compteurs
            .Where(c => !c.EstPartie && !c.Masque)
            .Select(c => new ChiffreTableau(
                c.Libelle,
                c.Cellule.Publie ?? c.Cellule.Transmis,
                c.Unite,
                c.Nature == NatureCompteur.Flux.Libelle() ? $"pendant {_contexte.Periode.Libelle}" : $"au {Formats.Date(_contexte.Periode.DateArrete)}",
                c.DefinitionUrl,
                c.Completude,
                SourcesPubliees
                    .De(_contexte.Periode)
                    .Replace(
                        "chiffres validés",
                        c.Cellule.Publie is null && c.Cellule.Transmis is not null ? "chiffres transmis" : "chiffres validés",
                        StringComparison.Ordinal
                    ),
                null,
                Notes(c),
                c.AvecFictif
            ))
            .ToList();
        chiffres.Add(
            new ChiffreTableau(
                Catalogue.ChantiersListes.Libelle,
                _listes,
                Catalogue.ChantiersListes.Unite,
                $"au {Formats.Date(_contexte.Periode.DateArrete)}",
                "~/definitions#" + Catalogue.ChantiersListes.Ancre,
                null,
                "Registre du réseau, adhésions en vigueur à cette date",
                null,
                []
            )
        );
        return chiffres;
    }

    private static List<string> Notes(LigneCompteur c)
    {
        var notes = new List<string>();
        if (c.Cellule.EstVide && c.Cellule.Absence != Formats.NonRenseigne)
        {
            notes.Add($"Chiffre {c.Cellule.Absence}.");
        }
        else if (c.Cellule is { Publie: null, Transmis: not null })
        {
            notes.Add("Transmis, non validé : le chiffre peut encore changer.");
        }

        if (c.Doublons && !c.Cellule.EstVide)
        {
            notes.Add("Doublons possibles entre chantiers.");
        }

        return notes;
    }

    private LigneCompteur Compteur(LignesTableau regles, List<CompteurLu> lus, List<TotalLu> siens, List<TotalLu> tous)
    {
        var c = lus[0];
        var cellule = regles.CelluleDe(siens, tous);
        var masque = _masques.Contains(c.Code);
        return new LigneCompteur(
            c.Code,
            c.Libelle,
            c.Unite,
            c.Nature.Libelle(),
            c.EstPartie,
            masque ? new Cellule(null, null, "masqué (secret statistique)") : cellule,
            masque,
            c.ParChantier ? regles.CompletudeDe(siens, c.Code, _listes)
                : cellule.EstVide ? cellule.Absence
                : "territoire entier",
            c.EstDouble,
            siens.Exists(t => t is { AvecFictif: true, Avancement: >= Avancement.Transmis }),
            Catalogue.Tous.FirstOrDefault(i => i.CodeCompteur == c.Code) is { } i ? "~/definitions#" + i.Ancre : null
        );
    }

    /// <summary>A published document holds few counters; the others are not missing from it.</summary>
    private bool EstMontre(string code, List<TotalLu> totaux) =>
        !_contexte.Periode.EstReprise
        || code is CompteurCodes.CvgFileActive or CompteurCodes.CvgChantiers or CompteurCodes.PhcParcoursAnnuels
        || totaux.Exists(t => t.Compteur == code && t.Valeur is not null);

    private static List<CompteurLu> Portes(IReadOnlyList<CompteurLu> lus, IReadOnlyList<CelluleChantier> cellules)
    {
        var ids = cellules.Where(c => c.Nombre is not null).Select(c => c.CompteurId).ToHashSet();
        return [.. lus.DistinctBy(l => l.Code).Where(l => ids.Contains(l.Id))];
    }

    private static LigneChantier Chantier(CelluleChantier ligne, List<CelluleChantier> cellules, List<CompteurLu> colonnes)
    {
        var transmis = ligne.Etat.EstTransmis();
        var nombres = cellules.Where(c => c.CompteurId is not null).ToDictionary(c => c.CompteurId!.Value);
        var etat = ligne.Etat switch
        {
            EtatRemontee.Brouillon => new EtatLigne("Non transmis", "non-recu"),
            EtatRemontee.ACorriger => new EtatLigne("Renvoyé à corriger", "a-corriger"),
            EtatRemontee.Transmis => new EtatLigne("Transmis, non validé", "transmis"),
            EtatRemontee.Valide => new EtatLigne("Validé", "valide"),
            _ => new EtatLigne("Figé", "fige"),
        };
        var remarques = transmis
            ? cellules
                .Where(c => c.Commentaire is not null || c.Avertissements is not null)
                .Select(c => $"{colonnes.Find(k => k.Id == c.CompteurId)?.Libelle ?? "Valeur"} : {c.Commentaire ?? "valeur inhabituelle, sans commentaire"}")
            : [];
        return new LigneChantier(
            ligne.Libelle,
            ligne.EstFictif,
            ligne is { EstAttendu: true, Niveau: NiveauReleve.Chantier },
            transmis,
            etat,
            [.. colonnes.Select(k => transmis ? nombres.GetValueOrDefault(k.Id)?.Nombre : null)],
            [.. remarques]
        );
    }
}
