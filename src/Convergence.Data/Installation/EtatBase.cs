namespace Convergence.Data.Installation;

/// <summary>What can be said of a database before using it.</summary>
public enum SituationBase
{
    /// <summary>Its schema is the one that this version of the application expects.</summary>
    AJour = 1,

    /// <summary>It does not exist yet, or waits for migrations.</summary>
    EnAttente = 2,

    /// <summary>It does not answer: it may later.</summary>
    Injoignable = 3,

    /// <summary>A version that this one does not know wrote it.</summary>
    VersionInconnue = 4,

    /// <summary>The file is damaged, is not a database, or may not be read.</summary>
    Illisible = 5,
}

/// <summary>State of the database and, when it is not usable, why: a French sentence without path, server name nor account.</summary>
public sealed record EtatBase(SituationBase Situation, string? Raison = null)
{
    public static readonly EtatBase Pret = new(SituationBase.AJour);

    public bool EstPret => Situation == SituationBase.AJour;

    /// <summary>Waiting changes nothing: a person must act, so the application refuses to start.</summary>
    public bool EstSansIssue => Situation is SituationBase.VersionInconnue or SituationBase.Illisible;
}
