using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Reseau;
using Convergence.Domain.Temps;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>Reads the grid by projection; null when the territory, the period or every row is outside the scope.</summary>
public sealed class GrilleQuery(ConvergenceDbContext db, UtilisateurCourant utilisateur, CompteursService compteursService, TimeProvider horloge)
{
    // Compiled once: every cell that is saved begins by it.
    private static readonly Func<ConvergenceDbContext, string, string, string, Task<ContexteLu?>> Contexte = EF.CompileAsyncQuery(
        (ConvergenceDbContext db, string code, string periode, string precedente) =>
            (
                from t in db.Territoires
                from c in db.Campagnes
                where t.Code == code && c.CodePeriode == periode
                select new ContexteLu(
                    t.Id,
                    t.Code,
                    t.Nom,
                    c,
                    db.Campagnes.Where(d => d.CodePeriode == precedente).Max(d => (long?)d.Id),
                    db.Derogations.Where(d => d.CampagneId == c.Id && d.TerritoireId == t.Id).Max(d => (DateOnly?)d.Jusquau)
                )
            )
                .AsNoTracking()
                .SingleOrDefault()
    );

    public async Task<GrilleViewModel?> LireAsync(string code, string periode, Programme? programme, CancellationToken annulation)
    {
        var contexte = await ContexteAsync(code, periode, annulation);
        if (contexte is null)
        {
            return null;
        }

        var remontees = await RemonteesAsync(contexte, annulation);
        var lignes = await db
            .Releves.Where(r =>
                r.CampagneId == contexte.CampagneId && r.TerritoireId == contexte.TerritoireId && (programme == null || r.Programme == programme)
            )
            .OrderBy(r => r.Niveau)
            .ThenBy(r => r.Libelle)
            .Select(r => new LigneLue(r.Id, r.RemonteeId, r.ChantierId, r.Programme, r.Niveau, r.Libelle, r.EstFictif, r.EstAttendu, r.Source))
            .ToListAsync(annulation);
        if (remontees.Count == 0 && lignes.Count == 0 && !db.Perimetre.VoitTerritoire(contexte.TerritoireId))
        {
            return null;
        }

        var valeurs = await db
            .Valeurs.Where(v => v.CampagneId == contexte.CampagneId && v.TerritoireId == contexte.TerritoireId)
            .Select(v => new ValeurLue(v.ReleveId, v.CompteurId, v.Nombre, v.Version, v.Commentaire, v.Avertissements))
            .ToDictionaryAsync(v => (v.ReleveId, v.CompteurId), annulation);
        var precedente = await PrecedenteAsync(contexte, annulation);
        var aConfirmer = await AConfirmerAsync(contexte, annulation);
        var places = await PlacesAsync(contexte, annulation);
        var compteurs = await compteursService.TousAsync(annulation);
        var nature = contexte.Campagne.Periode.Nature;
        var tableaux = new List<TableauViewModel>();
        foreach (var groupe in lignes.GroupBy(l => l.Programme).OrderBy(g => g.Key))
        {
            var colonnes = compteurs.Where(c => c.Programme == groupe.Key && groupe.Any(l => c.EstDemande(nature, contexte.DateArrete, l.Niveau))).ToList();
            var vues = groupe
                .Where(l => l.RemonteeId is not null)
                .Select(l => Ligne(l, colonnes, contexte, nature, remontees, valeurs, precedente.Valeurs, aConfirmer, places))
                .ToList();
            tableaux.Add(new TableauViewModel(groupe.Key, colonnes, vues));
        }

        return new GrilleViewModel(contexte, remontees, tableaux, precedente.Libelle);
    }

