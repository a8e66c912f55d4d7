namespace Convergence.Web.Setup.Travaux;

/// <summary>A job of the portal, as the administration follows it.</summary>
public interface ITravail
{
    /// <summary>Key of its lock, where the last run is noted.</summary>
    string Cle { get; }

    /// <summary>What it does, in French.</summary>
    string Nom { get; }

    /// <summary>When it runs, in French: « chaque nuit vers 3 h ».</summary>
    string Rythme { get; }

    /// <summary>False for a job that nobody starts by hand.</summary>
    bool SeDemande { get; }

    /// <summary>Asks this node to run it soon; returns at once.</summary>
    void Demander();
}
