using System.ComponentModel.DataAnnotations;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Contrats;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Sorties;

/// <summary>An exit in its dimensions. Empty is « non renseigné »; values that reveal care or justice are not in the lists.</summary>
public sealed class SortieForm : DossierForm
{
    [Display(Name = "Dernier jour dans le parcours")]
    public DateOnly? Le { get; set; }

    [Display(Name = "Motif de sortie (ASP)")]
    public string? MotifAsp { get; set; }

    [Display(Name = "Catégorie ASP, à défaut de motif")]
    public string? CategorieAsp { get; set; }

    [Display(Name = "Catégorie de sortie CVG")]
    public string? Cvg { get; set; }

    [Display(Name = "Sortie PHC")]
    public string? Phc { get; set; }

    [Display(Name = "Logement ou hébergement à la sortie")]
    public string? Habitat { get; set; }

    [Display(Name = "Heures travaillées dans le parcours")]
    public string? Heures { get; set; }

    [Display(Name = "Terminer aussi les contrats en cours à cette date")]
    public bool TerminerContrats { get; set; } = true;

    /// <summary>Exit that the form corrects, whose version it holds; null when it opened on a parcours without one, whose version it then holds.</summary>
    public long? SortieId { get; set; }

    /// <summary>True when the exit exists and is corrected.</summary>
    [BindNever]
    public bool EstCorrection { get; set; }

    /// <summary>Freins resolved, read from the last review; null without a review.</summary>
    [BindNever]
    [ValidateNever]
    public FreinsResolus? Freins { get; set; }

    public static IEnumerable<SelectListItem> ChoixMotif =>
        SortiesAsp
            .Motifs.Lignes.Where(l => ChampsSensibles.Lire(ChampsSensibles.ListeMotifAsp, l.Code) is null)
            .GroupBy(l => l.Categorie)
            .SelectMany(g =>
            {
                var groupe = new SelectListGroup { Name = g.Key?.Libelle() ?? "Reste dans l’IAE" };
                return g.Select(l => new SelectListItem
                {
                    Text = $"{l.Code} – {l.Libelle}",
                    Value = l.Code,
                    Group = groupe,
                });
            });

    public static IEnumerable<SelectListItem> ChoixCategorie => SortiesAsp.Categories.Lignes.Select(l => new SelectListItem(l.Libelle, l.Code));

    public static IEnumerable<SelectListItem> ChoixCvg => SortiesProgramme.Cvg.Lignes.Select(l => new SelectListItem(l.Libelle, l.Code));

    public static IEnumerable<SelectListItem> ChoixPhc =>
        SortiesProgramme
            .Phc.Lignes.Where(l => ChampsSensibles.Lire(ChampsSensibles.ListeSortiePhc, l.Code) is null)
            .Select(l => new SelectListItem(l.Libelle, l.Code));

    public MotifSortieAsp? MotifLu => SortiesAsp.Motifs.Lire(MotifAsp)?.Valeur;

    /// <summary>Category chosen, else the one that the motif suggests.</summary>
    public CategorieSortieCvg? CvgLue => SortiesProgramme.Cvg.Lire(Cvg)?.Valeur ?? (MotifLu is { } m ? SortiesAsp.Motifs[m].Cvg : null);

    public decimal? HeuresLues => ContratFormValidator.LireHeures(Heures);

    public void Montrer(SortieParcours s)
    {
        SortieId = s.Id;
        (EstCorrection, Version, Le, TerminerContrats) = (true, s.Version, s.Le, false);
        MotifAsp = s.MotifAsp is { } m ? SortiesAsp.Motifs[m].Code : null;
        CategorieAsp = s is { MotifAsp: null, CategorieAsp: { } c } ? SortiesAsp.Categories[c].Code : null;
        Cvg = s.Cvg is { } v ? SortiesProgramme.Cvg[v].Code : null;
        Phc = s.Phc is { } p ? SortiesProgramme.Phc[p].Code : null;
        Habitat = HabitatChoix.Ecrire(s.HabitatSortie, s.TypeHabitatSortie);
        Heures = Formats.Saisie(s.HeuresTravaillees);
    }

    public void Reporter(SortieParcours s)
    {
        var cvg = s.Programme == Programme.Cvg;
        s.Fixer(
            Le!.Value,
            MotifLu,
            MotifLu is null ? SortiesAsp.Categories.Lire(CategorieAsp)?.Valeur : null,
            cvg ? CvgLue : null,
            cvg ? null : SortiesProgramme.Phc.Lire(Phc)?.Valeur
        );
        var (habitat, type) = HabitatChoix.Lire(Habitat);
        s.DecrireHabitat(habitat, type);
        s.CompterHeures(HeuresLues);
    }
}

/// <summary>What the last review says of the freins: resolved in part or in whole, out of those met.</summary>
public sealed record FreinsResolus(DateOnly Le, IReadOnlyList<(string Frein, string Niveau)> Resolus, int Rencontres);
