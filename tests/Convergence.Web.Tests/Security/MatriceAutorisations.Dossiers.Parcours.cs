using Convergence.Domain.Dossiers;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    /// <summary>
    /// What a parcours holds. The rows are those of one person of Lyon: another chantier finds nothing. Each send is refused for its shape, or changes
    /// nothing.
    /// </summary>
    private static IEnumerable<LigneMatrice> ParcoursSalaries =>
        [
            DuDossier("GET", "parcours"),
            DuDossier("GET", "parcours/nouveau"),
            DuDossier("POST", "parcours/nouveau"),
            DuDossier("GET", "situation"),
            DuDossier("POST", "situation").Avec(("Rsa", "zzz")),
            .. new[] { "modifier", "pass", "suspensions/nouvelle", "prolongations/nouvelle", "heures", "sortie", "passage" }.SelectMany(DuParcours),
            DuDossier("GET", "parcours/{parcours:guid}/sortie/annuler", r => $"parcours/{Sorti(r).Parcours}/sortie/annuler", r => Sorti(r).Cle),
            DuDossier("POST", "parcours/{parcours:guid}/sortie/annuler", r => $"parcours/{Sorti(r).Parcours}/sortie/annuler", r => Sorti(r).Cle),
            .. DeLaLigne<Contrat>("contrats/{contrat:long}/modifier"),
            .. DeLaLigne<SuspensionPass>("suspensions/{suspension:long}/modifier"),
            .. DeLaLigne<Prolongation>("prolongations/{prolongation:long}/modifier"),
            .. DeLaLigne<PalierHoraire>("paliers/{ligne:long}/modifier"),
            DuDossier("GET", "{nature}/{id:long}/retirer", r => $"contrats/{Ligne<Contrat>(r).Id}/retirer", r => Ligne<Contrat>(r).Cle),
            DuDossier("POST", "{nature}/{id:long}/retirer", r => $"actions/{Ligne<ActionParcours>(r).Id}/retirer", r => Ligne<ActionParcours>(r).Cle)
                .Avec(("Version", "-1")),
            DuDossier("GET", "suivi"),
            DuDossier("POST", "suivi/{point:long}", r => $"suivi/{Ligne<PointSuivi>(r).Id}", r => Ligne<PointSuivi>(r).Cle, 302),
            DuDossier("POST", "suivi/volets/{parcours:guid}", r => $"suivi/volets/{Sorti(r).Parcours}", r => Sorti(r).Cle, 302),
            Reservee("GET /suivis", 200, SuiviSalaries),
            Reservee("GET /suivis/export", 200, SuiviSalaries),
            Reservee("POST /suivis/{point:long}", 302, SuiviSalaries).Sur(r => $"/suivis/{Ligne<PointSuivi>(r).Id}").Sauf(Comptes.EspSaintMalo, 404),
        ];

    private static IEnumerable<LigneMatrice> DuParcours(string suite) =>
        new[] { "GET", "POST" }.Select(verbe =>
            DuDossier(verbe, "parcours/{parcours:guid}/" + suite, r => $"parcours/{PhcOuvert(r).Parcours}/{suite}", r => PhcOuvert(r).Cle)
                .Avec(verbe == "GET" ? [] : [("PassFin", "2099-01-01"), ("PassDebut", "2020-01-01")])
        );

    private static IEnumerable<LigneMatrice> DeLaLigne<T>(string gabarit)
        where T : ElementParcours =>
        new[] { "GET", "POST" }.Select(verbe =>
            DuDossier(verbe, gabarit, r => gabarit[..gabarit.IndexOf('{')] + Ligne<T>(r).Id + "/modifier", r => Ligne<T>(r).Cle)
        );

    private static LigneMatrice DuDossier(
        string verbe,
        string gabarit,
        Func<Reperes, string>? suite = null,
        Func<Reperes, Guid>? cle = null,
        int statut = 200
    ) =>
        Reservee($"{verbe} /salaries/{{cle:guid}}/{gabarit}", statut, SuiviSalaries)
            .Sur(r => $"/salaries/{(cle ?? SalarieLyon)(r)}/{suite?.Invoke(r) ?? gabarit}")
            .Sauf(Comptes.EspSaintMalo, 404);

    private static (Guid Cle, Guid Parcours) PhcOuvert(Reperes r) =>
        DuChantierLyon(r, db =>
            from p in db.ParcoursSalaries
            join s in db.Salaries on p.SalarieId equals s.Id
            where p.Programme == Convergence.Domain.Programme.Phc && p.SortieLe == null
            orderby p.Id
            select new ValueTuple<Guid, Guid>(s.Cle, p.Cle)
        );

    private static (Guid Cle, Guid Parcours) Sorti(Reperes r) =>
        DuChantierLyon(r, db =>
            from x in db.Sorties
            join p in db.ParcoursSalaries on x.ParcoursId equals p.Id
            join s in db.Salaries on p.SalarieId equals s.Id
            orderby x.Id
            select new ValueTuple<Guid, Guid>(s.Cle, p.Cle)
        );

    private static (Guid Cle, long Id) Ligne<T>(Reperes r)
        where T : ElementParcours =>
        DuChantierLyon(r, db =>
            from e in db.Set<T>()
            join p in db.ParcoursSalaries on e.ParcoursId equals p.Id
            join s in db.Salaries on p.SalarieId equals s.Id
            orderby e.Id
            select new ValueTuple<Guid, long>(s.Cle, e.Id)
        );

    private static T DuChantierLyon<T>(Reperes r, Func<Convergence.Data.ConvergenceDbContext, IQueryable<T>> requete)
    {
        var chantier = r.ChantierLyon;
        return r.Un(db =>
        {
            db.Definir(new Convergence.Domain.Habilitations.Perimetre { ChantierIds = [chantier] });
            return requete(db);
        });
    }
}
