using Convergence.Domain.Dossiers;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>French words of the fields that the journal names when an import or the sensitive module changed them.</summary>
public static class LibellesChamps
{
    private static readonly Dictionary<string, string> Colonnes = new(StringComparer.Ordinal)
    {
        [Rapprochement.RapprochementService.Champ] = "réponse à un rapprochement",
        [nameof(Salarie.Formation)] = "niveau de formation",
        [nameof(Salarie.Rsa)] = "RSA",
        [nameof(Salarie.Ass)] = "ASS",
        [nameof(ParcoursSalarie.Entree)] = "entrée",
        [nameof(ParcoursSalarie.OrienteurCode)] = "orienteur",
        [nameof(ParcoursSalarie.OrienteLe)] = "date d’orientation",
        [nameof(ParcoursSalarie.StructureOrienteuseId)] = "structure qui a orienté",
        [nameof(ParcoursSalarie.HabitatEntree)] = "habitat à l’entrée",
        [nameof(ParcoursSalarie.ParcoursDeRue)] = "parcours de rue",
        [nameof(ParcoursSalarie.PassNumero)] = "numéro du PASS",
        [nameof(ParcoursSalarie.PassDebut)] = "début du PASS",
        [nameof(ParcoursSalarie.PassFin)] = "fin du PASS",
        [nameof(Contrat.Forme)] = "forme du contrat",
        [nameof(Contrat.Debut)] = "début du contrat",
        [nameof(Contrat.FinPrevue)] = "fin du contrat",
        [nameof(Contrat.HeuresHebdomadaires)] = "heures du contrat",
        [nameof(PalierHoraire.Heures)] = "heures PHC",
    };

    /// <summary>The words; the name itself when it has none.</summary>
    public static string Lire(string champ) => Colonnes.GetValueOrDefault(champ) ?? Sensible.JournalSensible.Libelle(champ) ?? champ;
}
