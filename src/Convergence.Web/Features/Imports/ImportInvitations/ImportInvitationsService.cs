using System.Globalization;
using Convergence.Domain;
using Convergence.Domain.Comptes;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Recherche;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Features.Comptes.Invitations;
using Convergence.Web.Features.Imports.Depots;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Imports.ImportInvitations;

/// <summary>
/// Invitations from a workbook: a row invites a person to a role, as the screen would. Who is invited to it already is left as it is: a file deposited
/// again invites those who are new in it.
/// </summary>
public sealed class ImportInvitationsService(AjoutInvitationsService ajout, InvitationsOuvertesQuery ouvertes, InvitationFormValidator validateur) : SujetImport
{
    private const string ColonneProgrammes = nameof(InvitationForm.Programmes);

    private static readonly Dictionary<string, ExistantImport> Aucun = [];

    private static readonly ChoixImport[] Programmes = [.. Enum.GetValues<Programme>().Select(p => new ChoixImport(p.Sigle()))];

    private InvitationContexte _contexte = new([], new([], []));

    private Dictionary<string, long> _territoires = [];

    private Dictionary<string, long> _chantiers = [];

    private IReadOnlyDictionary<string, ExistantImport> _ouvertes = Aucun;

    private ColonneImport[] _colonnes = [];

    public override string Code => "invitations";

    public override MotsImport Mots { get; } =
        new(
            "~/invitations",
            "Invitations",
            "invitation",
            "invitations",
            "Les rôles que vous pouvez donner, sur ce que vous tenez : les mêmes règles qu’à l’écran."
        )
        {
            AdresseImport = "~/invitations/liste",
            Avis = "Des professionnels seulement, avec leur courriel de travail : jamais une personne accompagnée.",
            SeReexporte = false,
            SeRemplit = false,
            EstNominatif = true,
        };

    public override IReadOnlyList<ColonneImport> Colonnes => _colonnes;

    /// <summary>An open invitation that the file does not name says nothing: none is listed as absent.</summary>
    public override IReadOnlyDictionary<string, ExistantImport> Existants => Aucun;

    public override async Task ChargerAsync(CancellationToken annulation)
    {
        _contexte = await ajout.ContexteAsync(annulation);
        _territoires = Nommer(_contexte.Portees.Territoires);
        _chantiers = Nommer(_contexte.Portees.Chantiers);
        _ouvertes = await ouvertes.LireAsync(
            _territoires.ToDictionary(t => t.Value, t => t.Key),
            _chantiers.ToDictionary(c => c.Value, c => c.Key),
            annulation
        );
        _colonnes = Composer();
    }

    public override string Normaliser(string cle) => cle.Trim().Normalize().ToUpperInvariant();

    /// <summary>One person may be invited to several roles: a row is a person, a role and on what.</summary>
    public override string CleDe(LigneAnalysee ligne) =>
        ligne[nameof(InvitationForm.Courriel)].Length == 0
            ? string.Empty
            : InvitationsOuvertesQuery.Cle(
                Normaliser(ligne[nameof(InvitationForm.Courriel)]),
                ligne[nameof(InvitationForm.Role)],
                ligne[nameof(InvitationForm.TerritoireId)],
                ligne[nameof(InvitationForm.ChantierId)]
            );

    public override ExistantImport? Trouver(LigneAnalysee ligne) => _ouvertes.GetValueOrDefault(CleDe(ligne));

    public override void Verifier(LigneAnalysee ligne)
    {
        if (ligne.Existant is not null)
        {
            foreach (var colonne in Colonnes)
            {
                ligne.Taire(colonne.Code);
            }

            return;
        }

        foreach (var erreur in validateur.Validate(Formulaire(ligne)).Errors)
        {
            ligne.Refuser(Colonne(erreur.PropertyName), erreur.ErrorMessage);
        }
    }

    public override Task EcrireAsync(LigneAnalysee ligne, ModelStateDictionary etat, CancellationToken annulation) =>
        EcrireToutesAsync([new LigneAEcrire(ligne, etat)], null, () => { }, annulation);

    public override Task EcrireToutesAsync(IReadOnlyList<LigneAEcrire> lignes, Guid? jeton, Action oublier, CancellationToken annulation) =>
        ajout.InviterAsync([.. lignes.Select(l => (Formulaire(l.Ligne), l.Etat))], jeton, annulation);

