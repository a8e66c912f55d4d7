using Convergence.Data;
using Convergence.Domain.Habilitations;
using Convergence.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Security;

/// <summary>Identifiers of rows of the template, for the addresses of the matrix. « Lyon » is inside the scope of the accounts of Lyon.</summary>
public sealed class Reperes(ConvergenceFactory factory)
{
    public const string Lyon = "LYON";
    public const string Lille = "LILLE";
    public const string SaintMalo = "CA-DU-PAYS-DE-SAINT-MALO-AGGLOMERATION";

    /// <summary>Campaign open on the day of the template: October 2026.</summary>
    public const string PeriodeOuverte = "2026-10";

    /// <summary>Campaign transmitted, sent back or late: September 2026.</summary>
    public const string PeriodeAValider = "2026-09";

    /// <summary>The real CPAM convention of Lyon.</summary>
    public long ConventionLyon => Un(db => db.Conventions.Where(c => c.Numero == "CNV-CPAM-LYON").Select(c => c.Id));

    /// <summary>A fictional convention of a chantier of Lyon that holds an avenant and a document.</summary>
    public long ConventionCompleteLyon =>
        Un(db => db.DocumentsConvention.Where(d => d.TerritoireId == TerritoireLyon).OrderBy(d => d.Id).Select(d => d.ConventionId));

    public long DocumentLyon => Un(db => db.DocumentsConvention.Where(d => d.TerritoireId == TerritoireLyon).OrderBy(d => d.Id).Select(d => d.Id));

    public long AvenantLyon => Un(db => db.Avenants.Where(a => a.ConventionId == ConventionCompleteLyon).Select(a => a.Id));

    /// <summary>Address of an anomaly of Lyon, on a chantier that is not the one of the accounts of a chantier.</summary>
    public string AnomalieLyon => Un(db => db.TraitementsAnomalie.Where(s => s.TerritoireId == TerritoireLyon).OrderBy(s => s.Id).Select(s => s.Cle));

    public long TerritoireLyon => Un(db => db.Territoires.Where(t => t.Code == Lyon).Select(t => t.Id));

    public long TerritoireLille => Un(db => db.Territoires.Where(t => t.Code == Lille).Select(t => t.Id));

    /// <summary>The fictional chantier of the accounts cip, esp and direction of Lyon.</summary>
    public long ChantierLyon => ChantierFictif(Lyon);

    public long ChantierLille => ChantierFictif(Lille);

    public long ChantierSaintMalo => ChantierFictif(SaintMalo);

    /// <summary>An invitation to be CIP of the chantier of Lyon, made by its coordination, that nobody approved.</summary>
    public long InvitationLyon => Un(db => db.Invitations.Where(i => i.ChantierId == ChantierLyon).OrderBy(i => i.Id).Select(i => i.Id));

    public long CompteEspLyon => Compte(Comptes.EspLyon);

    public long RoleEspLyon => Un(db => db.Habilitations.Where(h => h.UtilisateurId == CompteEspLyon).Select(h => h.Id));

    public long CompteDirectionLyon => Compte(Comptes.DirectionLyon);

    public long AdhesionLyon => Un(db => db.Adhesions.Where(a => a.ChantierId == ChantierLyon).OrderBy(a => a.Id).Select(a => a.Id));

    /// <summary>A fictional partner of Lyon alone, with one contact and one effect.</summary>
    public long PartenaireLyon => Un(db => db.Partenaires.Where(p => p.TerritoireId == TerritoireLyon && p.EstFictif).OrderBy(p => p.Id).Select(p => p.Id));

    public long ContactLyon => Un(db => db.ContactsPartenaire.Where(c => c.PartenaireId == PartenaireLyon).Select(c => c.Id));

    public long EffetLyon => Un(db => db.EffetsPartenariat.Where(e => e.PartenaireId == PartenaireLyon).Select(e => e.Id));

    public long CampagneOuverte => Campagne(PeriodeOuverte);

    public long CampagneAValider => Campagne(PeriodeAValider);

    public long RemonteeLyon => Remontee(Lyon, PeriodeOuverte);

    public long ReleveLyon =>
        Un(db => db.Releves.Where(r => r.CampagneId == CampagneOuverte && r.ChantierId == ChantierLyon).OrderBy(r => r.Id).Select(r => r.Id));

    public long Compte(string courriel) => Un(db => db.Users.Where(u => u.Email == courriel).Select(u => u.Id));

    public long Remontee(string territoire, string periode) =>
        Un(db =>
            from r in db.Remontees
            join t in db.Territoires on r.TerritoireId equals t.Id
            join c in db.Campagnes on r.CampagneId equals c.Id
            where t.Code == territoire && c.CodePeriode == periode
            select r.Id
        );

    /// <summary>First result of a query that sees everything, for what is not named here.</summary>
    public T Un<T>(Func<ConvergenceDbContext, IQueryable<T>> requete)
    {
        ArgumentNullException.ThrowIfNull(requete);
        using var scope = factory.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvergenceDbContext>();
        db.Definir(Perimetre.Complet);
        return requete(db).First();
    }

    private long ChantierFictif(string territoire) =>
        Un(db =>
            from c in db.Chantiers
            join t in db.Territoires on c.TerritoireId equals t.Id
            where t.Code == territoire && c.EstFictif
            orderby c.Id
            select c.Id
        );

    private long Campagne(string periode) => Un(db => db.Campagnes.Where(c => c.CodePeriode == periode).Select(c => c.Id));
}
