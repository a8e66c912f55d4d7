using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Reseau;

namespace Convergence.Domain.Pilotage.Bilans;

/// <summary>The sheet « Déploiement »: territories, then totals that say how many territories they hold.</summary>
internal sealed class DeploiementCalcul(DonneesBilan donnees, LectureTotaux lecture)
{
    private readonly RedacteurFeuille _feuille = new(PlanBilan.Deploiement);

    private readonly string _au = lecture.Selection.Reference is { } r ? $"au {r.DateArrete:dd/MM/yyyy}" : $"en {donnees.Annee}";

    /// <summary>The counter that says whether a territory is « renseigné »: the file active, the people present, else the yearly parcours.</summary>
    public static Compteur? Principal(DonneesBilan donnees, LectureTotaux lecture)
    {
        if (donnees.Programme == Programme.Cvg)
        {
            return lecture.Compteur(CompteurCodes.CvgFileActive);
        }

        var presents = lecture.Compteur(CompteurCodes.PhcPresents);
        return presents is not null && lecture.National(presents).Renseignes > 0 ? presents : lecture.Compteur(CompteurCodes.PhcParcoursAnnuels);
    }

    public IReadOnlyList<CelluleCalculee> Calculer()
    {
        var principal = Principal(donnees, lecture);
        for (var i = 0; i < donnees.Territoires.Count; i++)
        {
            Territoire(donnees.Territoires[i], i, principal);
        }

        var convergence = Rangs(t => t.Nature == NatureTerritoire.Convergence);
        var autres = Rangs(t => t.Nature != NatureTerritoire.Convergence);
        if (convergence.Count > 0 && autres.Count > 0)
        {
            Total("TOTAL_CONVERGENCE", "Territoires Convergence", convergence, principal, sousTotal: true);
            Total("TOTAL_PHC_SEUL", "Autres territoires (PHC seul)", autres, principal, sousTotal: true);
        }

        Total("TOTAL", convergence.Count > 0 && autres.Count > 0 ? "Ensemble" : "Total", Rangs(_ => true), principal, sousTotal: false);
        Renseignes();
        return _feuille.Cellules;
    }

    private List<int> Rangs(Func<TerritoireLu, bool> filtre) => [.. Enumerable.Range(0, donnees.Territoires.Count).Where(i => filtre(donnees.Territoires[i]))];

    private void Territoire(TerritoireLu t, int rang, Compteur? principal)
    {
        Identite(t);
        foreach (var colonne in ColonnesDeploiement.De(donnees.Programme))
        {
            Ecrire(t.Code, t.Nom, colonne, Valeur(colonne, [rang], estTotal: false, sousTotal: false));
        }

        var (validees, manquantes) = lecture.Campagnes(t.Code);
        _feuille.Ajouter(t.Code, t.Nom, Catalogue.Completude, "Chantiers renseignés", Completude([rang], principal));
        _feuille.Ajouter(
            t.Code,
            t.Nom,
            "CAMPAGNES",
            "Campagnes validées",
            validees + manquantes.Count == 0 ? ValeurCellule.SansObjet : ValeurCellule.De($"{validees} sur {validees + manquantes.Count}")
        );
    }

    private void Total(string code, string debut, List<int> rangs, Compteur? principal, bool sousTotal)
    {
        var renseignes = principal is null ? 0 : rangs.Count(i => lecture.Lire(donnees.Territoires[i].Code, principal).Somme is not null);
        var libelle = $"{debut} : {Compte(renseignes)} sur {rangs.Count}";
        foreach (var colonne in ColonnesDeploiement.De(donnees.Programme))
        {
            Ecrire(code, libelle, colonne, Valeur(colonne, rangs, estTotal: true, sousTotal));
        }

        _feuille.Ajouter(code, libelle, Catalogue.Completude, "Chantiers renseignés", Completude(rangs, principal));
    }

    private ValeurCellule Completude(List<int> rangs, Compteur? principal)
    {
        var chantiers = Comptage.Completude.Ensemble(
            principal is null ? [] : rangs.Select(i => lecture.Lire(donnees.Territoires[i].Code, principal).Chantiers)
        );
        return chantiers.Attendus == 0 ? ValeurCellule.SansObjet : ValeurCellule.De(chantiers.ToString());
    }

