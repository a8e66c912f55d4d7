using Convergence.Domain.Dossiers;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Retraits;

/// <summary>Asks before a row written by mistake is taken away.</summary>
public sealed class RetraitForm : IFormVersionne
{
    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public LigneARetirer? Ligne { get; set; }
}

/// <summary>A row of a file, of the kind that it is, and in words: « le CDDI CVG du 01/02/2026 au 31/07/2026 ».</summary>
public sealed record LigneARetirer(NatureLigne Nature, Salarie Salarie, ElementParcours Element, DossierContexte Contexte, string Dite)
{
    /// <summary>Page of the file that shows the rows of this kind.</summary>
    public string Onglet => $"~/salaries/{Contexte.Cle}/{Nature.Page}";
}
