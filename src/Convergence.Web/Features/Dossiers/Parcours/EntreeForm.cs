using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Parcours;

/// <summary>How a person came in a parcours: orientation and situation on that day. What is left empty is « non renseigné ».</summary>
public class EntreeForm : DossierForm
{
    public const string Oui = "oui";

    public const string Non = "non";

    private static readonly (string De, string Vers)[] Champs =
    [
        (nameof(ParcoursSalarie.OrienteurCode), nameof(Orienteur)),
        (nameof(ParcoursSalarie.StructureOrienteuseId), nameof(Structure)),
        (nameof(ParcoursSalarie.HabitatEntree), nameof(Habitat)),
        (nameof(ParcoursSalarie.RessourcesEntree), nameof(Ressources)),
    ];

    [Display(Name = "Entrée dans le parcours")]
    public DateOnly? Entree { get; set; }

    [Display(Name = "Orientation par")]
    public string? Orienteur { get; set; }

    [Display(Name = "Date de l’orientation")]
    public DateOnly? OrienteLe { get; set; }

    [Display(Name = "Structure du projet « Grande Marginalité »")]
    public long? Structure { get; set; }

    [Display(Name = "Logement ou hébergement à l’entrée")]
    public string? Habitat { get; set; }

    [Display(Name = "Parcours de rue")]
    public string? ParcoursDeRue { get; set; }

    [Display(Name = "Ressources à l’entrée")]
    public IList<string> Ressources { get; set; } = [];

    [Display(Name = "Mois sans travail avant l’entrée")]
    public string? MoisSansTravail { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SelectListItem> Structures { get; set; } = [];

    public static IEnumerable<SelectListItem> ChoixOuiNon => [new("Non renseigné", string.Empty), new("Oui", Oui), new("Non", Non)];

    public int? MoisLus => int.TryParse(MoisSansTravail, NumberStyles.None, CultureInfo.InvariantCulture, out var mois) ? mois : null;

    public static bool? LireOuiNon(string? saisie) =>
        saisie switch
        {
            Oui => true,
            Non => false,
            _ => null,
        };

    public static string DireOuiNon(bool? valeur) =>
        valeur switch
        {
            true => Oui,
            false => Non,
            _ => string.Empty,
        };

    public void Montrer(ParcoursSalarie p)
    {
        (Version, Entree, Orienteur, OrienteLe, Structure) = (p.Version, p.Entree, p.OrienteurCode, p.OrienteLe, p.StructureOrienteuseId);
        (Habitat, ParcoursDeRue) = (HabitatChoix.Ecrire(p.HabitatEntree, p.TypeHabitatEntree), DireOuiNon(p.ParcoursDeRue));
        Ressources = [.. RessourcesChoix.Ecrire(p.RessourcesEntree)];
        MoisSansTravail = p.MoisSansTravail?.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Writes what was typed; each refusal goes beside its field. The old orientation does not refuse a new entry.</summary>
    public void Reporter(ParcoursSalarie p, ModelStateDictionary etat)
    {
        p.Orienter(null, null, null);
        if (EnregistrementService.Essayer(etat, () => p.Entrer(Entree!.Value)))
        {
            EnregistrementService.Essayer(etat, () => p.Orienter(Orienteur, OrienteLe, Orienteur == Orienteurs.GrandeMarginalite ? Structure : null), Champs);
        }

        var (habitat, type) = HabitatChoix.Lire(Habitat);
        EnregistrementService.Essayer(etat, () => p.DecrireEntree(habitat, type, RessourcesChoix.Lire(Ressources), MoisLus), Champs);
        p.ParcoursDeRue = LireOuiNon(ParcoursDeRue);
    }

    /// <summary>Who may have oriented to a programme: an orienteur that reveals care is written « Autre ».</summary>
    public static IEnumerable<SelectListItem> ChoixOrienteur(Programme programme) =>
        Orienteurs
            .De(programme)
            .Where(o => ChampsSensibles.Lire(ChampsSensibles.ListeOrienteur, o.Code) is null)
            .Select(o => new SelectListItem(o.Libelle, o.Code));
}