    /// <summary>Territory and campaign of the address; null when one is unknown or hidden.</summary>
    public async Task<ContexteGrille?> ContexteAsync(string code, string periode, CancellationToken annulation)
    {
        if (!Periode.TryLire(periode, out var p))
        {
            return null;
        }

        var aujourdhui = JourFrance.Aujourdhui(horloge);
        var lu = await Contexte(db, code, p.Code, p.Precedente.Code);
        return lu is null ? null : new ContexteGrille(lu.Id, lu.Code, lu.Nom, lu.Campagne, lu.PrecedenteId, lu.Derogation, aujourdhui);
    }

    /// <summary>Places of the register in force on the date d'arrêté, by chantier (CVG).</summary>
    private Task<Dictionary<long, int>> PlacesAsync(ContexteGrille contexte, CancellationToken annulation) =>
        db
            .Capacites.Where(FaitDate.EnVigueurAu<CapaciteConventionnee>(contexte.DateArrete))
            .Where(c => c.TerritoireId == contexte.TerritoireId && c.Programme == Programme.Cvg)
            .GroupBy(c => c.ChantierId)
            .Select(g => new { g.Key, Places = g.Max(c => c.Places) })
            .ToDictionaryAsync(g => g.Key, g => g.Places, annulation);

    private async Task<List<RemonteeViewModel>> RemonteesAsync(ContexteGrille contexte, CancellationToken annulation)
    {
        var lues = await (
            from r in db.Remontees
            where r.CampagneId == contexte.CampagneId && r.TerritoireId == contexte.TerritoireId
            join c in db.Chantiers on r.ChantierId equals c.Id into chantiers
            from c in chantiers.DefaultIfEmpty()
            join u in db.Users on r.TransmisParId equals u.Id into auteurs
            from u in auteurs.DefaultIfEmpty()
            orderby c.NomRecherche
            select new
            {
                Remontee = r,
                Chantier = c.Nom,
                Auteur = u.NomAffiche,
            }
        )
            .AsNoTracking()
            .ToListAsync(annulation);
        var saisie = utilisateur.PerimetrePour(Permission.FileActiveSaisir);
        var validation = utilisateur.PerimetrePour(Permission.FileActiveValider);
        return lues.ConvertAll(l =>
        {
            var r = l.Remontee;
            var mien = r.ChantierId is { } chantier ? saisie.VoitChantier(chantier, r.TerritoireId) : saisie.VoitTerritoire(r.TerritoireId);
            var verrou = r.RaisonVerrou(contexte.Campagne, contexte.DerogationJusquau, contexte.Aujourdhui);
            var valide = validation.VoitTerritoire(r.TerritoireId);
            var ouvert = mien && verrou is null;
            return new RemonteeViewModel(
                r.Id,
                r.ChantierId,
                l.Chantier ?? contexte.NomTerritoire,
                r.Etat,
                r.Version,
                r.TransmisLe,
                l.Auteur,
                r.Commentaire,
                r.ValideLe,
                r.MotifCorrection,
                verrou,
                mien,
                PeutSaisir: ouvert,
                PeutTransmettre: ouvert,
                PeutCorriger: mien && r.Etat == EtatRemontee.Transmis,
                PeutValider: valide && r.Etat == EtatRemontee.Transmis,
                PeutRenvoyer: valide && r.Etat is (EtatRemontee.Transmis or EtatRemontee.Valide)
            );
        });
    }

    private async Task<(string? Libelle, Dictionary<(Programme, long?, long), int?> Valeurs)> PrecedenteAsync(
        ContexteGrille contexte,
        CancellationToken annulation
    )
    {
        var valeurs = await db
            .Valeurs.Where(v => v.CampagneId == contexte.CampagnePrecedenteId && v.TerritoireId == contexte.TerritoireId)
            .Select(v => new
            {
                v.Programme,
                v.ChantierId,
                v.CompteurId,
                v.Nombre,
            })
            .ToListAsync(annulation);
        return (
            valeurs.Count == 0 ? null : contexte.Campagne.Periode.Precedente.Libelle,
            valeurs.ToDictionary(v => (v.Programme, v.ChantierId, v.CompteurId), v => v.Nombre)
        );
    }

