using System.ComponentModel.DataAnnotations;
using Convergence.Web.Features.Dossiers.Accompagnement;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Convergence.Web.Features.Dossiers.Impression;

/// <summary>What is on the sheet. Free texts are off: each is a choice.</summary>
public sealed class ImpressionForm
{
    public const string Initiales = "initiales";

    public const string Nom = "nom";

    public const string Temps = "Temps";

    public const string TextesLibres = "TextesLibres";

    /// <summary>Sections, in the order of the paper, with the name that the journal writes.</summary>
    public static IReadOnlyList<(string Code, string Libelle)> Toutes { get; } =
    [
        (Temps, "Parcours et temps restant"),
        (ChampsParcours.Freins, "Freins et leur évolution"),
        (ChampsParcours.Referent, "Référents"),
        (ChampsParcours.Concertation, "Concertations"),
        (ChampsParcours.Action, "Dernières actions"),
        (ChampsParcours.Mobilisation, "Mobilisations"),
        (TextesLibres, "Textes libres : décisions, notes, demandes"),
    ];

    [Display(Name = "La personne est désignée par")]
    public string? Identite { get; set; }

    [Display(Name = "Sur la fiche")]
    public List<string> Sections { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public DossierAccompagne? Dossier { get; set; }

    public bool A(string section) => Sections.Contains(section);
}
