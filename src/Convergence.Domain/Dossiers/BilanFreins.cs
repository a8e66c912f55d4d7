using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers;

/// <summary>When a diagnosis of freins was made.</summary>
public enum MomentBilan
{
    /// <summary>At entry.</summary>
    Entree = 1,

    /// <summary>During the parcours.</summary>
    Revue = 2,

    /// <summary>At exit.</summary>
    Sortie = 3,
}

/// <summary>A dated diagnosis of freins, one page. Sensitive freins are kept by the sensitive module, under the same review.</summary>
public sealed class BilanFreins : ElementParcours
{
    private readonly List<NiveauFrein> _niveaux = [];

    public required DateOnly Le { get; set; }

    /// <summary>When in the parcours.</summary>
    public required MomentBilan Moment { get; set; }

    /// <summary>A line for each frein that was looked at; a frein without a line is not evaluated.</summary>
    public IReadOnlyCollection<NiveauFrein> Niveaux => _niveaux;

    /// <summary>Says when it was made.</summary>
    /// <exception cref="RegleMetierException">A day in the future.</exception>
    public void Dater(DateOnly le, MomentBilan moment, DateOnly aujourdhui)
    {
        Verifications.Passee(le, aujourdhui, nameof(Le));
        (Le, Moment) = (le, moment);
    }

    /// <summary>Level of a frein: « non évalué » without a line.</summary>
    public Niveau Niveau(Frein frein) => _niveaux.Find(n => n.Frein == frein)?.Niveau ?? Nomenclatures.Niveau.NonEvalue;

    /// <summary>Sets the level of a frein. « Non évalué » removes the line.</summary>
    /// <exception cref="RegleMetierException">The frein belongs to the sensitive module.</exception>
    public void Evaluer(Frein frein, Niveau niveau)
    {
        ChampsSensibles.Refuser(ChampsSensibles.ListeFrein, Freins.Liste[frein].Code, nameof(Frein));
        var ligne = _niveaux.Find(n => n.Frein == frein);
        if (niveau == Nomenclatures.Niveau.NonEvalue)
        {
            _niveaux.RemoveAll(n => n.Frein == frein);
        }
        else if (ligne is null)
        {
            _niveaux.Add(
                new NiveauFrein
                {
                    TerritoireId = TerritoireId,
                    ChantierId = ChantierId,
                    ParcoursId = ParcoursId,
                    Frein = frein,
                    Niveau = niveau,
                }
            );
        }
        else
        {
            ligne.Niveau = niveau;
        }
    }
}

/// <summary>Level of one frein in one review; its last author stands under the line.</summary>
public sealed class NiveauFrein : ElementParcours
{
    public long BilanFreinsId { get; private set; }

    /// <summary>Frein, never a sensitive one.</summary>
    public required Frein Frein { get; init; }

    public required Niveau Niveau { get; set; }
}

/// <summary>Words of the moments.</summary>
public static class Moments
{
    /// <summary>Moments, in the order of a parcours.</summary>
    public static ListeFermee<MomentBilan, LigneListe<MomentBilan>> Liste { get; } =
        new(
            "moment_bilan",
            new LigneListe<MomentBilan>(MomentBilan.Entree, "ENTREE", "Entrée"),
            new LigneListe<MomentBilan>(MomentBilan.Revue, "REVUE", "Revue"),
            new LigneListe<MomentBilan>(MomentBilan.Sortie, "SORTIE", "Sortie")
        );

    public static string Libelle(this MomentBilan moment) => Liste[moment].Libelle;
}
