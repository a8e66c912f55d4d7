using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers;

/// <summary>An action of the light log: entered in under twenty seconds, so that almost everything has a default.</summary>
public sealed class ActionParcours : ElementParcours
{
    public TypeAction Type { get; private set; }

    public ThemeAccompagnement Theme { get; private set; }

    public DateOnly Le { get; private set; }

    /// <summary>Account of the person who did it.</summary>
    public required long ParId { get; init; }

    /// <summary>Accompagnement de proximité: somebody went with the person.</summary>
    public bool DeProximite { get; private set; }

    /// <summary>What became of it.</summary>
    public ResultatAction Resultat { get; private set; } = ResultatAction.Fait;

    /// <summary>Note, 500 characters at most; read by the person.</summary>
    public string? Note { get; private set; }

    /// <inheritdoc/>
    public override void EffacerTextes() => Note = null;

    /// <summary>True when it was planned for that day at the latest and nobody said what became of it.</summary>
    public bool EstADire(DateOnly jour) => Resultat == ResultatAction.Prevu && Le <= jour;

    /// <summary>Writes the action.</summary>
    /// <param name="deProximite">Null takes the default: yes for an accompaniment to a step, no otherwise.</param>
    /// <exception cref="RegleMetierException">A planned action in the past, another one in the future, a text too long.</exception>
    public void Fixer(TypeAction type, ThemeAccompagnement theme, DateOnly le, bool? deProximite, ResultatAction resultat, string? note, DateOnly aujourdhui)
    {
        Verifications.Date(le, nameof(Le));
        if (resultat == ResultatAction.Prevu ? le < aujourdhui : le > aujourdhui)
        {
            throw new RegleMetierException(
                nameof(Le),
                resultat == ResultatAction.Prevu ? "Une action prévue est à venir : dites ce qu’elle est devenue." : "Une action à venir est « prévue »."
            );
        }

        Note = Verifications.Texte(note, nameof(Note));
        (Type, Theme, Le, DeProximite, Resultat) = (type, theme, le, deProximite ?? type == TypeAction.AccompagnementPhysique, resultat);
    }
}

/// <summary>A call on a chargé de partenariat or on a partner: request, answer, result, delay.</summary>
public sealed class Mobilisation : ElementParcours
{
    /// <summary>Days left for an answer.</summary>
    public const int JoursReponse = 15;

    public required ThemeAccompagnement Theme { get; set; }

    /// <summary>Partner called on; null for a chargé de partenariat.</summary>
    public long? PartenaireId { get; init; }

    /// <summary>Day of the request.</summary>
    public required DateOnly DemandeLe { get; set; }

    /// <summary>What is asked, 500 characters at most.</summary>
    public string? Demande { get; private set; }

    /// <summary>Answer; null while waiting.</summary>
    public ReponseMobilisation? Reponse { get; private set; }

    /// <summary>Day of the answer.</summary>
    public DateOnly? ReponseLe { get; private set; }

    /// <summary>Result; null while not known.</summary>
    public ResultatMobilisation? Resultat { get; private set; }

    /// <summary>Day of the result.</summary>
    public DateOnly? ResultatLe { get; private set; }

    /// <inheritdoc/>
    public override void EffacerTextes() => Demande = null;

    /// <summary>Last day of an answer that is not late: a fortnight after the request (a proposal, to be confirmed by the network).</summary>
    public DateOnly ReponseAttendueLe => DemandeLe.AddDays(JoursReponse);

    /// <summary>True when nobody answered in time.</summary>
    public bool EstEnRetard(DateOnly jour) => Reponse is null && jour > ReponseAttendueLe;

    /// <summary>True for a chargé de partenariat: the published rates by theme count these.</summary>
    public bool EstChargePartenariat => PartenaireId is null;

    /// <summary>Days from the request to the answer; null while waiting.</summary>
    public int? DelaiReponse => ReponseLe is { } r ? r.DayNumber - DemandeLe.DayNumber : null;

    /// <summary>Says what is asked.</summary>
    /// <exception cref="RegleMetierException">Text too long.</exception>
    public void Demander(string? demande) => Demande = Verifications.Texte(demande, nameof(Demande));

    /// <summary>Corrects what the request is about, and its day.</summary>
    /// <exception cref="RegleMetierException">In the future, or after the answer that stands.</exception>
    public void Corriger(ThemeAccompagnement theme, DateOnly demandeLe, DateOnly aujourdhui)
    {
        Verifications.Passee(demandeLe, aujourdhui, nameof(DemandeLe));
        if (demandeLe > ReponseLe)
        {
            throw new RegleMetierException(nameof(DemandeLe), "La demande ne peut pas suivre sa réponse.");
        }

        (Theme, DemandeLe) = (theme, demandeLe);
    }

    /// <summary>Takes back an answer written by mistake, and its result.</summary>
    public void Rouvrir() => (Reponse, ReponseLe, Resultat, ResultatLe) = (null, null, null, null);

    /// <summary>Writes the answer. A refusal or a silence closes the request without a result.</summary>
    /// <exception cref="RegleMetierException">In the future, or before the request.</exception>
    public void Repondre(ReponseMobilisation reponse, DateOnly le, DateOnly aujourdhui)
    {
        Verifications.Passee(le, aujourdhui, nameof(ReponseLe));
        if (le < DemandeLe)
        {
            throw new RegleMetierException(nameof(ReponseLe), "La réponse ne peut pas précéder la demande.");
        }

        (Reponse, ReponseLe) = (reponse, le);
        if (reponse != ReponseMobilisation.Acceptee)
        {
            (Resultat, ResultatLe) = (null, null);
        }
    }

    /// <summary>Writes the result of an accepted request.</summary>
    /// <exception cref="RegleMetierException">Not accepted, in the future, or before the answer.</exception>
    public void Conclure(ResultatMobilisation resultat, DateOnly le, DateOnly aujourdhui)
    {
        if (Reponse != ReponseMobilisation.Acceptee)
        {
            throw new RegleMetierException(nameof(Resultat), "Un résultat suit une réponse favorable.");
        }

        Verifications.Passee(le, aujourdhui, nameof(ResultatLe));
        (Resultat, ResultatLe) =
            le < ReponseLe ? throw new RegleMetierException(nameof(ResultatLe), "Le résultat ne peut pas précéder la réponse.") : (resultat, le);
    }
}
