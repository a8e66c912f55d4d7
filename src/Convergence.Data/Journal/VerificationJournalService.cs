using System.Security.Cryptography;
using Convergence.Data.Chiffrement;
using Convergence.Data.Installation;
using Convergence.Domain;
using Convergence.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Journal;

/// <summary>
/// Computes the whole chain again, from the rows, and compares it with the blocks, with the triggers and with the seals noted outside the database. It
/// stops at the first block that does not hold.
/// </summary>
public sealed class VerificationJournalService(
    ConvergenceDbContext db,
    LectureJournal lecture,
    PoseDeclencheurs declencheurs,
    Coffre coffre,
    FichierSceaux fichier
)
{
    private const string SansDeclencheurs =
        "Les protections du journal manquent dans la base, ou le compte du portail ne les voit pas. Lancez « base migrer » ; sur SQL Server, donnez aussi VIEW DEFINITION à ce compte.";

    private const int ParLot = 200;

    /// <summary>Reads everything; says what is sound, and the first thing that is not.</summary>
    /// <exception cref="RegleMetierException">No key is set.</exception>
    /// <exception cref="InstallationException">The file of seals cannot be read.</exception>
    public async Task<BilanJournal> VerifierAsync(CancellationToken annulation)
    {
        var trousseau = coffre.Trousseau;
        var notes = fichier.Lire();
        var etat = new Etat();
        for (long apres = 0; ; )
        {
            var depuis = apres;
            var lot = await db
                .BlocsJournal.AsNoTracking()
                .Include(b => b.Plages)
                .Where(b => b.Numero > depuis)
                .OrderBy(b => b.Numero)
                .Take(ParLot)
                .ToListAsync(annulation);
            foreach (var bloc in lot)
            {
                if (await FauteAsync(bloc, etat, trousseau, notes, annulation) is { } faute)
                {
                    return etat.Bilan(0, etat.Blocs + 1L, faute);
                }

                etat.Avancer(bloc);
            }

            if (lot.Count < ParLot)
            {
                break;
            }

            apres = lot[^1].Numero;
        }

        var attente = 0;
        foreach (var table in TablesJournal.Toutes)
        {
            attente += await lecture.CompterApresAsync(table, etat.Fin(table.Table), annulation);
        }

        return FauteDEnsemble(etat, notes) is { } ensemble ? etat.Bilan(attente, etat.Blocs + 1L, ensemble)
            : notes is null && etat.Blocs > 0 ? etat.Bilan(attente, null, SansNotes)
            : await declencheurs.SontPosesAsync(annulation) ? etat.Bilan(attente, null, null)
            : etat.Bilan(attente, null, SansDeclencheurs);
    }

    private string SansNotes => $"Le fichier des sceaux « {fichier.Chemin} » manque (Journal:FichierSceaux) : rien ne dit que la chaîne n’a pas été refaite.";

    /// <summary>What was noted and is not in the chain: its end was cut.</summary>
    private static string? FauteDEnsemble(Etat etat, IReadOnlyDictionary<long, string>? notes) =>
        notes is not null && notes.Keys.DefaultIfEmpty().Max() > etat.Blocs
            ? "le fichier des sceaux le connaît et la base ne l’a plus. Une base plus ancienne a-t-elle été remise ?"
            : null;

    private async Task<string?> FauteAsync(
        BlocJournal bloc,
        Etat etat,
        Trousseau trousseau,
        IReadOnlyDictionary<long, string>? notes,
        CancellationToken annulation
    )
    {
        if (bloc.Numero != etat.Blocs + 1)
        {
            return "il manque.";
        }

        if (!bloc.Precedent.AsSpan().SequenceEqual(etat.Precedent))
        {
            return "il ne suit pas le bloc qui le précède.";
        }

        if (trousseau.Trouver(bloc.Cle) is not { } cle)
        {
            return $"sa clé « {bloc.Cle} » n’est pas dans le trousseau.";
        }

        if (!CryptographicOperations.FixedTimeEquals(cle.Sceller(bloc.Contenu()), bloc.Sceau))
        {
            return "son sceau est faux : le bloc a été changé, ou la clé de ce nom n’est plus la même.";
        }

        if (notes?.TryGetValue(bloc.Numero, out var note) == true && note != Convert.ToHexStringLower(bloc.Sceau))
        {
            return "son sceau n’est pas celui du fichier des sceaux : la chaîne a été refaite.";
        }

        return FauteDePurge(bloc, cle) ?? await FauteDesLignesAsync(bloc, etat, annulation);
    }

    private static string? FauteDePurge(BlocJournal bloc, CleChiffrement cle) =>
        bloc.PurgeLe is not { } le ? null
        : bloc.SceauPurge is not { } sceau || !CryptographicOperations.FixedTimeEquals(cle.Sceller(bloc.ContenuPurge()), sceau)
            ? "il est marqué comme purgé sans que le portail l’ait fait."
        : le < bloc.DernierInstant.AddMonths(OptionsJournal.MoisMinimum) ? "il a été purgé avant son heure."
        : null;

    private async Task<string?> FauteDesLignesAsync(BlocJournal bloc, Etat etat, CancellationToken annulation)
    {
        foreach (var plage in bloc.Plages)
        {
            if (plage.ApresId != etat.Fin(plage.Table))
            {
                return "ses lignes ne suivent pas celles du bloc précédent.";
            }

            var lues = await lecture.RelireAsync(plage, bloc.Forme, annulation);
            var attendues = bloc.PurgeLe is null ? plage.Lignes : 0;
            if (lues.Lignes != attendues)
            {
                return $"{TablesJournal.De(plage.Table).Nom} a {lues.Lignes} lignes au lieu de {attendues}.";
            }

            if (bloc.PurgeLe is null && !lues.Empreinte.AsSpan().SequenceEqual(plage.Empreinte))
            {
                return $"une ligne de {TablesJournal.De(plage.Table).Nom} a été changée.";
            }
        }

        return null;
    }

    /// <summary>Where the check stands in the chain.</summary>
    private sealed class Etat
    {
        private readonly Dictionary<TableJournal, long> _fins = [];

        private int _lignes;

        private int _purges;

        public int Blocs { get; private set; }

        public byte[] Precedent { get; private set; } = new byte[BlocJournal.TailleSceau];

        public long Fin(TableJournal table) => _fins.GetValueOrDefault(table, long.MinValue);

        public void Avancer(BlocJournal bloc)
        {
            Blocs++;
            Precedent = bloc.Sceau;
            _purges += bloc.PurgeLe is null ? 0 : 1;
            _lignes += bloc.PurgeLe is null ? bloc.Lignes : 0;
            foreach (var plage in bloc.Plages)
            {
                _fins[plage.Table] = plage.JusquaId;
            }
        }

        public BilanJournal Bilan(int attente, long? rompu, string? faute) => new(Blocs, _lignes, _purges, attente, rompu, faute);
    }
}
