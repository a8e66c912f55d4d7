using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Web.Composants;
using Convergence.Web.Features.Pilotage.TableauxDeBord;

namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>The key figures of a dashboard: each with its date, definition, completeness and source.</summary>
public static class ChiffresTableau
{
    private const int NomsAuPlus = 3;

    /// <summary>A card per column that holds a figure. What is missing is named when that is short.</summary>
    public static IReadOnlyList<ChiffreTableau> Nationaux(
        ContexteTableau contexte,
        IReadOnlyList<Colonne> colonnes,
        LigneSomme total,
        LigneSomme convergence,
        IReadOnlyList<LigneTableau> lignes
    )
    {
        var chiffres = new List<ChiffreTableau>();
        for (var i = 0; i < colonnes.Count; i++)
        {
            var (colonne, somme, duCollectif) = (colonnes[i], total.Cellules[i], convergence.Cellules[i]);
            if (somme.Publie is null && somme.Transmis is null)
            {
                continue;
            }

            var rang = i;
            var manquants = lignes.Where(l => l.Cellules[rang].Publie is null).Select(l => l.Territoire.Nom).ToList();
            chiffres.Add(
                new ChiffreTableau(
                    colonne.Indicateur.Libelle,
                    somme.Publie ?? (object)somme.Absence,
                    somme.Publie is null ? null : colonne.Indicateur.Unite,
                    Date(contexte.Periode, colonne),
                    colonne.DefinitionUrl,
                    somme.DuRegistre ? null : Completude(total, somme, convergence, duCollectif),
                    somme.DuRegistre ? "Registre du réseau, adhésions en vigueur à cette date"
                        : somme.Publie is null ? $"Campagne « {contexte.Periode.Libelle} »"
                        : SourcesPubliees.De(contexte.Periode),
                    somme.EstComplete ? null : "incomplet",
                    [.. Notes(contexte, somme, lignes.Count == convergence.Territoires ? manquants : [])],
                    somme.AvecFictif
                )
            );
        }

        return chiffres;
    }

    /// <summary>The national figures of the same period that a document declares.</summary>
    public static IReadOnlyList<ChiffreTableau> Declares(ContexteTableau contexte, IReadOnlyList<ChiffreDeclare> declares)
    {
        return
        [
            .. declares
                .Where(d => d.CampagneId == contexte.Periode.Id)
                .Select(d => new ChiffreTableau(
                    d.Libelle,
                    d.Nombre,
                    d.Unite,
                    $"déclaré pour {contexte.Periode.Libelle.Replace("année ", "l’année ", StringComparison.Ordinal)}",
                    Catalogue.DuCompteur(d.Compteur) is { } indicateur ? "~/definitions#" + indicateur.Ancre : null,
                    null,
                    d.Source ?? "Document publié",
                    null,
                    []
                )),
        ];
    }

    private static string Date(PeriodeTableau periode, Colonne colonne) =>
        colonne.Indicateur.Nature == NatureIndicateur.Flux && !periode.EstReprise ? $"pendant {periode.Libelle}" : $"au {Formats.Date(periode.DateArrete)}";

    private static string Completude(LigneSomme total, CelluleSomme somme, LigneSomme convergence, CelluleSomme duCollectif) =>
        ReferenceEquals(total, convergence)
            ? $"{Formats.Compte(somme.Territoires, "territoire")} sur {Formats.Nombre(total.Territoires)}"
            : $"{Formats.Compte(duCollectif.Territoires, "territoire")} Convergence sur {Formats.Nombre(convergence.Territoires)}, {Formats.Nombre(somme.Territoires - duCollectif.Territoires)} « PHC seul » sur {Formats.Nombre(total.Territoires - convergence.Territoires)}";

    private static IEnumerable<string> Notes(ContexteTableau contexte, CelluleSomme somme, List<string> manquants)
    {
        if (manquants.Count is > 0 and <= NomsAuPlus)
        {
            yield return $"{string.Join(" et ", manquants)} : {(contexte.Periode.EstReprise ? Formats.NonRenseigne : "pas de chiffre publié")}.";
        }

        if (somme.Doublons && somme.Publie is not null)
        {
            yield return "Doublons possibles : une personne passée par deux territoires compte deux fois.";
        }

        if (somme.Transmis is { } transmis)
        {
            yield return $"{(somme.Publie is null ? "En attente :" : "S’y ajoutent")} {Formats.Nombre(transmis)} transmis, non validés ({Formats.Compte(somme.TerritoiresTransmis, "territoire")}).";
        }
    }
}
