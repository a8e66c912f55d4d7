using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Reseau;
using Convergence.Web.Features.Pilotage.Shared;

namespace Convergence.Web.Features.Pilotage.TableauxDeBord;

/// <summary>Composes the national dashboard from a fixed number of narrow queries.</summary>
public sealed class TableauNationalService(
    ConvergenceDbContext db,
    PeriodesQuery periodes,
    ReseauTableauQuery reseaux,
    TotauxLusQuery totaux,
    ReperesTableauService reperes
)
{
    public const int TaillePage = 20;

    /// <summary>Null when the programme or the period is not one that the reader may open.</summary>
    public async Task<TableauNationalViewModel?> ComposerAsync(TableauForm form, bool tout, CancellationToken annulation)
    {
        if (await ContexteAsync(form, annulation) is not { } contexte)
        {
            return null;
        }

        var (programme, periode) = (contexte.Programme, contexte.Periode);
        var reseau = await reseaux.LireAsync(programme, periode.DateArrete, annulation);
        var convergence = reseau.De(NatureTerritoire.Convergence);
        var phcSeul = reseau.De(NatureTerritoire.PhcSeul);
        var porteurs = programme == Programme.Phc ? reseau.Territoires : convergence;
        var colonnes = Colonnes.De(programme);
        var tri = colonnes.FirstOrDefault(c => c.Code == form.Tri);

        var pageConvergence = convergence;
        IReadOnlyList<TerritoireTableau> pagePhc = programme == Programme.Phc && (form.PhcSeulOuvert || tout) ? phcSeul : [];
        if (!tout && (convergence.Count > TaillePage || pagePhc.Count > TaillePage))
        {
            var cles = tri?.Compteur is { } compteur ? await totaux.ClesDeTriAsync(periode.Id, compteur, annulation) : null;
            pageConvergence = Paginer(convergence, form.Page, tri, cles, form.Descendant);
            pagePhc = Paginer(pagePhc, form.PagePhc, tri, cles, form.Descendant);
        }

        long[] montres = [.. pageConvergence.Concat(pagePhc).Select(t => t.Id)];
        var parGroupe = programme == Programme.Phc && phcSeul.Count > 0;
        long[] autres = parGroupe ? [.. convergence.Except(pageConvergence).Select(t => t.Id)] : [];
        var lus = await totaux.LireAsync(periode.Id, programme, montres, autres, annulation);

        // What a published document does not hold is said once, not in a column of « non renseigné ».
        var tenues = lus.Where(t => t.Valeur is not null).Select(t => t.Compteur).ToHashSet(StringComparer.Ordinal);
        var visibles = colonnes.Where(c => c.Compteur is null || !periode.EstReprise || tenues.Contains(c.Compteur)).ToList();
        var lignes = new LignesTableau(programme, periode, visibles, lus, contexte.LecteurInterne);

        long[] clesConvergence = [.. pageConvergence.Select(t => t.Id), TotauxLusQuery.AutresConvergence];
        long[] clesPhc = [.. pagePhc.Select(t => t.Id), TotauxLusQuery.AutresPhcSeul];
        var total = lignes.Somme("Ensemble", porteurs, [.. clesConvergence, .. clesPhc]);
        var sommeConvergence = lignes.Somme("Territoires Convergence", convergence, clesConvergence);
        var dates = reperes.Pour(contexte, reseau);
        return new TableauNationalViewModel
        {
            Contexte = contexte,
            Form = form,
            Colonnes = visibles,
            NonCollectees = [.. colonnes.Except(visibles)],
            Convergence = Trier([.. pageConvergence.Select(lignes.Ligne)], visibles, tri, form.Descendant),
            NombreConvergence = convergence.Count,
            PhcSeul = Trier([.. pagePhc.Select(lignes.Ligne)], visibles, tri, form.Descendant),
            NombrePhcSeul = reseau.Natures.NombrePhcSeul,
            SommeConvergence = parGroupe ? sommeConvergence : null,
            SommePhcSeul = parGroupe ? lignes.Somme("Territoires « PHC seul »", phcSeul, clesPhc) : null,
            Total = total,
            Chiffres = ChiffresTableau.Nationaux(contexte, visibles, total, parGroupe ? sommeConvergence : total, [.. pageConvergence.Select(lignes.Ligne)]),
            Declares = tout ? [] : ChiffresTableau.Declares(contexte, await dates.DeclaresAsync(annulation)),
            Evolution = await dates.EvolutionAsync(tout, annulation),
            Objectifs = tout ? [] : await dates.ObjectifsAsync(annulation),
            Departements = tout ? [] : Departements(reseau, await reseaux.DepartementsAsync(annulation)),
        };
    }

    private async Task<ContexteTableau?> ContexteAsync(TableauForm form, CancellationToken annulation)
    {
        var lecteurInterne = db.Perimetre.National;
        var programmes = (lecteurInterne ? Programmes.Tous : db.Perimetre.ProgrammesPublies).Liste().ToList();
        var demande = string.IsNullOrEmpty(form.Programme) ? programmes.Cast<Programme?>().FirstOrDefault() : ProgrammeNoms.Lire(form.Programme);
        if (demande is not { } programme || !programmes.Contains(programme))
        {
            return null;
        }

        var liste = await periodes.ListerAsync(programme, null, annulation);
        return PeriodesQuery.Choisir(liste, form.Periode) is { } periode ? new ContexteTableau(programme, programmes, periode, liste, lecteurInterne) : null;
    }

    private static IReadOnlyList<TerritoireTableau> Paginer(
        IReadOnlyList<TerritoireTableau> territoires,
        int page,
        Colonne? tri,
        IReadOnlyDictionary<long, long>? cles,
        bool descendant
    )
    {
        Func<TerritoireTableau, long?>? valeur =
            tri is null ? null
            : cles is null ? t => t.ChantiersListes
            : t => cles.TryGetValue(t.Id, out var v) ? v : null;
        var ordonnes = Ordonner(territoires, valeur, t => t.NomRecherche, descendant);
        var derniere = Math.Max(1, (int)Math.Ceiling(territoires.Count / (double)TaillePage));
        return [.. ordonnes.Skip((Math.Clamp(page, 1, derniere) - 1) * TaillePage).Take(TaillePage)];
    }

    private static IReadOnlyList<LigneTableau> Trier(IReadOnlyList<LigneTableau> lignes, List<Colonne> colonnes, Colonne? tri, bool descendant)
    {
        var rang = tri is null ? -1 : colonnes.IndexOf(tri);
        return [.. Ordonner(lignes, rang < 0 ? null : l => l.Cellules[rang].Publie ?? l.Cellules[rang].Transmis, l => l.Territoire.NomRecherche, descendant)];
    }

    /// <summary>What has no value comes last, in both directions.</summary>
    private static IEnumerable<T> Ordonner<T>(IEnumerable<T> elements, Func<T, long?>? valeur, Func<T, string> nom, bool descendant)
    {
        if (valeur is null)
        {
            return descendant ? elements.OrderByDescending(nom, StringComparer.Ordinal) : elements.OrderBy(nom, StringComparer.Ordinal);
        }

        var connusDAbord = elements.OrderBy(e => valeur(e) is null);
        return (descendant ? connusDAbord.ThenByDescending(valeur) : connusDAbord.ThenBy(valeur)).ThenBy(nom, StringComparer.Ordinal);
    }

    private static IReadOnlyList<DepartementTableau> Departements(ReseauTableau reseau, IReadOnlyList<DepartementLu> departements)
    {
        var touches = departements.Select(d => (Lu: d, Nature: reseau.Natures.De(d.TerritoireId))).Where(d => d.Nature != NatureTerritoire.HorsProgramme);
        return
        [
            .. touches
                .GroupBy(d => (d.Lu.Code, d.Lu.Nom))
                .Select(g => new DepartementTableau(
                    g.Key.Code,
                    g.Key.Nom,
                    [.. g.Where(d => d.Nature == NatureTerritoire.Convergence).Select(d => d.Lu.Territoire)],
                    [.. g.Where(d => d.Nature == NatureTerritoire.PhcSeul).Select(d => d.Lu.Territoire)]
                )),
        ];
    }
}
