using Convergence.Domain.Habilitations;
using Convergence.Testing;

namespace Convergence.Web.Tests.Security;

public static partial class MatriceAutorisations
{
    private static readonly Role[] LecteursFileActive = [Role.EquipeNationale, Role.CoordinationTerritoriale, Role.Esp, Role.DirectionChantier];

    private static readonly Role[] Saisissants = [Role.CoordinationTerritoriale, Role.Esp, Role.DirectionChantier];

    private static string Grille => $"/files-actives/{Reperes.Lyon}/{Reperes.PeriodeOuverte}";

    public static IEnumerable<LigneMatrice> FilesActives =>
        [
            // One grid only: the page leads straight to it.
            // One grid to open: straight to it. Lille also has one that was sent back.
            Reservee("GET /files-actives", 302, LecteursFileActive).Sauf(Comptes.National, 200).Sauf(Comptes.CoordinationLille, 200),
            HorsDeLyon(Reservee("GET /files-actives/{code}/{periode}", 200, LecteursFileActive), _ => Grille),
            HorsDeLyon(Reservee("GET /files-actives/{code}/{periode}/export", 200, LecteursFileActive), _ => $"{Grille}/export"),
            HorsDeLyon(Reservee("POST /files-actives/{code}/{periode}", 302, Saisissants), _ => Grille).Avec(("versions", string.Empty)),
            HorsDeLyon(Reservee("POST /files-actives/{code}/{periode}/cellules", 200, Saisissants), _ => $"{Grille}/cellules").Avec(("versions", string.Empty)),
            // Chantiers of a Convergence territory read the state of its sending; only the coordination sends.
            DeLaCoordination(Reservee("GET /files-actives/{code}/{periode}/transmission", 200, Saisissants), r =>
                $"{Grille}/transmission?remontee={r.RemonteeLyon}"
            ),
            DeLaCoordination(Reservee("POST /files-actives/{code}/{periode}/transmission", 404, Saisissants), _ => $"{Grille}/transmission")
                .Avec(("Remontee", "0"), ("Version", "1")),
            DeLaCoordination(Reservee("POST /files-actives/{code}/{periode}/reprise", 404, Saisissants), _ => $"{Grille}/reprise")
                .Avec(("Remontee", "0"), ("Version", "1")),
            Reservee("POST /files-actives/{code}/{periode}/validation", 404, Role.EquipeNationale)
                .Sur(_ => $"{Grille}/validation")
                .Avec(("Remontee", "0"), ("Version", "1")),
            Reservee("POST /files-actives/{code}/{periode}/renvoi", 404, Role.EquipeNationale)
                .Sur(_ => $"{Grille}/renvoi")
                .Avec(("Remontee", "0"), ("Version", "1"), ("Motif", "Vérifier")),
            HorsDeLyon(Reservee("GET /files-actives/{code}/{periode}/accuse", 200, LecteursFileActive), r => $"{Grille}/accuse?remontee={r.RemonteeLyon}"),
        ];

    public static IEnumerable<LigneMatrice> Campagnes =>
        [
            Reservee("GET /campagnes", 200, LecteursFileActive),
            // A campaign is national: each reads it with the rows of its own scope.
            Reservee("GET /campagnes/{periode}", 200, LecteursFileActive)
                .Sur(_ => $"/campagnes/{Reperes.PeriodeOuverte}")
                .Sauf(Comptes.CoordinationLille, 200)
                .Sauf(Comptes.EspSaintMalo, 200),
            Reservee("GET /campagnes/nouvelle", 200, Role.EquipeNationale),
            Reservee("POST /campagnes/nouvelle", 200, Role.EquipeNationale).Avec(("CodePeriode", "jamais")),
            Reservee("GET /campagnes/{periode}/modifier", 200, Role.EquipeNationale).Sur(_ => $"/campagnes/{Reperes.PeriodeOuverte}/modifier"),
            Reservee("POST /campagnes/{periode}/modifier", 200, Role.EquipeNationale)
                .Sur(_ => $"/campagnes/{Reperes.PeriodeOuverte}/modifier")
                .Avec(("Version", "0")),
            Reservee("POST /campagnes/{periode}/derogations", 200, Role.EquipeNationale)
                .Sur(_ => $"/campagnes/{Reperes.PeriodeOuverte}/derogations")
                .Avec(("Derogation.Motif", string.Empty)),
        ];

    private static LigneMatrice HorsDeLyon(LigneMatrice ligne, Func<Reperes, string> adresse) =>
        ligne.Sur(adresse).Sauf(Comptes.CoordinationLille, 404).Sauf(Comptes.EspSaintMalo, 404);

    private static LigneMatrice DeLaCoordination(LigneMatrice ligne, Func<Reperes, string> adresse) =>
        HorsDeLyon(ligne, adresse).Sauf(Comptes.EspLyon, 404).Sauf(Comptes.DirectionLyon, 404);
}
