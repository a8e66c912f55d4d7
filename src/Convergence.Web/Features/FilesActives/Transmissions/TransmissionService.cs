using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Convergence.Data;
using Convergence.Data.FilesActives;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.FilesActives.Transmissions;

/// <summary>Changes the state of an envelope: state, history and stored totals together, or not at all.</summary>
public sealed class TransmissionService(ConvergenceDbContext db, TotauxService totaux, TimeProvider horloge)
{
    public const string Depasse = "L’état a changé entre-temps. Relisez la page avant de continuer.";

    /// <summary>Does it. False when the envelope is outside the scope.</summary>
    /// <exception cref="RegleMetierException">The state does not allow it, or it changed since the page was shown.</exception>
    public async Task<bool> ExecuterAsync(
        EtapeForm form,
        TypeEvenementRemontee type,
        Action<Remontee, DateTime> etape,
        Func<Remontee, string?> motif,
        CancellationToken annulation
    )
    {
        return await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(annulation);
                if (await db.Remontees.SingleOrDefaultAsync(r => r.Id == form.Remontee, annulation) is not { } remontee || !EstDansPerimetre(remontee))
                {
                    return false;
                }

                if (remontee.Version != form.Version)
                {
                    throw new RegleMetierException(string.Empty, Depasse);
                }

                var maintenant = horloge.GetUtcNow().UtcDateTime;
                etape(remontee, maintenant);
                var contenu = type == TypeEvenementRemontee.Transmission ? await ContenuAsync(remontee.Id, annulation) : null;
                db.EvenementsRemontee.Add(
                    new EvenementRemontee
                    {
                        RemonteeId = remontee.Id,
                        TerritoireId = remontee.TerritoireId,
                        ChantierId = remontee.ChantierId,
                        Type = type,
                        Le = maintenant,
                        ParId = db.ActeurId ?? throw new InvalidOperationException("Aucun acteur."),
                        Motif = motif(remontee),
                        Contenu = contenu,
                        Empreinte = contenu is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contenu))),
                    }
                );
                try
                {
                    await db.SaveChangesAsync(annulation);
                }
                catch (DbUpdateConcurrencyException)
                {
                    throw new RegleMetierException(string.Empty, Depasse);
                }

                await totaux.ReconstruireAsync(remontee.CampagneId, remontee.TerritoireId, annulation);
                await transaction.CommitAsync(annulation);
                return true;
            });
    }

    /// <summary>A chantier reads the state of its territory's envelope; only whoever sends it, or the national team, changes it.</summary>
    private bool EstDansPerimetre(Remontee remontee) =>
        remontee.ChantierId is { } chantier ? db.Perimetre.VoitChantier(chantier, remontee.TerritoireId) : db.Perimetre.VoitTerritoire(remontee.TerritoireId);

    /// <summary>Canonical text of the cells, one a line « row;counter;value » in a fixed order; a blank cell is « nr ».</summary>
    private async Task<string> ContenuAsync(long remonteeId, CancellationToken annulation)
    {
        var cellules = await (
            from v in db.Valeurs
            join r in db.Releves on v.ReleveId equals r.Id
            join c in db.Compteurs on v.CompteurId equals c.Id
            where r.RemonteeId == remonteeId
            select new
            {
                r.Libelle,
                c.Code,
                v.Nombre,
            }
        ).ToListAsync(annulation);
        return string.Join(
            '\n',
            cellules.Select(c => $"{c.Libelle};{c.Code};{c.Nombre?.ToString(CultureInfo.InvariantCulture) ?? "nr"}").Order(StringComparer.Ordinal)
        );
    }
}
