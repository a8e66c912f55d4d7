using Convergence.Data;
using Convergence.Domain.Dossiers;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>Adds the line of the journal of access that goes with what is being done; it is saved with it. Names of fields, never values.</summary>
public sealed class JournalDossierService(ConvergenceDbContext db, TimeProvider horloge)
{
    public const string PartageOuvert = "PartageOuvert";

    public const string PartageRetire = "PartageRetire";

    public const string PartageLu = "PartageLu";

    public const string DossierAcces = "DossierAcces";

    public const string TransfertDemande = "TransfertDemande";

    public const string TransfertAnnule = "TransfertAnnule";

    public const string TransfertRepondu = "TransfertRepondu";

    public const string TransfertAccepte = "TransfertAccepte";

    public const string FusionFaite = "FusionFaite";

    public const string FusionDefaite = "FusionDefaite";

    public const string Archive = "Archive";

    public const string Repris = "Repris";

    public const string Garde = "Garde";

    public const string Anonymise = "Anonymise";

    /// <summary>Properties of the identity that a line names when they change.</summary>
    private static readonly HashSet<string> Identite = new(StringComparer.Ordinal)
    {
        nameof(Salarie.Nom),
        nameof(Salarie.Prenom),
        nameof(Salarie.NomUsage),
        nameof(Salarie.DateNaissance),
        nameof(Salarie.Genre),
        nameof(Salarie.NoticeRemiseLe),
        nameof(Salarie.Traitement),
    };

    /// <summary>What a line says that is no property.</summary>
    private static readonly Dictionary<string, string> Evenements = new(StringComparer.Ordinal)
    {
        [Rapprochement.RapprochementService.Champ] = "réponse à un rapprochement",
        [PartageOuvert] = "partage avec la coordination",
        [PartageRetire] = "partage repris",
        [PartageLu] = "ce que le chantier partage",
        [DossierAcces] = "dossier d’accès",
        [TransfertDemande] = "transfert demandé",
        [TransfertAnnule] = "demande de transfert annulée",
        [TransfertRepondu] = "réponse de l’autre chantier",
        [TransfertAccepte] = "dossier reçu par transfert",
        ["Temps"] = "temps du parcours",
        ["TextesLibres"] = "textes libres",
        [FusionFaite] = "réunie à une autre fiche",
        [FusionDefaite] = "réunion défaite",
        [Archive] = "dossier archivé",
        [Repris] = "dossier sorti de l’archive",
        [Garde] = "dossier gardé plus longtemps",
        [Anonymise] = "dossier anonymisé",
    };

    public void Ajouter(Salarie salarie, ActionDossier action, IEnumerable<string>? champs = null) =>
        Ecrire(
            new(salarie.Id, salarie.TerritoireId, salarie.ChantierId, salarie.Pseudonyme),
            action,
            ResultatAcces.Fait,
            champs is null ? null : string.Join(',', champs)
        );

    /// <summary>The opening of a file that the reader may not see.</summary>
    public void Refuser(DossierVise dossier) => Ecrire(dossier, ActionDossier.Ouverture, ResultatAcces.Refuse, null);

    /// <summary>Writes an opening at once: nothing else is pending.</summary>
    public Task OuvrirAsync(Salarie salarie, CancellationToken annulation) => OuvrirAsync(salarie, null, annulation);

    /// <summary>The same, with the names of what only some readers see.</summary>
    public Task OuvrirAsync(Salarie salarie, IEnumerable<string>? champs, CancellationToken annulation)
    {
        Ajouter(salarie, ActionDossier.Ouverture, champs);
        return db.SaveChangesAsync(annulation);
    }

    /// <summary>Names of the fields whose value changed.</summary>
    public static IReadOnlyList<string> Changes(EntityEntry<Salarie> entree) =>
        [.. entree.Properties.Where(p => Identite.Contains(p.Metadata.Name) && !Equals(p.OriginalValue, p.CurrentValue)).Select(p => p.Metadata.Name)];

    /// <summary>French words of the names written in a line: « notice d’information, contrat : fin prévue ».</summary>
    public static string Libelle(string? champs) =>
        champs is null
            ? string.Empty
            : string.Join(", ", champs.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => string.Join(" : ", c.Split('.').Select(Mot))));

    private void Ecrire(DossierVise dossier, ActionDossier action, ResultatAcces resultat, string? champs) =>
        db.AccesDossiers.Add(
            new AccesDossier
            {
                Instant = horloge.GetUtcNow().UtcDateTime,
                CompteId = db.ActeurId ?? throw new InvalidOperationException("Un dossier s’ouvre par un compte."),
                SalarieId = dossier.Id,
                TerritoireId = dossier.TerritoireId,
                ChantierId = dossier.ChantierId,
                Pseudonyme = dossier.Pseudonyme,
                Action = action,
                Resultat = resultat,
                Champs = champs,
            }
        );

    private static string Mot(string nom) =>
        Evenements.GetValueOrDefault(nom) ?? ChampsParcours.Nature(nom) ?? LibellesDossier.Mot(nom) ?? Sensible.JournalSensible.Libelle(nom) ?? nom;
}
