using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Web.Composants;
using Convergence.Web.Features.Comptes.Invitations;
using Convergence.Web.Features.Imports.Depots;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Imports.ImportInvitations;

/// <summary>The invitations that wait for an answer on what the reader may give, written as the cells of a file.</summary>
public sealed class InvitationsOuvertesQuery(ConvergenceDbContext db, TimeProvider horloge)
{
    /// <summary>A person, a role and on what.</summary>
    public static string Cle(string courriel, string role, string territoire, string chantier) => $"{courriel}|{role}|{territoire}|{chantier}";

    /// <summary>Open invitations, by the key of a row.</summary>
    /// <param name="territoires">Names of the territories on which the reader may invite, by key.</param>
    /// <param name="chantiers">Names of the chantiers, by key.</param>
    /// <param name="annulation">Cancellation of the request.</param>
    public async Task<IReadOnlyDictionary<string, ExistantImport>> LireAsync(
        IReadOnlyDictionary<long, string> territoires,
        IReadOnlyDictionary<long, string> chantiers,
        CancellationToken annulation
    )
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var lues = await db
            .Invitations.AsNoTracking()
            .Where(i => i.AccepteeLe == null && i.RevoqueeLe == null && i.ExpireLe > maintenant)
            .ToListAsync(annulation);
        return lues.Where(i => (i.TerritoireId is not { } t || territoires.ContainsKey(t)) && (i.ChantierId is not { } c || chantiers.ContainsKey(c)))
            .Select(i =>
            {
                var valeurs = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [nameof(InvitationForm.Courriel)] = i.Courriel,
                    [nameof(InvitationForm.NomAffiche)] = i.NomAffiche,
                    [nameof(InvitationForm.Role)] = i.Role.Libelle(),
                    [nameof(InvitationForm.TerritoireId)] = i.TerritoireId is { } t ? territoires[t] : string.Empty,
                    [nameof(InvitationForm.ChantierId)] = i.ChantierId is { } c ? chantiers[c] : string.Empty,
                    [nameof(InvitationForm.JusquAu)] = i.JusquAu is { } fin ? Formats.Date(fin) : string.Empty,
                };
                var cle = Cle(
                    i.Courriel.Normalize().ToUpperInvariant(),
                    valeurs[nameof(InvitationForm.Role)],
                    valeurs[nameof(InvitationForm.TerritoireId)],
                    valeurs[nameof(InvitationForm.ChantierId)]
                );
                // Its mail leaves and changes it: what is compared is that it is there.
                return (Cle: cle, Existant: new ExistantImport(i.Id, i.Courriel, i.Id, valeurs));
            })
            .GroupBy(e => e.Cle, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Existant, StringComparer.Ordinal);
    }
}
