namespace Convergence.Web.Features.Dossiers.Conservation;

/// <summary>How long an archived file is kept before its anonymisation is proposed: section « Conservation » of the settings (ADR 0021).</summary>
public sealed class ConservationOptions
{
    public const string Section = "Conservation";

    /// <summary>Years, 0 to 10.</summary>
    public int AnneesArchive { get; set; } = 2;

    public bool EstValide => AnneesArchive is >= 0 and <= 10;
}
