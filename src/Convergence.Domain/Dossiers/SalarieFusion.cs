namespace Convergence.Domain.Dossiers;

/// <summary>What a sheet takes from another that gives way, and gives back.</summary>
public sealed partial class Salarie
{
    /// <summary>Fills the blank fields from the other sheet; returns their names.</summary>
    internal IReadOnlyList<string> Completer(Salarie autre)
    {
        var repris = new List<string>();
        if (NomUsage is null && autre.NomUsage is not null)
        {
            NomUsage = autre.NomUsage;
            repris.Add(nameof(NomUsage));
        }

        if (DateNaissance is null && autre.DateNaissance is not null)
        {
            (DateNaissance, AnneeNaissance) = (autre.DateNaissance, autre.AnneeNaissance);
            repris.Add(nameof(DateNaissance));
        }

        if (Genre == Nomenclatures.Genre.NonRenseigne && autre.Genre != Nomenclatures.Genre.NonRenseigne)
        {
            Genre = autre.Genre;
            repris.Add(nameof(Genre));
        }

        if (NoticeRemiseLe is null && autre.NoticeRemiseLe is not null)
        {
            NoticeRemiseLe = autre.NoticeRemiseLe;
            repris.Add(nameof(NoticeRemiseLe));
        }

        Indexer();
        return repris;
    }

    /// <summary>Blanks again what was taken from the other sheet and did not change since.</summary>
    internal void Rendre(Salarie autre, IReadOnlyCollection<string> champs)
    {
        NomUsage = champs.Contains(nameof(NomUsage)) && NomUsage == autre.NomUsage ? null : NomUsage;
        (DateNaissance, AnneeNaissance) =
            champs.Contains(nameof(DateNaissance)) && DateNaissance == autre.DateNaissance ? (null, null) : (DateNaissance, AnneeNaissance);
        Genre = champs.Contains(nameof(Genre)) && Genre == autre.Genre ? Nomenclatures.Genre.NonRenseigne : Genre;
        NoticeRemiseLe = champs.Contains(nameof(NoticeRemiseLe)) && NoticeRemiseLe == autre.NoticeRemiseLe ? null : NoticeRemiseLe;
        Indexer();
    }
}
