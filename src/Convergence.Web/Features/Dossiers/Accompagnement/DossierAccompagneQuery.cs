using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Accompagnement;

/// <summary>Finds the person of a form of the accompaniment, and the parcours in which a new row is written. Writes no line: opening a form does it.</summary>
public sealed class DossierAccompagneQuery(ConvergenceDbContext db)
{
    /// <summary>Null outside the scope, or when nothing can be written any more.</summary>
    public async Task<DossierAccompagne?> TrouverAsync(Guid cle, CancellationToken annulation)
    {
        if (
            await db.Salaries.AsNoTracking().SingleOrDefaultAsync(s => s.Cle == cle && s.Conservation == EtatConservation.Active, annulation) is not { } salarie
        )
        {
            return null;
        }

        var parcours = await db
            .ParcoursSalaries.AsNoTracking()
            .Where(p => p.SalarieId == salarie.Id)
            .OrderByDescending(p => p.Entree)
            .ThenByDescending(p => p.Id)
            .ToListAsync(annulation);
        return parcours.Count == 0 ? null : new(salarie, parcours);
    }
}

/// <summary>A person and the parcours that the chantier knows, the latest first.</summary>
public sealed record DossierAccompagne(Salarie Salarie, IReadOnlyList<ParcoursSalarie> Parcours)
{
    public Guid Cle => Salarie.Cle;

    /// <summary>Where new rows go.</summary>
    public ParcoursSalarie Courant => Parcours[0];

    /// <summary>A row is named by its key inside the file of its person only.</summary>
    public long[] ParcoursIds => [.. Parcours.Select(p => p.Id)];

    public string Personne => $"{Salarie.Nom.ToUpper(Formats.Culture)} {Salarie.Prenom}";

    public string Adresse => $"~/salaries/{Cle}";

    public string Retour => $"{Adresse}/accompagnement";
}
