using Convergence.Domain.Conventions;
using Convergence.Web.Features.Conventions.ConventionEdition;
using Convergence.Web.Features.Imports.Depots;

namespace Convergence.Web.Features.Imports.ImportConventions;

/// <summary>The columns of a file of conventions.</summary>
internal static class ColonnesConvention
{
    public static ColonneImport[] Composer(
        IReadOnlyList<ChoixImport> types,
        IReadOnlyList<ChoixImport> etats,
        IReadOnlyList<ChoixImport> programmes,
        ConventionsConnues connues
    )
    {
        var colonnes = new List<ColonneImport>
        {
            new(
                nameof(ConventionForm.Numero),
                "Numéro",
                "Le numéro reconnaît la convention : connu, il la met à jour ; nouveau, il en ajoute une. Lettres sans accent, chiffres, tirets, points et barres."
            )
            {
                EstCle = true,
                Largeur = 28,
                Exemple = "EXEMPLE-NON-IMPORTE",
            },
            new(nameof(ConventionForm.Type), "Type", "Un type de la liste.")
            {
                Choix = types,
                Obligatoire = true,
                Largeur = 22,
                Exemple = TypeConvention.PartenariatLocal.Libelle(),
            },
            new(
                ImportConventionsService.Etat,
                "État",
                "Nouvelle convention : en discussion, et jusqu’à l’état donné par les étapes permises. Convention connue : l’étape suivante seulement ; revenir en arrière ou abandonner se fait à l’écran, avec un motif."
            )
            {
                Choix = etats,
                Largeur = 16,
                Exemple = EtatConvention.Signee.Libelle(),
            },
            new(nameof(ConventionForm.Programmes), "Programmes", "CVG, PHC ou les deux.")
            {
                Choix = programmes,
                Multiple = true,
                Obligatoire = true,
                Largeur = 14,
                Exemple = "CVG ; PHC",
            },
            new(nameof(ConventionForm.TerritoireId), "Territoire", "Le territoire de la convention, ou National. Il ne change plus ensuite.")
            {
                Choix = connues.Lieux,
                Largeur = 24,
                Exemple = connues.Lieux.LastOrDefault(l => l.EstOffert)?.Libelle ?? string.Empty,
            },
            new(
                nameof(ConventionForm.ChantierId),
                "Chantier",
                "Nom du chantier, pour une mise en œuvre, une convention IAE ou une annexe financière ; avec sa commune entre parenthèses si deux chantiers ont le même nom."
            ),
            new(nameof(ConventionForm.Objet), "Objet", "En une ou deux phrases, 500 caractères au plus, sans nom de personne.")
            {
                Obligatoire = true,
                Multiligne = true,
                Largeur = 50,
                Exemple = "Référent santé pour les salariés des chantiers",
            },
            new(
                nameof(ConventionForm.Parties),
                "Parties",
                $"Organisations séparées par un point-virgule, chacune avec son rôle entre parenthèses : {string.Join(", ", Enum.GetValues<RolePartie>().Select(r => r.Libelle()))}. Jamais une personne."
            )
            {
                Obligatoire = true,
                Largeur = 50,
                Exemple = "Convergence France (Signataire) ; CPAM (Partenaire)",
            },
            new(nameof(ConventionForm.Debut), "Début", "Un jour (31/12/2026), un mois (12/2026) ou une année (2026).")
            {
                Largeur = 14,
                Lire = PartiesImport.LireDate,
                Exemple = "01/01/2026",
            },
            new(nameof(ConventionForm.Fin), "Fin", "Dernier jour, sans les avenants : un jour, un mois ou une année.")
            {
                Largeur = 14,
                Lire = PartiesImport.LireDate,
                Exemple = "31/12/2026",
            },
            new(nameof(ConventionForm.SigneeLe), "Dernière signature", "Un jour, un mois ou une année.")
            {
                Largeur = 18,
                Lire = PartiesImport.LireDate,
                Exemple = "15/12/2025",
            },
            new(
                nameof(ConventionForm.MotifChevauchement),
                "Pourquoi deux conventions du même type",
                "À remplir quand une autre du même type court au même endroit avec le même partenaire."
            )
            {
                Multiligne = true,
                Largeur = 30,
            },
            new(nameof(ConventionForm.Remarque), "Remarque", "500 caractères au plus, sans nom de personne.") { Multiligne = true, Largeur = 30 },
            new(nameof(ConventionForm.Source), "Source", "Document qui l’atteste.") { Largeur = 30 },
        };
        if (connues.National)
        {
            colonnes.Insert(
                6,
                new ColonneImport(nameof(ConventionForm.Couvre), "Couvre aussi", "Autres territoires que la convention couvre.")
                {
                    Choix = connues.Couvertures,
                    Multiple = true,
                    Largeur = 26,
                }
            );
        }

        return [.. colonnes];
    }
}
