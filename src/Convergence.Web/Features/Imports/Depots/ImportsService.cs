using Convergence.Data;
using Convergence.Domain.Imports;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>The drafts of the person signed in, and of nobody else: each read says so.</summary>
public sealed class ImportsService(
    ConvergenceDbContext db,
    EnregistrementService enregistrement,
    EcritureImportService ecriture,
    BrouillonsService brouillons,
    TimeProvider horloge
)
{
    private const int MontresAuPlus = 10;

    private static readonly (string, string) Doublon = (string.Empty, "L’import n’a pas pu être gardé : recommencez.");

    /// <summary>Null when there is none of this person and of this subject.</summary>
    public async Task<ImportEnAttente?> LireAsync(SujetImport sujet, Guid jeton, CancellationToken annulation) =>
        await Siens(sujet).AsNoTracking().SingleOrDefaultAsync(i => i.Jeton == jeton, annulation);

    /// <summary>The page that takes a file; <paramref name="deja"/> is a draft whose file was imported before.</summary>
    public async Task<DepotViewModel> AccueilAsync(SujetImport sujet, Guid? deja, CancellationToken annulation)
    {
        var connu = deja is { } jeton && await LireAsync(sujet, jeton, annulation) is { } i ? await DejaAsync(sujet, i.Empreinte, annulation) : null;
        return new DepotViewModel(sujet.Mots, await ListerAsync(sujet, annulation), connu is null ? null : deja, connu);
    }

    /// <summary>The last confirmation of the same file, whoever made it; null when there is none.</summary>
    public async Task<DejaImporte?> DejaAsync(SujetImport sujet, string empreinte, CancellationToken annulation)
    {
        var code = sujet.Code;
        return await (
            from i in db.Imports
            where i.Sujet == code && i.Empreinte == empreinte && i.Etat == EtatImport.Confirme
            join u in db.Users on i.DeposeParId equals u.Id
            orderby i.TermineLe descending
            select new DejaImporte(i.TermineLe!.Value, u.NomAffiche)
        ).FirstOrDefaultAsync(annulation);
    }

    /// <summary>Puts the repaired cells in the draft and reads it again; rows of the portal that changed since the last preview are told.</summary>
    public async Task<EtapeImport> ReparerAsync(
        SujetImport sujet,
        ImportEnAttente lu,
        ReparationForm form,
        ModelStateDictionary etat,
        CancellationToken annulation
    )
    {
        var brouillon = brouillons.Ouvrir(lu);
        var lignes = brouillon.Lignes.ToDictionary(l => l.Numero);
        await sujet.ChargerAsync(annulation);
        foreach (var cellule in form.Cellules.Where(c => lignes.ContainsKey(c.Ligne) && sujet.Colonnes.Any(x => x.Code == c.Colonne)))
        {
            Corriger(lignes[cellule.Ligne], cellule);
        }

        foreach (var choix in form.Lignes.Where(l => lignes.ContainsKey(l.Numero)))
        {
            (lignes[choix.Numero].Ecartee, lignes[choix.Numero].Acceptee) = (choix.Ecarter, choix.Accepter);
        }

        var analyse = await ecriture.EssayerAsync(sujet, brouillon, annulation);
        if (form.EcarterLeReste)
        {
            analyse.Du(SortLigne.EnErreur).ToList().ForEach(l => l.Ligne.Ecartee = true);
        }

        var corrigees = form.Lignes.Select(l => l.Numero).ToHashSet();
        var changees = analyse.Lignes.Where(l => !corrigees.Contains(l.Ligne.Numero) && l.Sort != SortLigne.Ecartee && l.AChangeDepuis).ToList();
        EcritureImportService.Regarder(analyse);
        await GarderAsync(lu, brouillon, etat, annulation);
        return changees.Count > 0
            ? new EtapeImport("Attention", PhraseImport.Changees(sujet.Mots, changees))
            : new EtapeImport("Succes", "Vos corrections sont relues. Rien n’est encore écrit.");
    }

    /// <summary>Writes everything, or keeps in the draft why nothing is written.</summary>
    public async Task<EtapeImport> ConfirmerAsync(SujetImport sujet, ImportEnAttente lu, ModelStateDictionary etat, CancellationToken annulation)
    {
        var fait = await ecriture.ConfirmerAsync(sujet, lu, annulation);
        if (fait.Issue is IssueImport.AChange or IssueImport.Refuse)
        {
            await GarderAsync(lu, fait.Brouillon, etat, annulation);
        }

        return new EtapeImport(
            fait.Issue switch
            {
                IssueImport.Ecrit => "Succes",
                IssueImport.DejaTermine => "Info",
                _ => "Attention",
            },
            PhraseImport.Confirmation(sujet, fait)
        );
    }

    public async Task<EtapeImport> AbandonnerAsync(ImportEnAttente lu, ModelStateDictionary etat, CancellationToken annulation)
    {
        db.ChangeTracker.Clear();
        db.Imports.Attach(lu);
        if (
            EnregistrementService.Essayer(etat, () => lu.Abandonner(horloge.GetUtcNow().UtcDateTime))
            && !await enregistrement.EnregistrerAsync(etat, Doublon, null, campagnesSuivent: false, annulation)
        )
        {
            // Given up twice, confirmed or removed at the same instant: where it stands is said, not who was first.
            etat.Clear();
            var reste = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == lu.Id, annulation);
            return new EtapeImport(
                "Info",
                reste is { Etat: EtatImport.EnAttente } ? $"L’import de « {lu.NomFichier} » a changé au même instant : relisez-le avant de l’abandonner."
                    : reste is null ? $"L’import de « {lu.NomFichier} » n’est plus là : rien n’a été écrit."
                    : PhraseImport.Terminee(reste)
            );
        }

        return new EtapeImport("Info", $"L’import de « {lu.NomFichier} » est abandonné : rien n’a été écrit.");
    }

    /// <summary>Drafts waiting, then imports over, the latest first.</summary>
    private async Task<IReadOnlyList<ImportLu>> ListerAsync(SujetImport sujet, CancellationToken annulation) =>
        await Siens(sujet)
            .Where(i => i.Etat != EtatImport.Abandonne)
            .OrderBy(i => i.Etat)
            .ThenByDescending(i => i.DeposeLe)
            .Take(MontresAuPlus)
            .Select(i => new ImportLu(i.Jeton, i.NomFichier, i.DeposeLe, i.Etat, i.TermineLe, i.Ajoutees, i.Modifiees, i.Inchangees))
            .ToListAsync(annulation);

    /// <summary>Keeps the draft as it is now; false when somebody else's page kept it first.</summary>
    private async Task<bool> GarderAsync(ImportEnAttente lu, BrouillonImport brouillon, ModelStateDictionary etat, CancellationToken annulation)
    {
        db.ChangeTracker.Clear();
        db.Imports.Attach(lu);
        return EnregistrementService.Essayer(etat, () => brouillons.Garder(lu, brouillon))
            && await enregistrement.EnregistrerAsync(etat, Doublon, null, campagnesSuivent: false, annulation);
    }

    private IQueryable<ImportEnAttente> Siens(SujetImport sujet)
    {
        var (code, acteur) = (sujet.Code, db.ActeurId);
        return db.Imports.Where(i => i.DeposeParId == acteur && i.Sujet == code);
    }

    private static void Corriger(LigneImport ligne, CelluleForm cellule)
    {
        if (string.IsNullOrWhiteSpace(cellule.Valeur))
        {
            ligne.Valeurs.Remove(cellule.Colonne);
        }
        else
        {
            ligne.Valeurs[cellule.Colonne] = cellule.Valeur.Trim();
        }
    }
}

/// <summary>One line of « vos imports ».</summary>
public sealed record ImportLu(
    Guid Jeton,
    string NomFichier,
    DateTime DeposeLe,
    EtatImport Etat,
    DateTime? TermineLe,
    int Ajoutees,
    int Modifiees,
    int Inchangees
);

/// <summary>When the same file was imported, and by whom.</summary>
public sealed record DejaImporte(DateTime Le, string Par);

/// <summary>What a step did, as the next page says it (« Succes », « Info », « Attention »).</summary>
public sealed record EtapeImport(string Ton, string Phrase);
