using Convergence.Domain.Temps;

namespace Convergence.Domain.Conventions;

/// <summary>A membership, as the rules read it.</summary>
/// <param name="TerritoireId">Territory.</param>
/// <param name="ChantierId">Chantier.</param>
/// <param name="Programme">Programme carried.</param>
/// <param name="Debut">Start, with its precision.</param>
/// <param name="Fin">Last day, inclusive, with its precision; null while it goes on.</param>
public sealed record AdhesionLue(long TerritoireId, long ChantierId, Programme Programme, DatePartielle Debut, DatePartielle? Fin);

/// <summary>A convention of a chantier, as the rules read it.</summary>
/// <param name="Id">Convention.</param>
/// <param name="Numero">Its number.</param>
/// <param name="TerritoireId">Territory of the chantier.</param>
/// <param name="ChantierId">Chantier.</param>
/// <param name="Programmes">Programmes covered.</param>
/// <param name="Etat">Where it stands.</param>
/// <param name="Debut">Start; null when not written.</param>
/// <param name="Fin">Last day, avenants included; null when not written.</param>
public sealed record ConventionLue(
    long Id,
    string Numero,
    long TerritoireId,
    long ChantierId,
    Programmes Programmes,
    EtatConvention Etat,
    DatePartielle? Debut,
    DateOnly? Fin
);

/// <summary>
/// The rules of the anomalies (issue B: « convention manquante », dates that disagree with memberships). They read the convention
/// de mise en œuvre and the convention de coordination signed by a chantier (reference §6, « Convergence's own chain »). A date
/// known to the year or to the month disagrees only when no day of its span agrees.
/// </summary>
public static class AnomaliesConvention
{
    /// <summary>Days by which a membership may precede its convention: a signature follows the start.</summary>
    public const int JoursDeSignature = 92;

    /// <summary>Types that bind a chantier to the programme.</summary>
    public static IReadOnlyList<TypeConvention> Types { get; } = [TypeConvention.MiseEnOeuvre, TypeConvention.Coordination];

    /// <summary>Everything that does not agree on that day, by chantier and programme.</summary>
    public static IReadOnlyList<AnomalieTrouvee> Chercher(IEnumerable<AdhesionLue> adhesions, IEnumerable<ConventionLue> conventions, DateOnly jour)
    {
        var adhesionsPar = adhesions.ToLookup(a => (a.ChantierId, a.Programme));
        var signees = conventions.Where(c => c.Etat is EtatConvention.Signee or EtatConvention.Active or EtatConvention.Terminee).ToList();
        var conventionsPar = signees
            .SelectMany(c => c.Programmes.Liste().Select(p => (Convention: c, Programme: p)))
            .ToLookup(c => (c.Convention.ChantierId, c.Programme), c => c.Convention);
        return
        [
            .. adhesionsPar
                .Select(g => g.Key)
                .Concat(conventionsPar.Select(g => g.Key))
                .Distinct()
                .OrderBy(k => k.ChantierId)
                .ThenBy(k => k.Programme)
                .SelectMany(k =>
                    Chercher(
                        k.Programme,
                        [.. adhesionsPar[k].OrderBy(a => a.Debut.Premier)],
                        [.. conventionsPar[k].OrderBy(c => c.Debut?.Premier).ThenBy(c => c.Id)],
                        jour
                    )
                ),
        ];
    }

    private static IEnumerable<AnomalieTrouvee> Chercher(Programme programme, List<AdhesionLue> adhesions, List<ConventionLue> conventions, DateOnly jour)
    {
        var enCours = conventions.Where(c => c.Etat != EtatConvention.Terminee && (c.Fin is null || c.Fin >= jour)).ToList();
        if (adhesions.Find(a => a.Debut.Premier <= jour && (a.Fin is null || a.Fin.Value.Dernier >= jour)) is { } portee)
        {
            if (enCours.Count == 0)
            {
                var derniere = conventions.LastOrDefault();
                yield return new(
                    TypeAnomalie.ConventionManquante,
                    portee.TerritoireId,
                    portee.ChantierId,
                    programme,
                    derniere?.Id,
                    derniere is null
                        ? $"Aucune convention de mise en œuvre ou de coordination signée n’est connue pour le programme {programme.Sigle()}."
                        : $"Aucune convention en cours ne couvre le programme {programme.Sigle()} ; la dernière, {derniere.Numero}, {(derniere.Fin is { } f ? $"a pris fin le {f:dd/MM/yyyy}" : "est terminée")}."
                );
            }

            if (
                conventions.Find(c => c.Debut is not null) is { Debut: { } debut } premiere
                && adhesions[0].Debut.Dernier.AddDays(JoursDeSignature) < debut.Premier
            )
            {
                yield return new(
                    TypeAnomalie.AdhesionAvantConvention,
                    portee.TerritoireId,
                    portee.ChantierId,
                    programme,
                    premiere.Id,
                    $"Le programme {programme.Sigle()} est porté depuis : {adhesions[0].Debut.EnFrancais()} ; sa première convention, {premiere.Numero}, commence : {debut.EnFrancais()}."
                );
            }

            yield break;
        }

        foreach (var c in enCours.Where(c => c.Debut is null || c.Debut.Value.Premier <= jour))
        {
            var fin = adhesions.Where(a => a.Debut.Premier <= jour).Select(a => a.Fin).LastOrDefault();
            yield return new(
                TypeAnomalie.ConventionSansAdhesion,
                c.TerritoireId,
                c.ChantierId,
                programme,
                c.Id,
                fin is { } f
                    ? $"Le programme {programme.Sigle()} n’est plus porté depuis : {f.EnFrancais()} ; la convention {c.Numero} court encore."
                    : $"La convention {c.Numero} couvre le programme {programme.Sigle()}, que le chantier ne porte pas."
            );
        }
    }
}
