using Convergence.Data;
using Convergence.Data.FilesActives;
using Convergence.Data.Installation;
using Convergence.Domain;
using Convergence.Domain.Lignes;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Commun;

/// <summary>
/// Saves a change of the network. What refuses it (a rule, a uniqueness, somebody else's save) is said in French beside its field,
/// and what was typed stays. Open campaigns follow when memberships, states or chantiers changed.
/// </summary>
public sealed class EnregistrementService(ConvergenceDbContext db, AttendusService attendus, TimeProvider horloge)
{
    private const string ReferencePerdue =
        "Un élément choisi ici n’existe plus, ou sert encore ailleurs : rien n’est enregistré. Rechargez la page, puis recommencez.";

    public DateOnly Aujourdhui => JourFrance.Aujourdhui(horloge);

    /// <summary>Compares the row with the version that the form was filled on, even when no column changes.</summary>
    public void Attendre<T>(T entite, long version)
        where T : class, IVersionne
    {
        var entree = db.Entry(entite);
        entree.State = EntityState.Modified;
        entree.Property(nameof(IVersionne.Version)).OriginalValue = version;
    }

    /// <summary>Runs a rule of the trade; its refusal goes beside the field. <paramref name="champs"/> maps its property to that of the form.</summary>
    public static bool Essayer(ModelStateDictionary etat, Action action, params (string De, string Vers)[] champs)
    {
        try
        {
            action();
            return true;
        }
        catch (RegleMetierException e)
        {
            var vers = Array.Find(champs, c => c.De == e.Champ).Vers;
            etat.AddModelError(vers ?? e.Champ, e.Message);
            return false;
        }
    }

    /// <summary>A form that takes several saves: all of them are kept, or none when the model state refuses. Inside another, the outer one decides.</summary>
    public Task<T> ToutOuRienAsync<T>(ModelStateDictionary etat, Func<Task<T>> action, CancellationToken annulation) =>
        db.Database.CurrentTransaction is not null
            ? action()
            : db
                .Database.CreateExecutionStrategy()
                .ExecuteAsync(async () =>
                {
                    db.ChangeTracker.Clear();
                    await using var transaction = await db.Database.BeginTransactionAsync(annulation);
                    var resultat = await action();
                    if (etat.IsValid)
                    {
                        await transaction.CommitAsync(annulation);
                    }

                    return resultat;
                });

    /// <summary>True when everything is saved; otherwise the model state says what refuses.</summary>
    /// <param name="unicite">Field and message when the database says that the row exists already.</param>
    /// <param name="surConflit">Receives the version now stored, so that the form can be sent again.</param>
    public async Task<bool> EnregistrerAsync(
        ModelStateDictionary etat,
        (string Champ, string Message) unicite,
        Action<long>? surConflit,
        bool campagnesSuivent,
        CancellationToken annulation
    )
    {
        try
        {
            await db.SaveChangesAsync(annulation);
        }
        catch (DbUpdateConcurrencyException e)
        {
            etat.AddModelError(string.Empty, await DireConflitAsync(e, etat, surConflit, annulation));
            db.ChangeTracker.Clear();
            return false;
        }
        catch (DbUpdateException e) when (RefusBase.EstDoublon(e) || RefusBase.EstReference(e))
        {
            var (champ, message) = RefusBase.EstDoublon(e) ? unicite : (string.Empty, ReferencePerdue);
            etat.AddModelError(champ, message);
            db.ChangeTracker.Clear();
            return false;
        }

        if (campagnesSuivent)
        {
            await attendus.SynchroniserOuvertesAsync(Aujourdhui, annulation);
        }

        return true;
    }

    private async Task<string> DireConflitAsync(
        DbUpdateConcurrencyException e,
        ModelStateDictionary etat,
        Action<long>? surConflit,
        CancellationToken annulation
    )
    {
        var stockees = e.Entries.Count == 0 ? null : await e.Entries[0].GetDatabaseValuesAsync(annulation);
        if (stockees is null)
        {
            return "Cette fiche a changé pendant votre saisie. Ce que vous avez tapé est gardé : relisez, puis enregistrez de nouveau.";
        }

        surConflit?.Invoke(stockees.GetValue<long>(nameof(IVersionne.Version)));
        etat.Remove(nameof(IVersionne.Version));
        var (par, le) = stockees.Properties.Any(p => p.Name == nameof(IModifiable.ModifieParId))
            ? (stockees.GetValue<long?>(nameof(IModifiable.ModifieParId)), stockees.GetValue<DateTime?>(nameof(IModifiable.ModifieLe)))
            : (null, null);
        var nom = await db.Users.Where(u => u.Id == par).Select(u => u.NomAffiche).SingleOrDefaultAsync(annulation);
        var quand = le is { } instant ? $" le {Formats.DateHeure(JourFrance.Heure(instant))}" : string.Empty;
        return $"{nom ?? "Quelqu’un"} a modifié cette fiche{quand}, pendant votre saisie. Ce que vous avez tapé est gardé : comparez avec la fiche, puis enregistrez de nouveau pour le remplacer.";
    }
}
