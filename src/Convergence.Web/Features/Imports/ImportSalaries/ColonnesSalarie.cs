using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Features.Imports.Depots;

namespace Convergence.Web.Features.Imports.ImportSalaries;

/// <summary>The columns of a caseload. Each has the name of the property that refuses it, so that a refusal finds its cell.</summary>
internal static class ColonnesSalarie
{
    public const string Chantier = "ChantierId";

    public const string Programme = nameof(ParcoursSalarie.Programme);

    public const string Oui = "Oui";

    private const string Non = "Non";

    private static readonly ChoixImport[] OuiNon = [new(Oui, "O", "1", "vrai"), new(Non, "N", "0", "faux")];

    private static readonly ChoixImport[] Programmes =
    [
        new("CVG", "Convergence", "Programme Convergence"),
        new("PHC", "DPH", "Premières Heures", "Premières Heures en Chantier"),
    ];

    private static readonly ChoixImport[] Genres =
    [
        .. Identites.Genres.Lignes.Where(g => g.Valeur != Genre.NonRenseigne).Select(g => new ChoixImport(g.Libelle, g.Code)),
    ];

    private static readonly ChoixImport[] LesOrienteurs =
    [
        .. new[] { Domain.Programme.Cvg, Domain.Programme.Phc }
            .SelectMany(Orienteurs.De)
            .DistinctBy(o => o.Libelle)
            .Select(o => new ChoixImport(o.Libelle, o.Code) { EstOffert = ChampsSensibles.Lire(ChampsSensibles.ListeOrienteur, o.Code) is null }),
    ];

    private static readonly ChoixImport[] Habitats =
    [
        .. Habitat.Situations.Select(s => new ChoixImport(s.Libelle, s.Code)
        {
            EstOffert = ChampsSensibles.Lire(ChampsSensibles.ListeHabitat, s.Code) is null,
        }),
    ];

    private static readonly ChoixImport[] Formes = [.. ContratsPass.Formes.Lignes.Select(f => new ChoixImport(f.Libelle, f.Code))];

    private static readonly ChoixImport[] Niveaux = [.. Formations.Niveaux.Lignes.Select(n => new ChoixImport(n.Libelle, n.Code))];

    private static readonly ChoixImport[] Rsa = [.. Identites.Rsa.Lignes.Select(r => new ChoixImport(r.Libelle, r.Code))];

