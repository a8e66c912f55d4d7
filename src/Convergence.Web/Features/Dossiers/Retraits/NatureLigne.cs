using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Shared;

namespace Convergence.Web.Features.Dossiers.Retraits;

/// <summary>
/// A kind of row that may be taken away, as its address names it. A parcours, an exit, a follow-up are not of them: they are corrected, or taken back.
/// </summary>
/// <param name="Nom">Word of the address: « contrats ».</param>
/// <param name="Champ">Name in the journal.</param>
/// <param name="Page">Page of the file that shows these rows, with its place in the page.</param>
/// <param name="CompteDesMois">True when the clocks are computed from these rows.</param>
/// <param name="Trouver">Finds a row inside a file, with what says it in words.</param>
public sealed record NatureLigne(
    string Nom,
    string Champ,
    string Page,
    bool CompteDesMois,
    Func<LignesDossierQuery, Guid, long, CancellationToken, Task<(LigneDossier<ElementParcours> Ligne, string Dite)?>> Trouver
)
{
    private static readonly NatureLigne[] Toutes =
    [
        De<Contrat>("contrats", ChampsParcours.Contrat, "parcours", true, c =>
            $"le {c.Forme.Libelle()} du {Formats.Date(c.Debut)} {(c.Fin is { } fin ? $"au {Formats.Date(fin)}" : "sans terme")}"
        ),
        De<SuspensionPass>("suspensions", ChampsParcours.Suspension, "parcours", true, s =>
            $"la suspension du {Formats.Date(s.Debut)} {(s.Fin is { } fin ? $"au {Formats.Date(fin)}" : "(en cours)")}"
        ),
        De<Prolongation>("prolongations", ChampsParcours.Prolongation, "parcours", true, p =>
            $"la prolongation du {Formats.Date(p.Debut)} au {Formats.Date(p.Fin)}"
        ),
        De<PalierHoraire>("paliers", ChampsParcours.Palier, "parcours", false, h =>
            $"les {Formats.Nombre(h.Heures)} heures par semaine à partir du {Formats.Date(h.APartirDu)}"
        ),
        De<BilanFreins>("freins", ChampsParcours.Freins, "accompagnement#freins", false, b => $"le bilan des freins du {Formats.Date(b.Le)}"),
        De<Referent>("referents", ChampsParcours.Referent, "accompagnement#cercle", false, r =>
            $"le référent « {r.Fonction.Libelle()} », depuis le {Formats.Date(r.Debut)}"
        ),
        De<Concertation>("concertations", ChampsParcours.Concertation, "accompagnement#concertations", false, c => $"la concertation du {Formats.Date(c.Le)}"),
        De<ActionParcours>("actions", ChampsParcours.Action, "accompagnement#actions", false, a =>
            $"l’action « {Accompagnements.Actions[a.Type].Libelle} » du {Formats.Date(a.Le)}"
        ),
        De<Mobilisation>("mobilisations", ChampsParcours.Mobilisation, "accompagnement#mobilisations", false, m =>
            $"la mobilisation « {Accompagnements.Themes[m.Theme].Libelle} » demandée le {Formats.Date(m.DemandeLe)}"
        ),
    ];

    /// <summary>Null when the address names no kind of row.</summary>
    public static NatureLigne? Lire(string nom) => Array.Find(Toutes, n => n.Nom == nom);

    private static NatureLigne De<T>(string nom, string champ, string page, bool compteDesMois, Func<T, string> dire)
        where T : ElementParcours =>
        new(nom, champ, page, compteDesMois, async (lignes, cle, id, annulation) =>
            await lignes.LigneAsync<T>(cle, id, annulation) is { } lu
                ? (new LigneDossier<ElementParcours>(lu.Salarie, lu.Parcours, lu.Ligne), dire(lu.Ligne))
                : null
        );
}