    public override string AdresseResultat(Guid jeton) => $"{Mots.Adresse}?etat={InvitationsViewModel.Toutes}&liste={jeton}";

    public override string Colonne(string champ) => champ is nameof(InvitationForm.Cvg) or nameof(InvitationForm.Phc) ? ColonneProgrammes : base.Colonne(champ);

    private InvitationForm Formulaire(LigneAnalysee ligne)
    {
        var programmes = ListeImport.Morceaux(ligne[ColonneProgrammes]);
        return new()
        {
            Courriel = ligne[nameof(InvitationForm.Courriel)],
            NomAffiche = ligne[nameof(InvitationForm.NomAffiche)],
            Role = _contexte.Roles.Where(r => r.Libelle() == ligne[nameof(InvitationForm.Role)]).Select(r => (Role?)r).FirstOrDefault(),
            TerritoireId = CleDuNom(_territoires, ligne[nameof(InvitationForm.TerritoireId)]),
            ChantierId = CleDuNom(_chantiers, ligne[nameof(InvitationForm.ChantierId)]),
            Cvg = programmes.Contains(Programme.Cvg.Sigle()),
            Phc = programmes.Contains(Programme.Phc.Sigle()),
            JusquAu = DatePartielle.TryLireSaisie(ligne[nameof(InvitationForm.JusquAu)], out var lue) ? lue.Premier : null,
            Contexte = _contexte,
        };
    }

    private static long? CleDuNom(Dictionary<string, long> noms, string nom) => noms.TryGetValue(nom, out var id) ? id : null;

    /// <summary>Two chantiers of one name are told apart by their territory.</summary>
    private static Dictionary<string, long> Nommer(IReadOnlyList<SelectListItem> choix)
    {
        var doubles = choix.GroupBy(c => TexteRecherche.Normaliser(c.Text), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return choix.ToDictionary(
            c => doubles.Contains(TexteRecherche.Normaliser(c.Text)) && c.Group is { } groupe ? $"{c.Text} ({groupe.Name})" : c.Text,
            c => long.Parse(c.Value, CultureInfo.InvariantCulture)
        );
    }

    private static LectureImport LireJour(string texte) =>
        texte.Length == 0 ? new(texte, null)
        : DatePartielle.TryLireSaisie(texte, out var lue) && lue.Precision == Precision.Jour ? new(Formats.Date(lue.Premier), null)
        : LectureImport.Refus("Écrivez le jour complet, par exemple 31/12/2026.");

    private ColonneImport[] Composer() =>
        [
            new(nameof(InvitationForm.Courriel), "Courriel professionnel", "Le lien part à cette adresse.")
            {
                AutresTitres = ["Courriel", "E-mail", "Adresse électronique"],
                EstCle = true,
                Largeur = 38,
                Exemple = "exemple@structure.fr – cette ligne n’est pas importée",
            },
            new(nameof(InvitationForm.NomAffiche), "Nom affiché", "Ce que les collègues liront.")
            {
                AutresTitres = ["Nom"],
                Obligatoire = true,
                Largeur = 30,
                Exemple = "Prénom Nom",
            },
            new(nameof(InvitationForm.Role), "Rôle", "Un rôle que vous pouvez donner.")
            {
                Choix = [.. _contexte.Roles.Select(r => new ChoixImport(r.Libelle(), r.ToString()))],
                Obligatoire = true,
                Largeur = 38,
                Exemple = _contexte.Roles.Count > 0 ? _contexte.Roles[0].Libelle() : string.Empty,
            },
            new(nameof(InvitationForm.TerritoireId), "Territoire", "Pour une coordination, un·e chargé·e de partenariat ou une institution territoriale.")
            {
                Choix = [.. _territoires.Keys.Select(t => new ChoixImport(t))],
                Largeur = 30,
            },
            new(nameof(InvitationForm.ChantierId), "Chantier", "Pour un rôle de chantier.")
            {
                Choix = [.. _chantiers.Keys.Select(c => new ChoixImport(c))],
                Largeur = 34,
            },
            new(ColonneProgrammes, "Programmes", "Pour une institution : les chiffres publiés qu’elle lira.")
            {
                Choix = Programmes,
                Multiple = true,
                Largeur = 16,
            },
            new(nameof(InvitationForm.JusquAu), "Dernier jour du rôle", "Vide : sans fin prévue.") { Lire = LireJour, Largeur = 20 },
        ];
}
