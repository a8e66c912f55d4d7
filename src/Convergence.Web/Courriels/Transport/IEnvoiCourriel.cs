using Convergence.Domain.Exploitation;

namespace Convergence.Web.Courriels.Transport;

/// <summary>Where mails leave the portal.</summary>
public interface IEnvoiCourriel
{
    /// <summary>Hands over one message; returns once the other side has taken it.</summary>
    /// <exception cref="EnvoiRefuseException">It was not taken.</exception>
    Task EnvoyerAsync(MessageCourriel message, CancellationToken annulation);
}

/// <summary>A message ready to leave. It lives in memory only: its link is a secret.</summary>
/// <param name="CourrielId">Key of the mail in the queue: the same at each try.</param>
public sealed record MessageCourriel(long CourrielId, string Destinataire, string Objet, string Texte, string Html)
{
    /// <summary>Never its text: a line of log may hold it.</summary>
    public override string ToString() => $"{nameof(MessageCourriel)} {CourrielId}";
}

/// <summary>The other side did not take a message. What it said is not kept: it may hold the address.</summary>
public sealed class EnvoiRefuseException(ErreurCourriel erreur, Exception? cause = null) : Exception($"Courriel non remis : {erreur}.", cause)
{
    public ErreurCourriel Erreur { get; } = erreur;
}
