using System.Security.Cryptography;
using Convergence.Domain.Journal;

namespace Convergence.Domain.Tests.Journal;

/// <summary>A seal covers everything that a block says.</summary>
public sealed class BlocJournalTests
{
    private static readonly DateTime Le = new(2026, 11, 24, 3, 0, 0, DateTimeKind.Utc);

    private static readonly byte[] Empreinte = new byte[PlageJournal.TailleEmpreinte];

    [Fact]
    public void Deux_blocs_pareils_ont_le_meme_contenu_et_chaque_part_le_change()
    {
        var reference = Convert.ToHexString(Preparer().Contenu());
        byte[] autre = [.. Enumerable.Repeat((byte)1, BlocJournal.TailleSceau)];
        BlocJournal[] differents =
        [
            Preparer(numero: 2),
            Preparer(precedent: autre),
            Preparer(forme: 2),
            Preparer(plages: [PlageJournal.De(TableJournal.Dossiers, 0, 5, 3, Empreinte)]),
            Preparer(plages: [PlageJournal.De(TableJournal.Comptes, 1, 5, 3, Empreinte)]),
            Preparer(plages: [PlageJournal.De(TableJournal.Comptes, 0, 6, 3, Empreinte)]),
            Preparer(plages: [PlageJournal.De(TableJournal.Comptes, 0, 5, 4, Empreinte)]),
            Preparer(plages: [PlageJournal.De(TableJournal.Comptes, 0, 5, 3, autre)]),
            Preparer(dernier: Le.AddSeconds(1)),
            Preparer(maintenant: Le.AddSeconds(1)),
        ];

        Assert.Equal(reference, Convert.ToHexString(Preparer().Contenu()));
        Assert.Equal(differents.Length, differents.Select(b => Convert.ToHexString(b.Contenu())).Append(reference).Distinct().Count() - 1);
    }

    [Fact]
    public void Une_purge_est_scellee_avec_son_instant_et_son_bloc()
    {
        var (un, autre) = (Preparer(), Preparer(numero: 2));
        foreach (var bloc in new[] { un, autre })
        {
            bloc.Sceller("k", SHA256.HashData);
            bloc.Purger(Le.AddYears(2), SHA256.HashData);
        }

        Assert.Equal(SHA256.HashData(un.ContenuPurge()), un.SceauPurge);
        Assert.NotEqual(un.SceauPurge, autre.SceauPurge);
        var avant = un.SceauPurge;
        un.Purger(Le.AddYears(1), SHA256.HashData);
        Assert.NotEqual(avant, un.SceauPurge);
    }

    [Fact]
    public void Un_instant_est_celui_que_la_base_garde()
    {
        var bloc = Preparer(maintenant: Le.AddTicks(12_345));

        Assert.Equal(Le.AddMilliseconds(1), bloc.ScelleLe);
        Assert.Equal(DateTimeKind.Utc, bloc.ScelleLe.Kind);
    }

    [Fact]
    public void Un_bloc_compte_ses_lignes_et_n_est_pas_vide()
    {
        Assert.Equal(
            7,
            Preparer(plages: [PlageJournal.De(TableJournal.Comptes, 0, 5, 3, Empreinte), PlageJournal.De(TableJournal.Dossiers, 0, 9, 4, Empreinte)]).Lignes
        );
        Assert.Throws<ArgumentException>(() => Preparer(plages: []));
    }

    private static BlocJournal Preparer(
        long numero = 1,
        byte[]? precedent = null,
        int forme = 1,
        PlageJournal[]? plages = null,
        DateTime? dernier = null,
        DateTime? maintenant = null
    ) =>
        BlocJournal.Preparer(
            numero,
            precedent,
            forme,
            plages ?? [PlageJournal.De(TableJournal.Comptes, 0, 5, 3, Empreinte)],
            dernier ?? Le.AddDays(-1),
            maintenant ?? Le
        );
}
