using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Parcours;
using Convergence.Web.Features.Dossiers.Shared;
using Convergence.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Situation;

/// <summary>Criteria, RSA, ASS, training. « Non renseigné » is an answer of its own, never « non ».</summary>
public sealed class SituationForm : DossierForm
{
    [Display(Name = "Critères d’éligibilité de niveau 1")]
    public IList<string> CriteresN1 { get; set; } = [];

    [Display(Name = "Critères d’éligibilité de niveau 2")]
    public IList<string> CriteresN2 { get; set; } = [];

    [Display(Name = "Validé par un prescripteur habilité")]
    public string? Prescripteur { get; set; }

    [Display(Name = "RSA")]
    public string? Rsa { get; set; }

    [Display(Name = "ASS")]
    public string? Ass { get; set; }

    [Display(Name = "Niveau de formation")]
    public string? Formation { get; set; }

    [Display(Name = "Niveau de formation (code ASP)")]
    public string? FormationAsp { get; set; }

    [BindNever]
    [ValidateNever]
    public string Personne { get; set; } = string.Empty;

    public static IEnumerable<SelectListItem> ChoixCriteres(int niveau) =>
        Criteres
            .Tous.Where(c => c.NiveauCritere == niveau && ChampsSensibles.Lire(ChampsSensibles.ListeCritere, c.Code) is null)
            .Select(c => new SelectListItem(c.Libelle, c.Code));

    public static IEnumerable<SelectListItem> ChoixRsa =>
        [new("Non renseigné", string.Empty), .. Identites.Rsa.Lignes.Select(l => new SelectListItem(l.Libelle, l.Code))];

    public void Montrer(Salarie s)
    {
        Version = s.Version;
        CriteresN1 = [.. s.Criteres.Liste().Where(c => c.NiveauCritere == 1).Select(c => c.Code)];
        CriteresN2 = [.. s.Criteres.Liste().Where(c => c.NiveauCritere == 2).Select(c => c.Code)];
        (Prescripteur, Ass) = (EntreeForm.DireOuiNon(s.ValideParPrescripteur), EntreeForm.DireOuiNon(s.Ass));
        Rsa = s.Rsa is { } r ? Identites.Rsa[r].Code : string.Empty;
        (Formation, FormationAsp) = (s.Formation is { } f ? Formations.Niveaux[f].Code : null, s.FormationAsp);
    }

    public void Reporter(Salarie s, ModelStateDictionary etat)
    {
        EnregistrementService.Essayer(
            etat,
            () =>
                s.DireCriteres(CriteresN1.Concat(CriteresN2).Select(Criteres.Lire).OfType<CritereIae>().Aggregate(CriteresIae.Aucun, (lu, c) => lu | c.Valeur)),
            (nameof(s.Criteres), nameof(CriteresN1))
        );
        EnregistrementService.Essayer(etat, () => s.DireFormation(Formations.Niveaux.Lire(Formation)?.Valeur, FormationAsp));
        (s.Rsa, s.Ass, s.ValideParPrescripteur) = (Identites.Rsa.Lire(Rsa)?.Valeur, EntreeForm.LireOuiNon(Ass), EntreeForm.LireOuiNon(Prescripteur));
    }
}

public sealed class SituationFormValidator : FormValidator<SituationForm>
{
    public SituationFormValidator()
    {
        RuleFor(f => f.Rsa).Must(r => string.IsNullOrEmpty(r) || Identites.Rsa.Lire(r) is not null).WithMessage("Choisissez une réponse de la liste.");
        RuleFor(f => f.Formation).Must(n => string.IsNullOrEmpty(n) || Formations.Niveaux.Lire(n) is not null).WithMessage("Choisissez un niveau de la liste.");
    }
}