    /// <summary>Memberships that wait to be confirmed today.</summary>
    private Task<HashSet<(long, Programme)>> AConfirmerAsync(ContexteGrille contexte, CancellationToken annulation) =>
        db
            .Adhesions.Where(ReglesConfirmation.AConfirmer(contexte.Aujourdhui))
            .Where(a => a.TerritoireId == contexte.TerritoireId)
            .Select(a => new ValueTuple<long, Programme>(a.ChantierId, a.Programme))
            .ToHashSetAsync(annulation);

    private static LigneViewModel Ligne(
        LigneLue l,
        List<Compteur> colonnes,
        ContexteGrille contexte,
        NaturePeriode nature,
        List<RemonteeViewModel> remontees,
        Dictionary<(long, long), ValeurLue> valeurs,
        Dictionary<(Programme, long?, long), int?> precedentes,
        HashSet<(long, Programme)> aConfirmer,
        Dictionary<long, int> places
    )
    {
        var peutSaisir = remontees.Find(r => r.Id == l.RemonteeId)?.PeutSaisir == true;
        var cellules = colonnes.ConvertAll(c =>
        {
            var v = valeurs.GetValueOrDefault((l.Id, c.Id));
            var demande = c.EstDemande(nature, contexte.DateArrete, l.Niveau);
            return new CelluleViewModel(
                l.Id,
                c.Id,
                demande,
                c.EstObligatoire && l.Niveau == NiveauReleve.Chantier && l.EstAttendu,
                v?.Nombre,
                precedentes.GetValueOrDefault((l.Programme, l.ChantierId, c.Id)),
                v?.Version ?? 0,
                contexte.EstReprise ? null : v?.Commentaire,
                peutSaisir && demande
            );
        });
        var ligne = new LigneViewModel(
            l.Id,
            l.RemonteeId!.Value,
            l.ChantierId,
            l.Libelle,
            l.EstFictif,
            l.EstAttendu,
            l.ChantierId is { } id && aConfirmer.Contains((id, l.Programme)),
            l.Source,
            peutSaisir,
            cellules
        );
        return contexte.EstReprise ? ligne : Avertir(ligne, colonnes, contexte, l.ChantierId is { } c && places.TryGetValue(c, out var p) ? p : null);
    }

    /// <summary>Warnings are recomputed at each reading: they are those of the row as it stands.</summary>
    private static LigneViewModel Avertir(LigneViewModel ligne, List<Compteur> colonnes, ContexteGrille contexte, int? places)
    {
        var codes = colonnes.ToDictionary(c => c.Id, c => c.Code);
        var constats = ControlesReleve.Evaluer(
            colonnes,
            ligne.Cellules.ToDictionary(c => codes[c.CompteurId], c => c.Valeur, StringComparer.Ordinal),
            new ContexteControle(
                ligne.Cellules.ToDictionary(c => codes[c.CompteurId], c => c.Precedent, StringComparer.Ordinal),
                contexte.MemeAnneeQuePrecedente,
                places
            )
        );
        return ligne with
        {
            Cellules =
            [
                .. ligne.Cellules.Select(c => c with { Avertissements = [.. constats.Where(k => k.Compteur == codes[c.CompteurId]).Select(k => k.Message)] }),
            ],
        };
    }

    private sealed record LigneLue(
        long Id,
        long? RemonteeId,
        long? ChantierId,
        Programme Programme,
        NiveauReleve Niveau,
        string Libelle,
        bool EstFictif,
        bool EstAttendu,
        string? Source
    );

    private sealed record ValeurLue(long ReleveId, long CompteurId, int? Nombre, long Version, string? Commentaire, string? Avertissements);

    private sealed record ContexteLu(long Id, string Code, string Nom, Campagne Campagne, long? PrecedenteId, DateOnly? Derogation);
}
