using Convergence.Domain.Parcours;
using Convergence.Domain.Parcours.Nomenclatures;
using Convergence.Web.Composants;
using Convergence.Web.Features.SalarieParcours;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.SalarieRetraits;

/// <summary>Takes away a contract, a suspension, a prolongation or a step of hours written by mistake. What really ended is ended, not taken away.</summary>
public sealed class SalarieRetraitsService(LignesDossierQuery lignes, EcritureDossierService ecriture)
{
    /// <summary>Reads the row, then does what is asked with it; default when there is no such row in this file.</summary>
    public Task<RetraitForm?> LireAsync(string nature, Guid cle, long id, CancellationToken annulation) => nature switch
    {
        "contrats" => LireAsync<Contrat>(cle, id, annulation),
        "suspensions" => LireAsync<SuspensionPass>(cle, id, annulation),
        "prolongations" => LireAsync<Prolongation>(cle, id, annulation),
        "paliers" => LireAsync<PalierHoraire>(cle, id, annulation),
        _ => Task.FromResult<RetraitForm?>(null),
    };

    public Task<bool> RetirerAsync(string nature, Guid cle, long id, RetraitForm form, ModelStateDictionary etat, CancellationToken annulation) => nature switch
    {
        "contrats" => RetirerAsync<Contrat>(ChampsParcours.Contrat, cle, id, form, etat, annulation),
        "suspensions" => RetirerAsync<SuspensionPass>(ChampsParcours.Suspension, cle, id, form, etat, annulation),
        "paliers" => RetirerAsync<PalierHoraire>(ChampsParcours.Palier, cle, id, form, etat, annulation),
        _ => RetirerAsync<Prolongation>(ChampsParcours.Prolongation, cle, id, form, etat, annulation),
    };

    private async Task<RetraitForm?> LireAsync<T>(Guid cle, long id, CancellationToken annulation)
        where T : ElementParcours
        => await lignes.LigneAsync<T>(cle, id, annulation) is { } lu ? new RetraitForm { Contexte = lu.Contexte, Version = lu.Ligne.Version, Ligne = Dire(lu.Ligne) } : null;

    private async Task<bool> RetirerAsync<T>(string champ, Guid cle, long id, RetraitForm form, ModelStateDictionary etat, CancellationToken annulation)
        where T : ElementParcours
        => await lignes.LigneAsync<T>(cle, id, annulation) is { } lu && await ecriture.RetirerAsync(lu, form, champ, etat, annulation);

    private static string Dire(ElementParcours ligne) => ligne switch
    {
        Contrat c => $"{c.Forme.Libelle()} du {Formats.Date(c.Debut)} {(c.Fin is { } fin ? $"au {Formats.Date(fin)}" : "sans terme")}",
        SuspensionPass s => $"Suspension du {Formats.Date(s.Debut)} {(s.Fin is { } fin ? $"au {Formats.Date(fin)}" : "(en cours)")}",
        Prolongation p => $"Prolongation du {Formats.Date(p.Debut)} au {Formats.Date(p.Fin)}",
        PalierHoraire h => $"{Formats.Nombre(h.Heures)} heures par semaine à partir du {Formats.Date(h.APartirDu)}",
        _ => throw new ArgumentOutOfRangeException(nameof(ligne), ligne.GetType().Name, null),
    };
}
