using Convergence.Data.Installation;

namespace Convergence.Web.Setup.Disponibilite;

/// <summary>Remembers the state of the database for a moment: a health check every second must not cost a query each.</summary>
public sealed class DisponibiliteBase(DiagnosticBase diagnostic, TimeProvider horloge)
{
    private static readonly TimeSpan Memoire = TimeSpan.FromSeconds(2);

    private volatile Releve? _dernier;

    private volatile bool _ouverte;

    public async Task<EtatBase> LireAsync(CancellationToken annulation)
    {
        if (_dernier is { } releve && horloge.GetElapsedTime(releve.Instant) < Memoire)
        {
            return releve.Etat;
        }

        var etat = await diagnostic.LireAsync(annulation);
        _dernier = new Releve(etat, horloge.GetTimestamp());
        _ouverte |= etat.EstPret;
        return etat;
    }

    /// <summary>True once the schema was seen current: pages do not ask again at each request.</summary>
    public async ValueTask<bool> EstOuverteAsync(CancellationToken annulation) => _ouverte || (await LireAsync(annulation)).EstPret;

    private sealed record Releve(EtatBase Etat, long Instant);
}
