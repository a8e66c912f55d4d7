namespace Convergence.Domain;

/// <summary>A rule of the trade refuses what was asked. The message is in French and is shown beside the field.</summary>
/// <param name="champ">Name of the property at fault; empty when the whole object is.</param>
/// <param name="message">French sentence that says what is wrong and what is expected; it holds no personal data.</param>
public sealed class RegleMetierException(string champ, string message) : Exception(message)
{
    /// <summary>Property at fault; empty when the whole object is.</summary>
    public string Champ { get; } = champ;
}
