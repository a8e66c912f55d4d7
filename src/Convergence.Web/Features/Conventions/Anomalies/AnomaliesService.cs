using Convergence.Data;
using Convergence.Domain.Conventions;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Conventions.Anomalies;

/// <summary>Keeps what people say of the anomalies: a comment, an explanation, a reopening.</summary>
public sealed class AnomaliesService(ConvergenceDbContext db, EnregistrementService enregistrement, TimeProvider horloge)
{
    private static readonly (string, string) Depasse = (string.Empty, "Quelqu’un vient d’écrire sur cette anomalie. Relisez la page : votre texte est gardé.");

    public async Task<bool> AgirAsync(AnomalieLigne ligne, AnomalieForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var traitement = (await TraitementsAsync([ligne], annulation))[0];
        if (traitement.Id != 0)
        {
            enregistrement.Attendre(traitement, form.Version);
        }

        return EnregistrementService.Essayer(etat, () => traitement.Agir(form.Geste!.Value, ligne.Constat, form.Commentaire!.Trim(), Maintenant, db.ActeurId))
            && await enregistrement.EnregistrerAsync(etat, Depasse, v => form.Version = v, campagnesSuivent: false, annulation);
    }

    /// <summary>Number of anomalies explained; null when one of them is refused: all of them, or none.</summary>
    public async Task<int?> JustifierAsync(IReadOnlyList<AnomalieLigne> lignes, AnomaliesForm form, ModelStateDictionary etat, CancellationToken annulation)
    {
        var parCle = lignes.ToDictionary(l => l.Cle.ToString(), StringComparer.Ordinal);
        if (form.Cles.Any(c => !parCle.TryGetValue(c, out var l) || l.Etat != EtatAnomalie.ATraiter))
        {
            etat.AddModelError(nameof(form.Cles), "Une anomalie cochée n’est plus à traiter : rechargez la liste.");
            return null;
        }

        var cochees = form.Cles.Distinct(StringComparer.Ordinal).Select(c => parCle[c]).ToList();
        foreach (var (traitement, ligne) in (await TraitementsAsync(cochees, annulation)).Zip(cochees))
        {
            EnregistrementService.Essayer(etat, () =>
                traitement.Agir(GesteAnomalie.Justification, ligne.Constat, form.Commentaire!.Trim(), Maintenant, db.ActeurId)
            );
        }

        return etat.IsValid && await enregistrement.EnregistrerAsync(etat, Depasse, null, campagnesSuivent: false, annulation) ? cochees.Count : null;
    }

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>What is kept of each anomaly, begun when nothing is.</summary>
    private async Task<IReadOnlyList<TraitementAnomalie>> TraitementsAsync(IReadOnlyList<AnomalieLigne> lignes, CancellationToken annulation)
    {
        var cles = lignes.Select(l => l.Cle.ToString()).ToArray();
        var connus = await db.TraitementsAnomalie.Where(s => cles.Contains(s.Cle)).ToDictionaryAsync(s => s.Cle, StringComparer.Ordinal, annulation);
        return
        [
            .. lignes.Select(l =>
            {
                if (!connus.TryGetValue(l.Cle.ToString(), out var traitement))
                {
                    traitement = new TraitementAnomalie
                    {
                        Cle = l.Cle.ToString(),
                        TerritoireId = l.TerritoireId,
                        ChantierId = l.Cle.ChantierId,
                        Constat = l.Texte,
                    };
                    db.TraitementsAnomalie.Add(traitement);
                }

                return traitement;
            }),
        ];
    }
}
