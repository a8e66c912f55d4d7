using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.Reseau.Shared;

/// <summary>What a kind of fact of the network says of its end, and what goes with it.</summary>
public interface IFinDe<in T>
    where T : FaitDate, IVersionne
{
    /// <summary>Address of the page where the fact is read.</summary>
    string Retour(T fait);

    /// <summary>Said once it is done.</summary>
    string Phrase(T fait, bool reouverture);

    Task<FinContexte> ContexteAsync(T fait, bool reouverture, CancellationToken annulation);

    /// <summary>False with what is wrong in the model state.</summary>
    Task<bool> TerminerAsync(T fait, FinForm form, ModelStateDictionary etat, CancellationToken annulation);

    /// <summary>False with what is wrong in the model state.</summary>
    Task<bool> RouvrirAsync(T fait, ReouvertureForm form, ModelStateDictionary etat, CancellationToken annulation);
}

/// <summary>Writes an end, and takes it back: the fact and those that go with it, together.</summary>
public sealed class FinService(EnregistrementService enregistrement)
{
    /// <summary>Ends it, and what ends with it.</summary>
    /// <param name="fait">What ends, read with the version of the form.</param>
    /// <param name="lies">What ends with it.</param>
    /// <param name="form">Date and reason, already checked for shape.</param>
    /// <param name="etat">Takes what is refused.</param>
    /// <param name="campagnesSuivent">True when open campaigns expect something else after it.</param>
    /// <param name="annulation">Cancellation of the request.</param>
    public async Task<bool> TerminerAsync<T>(
        T fait,
        IEnumerable<FaitDate> lies,
        FinForm form,
        ModelStateDictionary etat,
        bool campagnesSuivent,
        CancellationToken annulation
    )
        where T : FaitDate, IVersionne
    {
        var fin = ReglesSaisie.Date(form.Fin);
        enregistrement.Attendre(fait, form.Version);
        foreach (var f in lies.Prepend(fait))
        {
            EnregistrementService.Essayer(etat, () => f.Terminer(fin, form.Motif), (nameof(FaitDate.MotifFin), nameof(form.Motif)));
        }

        return etat.IsValid && await enregistrement.EnregistrerAsync(etat, Refus(fait), v => form.Version = v, campagnesSuivent, annulation);
    }

    public async Task<bool> RouvrirAsync<T>(
        T fait,
        IEnumerable<FaitDate> lies,
        ReouvertureForm form,
        ModelStateDictionary etat,
        bool campagnesSuivent,
        CancellationToken annulation
    )
        where T : FaitDate, IVersionne
    {
        enregistrement.Attendre(fait, form.Version);
        foreach (var f in lies.Prepend(fait))
        {
            f.Rouvrir();
        }

        return await enregistrement.EnregistrerAsync(etat, Refus(fait), v => form.Version = v, campagnesSuivent, annulation);
    }

    private static (string, string) Refus(FaitDate fait) =>
        (string.Empty, $"La base a refusé l’enregistrement. Relisez {(fait is Domain.Reseau.Equipes.PosteEquipe ? "le poste" : "la fiche")}, puis réessayez.");
}
