using System.Globalization;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Web.Composants;
using Convergence.Web.Composants.Graphiques;

namespace Convergence.Web.Features.Dossiers.Parcours;

/// <summary>The time bar as it is drawn, and the table that says the same.</summary>
public sealed record FriseDossier(
    IReadOnlyList<PisteFrise> Pistes,
    IReadOnlyList<RepereFrise> Reperes,
    IReadOnlyList<GraduationFrise> Annees,
    IReadOnlyList<LigneFrise> Lignes,
    LectureHorloges Horloges
)
{
    private const int AnneesToutesMontrees = 7;

    private static readonly (string Libelle, NatureSegment[] Natures, int Teinte)[] Couloirs =
    [
        ("PASS IAE", [NatureSegment.Agrement, NatureSegment.Prolongation], 1),
        ("Suspensions", [NatureSegment.Suspension], 2),
        ("Contrats", [NatureSegment.Contrat], 1),
        ("PHC", [NatureSegment.Phc], 3),
        ("CVG", [NatureSegment.Cvg], 3),
    ];

    public static FriseDossier De(LectureHorloges horloges)
    {
        var frise = horloges.Frise;
        var pistes = Couloirs
            .Select(c => new PisteFrise(c.Libelle, [.. frise.Segments.Where(s => c.Natures.Contains(s.Nature)).Select(s => Barre(frise, s))], c.Teinte))
            .Where(p => p.Barres.Count > 0)
            .ToList();
        var jours = Jours(horloges).ToList();
        return new(
            pistes,
            [
                .. jours
                    .OrderBy(j => j.Jour)
                    .Select(j => new RepereFrise(
                        frise.Position(j.Jour),
                        $"{j.Nom} {Formats.Date(j.Jour)}",
                        j.Jour == frise.Aujourdhui ? "aujourdhui" : "borne"
                    )),
            ],
            Graduer(frise),
            [.. frise.Segments.Select(s => Ligne(s)), .. jours.Select(j => new LigneFrise(j.Nom, Formats.Date(j.Jour), Formats.Date(j.Jour)))],
            horloges
        );
    }

    private static IEnumerable<(string Nom, DateOnly Jour)> Jours(LectureHorloges horloges)
    {
        yield return ("Aujourd’hui", horloges.Au);
        if (horloges.Pass.Fin is { } fin && horloges.Frise.Etendue.Contient(fin))
        {
            yield return ("Fin du PASS", fin);
        }

        if (horloges.Frise.PlafondCompte)
        {
            yield return ("Plafond de 60 mois", horloges.Frise.Plafond);
        }
    }

    private static BarreFrise Barre(Frise frise, SegmentFrise segment) =>
        new(
            frise.Position(segment.Jours.Debut),
            frise.Position(segment.Jours.Fin),
            segment.Libelle,
            segment.Nature == NatureSegment.Prolongation ? RemplissageFrise.Hachure
                : segment.CompteDansPlafond ? RemplissageFrise.Plein
                : RemplissageFrise.Contour
        );

    private static LigneFrise Ligne(SegmentFrise segment)
    {
        var nom = segment.Libelle.Split(" : ")[0];
        return new(
            segment.CompteDansPlafond ? nom : nom + ", hors des 60 mois",
            Formats.Date(segment.Jours.Debut),
            segment.EstOuvert ? "en cours" : Formats.Date(segment.Jours.Fin)
        );
    }

    private static IReadOnlyList<GraduationFrise> Graduer(Frise frise)
    {
        var premiers = Enumerable
            .Range(frise.Etendue.Debut.Year + 1, Math.Max(0, frise.Etendue.Fin.Year - frise.Etendue.Debut.Year))
            .Select(a => new DateOnly(a, 1, 1))
            .ToList();
        var pas = premiers.Count > AnneesToutesMontrees ? 2 : 1;
        return [.. premiers.Select((p, rang) => new GraduationFrise(frise.Position(p), p.Year.ToString(CultureInfo.InvariantCulture), rang % pas == 0))];
    }
}

/// <summary>One row of the table that doubles the bar.</summary>
public sealed record LigneFrise(string Quoi, string Du, string Au);
