using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;
using Convergence.Web.Features.Dossiers.Shared;

namespace Convergence.Web.Features.Dossiers.Suivi;

/// <summary>What a click says of a point: an attempt, a result, or the result taken back.</summary>
public sealed class SuiviForm : DossierForm
{
    public const string Tentative = "tentative";

    public const string Rouvrir = "rouvrir";

    private static readonly Dictionary<string, ResultatSuivi> Resultats = new(StringComparer.Ordinal)
    {
        ["maintenu"] = ResultatSuivi.Maintenu,
        ["perdu"] = ResultatSuivi.Perdu,
        ["non-joignable"] = ResultatSuivi.NonJoignable,
    };

    [Display(Name = "Ce qui est noté")]
    public string? Geste { get; set; }

    [Display(Name = "Le")]
    public DateOnly? Le { get; set; }

    public ResultatSuivi? Resultat => Resultats.TryGetValue(Geste ?? string.Empty, out var lu) ? lu : null;

    public bool EstValide => Geste is Tentative or Rouvrir || Resultat is not null;

    public static string Code(ResultatSuivi resultat) => Resultats.Single(r => r.Value == resultat).Key;
}
