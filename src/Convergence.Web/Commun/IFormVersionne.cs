namespace Convergence.Web.Commun;

/// <summary>A form filled on a version of what it corrects.</summary>
public interface IFormVersionne
{
    /// <summary>Version shown; that now stored when somebody else saved meanwhile.</summary>
    long Version { get; set; }
}