    public static ColonneImport[] Composer(IReadOnlyList<ChoixImport> chantiers, Func<string, LectureImport> structure)
    {
        var colonnes = new List<ColonneImport>
        {
            De(
                nameof(Salarie.Nom),
                "Nom de naissance. Avec le prénom et la date de naissance, il reconnaît la personne, accents et ordre mis à part ; un nom connu se corrige depuis le dossier."
            ) with
            {
                EstCle = true,
                Largeur = 24,
                Exemple = "EXEMPLE – ligne non importée",
            },
            De(nameof(Salarie.Prenom), "Prénom usuel.") with
            {
                Obligatoire = true,
                Largeur = 18,
                Exemple = "Camille",
            },
            De(nameof(Salarie.NomUsage), "Seulement s’il diffère du nom de naissance.") with
            {
                Largeur = 18,
            },
            De(nameof(Salarie.DateNaissance), "Jour complet. Sans elle, deux personnes du même nom ne se distinguent pas.") with
            {
                Largeur = 14,
                Lire = CellulesSalarie.LireJour,
                Exemple = "15/03/1985",
            },
            De(nameof(Salarie.Genre), "Comme au formulaire CVG ; vide : non renseigné.") with
            {
                Choix = Genres,
                Largeur = 12,
                Exemple = "Femme",
            },
            new(Programme, "Programme", "Programme du parcours en cours, que votre chantier porte.")
            {
                Choix = Programmes,
                Obligatoire = true,
                Largeur = 12,
                Exemple = "CVG",
            },
            De(nameof(ParcoursSalarie.Entree), "Premier jour du parcours en cours.") with
            {
                Obligatoire = true,
                Largeur = 13,
                Lire = CellulesSalarie.LireJour,
                Exemple = "01/09/2026",
            },
            De(
                nameof(ParcoursSalarie.OrienteurCode),
                "Qui a orienté la personne, dans la liste de son programme. Un orienteur du soin se note « Autre » : il relève du module sensible."
            ) with
            {
                Choix = LesOrienteurs,
                Largeur = 30,
                Exemple = "France Travail",
            },
            De(nameof(ParcoursSalarie.OrienteLe), "Au plus tard le jour de l’entrée.") with
            {
                Largeur = 14,
                Lire = CellulesSalarie.LireJour,
                Exemple = "25/08/2026",
            },
            De(nameof(ParcoursSalarie.StructureOrienteuseId), "Organisation connue du portail ; à remplir pour un projet « Grande Marginalité ».") with
            {
                Largeur = 28,
                Lire = structure,
            },
            De(nameof(ParcoursSalarie.HabitatEntree), "Situation détaillée, le jour de l’entrée.") with
            {
                Choix = Habitats,
                Largeur = 34,
                Exemple = "Hébergé chez un tiers",
            },
            De(nameof(ParcoursSalarie.ParcoursDeRue), "A vécu à la rue, un jour ou l’autre.") with
            {
                Choix = OuiNon,
                Largeur = 12,
            },
            new(nameof(ParcoursSalarie.PassNumero), "PASS IAE : numéro", "Douze signes (99999 25 12345). Jamais un numéro de sécurité sociale.")
            {
                Largeur = 18,
                Lire = CellulesSalarie.LirePass,
            },
            new(nameof(ParcoursSalarie.PassDebut), "PASS IAE : début", "Premier jour du PASS.")
            {
                Largeur = 14,
                Lire = CellulesSalarie.LireJour,
                Exemple = "01/09/2026",
            },
            new(nameof(ParcoursSalarie.PassFin), "PASS IAE : fin", "Dernier jour écrit sur le PASS.")
            {
                Largeur = 14,
                Lire = CellulesSalarie.LireJour,
                Exemple = "31/08/2028",
            },
            new(nameof(Contrat.Forme), "Contrat : forme", "Forme du contrat en cours.")
            {
                Choix = Formes,
                Largeur = 22,
                Exemple = "CDDI CVG",
            },
            new(nameof(Contrat.Debut), "Contrat : début", "Premier jour du contrat. Un autre jour que celui que le portail connaît ajoute un contrat.")
            {
                Largeur = 14,
                Lire = CellulesSalarie.LireJour,
                Exemple = "01/09/2026",
            },
            new(nameof(Contrat.FinPrevue), "Contrat : fin", "Dernier jour, tel que signé ; vide pour un CDI.")
            {
                Largeur = 14,
                Lire = CellulesSalarie.LireJour,
                Exemple = "31/12/2026",
            },
            new(nameof(Contrat.HeuresHebdomadaires), "Contrat : heures par semaine", "Par exemple 26 ou 17,5.")
            {
                Largeur = 14,
                Lire = CellulesSalarie.LireHeures,
                Exemple = "26",
            },
            new(
                nameof(PalierHoraire.Heures),
                "Heures PHC à l’entrée",
                "Heures par semaine le premier jour d’un parcours PHC. Un palier suivant s’ajoute depuis le dossier."
            )
            {
                Largeur = 14,
                Lire = CellulesSalarie.LireHeures,
            },
            new(nameof(Salarie.NoticeRemiseLe), "Notice remise le", "Jour de remise de la notice d’information à la personne ; vide : à remettre.")
            {
                Largeur = 14,
                Lire = CellulesSalarie.LireJour,
                Exemple = "01/09/2026",
            },
            De(nameof(Salarie.Formation), "Niveau du formulaire CVG.") with
            {
                Choix = Niveaux,
                Largeur = 26,
                Exemple = "Niveau 3 (CAP, BEP)",
            },
            De(nameof(Salarie.Rsa), "Comme l’ASP le compte.") with
            {
                Choix = Rsa,
                Largeur = 28,
            },
            De(nameof(Salarie.Ass), "Oui ou non ; vide : non renseigné.") with
            {
                Choix = OuiNon,
                Largeur = 10,
            },
        };
        if (chantiers.Count(c => c.EstOffert) > 1)
        {
            colonnes.Insert(
                5,
                new(Chantier, "Chantier", "Le chantier qui accompagne la personne, parmi les vôtres. Il ne change plus ensuite.")
                {
                    Choix = chantiers,
                    Obligatoire = true,
                    Largeur = 24,
                    Exemple = chantiers.First(c => c.EstOffert).Libelle,
                }
            );
        }

        return [.. colonnes];
    }

    /// <summary>A column that bears the words of its property; the others say too of which part of the file they are.</summary>
    private static ColonneImport De(string propriete, string aide) => new(propriete, LibellesDossier.Titre(propriete), aide);
}
