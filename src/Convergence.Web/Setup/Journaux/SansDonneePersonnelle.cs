using Serilog.Core;
using Serilog.Events;

namespace Convergence.Web.Setup.Journaux;

/// <summary>Takes away what the framework adds and a person may have typed: the raw address of a request.</summary>
internal sealed class SansDonneePersonnelle : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}
