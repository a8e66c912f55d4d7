using System.ComponentModel.DataAnnotations;

namespace Convergence.Web.Features.FilesActives.Transmissions;

/// <summary>What is posted with every change of state: which envelope, and the version that the page showed.</summary>
public class EtapeForm
{
    public long Remontee { get; set; }

    public long Version { get; set; }
}

public sealed class TransmissionForm : EtapeForm
{
    [Display(Name = "Je certifie que ces chiffres sont ceux que le territoire connaît à ce jour")]
    public bool Certifie { get; set; }

    [Display(Name = "Commentaire")]
    public string? Commentaire { get; set; }
}

public sealed class RenvoiForm : EtapeForm
{
    [Display(Name = "Ce qui est à corriger")]
    public string? Motif { get; set; }
}
