using Convergence.Domain;
using Convergence.Domain.Comptage;
using Convergence.Domain.FilesActives;
using Convergence.Web.Composants;
using Convergence.Web.Features.Pilotage.Shared;

namespace Convergence.Web.Features.Pilotage.TableauxDeBord;

/// <summary>Turns stored totals into the lines of the table, by one rule for what is shown and what is only said.</summary>
public sealed class LignesTableau(
    Programme programme,
    PeriodeTableau periode,
    IReadOnlyList<Colonne> colonnes,
    IReadOnlyList<TotalLu> totaux,
    bool lecteurInterne
)
{
    private readonly ILookup<long, TotalLu> _parCle = totaux.ToLookup(t => t.Cle);

    private readonly string _principal = Colonnes.Principal(programme).CodeCompteur!;

    public LigneTableau Ligne(TerritoireTableau territoire)
    {
        var siens = _parCle[territoire.Id].ToList();
        return new LigneTableau(
            territoire,
            [
                .. colonnes.Select(c =>
                    c.Compteur is null ? Cellule.Registre(territoire.ChantiersListes) : CelluleDe([.. siens.Where(t => t.Compteur == c.Compteur)], siens)
                ),
            ],
            CompletudeDe(siens, _principal, territoire.ChantiersListes),
            EtatDe(siens),
            siens.Exists(t => t is { AvecFictif: true, Avancement: >= Avancement.Transmis })
        );
    }

    public LigneSomme Somme(string libelle, IReadOnlyCollection<TerritoireTableau> territoires, IReadOnlyCollection<long> cles)
    {
        var siens = cles.SelectMany(c => _parCle[c]).ToList();
        var listes = territoires.Sum(t => t.ChantiersListes);
        return new LigneSomme(
            libelle,
            territoires.Count,
            [
                .. colonnes.Select(c =>
                    c.Compteur is null
                        ? new CelluleSomme(listes, territoires.Count, null, 0, territoires.Count, false, false, Formats.NonRenseigne, DuRegistre: true)
                        : Somme(siens, c, territoires.Count)
                ),
            ],
            CompletudeDe(siens, _principal, listes),
            EtatGroupe(siens, territoires.Count),
            siens.Exists(t => t is { AvecFictif: true, Avancement: >= Avancement.Transmis })
        );
    }

    /// <summary>One counter of one territory, in the light of all of them.</summary>
    public Cellule CelluleDe(IReadOnlyList<TotalLu> duCompteur, IReadOnlyList<TotalLu> siens) =>
        new(Valeur(duCompteur, Avancement.Publie), Valeur(duCompteur, Avancement.Transmis), Absence(siens));

    /// <summary>Where a territory stands, in words.</summary>
    public EtatLigne EtatDe(IReadOnlyList<TotalLu> siens)
    {
        if (siens.Count == 0)
        {
            return periode.EstReprise ? new("Non renseigné", "non-renseigne")
                : lecteurInterne ? new("Non transmis", "non-recu")
                : new("Non publié", null);
        }

        var (premier, dernier) = (siens.Min(t => t.Avancement), siens.Max(t => t.Avancement));
        return (premier, dernier) switch
        {
            (Avancement.Publie, _) => siens.Any(t => t.EtatMax == EtatRemontee.Fige) ? new("Figé", "fige") : new("Validé", "valide"),
            (_, Avancement.Publie) => new("Validé en partie", "incomplet"),
            (_, Avancement.Transmis) => new("Transmis, non validé", "transmis"),
            (_, Avancement.ACorriger) => new("Renvoyé à corriger", "a-corriger"),
            _ => new("Non transmis", "non-recu"),
        };
    }

    /// <summary>Chantiers with a value sent, of those expected; a published document speaks of the whole territory.</summary>
    public string CompletudeDe(IReadOnlyList<TotalLu> siens, string compteur, int listes)
    {
        if (periode.EstReprise)
        {
            return siens.Count == 0 || siens.All(t => t.Valeur is null) ? Formats.NonRenseigne : "territoire entier";
        }

        var principaux = siens.Where(t => t.Compteur == compteur).ToList();
        var attendus = principaux.Sum(t => t.ChantiersAttendus);

        // Who reads published figures only does not see the others: the register says how many chantiers there are.
        attendus = lecteurInterne && attendus > 0 ? attendus : Math.Max(attendus, listes);
        var chantiers = new Completude(principaux.Where(t => t.Avancement >= Avancement.Transmis).Sum(t => t.ChantiersRenseignes), attendus);
        return chantiers.Attendus == 0
            ? "aucun chantier attendu"
            : $"{Formats.Compte(chantiers.Renseignes, "chantier")} sur {Formats.Nombre(chantiers.Attendus)}";
    }

    private static long? Valeur(IReadOnlyList<TotalLu> duCompteur, Avancement avancement) => Additionner(duCompteur.Where(t => t.Avancement == avancement));

    private CelluleSomme Somme(List<TotalLu> siens, Colonne colonne, int territoires)
    {
        var publies = siens.Where(t => t.Compteur == colonne.Compteur && t.Avancement == Avancement.Publie).ToList();
        var transmis = siens.Where(t => t.Compteur == colonne.Compteur && t.Avancement == Avancement.Transmis).ToList();
        return new CelluleSomme(
            Additionner(publies),
            publies.Sum(t => t.Renseignees),
            Additionner(transmis),
            transmis.Sum(t => t.Renseignees),
            territoires,
            colonne.Addition == AdditionCompteur.SommeAvecDoublons,
            publies.Concat(transmis).Any(t => t.AvecFictif),
            AbsenceSomme
        );
    }

    private static long? Additionner(IEnumerable<TotalLu> totaux) => SommeCompteur.Additionner(totaux.Select(t => t.Valeur));

    private string AbsenceSomme => periode.EstReprise ? Formats.NonRenseigne : "rien de publié";

    /// <summary>The words of a cell without a figure. A draft is not a figure.</summary>
    private string Absence(IReadOnlyList<TotalLu> siens) =>
        periode.EstReprise || siens.Any(t => t.Avancement >= Avancement.Transmis) ? Formats.NonRenseigne
        : lecteurInterne ? "non transmis"
        : "non publié";

    /// <summary>« 9 publiés, 2 transmis, 1 non transmis ».</summary>
    private string EtatGroupe(List<TotalLu> siens, int territoires)
    {
        var compteur =
            siens.Exists(t => t.Compteur == _principal) ? _principal
            : siens.Count > 0 ? siens[0].Compteur
            : null;
        var par = siens.Where(t => t.Compteur == compteur).GroupBy(t => t.Avancement).ToDictionary(g => g.Key, g => g.Sum(t => t.Territoires));
        var publies = par.GetValueOrDefault(Avancement.Publie);
        var transmis = par.GetValueOrDefault(Avancement.Transmis);
        var reste = Math.Max(0, territoires - publies - transmis);
        var mots = new List<string>();
        Ajouter(publies, periode.EstReprise ? "figé" : "publié");
        Ajouter(transmis, "transmis, non validé");
        if (reste > 0)
        {
            mots.Add(
                $"{Formats.Nombre(reste)} "
                    + (
                        periode.EstReprise ? Pluriel(reste, "non renseigné")
                        : lecteurInterne ? "non transmis"
                        : Pluriel(reste, "non publié")
                    )
            );
        }

        return string.Join(", ", mots);

        void Ajouter(int nombre, string mot)
        {
            if (nombre > 0)
            {
                mots.Add($"{Formats.Nombre(nombre)} {Pluriel(nombre, mot)}");
            }
        }
    }

    private static string Pluriel(int nombre, string mot) => nombre > 1 && !mot.EndsWith('s') ? mot + "s" : mot;
}
