using System.CommandLine;
using System.Net.Mail;
using Convergence.Data.Installation;
using Convergence.Web.Features.Portail.Compte;
using Convergence.Web.Setup.Disponibilite;

namespace Convergence.Web.Commandes;

/// <summary>« administrateur creer --courriel X »: the first account of an installation, or a new link for one that lost its password.</summary>
internal static class AdministrateurCreerCommande
{
    public static Command Creer(Execution execution)
    {
        var courriel = new Option<string>("--courriel")
        {
            Description = "Courriel de la personne",
            HelpName = "X",
            Required = true,
        };
        var nom = new Option<string?>("--nom") { Description = "Nom montré aux collègues (sinon, le courriel)", HelpName = "Y" };
        courriel.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && (!MailAddress.TryCreate(r.Tokens[0].Value, out var adresse) || adresse.Address != r.Tokens[0].Value))
            {
                r.AddError($"« {r.Tokens[0].Value} » n’est pas un courriel.");
            }
        });
        var commande = new Command("creer", "Crée ou retrouve un compte d’administration technique et donne un lien à usage unique");
        commande.Options.Add(courriel);
        commande.Options.Add(nom);
        commande.SetAction(
            (lecture, annulation) =>
                execution.LancerAsync(async services =>
                {
                    var etat = await services.GetRequiredService<DisponibiliteBase>().LireAsync(annulation);
                    if (!etat.EstPret)
                    {
                        throw new InstallationException(etat.Raison!);
                    }

                    await using var scope = services.CreateAsyncScope();
                    var lien = await scope
                        .ServiceProvider.GetRequiredService<AdministrateurService>()
                        .CreerAsync(lecture.GetValue(courriel)!, lecture.GetValue(nom), annulation);
                    await execution.Sortie.WriteLineAsync(
                        $"Lien d’activation, à transmettre à la personne par un canal sûr. Il sert une fois, pendant un jour :{Environment.NewLine}{lien}"
                    );
                })
        );
        return commande;
    }
}
