using Convergence.Data.FilesActives;
using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Reference;

/// <summary>Counters, published figures and objectives of the reference files.</summary>
internal static class ChiffresReference
{
    public static async Task CompteursAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var connus = await db.Compteurs.ToDictionaryAsync(c => c.Code, annulation);
        foreach (var l in fichier.Lignes)
        {
            if (connus.ContainsKey(l["code"]))
            {
                continue;
            }

            db.Compteurs.Add(
                new Compteur
                {
                    Code = l["code"],
                    Programme = l.Enumere<Programme>("programme"),
                    Libelle = l["libelle"],
                    LibelleCourt = l["libelle_court"],
                    Aide = l["aide"],
                    Unite = l["unite"],
                    Nature = l.Enumere<NatureCompteur>("nature"),
                    Addition = l.Enumere<AdditionCompteur>("addition"),
                    CodeParent = l.Texte("parent"),
                    Repartition = l.Texte("repartition"),
                    Periodes = l.Enumere<NaturePeriode>("periodes"),
                    Niveaux = l.Enumere<NiveauReleve>("niveaux"),
                    EstObligatoire = l.Oui("obligatoire"),
                    EstSensible = l.Oui("sensible"),
                    Ordre = l.Entier("ordre") ?? 0,
                    Source = l.Texte("source"),
                }
            );
        }
    }

    public static async Task PeriodesAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var connues = await db.Campagnes.Select(c => c.CodePeriode).ToHashSetAsync(annulation);
        foreach (var l in fichier.Lignes.Where(l => !connues.Contains(l["periode"])))
        {
            var campagne = new Campagne { CodePeriode = l["periode"], EstReprise = true };
            var arrete = l.Jour("date_arrete")!.Value;
            campagne.Planifier(l.Enumere<Programmes>("programmes"), arrete, arrete, arrete, arrete);
            db.Campagnes.Add(campagne);
        }
    }

    public static async Task RelevesAsync(ConvergenceDbContext db, EcritureEnLot lot, TotauxService totaux, FichierCsv fichier, CancellationToken annulation)
    {
        var campagnes = await db.Campagnes.Where(c => c.EstReprise).ToDictionaryAsync(c => c.CodePeriode, c => c.Id, annulation);
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var compteurs = await db.Compteurs.ToDictionaryAsync(c => c.Code, annulation);
        var reprises = campagnes.Values.ToList();
        var remontees = await db.Remontees.Where(r => reprises.Contains(r.CampagneId)).ToDictionaryAsync(r => (r.CampagneId, r.TerritoireId), annulation);
        var releves = await db
            .Releves.Where(r => reprises.Contains(r.CampagneId))
            .ToDictionaryAsync(r => (r.CampagneId, r.TerritoireId, r.Programme, r.Niveau), annulation);
        var valeurs = await db.Valeurs.Where(v => reprises.Contains(v.CampagneId)).ToDictionaryAsync(v => (v.ReleveId, v.CompteurId), annulation);
        foreach (var l in fichier.Lignes)
        {
            var (campagneId, compteur, niveau) = (campagnes[l["periode"]], compteurs[l["compteur"]], l.Enumere<NiveauReleve>("niveau"));
            long? territoireId = l.Texte("territoire") is { } code ? territoires[code] : null;
            if (!releves.TryGetValue((campagneId, territoireId, compteur.Programme, niveau), out var releve))
            {
                releve = NouveauReleve(
                    campagneId,
                    territoireId,
                    compteur.Programme,
                    niveau,
                    territoireId is { } t ? Enveloppe(campagneId, t).Id : null,
                    l["source"]
                );
                releves.Add((campagneId, territoireId, compteur.Programme, niveau), releve);
                lot.Ajouter(releve);
            }

            if (valeurs.TryGetValue((releve.Id, compteur.Id), out var valeur))
            {
                valeur.Nombre = l.Entier("valeur");
            }
            else
            {
                lot.Ajouter(
                    new ValeurReleve
                    {
                        ReleveId = releve.Id,
                        CompteurId = compteur.Id,
                        CampagneId = campagneId,
                        Programme = compteur.Programme,
                        TerritoireId = territoireId,
                        Commentaire = l.Texte("source"),
                        Nombre = l.Entier("valeur"),
                    }
                );
            }
        }

        await lot.EcrireAsync(annulation);
        await db.SaveChangesAsync(annulation);
        foreach (var campagneId in reprises)
        {
            await totaux.ReconstruireAsync(campagneId, annulation: annulation);
        }

        Remontee Enveloppe(long campagneId, long territoireId)
        {
            if (!remontees.TryGetValue((campagneId, territoireId), out var remontee))
            {
                remontee = Remontee.Reprise(campagneId, territoireId);
                remontees.Add((campagneId, territoireId), remontee);
                lot.Ajouter(remontee);
            }

            return remontee;
        }
    }

    public static async Task ChiffresAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var territoires = await db.Territoires.ToDictionaryAsync(t => t.Code, t => t.Id, annulation);
        var connus = await db.ChiffresSource.Where(c => c.CleReference != null).ToDictionaryAsync(c => c.CleReference!, annulation);
        foreach (var l in fichier.Lignes)
        {
            if (connus.TryGetValue(l["cle"], out var chiffre))
            {
                (chiffre.Libelle, chiffre.Valeur, chiffre.Unite) = (l["libelle"], l.Decimal("valeur")!.Value, l["unite"]);
                (chiffre.Qualification, chiffre.Source) = (l.Texte("qualification"), l["source"]);
                continue;
            }

            db.ChiffresSource.Add(
                new ChiffreSource
                {
                    Annee = l.Entier("annee")!.Value,
                    PeriodeSource = l.Texte("periode") ?? l["annee"],
                    Programme = l.Texte("programme") is null ? null : l.Enumere<Programme>("programme"),
                    TerritoireId = l.Texte("territoire") is { } t ? territoires[t] : null,
                    Code = l["code"],
                    Libelle = l["libelle"],
                    Valeur = l.Decimal("valeur")!.Value,
                    Unite = l["unite"],
                    Qualification = l.Texte("qualification"),
                    Source = l["source"],
                    CleReference = l["cle"],
                }
            );
        }
    }

    public static async Task ObjectifsAsync(ConvergenceDbContext db, FichierCsv fichier, CancellationToken annulation)
    {
        var connus = await db.Objectifs.Where(o => o.CleReference != null).Select(o => o.CleReference!).ToHashSetAsync(annulation);
        foreach (var l in fichier.Lignes.Where(l => !connus.Contains(l["code"])))
        {
            db.Objectifs.Add(
                new Objectif
                {
                    Code = l["code"],
                    Programme = l.Enumere<Programme>("programme"),
                    Libelle = l["libelle"],
                    CodeIndicateur = l.Texte("indicateur"),
                    Valeur = l.Decimal("valeur")!.Value,
                    Unite = l["unite"],
                    Echeance = l.Texte("echeance"),
                    Origine = l["origine"],
                    Base = l.Texte("base"),
                    BaseInconnue = l.Oui("base_inconnue"),
                    Realise = l.Decimal("realise"),
                    RealiseAu = l.Texte("realise_au"),
                    AttenteSelonSource = l.Texte("attente"),
                    Remarque = l.Texte("remarque"),
                    Source = l.Texte("source"),
                    CleReference = l["code"],
                }
            );
        }
    }

    private static Releve NouveauReleve(long campagneId, long? territoireId, Programme programme, NiveauReleve niveau, long? remonteeId, string source) =>
        new()
        {
            RemonteeId = remonteeId,
            CampagneId = campagneId,
            Niveau = niveau,
            Programme = programme,
            TerritoireId = territoireId,
            Libelle = niveau == NiveauReleve.National ? "Déclaré national" : "Non ventilé",
            Source = source,
        };
}
