namespace Convergence.Web.Courriels;

/// <summary>Wakes the sending of this node: a mail that was just saved does not wait for the next round.</summary>
public sealed class SignalCourriels : IDisposable
{
    private readonly SemaphoreSlim _demandes = new(0, 1);

    private readonly Lock _sonnette = new();

    public void Sonner()
    {
        lock (_sonnette)
        {
            if (_demandes.CurrentCount == 0)
            {
                _demandes.Release();
            }
        }
    }

    /// <summary>Returns at the next signal, or after that time.</summary>
    public Task AttendreAsync(TimeSpan auPlus, CancellationToken annulation) => _demandes.WaitAsync(auPlus, annulation);

    public void Dispose() => _demandes.Dispose();
}
