using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Convergence.Domain;
using Convergence.Domain.Financements;

namespace Convergence.Web.Features.Financements.Lignes;

/// <summary>What the address of the page holds.</summary>
public sealed class FinancementsFiltreForm
{
    /// <summary>Value of <see cref="Annee"/> that asks for every year.</summary>
    public const string ToutesAnnees = "toutes";

    /// <summary>Value of <see cref="Territoire"/> for what reaches no territory in particular.</summary>
    public const string National = "national";

    [Display(Name = "Totaux par")]
    public string? Par { get; set; }

    /// <summary>A year, or « toutes »; the latest that has lines otherwise.</summary>
    [Display(Name = "Année")]
    public string? Annee { get; set; }

    [Display(Name = "Programme")]
    public string? Programme { get; set; }

    /// <summary>Code of a territory, or « national ».</summary>
    [Display(Name = "Territoire")]
    public string? Territoire { get; set; }

    /// <summary>Folded name of a funder.</summary>
    [Display(Name = "Financeur")]
    public string? Financeur { get; set; }

    [Display(Name = "Poste")]
    public string? Poste { get; set; }

    public string? Tri { get; set; }

    public string? Sens { get; set; }

    public int Page { get; set; } = 1;

    public bool Descendant => Sens == "desc";

    public Regroupement Regroupement =>
        Par switch
        {
            "financeur" => Regroupement.Financeur,
            "programme" => Regroupement.Programme,
            "annee" => Regroupement.Annee,
            "poste" => Regroupement.Poste,
            _ => Regroupement.Territoire,
        };

    /// <summary>The year asked for in words; null when none is.</summary>
    public int? AnneeLue =>
        int.TryParse(Annee, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
        && a is >= LigneFinancement.PremiereAnnee and <= LigneFinancement.DerniereAnnee
            ? a
            : null;

    public Programme? ProgrammeLu => ProgrammeNoms.Lire(Programme);

    public PosteFinancement? PosteLu => Enum.TryParse<PosteFinancement>(Poste, out var p) && Enum.IsDefined(p) ? p : null;

    public bool EstVide =>
        string.IsNullOrEmpty(Annee) && ProgrammeLu is null && string.IsNullOrEmpty(Territoire) && string.IsNullOrEmpty(Financeur) && PosteLu is null;
}

/// <summary>What the totals are of.</summary>
public enum Regroupement
{
    Territoire,
    Financeur,
    Programme,
    Annee,
    Poste,
}
