using System.ComponentModel.DataAnnotations;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Rapprochement;

public sealed class RapprochementForm
{
    [Display(Name = "Accepter d’être mis en relation si un autre chantier accompagne aussi cette personne")]
    public bool EstDonne { get; set; }

    /// <summary>0 when nobody answered yet.</summary>
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public EnteteDossier? Entete { get; set; }
}
