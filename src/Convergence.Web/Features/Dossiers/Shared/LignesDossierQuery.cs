using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Web.Composants;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Shared;

/// <summary>Rows of one file, looked for inside it only: the row of another person is not found, even when its number is known.</summary>
public sealed class LignesDossierQuery(ConvergenceDbContext db)
{
    public Task<Salarie?> SalarieAsync(Guid cle, CancellationToken annulation) =>
        db.Salaries.SingleOrDefaultAsync(s => s.Cle == cle && s.Conservation == EtatConservation.Active, annulation);

    /// <summary>A parcours of the person; null outside the scope, of another file, or once anonymised.</summary>
    public async Task<LigneDossier<ParcoursSalarie>?> ParcoursAsync(Guid cle, Guid parcours, CancellationToken annulation)
    {
        var lu = await (
            from p in db.ParcoursSalaries
            join s in db.Salaries on p.SalarieId equals s.Id
            where s.Cle == cle && s.Conservation == EtatConservation.Active && p.Cle == parcours
            select new { Salarie = s, Parcours = p }
        ).SingleOrDefaultAsync(annulation);
        return lu is null ? null : new(lu.Salarie, lu.Parcours, lu.Parcours);
    }

    /// <summary>A row of a parcours of the person; null in the same cases.</summary>
    public async Task<LigneDossier<T>?> LigneAsync<T>(Guid cle, long id, CancellationToken annulation)
        where T : ElementParcours
    {
        var lu = await (
            from e in db.Set<T>()
            join p in db.ParcoursSalaries on e.ParcoursId equals p.Id
            join s in db.Salaries on p.SalarieId equals s.Id
            where s.Cle == cle && s.Conservation == EtatConservation.Active && e.Id == id
            select new
            {
                Salarie = s,
                Parcours = p,
                Ligne = e,
            }
        ).SingleOrDefaultAsync(annulation);
        return lu is null ? null : new(lu.Salarie, lu.Parcours, lu.Ligne);
    }
}

/// <summary>A row with the person and the parcours that it is of.</summary>
public sealed record LigneDossier<T>(Salarie Salarie, ParcoursSalarie Parcours, T Ligne)
{
    public DossierContexte Contexte =>
        new(Salarie.Cle, $"{Salarie.Nom.ToUpper(Formats.Culture)} {Salarie.Prenom}", Parcours.Cle, Parcours.Programme, Parcours.Entree, Parcours.SortieLe);
}

/// <summary>Whose file and which parcours a form is about, written above it.</summary>
public sealed record DossierContexte(Guid Cle, string Personne, Guid Parcours, Programme Programme, DateOnly Entree, DateOnly? SortieLe)
{
    public string Onglet => $"~/salaries/{Cle}/parcours";

    public string Phrase =>
        $"Parcours {Programme.Sigle()}, entrée le {Formats.Date(Entree)}{(SortieLe is { } le ? $", sortie le {Formats.Date(le)}" : string.Empty)}";
}
