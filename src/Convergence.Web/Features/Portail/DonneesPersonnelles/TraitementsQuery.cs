using Convergence.Data.Journal;
using Convergence.Domain.Comptes;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Domain.Imports;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Conservation;
using Convergence.Web.Features.Portail.Shared;
using Convergence.Web.Security;
using Microsoft.Extensions.Options;

namespace Convergence.Web.Features.Portail.DonneesPersonnelles;

/// <summary>
/// The purposes of the portal in plain French. The retention comes from the rules and the settings in force; what nothing erases yet is said.
/// </summary>
public sealed class TraitementsQuery(IOptions<EditeurOptions> editeur, IOptions<ConservationOptions> conservation, OptionsJournal journal)
{
    private const string InteretLegitime = "Intérêt légitime (RGPD, article 6, 1, f)";

    public DonneesPersonnellesViewModel Lire() => new(editeur.Value, [Dossiers(), Sensible(), Reseau(), Comptes(), Journaux()]);

    private Traitement Dossiers() =>
        new(
            "dossiers",
            "Accompagner les personnes en chantier",
            "Suivre un parcours d’insertion, ses contrats, ses étapes et sa sortie, puis compter les personnes accompagnées sans les nommer.",
            "Personnes accompagnées par un chantier du réseau.",
            "Identité (sans numéro de sécurité sociale, adresse ni téléphone), parcours, contrats et heures, freins, actions, référents, sortie et suivi, et des textes courts.",
            $"Le chantier, pour ses dossiers ; {editeur.Value.Nom} pour le portail et les comptages.",
            $"{InteretLegitime} : accompagner les personnes et en rendre compte.",
            "Les CIP, ESP et directions du chantier. Une coordination ou un autre chantier lit ce qui lui est partagé ou transféré, et rien d’autre. L’équipe nationale lit des nombres et des pseudonymes, jamais un nom ; les institutions, des chiffres publiés, dont les bilans cachent les petits nombres.",
            [
                $"Pendant le parcours (et l’année de suivi en CVG), puis {Formats.Compte(ReglesConservation.Annees, "an", "ans")} après le dernier contact.",
                conservation.Value.AnneesArchive == 0
                    ? "Puis l’anonymisation est proposée, et confirmée par la direction du chantier."
                    : $"Puis {Formats.Compte(conservation.Value.AnneesArchive, "an", "ans")} en archive, que seule la direction ouvre ; l’anonymisation est alors proposée, et la direction la confirme.",
                $"Un fichier déposé pour un import : {Formats.Compte(ImportEnAttente.JoursDeGarde, "jour")}, chiffré.",
            ]
        );

    private static Traitement Sensible() =>
        new(
            "sensible",
            "Noter des informations sensibles",
            "Adapter l’accompagnement à la santé, au handicap ou à une situation judiciaire.",
            "Personnes accompagnées par un chantier où ce module est ouvert. Il est fermé au départ.",
            "Santé, handicap et allocations liées, justice, violences : des cases, sans texte, chiffrées.",
            "Le chantier, après la décision du ou de la DPO.",
            "Accompagnement social par un organisme à but non lucratif ou consentement explicite (RGPD, article 9) ; pour la justice, article 10. Le ou la DPO dit laquelle quand le module est ouvert.",
            "Les CIP et ESP du chantier, et personne d’autre. Rien n’en est exporté.",
            ["Comme le dossier ; effacées avant si le ou la DPO ferme le module et le décide."]
        );

    private Traitement Reseau() =>
        new(
            "reseau",
            "Faire vivre le réseau et les partenariats",
            "Savoir qui fait quoi dans un chantier, chez un porteur, un partenaire ou un financeur.",
            "Professionnels du réseau et de ses partenaires.",
            "Nom, fonction, structure, courriel et téléphone professionnels.",
            $"{editeur.Value.Nom}.",
            $"{InteretLegitime} : organiser le travail en commun.",
            "Les équipes du réseau, selon leur territoire. Les institutions n’y ont pas accès.",
            ["Tant que la personne tient ce rôle ; une fiche se corrige ou se retire à la demande."]
        );

    private Traitement Comptes() =>
        new(
            "comptes",
            "Ouvrir le portail aux bonnes personnes",
            "Inviter, reconnaître et limiter chacun à son rôle.",
            "Personnes qui ont un compte, ou qui y sont invitées.",
            "Nom, courriel professionnel, rôles, mot de passe (une empreinte, jamais le texte), secret du second facteur (chiffré), sessions : le navigateur et l’heure. Les essais de connexion : une marque du réseau ou du navigateur, sans adresse lisible.",
            $"{editeur.Value.Nom}.",
            $"{InteretLegitime} : protéger les dossiers (RGPD, article 32).",
            "La personne elle-même, celles qui donnent ses rôles, l’administration technique.",
            [
                $"Un lien d’invitation : {Formats.Compte(Invitation.JoursDeValidite, "jour")}.",
                $"Une session : {Formats.Compte(SessionCompte.HeuresMaximum, "heure")} au plus ; sa trace, {Formats.Compte(SessionsJob.JoursGardes, "jour")}.",
                $"Un essai de connexion : {Formats.Compte(ReglesEssais.HeuresMemoire, "heure")}, effacé la nuit qui suit.",
                "Un compte désactivé reste, sans ouvrir le portail : ce qu’il a écrit garde son auteur.",
            ]
        );

    private Traitement Journaux() =>
        new(
            "journaux",
            "Garder la trace des accès",
            "Savoir qui a lu ou changé un dossier, et quand, pour pouvoir en répondre. La trace ne sert pas à mesurer le travail.",
            "Personnes qui ont un compte.",
            "Qui, quand, quoi, quel dossier : ni nom de personne accompagnée, ni contenu.",
            $"{editeur.Value.Nom}.",
            $"{InteretLegitime} et obligation de sécurité (RGPD, article 32).",
            "Le ou la DPO ; la direction du chantier pour ses dossiers ; qui donne les rôles d’un compte, pour les événements de ce compte.",
            [$"{journal.MoisGardes} mois, puis les lignes sont effacées ; avant cela, rien ne les change ni ne les efface."]
        );
}
