using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Web.Features.Pilotage.Shared;
using Convergence.Web.Features.Pilotage.TableauxDeBord;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.TableauTerritoire;

/// <summary>Composes the dashboard of one territory: its counters, ratios, chantiers when the reader sees them, and its past.</summary>
public sealed class TableauTerritoireService(
    ConvergenceDbContext db,
    UtilisateurCourant utilisateur,
    PeriodesQuery periodes,
    TotauxTerritoireQuery totaux,
    EvolutionQuery evolutions,
    SecretTableauQuery secrets
)
{
    /// <summary>Null when the territory, the programme or the period is not one that the reader may open.</summary>
    public async Task<TableauTerritoireViewModel?> ComposerAsync(string code, TableauForm form, CancellationToken annulation)
    {
        // Links are written in lower case: a code is one whatever its case.
        var cle = code.ToUpperInvariant();
        var territoire = await db
            .Territoires.Where(t => t.Code == cle)
            .Select(t => new
            {
                t.Id,
                t.Code,
                t.Nom,
                t.Perimetre,
            })
            .FirstOrDefaultAsync(annulation);
        if (territoire is null)
        {
            return null;
        }

        var interne = db.Perimetre.VoitTerritoire(territoire.Id);
        var etats = await totaux.EtatsAsync(territoire.Id, annulation);
        if (await ContexteAsync(territoire.Id, interne, etats, form, annulation) is not { } contexte)
        {
            return null;
        }

        var (programme, periode) = (contexte.Programme, contexte.Periode);
        var cvg = etats.Any(e => e.Programme == Programme.Cvg && e.EnVigueurAu(periode.DateArrete));
        var phc = etats.Any(e => e.Programme == Programme.Phc && e.EnVigueurAu(periode.DateArrete));
        var nature = ReglesTerritoire.Nature(cvg ? EtatProgramme.Operationnel : null, phc ? EtatProgramme.Operationnel : null);

        var lus = await totaux.CompteursAsync(periode.Id, territoire.Id, programme, annulation);
        var listes = await totaux.ChantiersListesAsync(territoire.Id, programme, periode.DateArrete, annulation);
        var cellules = interne ? await totaux.ChantiersAsync(periode.Id, territoire.Id, programme, annulation) : [];
        var remontees = interne ? await totaux.RemonteesAsync(periode.Id, territoire.Id, annulation) : [];
        IReadOnlySet<string> masques = interne ? new HashSet<string>() : await secrets.MasquesAsync(periode.Id, territoire.Id, programme, annulation);
        var lignes = new LignesTerritoire(contexte, lus, listes, masques);
        return new TableauTerritoireViewModel
        {
            Code = territoire.Code,
            Nom = territoire.Nom,
            Perimetre = territoire.Perimetre,
            Nature = nature.Libelle(),
            Contexte = contexte,
            SansObjet = programme == Programme.Cvg ? !cvg : nature == NatureTerritoire.HorsProgramme,
            Etat = lignes.Etat,
            Remontees = remontees,
            Compteurs = lignes.Compteurs,
            Chiffres = lignes.Chiffres(),
            Ratios = RatiosTableau.De(programme, interne, lus, cellules, masques),
            ColonnesChantiers = LignesTerritoire.ColonnesChantiers(lus, cellules),
            Chantiers = LignesTerritoire.Chantiers(lus, cellules),
            Evolution = await EvolutionAsync(contexte, territoire.Id, annulation),
            VoitChantiers = interne,
            Projection = utilisateur.Peut(Permission.ProjectionLire) && cvg ? $"~/sorties-projetees?territoire={territoire.Code}" : null,
            Grille = interne && !periode.EstReprise && utilisateur.Peut(Permission.FileActiveLire) ? $"~/files-actives/{territoire.Code}/{periode.Code}" : null,
            VersNational = db.Perimetre is { National: true } or { PublieNational: true },
        };
    }

    private async Task<ContexteTableau?> ContexteAsync(
        long territoireId,
        bool interne,
        IReadOnlyList<EtatLu> etats,
        TableauForm form,
        CancellationToken annulation
    )
    {
        var programmes = (interne ? Programmes.Tous : db.Perimetre.ProgrammesPublies).Liste().ToList();
        var parDefaut = programmes.Where(p => etats.Any(e => e.Programme == p)).Concat(programmes).Cast<Programme?>().FirstOrDefault();
        var demande = string.IsNullOrEmpty(form.Programme) ? parDefaut : ProgrammeNoms.Lire(form.Programme);
        if (demande is not { } programme || !programmes.Contains(programme))
        {
            return null;
        }

        var liste = await periodes.ListerAsync(programme, territoireId, annulation);
        return PeriodesQuery.Choisir(liste, form.Periode) is { } periode ? new ContexteTableau(programme, programmes, periode, liste, interne) : null;
    }

    private async Task<EvolutionTableau> EvolutionAsync(ContexteTableau contexte, long territoireId, CancellationToken annulation)
    {
        var indicateur = Colonnes.Principal(contexte.Programme);
        var (mois, reprises) = EvolutionQuery.Choisir(contexte.Periodes);
        var sommes = await evolutions.LireAsync(indicateur.CodeCompteur!, mois.Concat(reprises), territoireId, annulation);
        return new EvolutionTableau(indicateur, [.. mois.Select(Point)], [.. reprises.Select(Point).Where(p => p.Valeur is not null)]);

        PointEvolution Point(PeriodeTableau p) => new(p, sommes.GetValueOrDefault(p.Id)?.Somme, 0, 0, sommes.GetValueOrDefault(p.Id)?.AvecFictif ?? false);
    }
}
