using Convergence.Data.FilesActives;
using Convergence.Data.Lot;
using Convergence.Domain.Habilitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Convergence.Data.Reference;

/// <summary>
/// Loads the real network and the published figures from the files that the project carries: once per file hash, and never
/// over a person's edit.
/// </summary>
public sealed partial class ReferenceLoader(ConvergenceDbContext db, TotauxService totaux, TimeProvider horloge, ILogger<ReferenceLoader> journal)
{
    /// <summary>Loads what changed, in the transaction of its caller.</summary>
    public async Task ChargerAsync(CancellationToken annulation = default)
    {
        db.Definir(Perimetre.Complet);
        var lot = new EcritureEnLot(db, horloge);
        await SiChangeAsync(lot, "regions", f => ReseauReference.RegionsAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "departements", f => ReseauReference.DepartementsAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "organisations", f => ReseauReference.OrganisationsAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "territoires", f => ReseauReference.TerritoiresAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "etats_programme", f => ReseauReference.EtatsAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "porteurs", f => ReseauReference.PorteursAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "enjeux", f => EnjeuxReference.EnjeuxAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "chantiers", f => ChantiersReference.ChantiersAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "adhesions", f => ChantiersReference.AdhesionsAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "partenaires", f => PartenairesReference.PartenairesAsync(db, lot, f, annulation), annulation);
        await SiChangeAsync(lot, "effets_partenariat", f => PartenairesReference.EffetsAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "compteurs", f => ChiffresReference.CompteursAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "periodes_publiees", f => ChiffresReference.PeriodesAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "releves_publies", f => ChiffresReference.RelevesAsync(db, lot, totaux, f, annulation), annulation);
        await SiChangeAsync(lot, "chiffres_source", f => ChiffresReference.ChiffresAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "conventions", f => ConventionsReference.ChargerAsync(db, lot, f, annulation), annulation);
        await SiChangeAsync(lot, "financeurs", f => FinanceursReference.ChargerAsync(db, f, annulation), annulation);
        await SiChangeAsync(lot, "objectifs", f => ChiffresReference.ObjectifsAsync(db, f, annulation), annulation);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Référence {Fichier} chargée : {Lignes} lignes")]
    private static partial void Charge(ILogger journal, string fichier, int lignes);

    private async Task SiChangeAsync(EcritureEnLot lot, string nom, Func<FichierCsv, Task> charger, CancellationToken annulation)
    {
        var fichier = FichierCsv.Lire(nom);
        var connu = await db.FichiersReference.SingleOrDefaultAsync(f => f.Nom == nom, annulation);
        if (connu?.Empreinte == fichier.Empreinte)
        {
            return;
        }

        await charger(fichier);
        if (connu is null)
        {
            connu = new FichierReference { Nom = nom, Empreinte = fichier.Empreinte };
            db.FichiersReference.Add(connu);
        }

        connu.Empreinte = fichier.Empreinte;
        connu.ChargeLe = horloge.GetUtcNow().UtcDateTime;
        await lot.EcrireAsync(annulation);
        await db.SaveChangesAsync(annulation);
        db.ChangeTracker.Clear();
        Charge(journal, nom, fichier.Lignes.Count);
    }
}
