using Convergence.Domain.Dossiers;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Convergence.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Tests.Features.Dossiers;

/// <summary>Files of the demonstration chantier of Lyon, by the name of the person: one state of the clocks each.</summary>
public abstract class DossiersDeTest(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    protected const string Form = "main form.formulaire";

    protected ConvergenceFactory Factory { get; } = factory;

    protected Perimetre ChantierLyon => new() { ChantierIds = [new Reperes(Factory).ChantierLyon] };

    protected Task<Guid> CleAsync(string nom) =>
        Factory.LireAsync(db => db.Salaries.Where(s => s.Nom == nom && s.EstFictif).OrderBy(s => s.Id).Select(s => s.Cle).FirstAsync(), ChantierLyon);

    /// <summary>Parcours of a person, from the first to the last.</summary>
    protected Task<List<ParcoursSalarie>> ParcoursAsync(Guid cle) =>
        Factory.LireAsync(
            db =>
                (
                    from p in db.ParcoursSalaries.AsNoTracking()
                    join s in db.Salaries on p.SalarieId equals s.Id
                    where s.Cle == cle
                    orderby p.Entree, p.Id
                    select p
                ).ToListAsync(),
            ChantierLyon
        );

    protected Task<List<T>> LignesAsync<T>(Guid cle)
        where T : ElementParcours =>
        Factory.LireAsync(
            db =>
                (
                    from e in db.Set<T>().AsNoTracking()
                    join p in db.ParcoursSalaries on e.ParcoursId equals p.Id
                    join s in db.Salaries on p.SalarieId equals s.Id
                    where s.Cle == cle
                    orderby e.Id
                    select e
                ).ToListAsync(),
            ChantierLyon
        );

    /// <summary>Names of the fields written in the journal of a file, one text for each change, in order.</summary>
    protected Task<List<string?>> ChangementsAsync(Guid cle) =>
        Factory.LireAsync(
            db =>
                (
                    from a in db.AccesDossiers
                    join s in db.Salaries on a.SalarieId equals s.Id
                    where s.Cle == cle && a.Action == ActionDossier.Modification
                    orderby a.Id
                    select a.Champs
                ).ToListAsync(),
            ChantierLyon
        );
}
