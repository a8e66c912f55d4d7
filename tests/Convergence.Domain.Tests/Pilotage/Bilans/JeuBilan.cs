using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Tests.Pilotage.Bilans;

/// <summary>A small CVG bilan of 2025: Lyon and Lille, the campaigns of November and December.</summary>
internal static class JeuBilan
{
    public static readonly string FileActive = Catalogue.FileActive.Code;

    public static readonly string Entrees = Catalogue.EntreesCvg.Code;

    public static readonly string Accompagnees = Catalogue.AccompagneesCvg.Code;

    private static readonly CampagneLue[] Campagnes = [new(1, "2025-11", new(2025, 11, 30), false), new(2, "2025-12", new(2025, 12, 31), false)];

    public static ContenuBilan Calculer(
        IReadOnlyList<TotalLu>? totaux = null,
        IReadOnlyList<RemonteeLue>? remontees = null,
        IReadOnlyList<DeclareLu>? declares = null,
        IReadOnlyList<PaireLue>? paires = null,
        DateOnly? aujourdhui = null,
        int chantiersFictifs = 0,
        bool femmesSensible = false
    ) =>
        CalculBilan.Calculer(
            new DonneesBilan
            {
                Programme = Programme.Cvg,
                Annee = 2025,
                Aujourdhui = aujourdhui ?? new(2026, 1, 15),
                Campagnes = Campagnes,
                Compteurs = Compteurs(femmesSensible),
                Territoires = [Territoire("LYON", "Lyon", chantiersFictifs), Territoire("LILLE", "Lille", 0)],
                Totaux = totaux ?? [],
                Remontees = remontees ?? [],
                Paires = paires ?? [],
                Declares = declares ?? [],
                Objectifs = [],
                Historique = [],
            }
        );

    /// <summary>A stored total, accepted unless said otherwise, of the counter of an indicator or of a counter itself.</summary>
    public static TotalLu Total(string periode, string territoire, string code, long? somme, EtatRemontee etat = EtatRemontee.Valide) =>
        new(
            periode,
            territoire,
            Catalogue.Tous.FirstOrDefault(i => i.Code == code)?.CodeCompteur ?? code,
            etat,
            somme,
            1,
            1,
            AvecNonVentile: false,
            AvecFictif: false
        );

    public static ValeurCellule Cellule(ContenuBilan bilan, string feuille, string ligne, string colonne) =>
        Assert.Single(bilan.Cellules, c => c.Feuille == feuille && c.Ligne == ligne && c.Colonne == colonne).Valeur;

    public static ValeurCellule Deploiement(ContenuBilan bilan, string ligne, string colonne) => Cellule(bilan, PlanBilan.Deploiement, ligne, colonne);

    private static Compteur[] Compteurs(bool femmesSensible) =>
        [
            Compteur(CompteurCodes.CvgFileActive, "File active CVG", NatureCompteur.Stock),
            Compteur(CompteurCodes.CvgAccompagnees, "Personnes accompagnées CVG", NatureCompteur.Cumul),
            Compteur(CompteurCodes.CvgEntrees, "Entrées CVG", NatureCompteur.Flux),
            Compteur(CompteurCodes.CvgHommes, "Hommes", NatureCompteur.Stock, CompteurCodes.CvgFileActive, "sexe"),
            Compteur(CompteurCodes.CvgFemmes, "Femmes", NatureCompteur.Stock, CompteurCodes.CvgFileActive, "sexe", femmesSensible),
            Compteur(CompteurCodes.CvgCapacite, "Capacité CVG", NatureCompteur.Stock),
        ];

    private static Compteur Compteur(
        string code,
        string libelle,
        NatureCompteur nature,
        string? parent = null,
        string? repartition = null,
        bool sensible = false
    ) =>
        new()
        {
            Code = code,
            Programme = Programme.Cvg,
            Libelle = libelle,
            LibelleCourt = libelle,
            Aide = libelle,
            Unite = "personnes",
            Nature = nature,
            Addition = AdditionCompteur.Somme,
            Periodes = NaturePeriode.Mois,
            Niveaux = NiveauReleve.Chantier | NiveauReleve.Territoire | NiveauReleve.National,
            CodeParent = parent,
            Repartition = repartition,
            EstSensible = sensible,
        };

    private static TerritoireLu Territoire(string code, string nom, int chantiersFictifs) =>
        new(code, nom, NatureTerritoire.Convergence, "Région", ["69"], "2020", 3, chantiersFictifs);
}
