using System.ComponentModel.DataAnnotations;
using Convergence.Domain;
using Convergence.Domain.FilesActives;

namespace Convergence.Web.Features.FilesActives.Campagnes;

public sealed class CampagneForm
{
    [Display(Name = "Période")]
    public string? CodePeriode { get; set; }

    [Display(Name = "Programmes demandés")]
    public List<Programme> Programmes { get; set; } = [];

    [Display(Name = "Date d’arrêté")]
    public DateOnly? DateArrete { get; set; }

    [Display(Name = "Ouverture de la saisie")]
    public DateOnly? Ouverture { get; set; }

    [Display(Name = "Échéance")]
    public DateOnly? Echeance { get; set; }

    [Display(Name = "Clôture de la saisie")]
    public DateOnly? Cloture { get; set; }

    public long Version { get; set; }

    public static CampagneForm De(Campagne campagne)
    {
        return new CampagneForm
        {
            CodePeriode = campagne.CodePeriode,
            Programmes = [.. campagne.Programmes.Liste()],
            DateArrete = campagne.DateArrete,
            Ouverture = campagne.Ouverture,
            Echeance = campagne.Echeance,
            Cloture = campagne.Cloture,
            Version = campagne.Version,
        };
    }

    /// <summary>Gives the campaign the calendar of the form; the form's shape was checked before.</summary>
    public void Planifier(Campagne campagne)
    {
        var programmes = Programmes.Aggregate(Domain.Programmes.Aucun, (ensemble, p) => ensemble | (Domain.Programmes)p);
        campagne.Planifier(programmes, DateArrete!.Value, Ouverture!.Value, Echeance!.Value, Cloture!.Value);
    }
}

public sealed class DerogationForm
{
    [Display(Name = "Territoire")]
    public long? TerritoireId { get; set; }

    [Display(Name = "Saisie possible jusqu’au")]
    public DateOnly? Jusquau { get; set; }

    [Display(Name = "Motif")]
    public string? Motif { get; set; }
}
