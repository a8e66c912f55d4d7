using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Fusion;

/// <summary>Confirms that two sheets are of one person.</summary>
public sealed class FusionSalarieForm
{
    [Display(Name = "Ces deux fiches sont de la même personne")]
    public bool Confirme { get; set; }

    public long Version { get; set; }

    public long VersionAutre { get; set; }

    [BindNever]
    [ValidateNever]
    public FusionApercu? Contexte { get; set; }
}

/// <summary>Both sheets side by side: the one that stays first; <paramref name="Doubles"/> are parcours that both know, and do not move.</summary>
public sealed record FusionApercu(
    Salarie Garde,
    Salarie Autre,
    Ressemblance? Ressemblance,
    IReadOnlyList<ParcoursSalarie> ParcoursGarde,
    IReadOnlyList<ParcoursSalarie> Repris,
    IReadOnlyList<ParcoursSalarie> Doubles
);

/// <summary>Two sheets that may be of one person.</summary>
public sealed record PaireDoublon(FicheDoublon A, FicheDoublon B, Ressemblance Ressemblance);

public sealed record FicheDoublon(Guid Cle, string Nom, string Prenom, string? NomUsage, DateOnly? DateNaissance, bool EstFictif);

/// <summary>A merge that stands, on the sheet that stayed.</summary>
public sealed record FusionEcrite(Guid Cle, Guid CleGarde, string Personne, string AutreFiche, DateTime Le, string Par);
