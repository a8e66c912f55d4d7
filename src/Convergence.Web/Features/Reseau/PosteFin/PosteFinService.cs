using Convergence.Domain.Reseau.Equipes;
using Convergence.Web.Commun;
using Convergence.Web.Features.Reseau.PosteEdition;
using Convergence.Web.Features.Reseau.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.Reseau.PosteFin;

/// <summary>Ends a post; takes such an end back.</summary>
public sealed class PosteFinService(PosteEditionService postes, FinService fins) : IFinDe<PosteEquipe>
{
    public Task<PosteEquipe?> TrouverAsync(long id, CancellationToken annulation) => postes.TrouverAsync(id, annulation);

    public string Retour(PosteEquipe poste) => "~/equipes";

    public string Phrase(PosteEquipe poste, bool reouverture) => reouverture ? "La fin du poste est reprise." : "Le poste est terminé.";

    public async Task<FinContexte> ContexteAsync(PosteEquipe poste, bool reouverture, CancellationToken annulation) =>
        new(
            reouverture ? "Reprendre la fin du poste" : "Terminer le poste",
            $"{poste.Fonction.Libelle()} – {await postes.OuAsync(poste, annulation)}",
            Retour(poste),
            [],
            reouverture
                ? $"La fin enregistrée ({poste.FinConnue?.EnFrancais()}, motif : {poste.MotifFin}) sera effacée."
                : "Le poste ne compte plus après cette date. Les totaux des dates passées ne changent pas."
        );

    public Task<bool> TerminerAsync(PosteEquipe poste, FinForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        fins.TerminerAsync(poste, [], form, etat, campagnesSuivent: false, annulation);

    public Task<bool> RouvrirAsync(PosteEquipe poste, ReouvertureForm form, ModelStateDictionary etat, CancellationToken annulation) =>
        fins.RouvrirAsync(poste, [], form, etat, campagnesSuivent: false, annulation);
}
