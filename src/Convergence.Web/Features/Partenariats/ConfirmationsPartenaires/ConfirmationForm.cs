namespace Convergence.Web.Features.Partenariats.ConfirmationsPartenaires;

/// <summary>Vouches for one sheet, as it was read.</summary>
public sealed class ConfirmationForm
{
    public long Version { get; set; }
}
