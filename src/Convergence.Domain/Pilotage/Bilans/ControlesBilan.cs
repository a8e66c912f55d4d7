using Convergence.Domain.Comptage;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>What the national team reads before it prepares or transmits.</summary>
internal static class ControlesBilan
{
    public static IReadOnlyList<ControleBilan> Relire(DonneesBilan donnees, LectureTotaux lecture, bool contientFictif)
    {
        var controles = new List<ControleBilan>();
        if (donnees.Aujourdhui <= new DateOnly(donnees.Annee, 12, 31))
        {
            controles.Add(new(GraviteControle.Attention, $"L’année {donnees.Annee} n’est pas terminée : les cumuls et les flux sont provisoires."));
        }

        if (lecture.Selection.Reference is { EstReprise: false } r && r.DateArrete != new DateOnly(donnees.Annee, 12, 31))
        {
            controles.Add(
                new(
                    GraviteControle.Attention,
                    $"La dernière campagne validée est arrêtée au {r.DateArrete:dd/MM/yyyy}, et non au 31/12/{donnees.Annee} : les stocks sont ceux de cette date."
                )
            );
        }

        Manquants(donnees, lecture, controles);
        NonValidees(donnees, lecture, controles);
        foreach (var c in lecture.Selection.Ecartees)
        {
            controles.Add(
                new(
                    GraviteControle.Information,
                    $"La campagne « {c.Periode.Libelle} » recouvre d’autres campagnes : elle n’entre pas dans les entrées et sorties."
                )
            );
        }

        Declares(donnees, lecture, controles);
        Genre(donnees, lecture, controles);
        if (contientFictif)
        {
            controles.Add(new(GraviteControle.Attention, "Ce bilan contient des données fictives : le classeur le dit sur chaque feuille et dans son nom."));
        }

        return controles;
    }

    private static void Manquants(DonneesBilan donnees, LectureTotaux lecture, List<ControleBilan> controles)
    {
        if (DeploiementCalcul.Principal(donnees, lecture) is not { } principal)
        {
            return;
        }

        var manquants = donnees.Territoires.Where(t => lecture.Lire(t.Code, principal).Somme is null).Select(t => t.Nom).ToList();
        if (manquants.Count > 0)
        {
            controles.Add(
                new(
                    GraviteControle.Attention,
                    $"{principal.Libelle} : {Accorde(manquants.Count)} sur {donnees.Territoires.Count} sans valeur ({Liste(manquants)})."
                )
            );
        }
    }

    private static void NonValidees(DonneesBilan donnees, LectureTotaux lecture, List<ControleBilan> controles)
    {
        var noms = donnees.Territoires.ToDictionary(t => t.Code, t => t.Nom);
        var utiles = lecture.Selection.Flux.Select(c => c.CodePeriode).ToHashSet();
        foreach (
            var groupe in donnees
                .Remontees.Where(r => !r.Etat.EstPublie() && utiles.Contains(r.CodePeriode) && noms.ContainsKey(r.Territoire))
                .GroupBy(r => r.CodePeriode)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var territoires = groupe.Select(r => noms[r.Territoire]).Distinct().ToList();
            controles.Add(
                new(
                    GraviteControle.Attention,
                    $"Campagne {Temps.Periode.Lire(groupe.Key).Libelle} : remontées non validées sur {Accorde(territoires.Count)} ({Liste(territoires)})."
                )
            );
        }
    }

    private static void Declares(DonneesBilan donnees, LectureTotaux lecture, List<ControleBilan> controles)
    {
        foreach (var compteur in donnees.Compteurs)
        {
            var declare = donnees.Declares.LastOrDefault(d => d.Compteur == compteur.Code)?.Nombre;
            var (somme, renseignes) = lecture.National(compteur);
            if (declare is { } d && somme is { } s && s != d)
            {
                controles.Add(
                    new(
                        s > d ? GraviteControle.Attention : GraviteControle.Information,
                        $"{compteur.Libelle} : {d} déclarés au niveau national, {s} en additionnant les {renseignes} territoires renseignés."
                    )
                );
            }
        }
    }

    private static void Genre(DonneesBilan donnees, LectureTotaux lecture, List<ControleBilan> controles)
    {
        foreach (var groupe in donnees.Compteurs.Where(c => c.Repartition is not null).GroupBy(c => (c.Repartition, c.CodeParent)))
        {
            if (lecture.Compteur(groupe.Key.CodeParent) is not { } parent)
            {
                continue;
            }

            foreach (var t in donnees.Territoires)
            {
                var parts = groupe.Sum(c => lecture.Lire(t.Code, c).Somme ?? 0);
                if (lecture.Lire(t.Code, parent).Somme is { } tout && parts > tout)
                {
                    controles.Add(
                        new(
                            GraviteControle.Attention,
                            $"{t.Nom} : {string.Join(" + ", groupe.Select(c => c.LibelleCourt.ToLowerInvariant()))} = {parts}, plus que {parent.Libelle.ToLowerInvariant()} ({tout})."
                        )
                    );
                }
            }
        }
    }

    private static string Accorde(int n) => n < 2 ? $"{n} territoire" : $"{n} territoires";

    private static string Liste(List<string> noms) =>
        noms.Count <= 12 ? string.Join(", ", noms) : string.Join(", ", noms.Take(12)) + $" et {noms.Count - 12} autres";
}