    private void Renseignes()
    {
        const string libelle = "Territoires renseignés, par colonne";
        foreach (var colonne in ColonnesDeploiement.De(donnees.Programme))
        {
            var connus = colonne.EstListes
                ? donnees.Territoires.Count
                : donnees.Territoires.Count(t =>
                    colonne.Compteur is { } c
                        ? lecture.Compteur(c) is { } compteur && lecture.Lire(t.Code, compteur).Somme is not null
                        : Paires(colonne, t.Code).Count > 0
                );
            Ecrire(PlanBilan.LigneRenseignes, libelle, colonne, ValeurCellule.De($"{connus} sur {donnees.Territoires.Count}"));
        }
    }

    private void Identite(TerritoireLu t)
    {
        if (donnees.Programme == Programme.Phc)
        {
            _feuille.Ajouter(t.Code, t.Nom, "NATURE", "Nature", ValeurCellule.De(t.Nature.Libelle()));
        }

        _feuille.Ajouter(t.Code, t.Nom, "REGION", "Région", ValeurCellule.De(t.Region));
        _feuille.Ajouter(t.Code, t.Nom, "DEPARTEMENTS", "Départements", ValeurCellule.De(string.Join(", ", t.Departements)));
        if (donnees.Programme == Programme.Cvg)
        {
            _feuille.Ajouter(t.Code, t.Nom, "DEBUT", "Début de CVG", ValeurCellule.De(t.Debut));
        }
    }

    private void Ecrire(string ligne, string libelle, ColonneDeploiement colonne, ValeurCellule valeur) =>
        _feuille.Ajouter(ligne, libelle, colonne.Code, colonne.Libelle(_au, donnees.Annee), valeur, colonne.Indicateur?.VersionDefinition);

    private ValeurCellule Valeur(ColonneDeploiement colonne, List<int> rangs, bool estTotal, bool sousTotal)
    {
        if (colonne.EstListes)
        {
            return ValeurCellule.De((decimal)rangs.Sum(i => donnees.Territoires[i].ChantiersListes));
        }

        return colonne.Compteur is { } code ? Compte(code, rangs, estTotal, sousTotal) : Rapport(colonne, rangs, estTotal, sousTotal);
    }

    private ValeurCellule Compte(string code, List<int> rangs, bool estTotal, bool sousTotal)
    {
        if (lecture.Compteur(code) is not { } compteur || (estTotal && compteur.Addition == AdditionCompteur.Aucune))
        {
            return ValeurCellule.SansObjet;
        }

        if (SommeCompteur.Additionner(rangs.Select(i => lecture.Lire(donnees.Territoires[i].Code, compteur).Somme)) is not { } somme)
        {
            return ValeurCellule.NonRenseigne;
        }

        return EstMasque(code, rangs, estTotal, sousTotal) ? ValeurCellule.Secret : ValeurCellule.De((decimal)somme);
    }

    /// <summary>A sub-total of a column that hides something is hidden: with the total, it would tell where.</summary>
    private bool EstMasque(string code, List<int> rangs, bool estTotal, bool sousTotal) =>
        lecture.Protection(code) is { } p && (estTotal ? p.TotalMasque || (sousTotal && p.Masques.Contains(true)) : p.Masques[rangs[0]]);

    private ValeurCellule Rapport(ColonneDeploiement colonne, List<int> rangs, bool estTotal, bool sousTotal)
    {
        var paires = rangs.SelectMany(i => Paires(colonne, donnees.Territoires[i].Code)).ToList();
        if (paires.Count == 0)
        {
            return ValeurCellule.NonRenseigne;
        }

        var (numerateur, denominateur) = (paires.Sum(p => p.Numerateur), paires.Sum(p => p.Denominateur));
        var code = colonne.Indicateur!.Termes!.Numerateur;
        var masque = SecretStatistique.MasquePourcentage(
            numerateur,
            denominateur,
            lecture.Compteur(code)?.EstSensible == true,
            EstMasque(code, rangs, estTotal, sousTotal),
            SecretStatistique.SeuilInstitutions
        );
        if (masque)
        {
            return ValeurCellule.Secret;
        }

        return colonne.Indicateur.Pourcentage(numerateur, denominateur) is { } taux
            ? ValeurCellule.De(Math.Round(taux, 1, MidpointRounding.AwayFromZero))
            : ValeurCellule.SansObjet;
    }

    private List<PaireLue> Paires(ColonneDeploiement colonne, string territoire) =>
        [.. donnees.Paires.Where(p => p.Indicateur == colonne.Code && p.Territoire == territoire)];

    private static string Compte(int n) => n < 2 ? $"{n} territoire renseigné" : $"{n} territoires renseignés";
}
