using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>Opens a page of the file of a person: two queries and the line of the journal, whatever the page.</summary>
public sealed class DossierQuery(ConvergenceDbContext db, JournalDossierService journal, UtilisateurCourant utilisateur)
{
    /// <summary>Null outside the scope.</summary>
    public async Task<EnteteDossier?> OuvrirAsync(Guid cle, OngletDossier onglet, CancellationToken annulation)
    {
        if (await EnteteAsync(cle, onglet, annulation) is not { } entete)
        {
            return null;
        }

        await journal.OuvrirAsync(entete.Salarie, annulation);
        return entete;
    }

    /// <summary>The heading alone, for a form shown again: the file is not opened twice. Null outside the scope.</summary>
    public async Task<EnteteDossier?> EnteteAsync(Guid cle, OngletDossier onglet, CancellationToken annulation)
    {
        var lu = await (
            from s in db.Salaries.AsNoTracking()
            where s.Cle == cle
            join c in db.Chantiers on s.ChantierId equals c.Id
            select new { Salarie = s, c.Nom }
        ).SingleOrDefaultAsync(annulation);

        // An archived file is read by who may take it back, and by nobody else.
        return lu is null || (lu.Salarie.Conservation != EtatConservation.Active && !utilisateur.Peut(Permission.SalarieDroitsGerer))
            ? null
            : new(
                lu.Salarie,
                lu.Nom,
                onglet,
                utilisateur.Peut(Permission.SalarieModifier) && lu.Salarie.Conservation == EtatConservation.Active,
                [.. OngletsDossier.Tous.Where(o => utilisateur.Peut(o.Permission))]
            );
    }
}

/// <summary>The heading that every page of a file bears.</summary>
/// <param name="Salarie">Person.</param>
/// <param name="Chantier">Name of the chantier that owns the identity.</param>
/// <param name="Onglet">Page shown.</param>
/// <param name="PeutModifier">True when the reader may write in this file.</param>
/// <param name="Onglets">Pages that the reader may open.</param>
public sealed record EnteteDossier(Salarie Salarie, string Chantier, OngletDossier Onglet, bool PeutModifier, IReadOnlyList<LienDossier> Onglets)
{
    public string Racine => $"~/salaries/{Salarie.Cle}";
}
