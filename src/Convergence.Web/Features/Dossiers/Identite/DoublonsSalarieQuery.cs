using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Identite;

/// <summary>A file of the scope that resembles what is typed.</summary>
public sealed record DoublonPropose(Guid Cle, string Nom, string Prenom, DateOnly? DateNaissance, bool EstArchivee, Ressemblance Ressemblance);

/// <summary>
/// Files that may be of the person typed, among those that the reader sees and no other: outside the chantier nothing is said, not even
/// that somebody exists. A chantier has some hundreds of people: their identities are compared here, typing mistakes included.
/// </summary>
public sealed class DoublonsSalarieQuery(ConvergenceDbContext db)
{
    public async Task<IReadOnlyList<DoublonPropose>> ChercherAsync(IdentiteSalarie identite, CancellationToken annulation)
    {
        var connus = await db
            .Salaries.AsNoTracking()
            .Where(s => s.Conservation != EtatConservation.Anonymisee && s.FusionneDansId == null)
            .Select(s => new
            {
                s.Cle,
                s.Nom,
                s.Prenom,
                s.NomUsage,
                s.DateNaissance,
                Archivee = s.Conservation == EtatConservation.Archivee,
            })
            .ToListAsync(annulation);
        return
        [
            .. connus
                .Select(s => (Fiche: s, Lue: ReglesDoublonSalarie.Comparer(identite, new(s.Nom, s.Prenom, s.NomUsage, s.DateNaissance))))
                .Where(s => s.Lue is not null)
                .OrderByDescending(s => s.Lue!.Force)
                .ThenBy(s => s.Fiche.Nom, StringComparer.Ordinal)
                .ThenBy(s => s.Fiche.Cle)
                .Select(s => new DoublonPropose(s.Fiche.Cle, s.Fiche.Nom, s.Fiche.Prenom, s.Fiche.DateNaissance, s.Fiche.Archivee, s.Lue!)),
        ];
    }
}
