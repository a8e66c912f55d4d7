using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Domain.Dossiers;

/// <summary>A référent of the person: a function in an organisation, dated. Never a name nor a private detail.</summary>
public sealed class Referent : ElementParcours
{
    /// <summary>Longest name of an organisation.</summary>
    public const int LongueurOrganisme = 120;

    /// <summary>Function, one of them.</summary>
    public FonctionsReferent Fonction { get; private set; }

    /// <summary>Organisation of the register; null when it is not in it.</summary>
    public long? OrganisationId { get; private set; }

    /// <summary>Name of the organisation when it is not in the register; null otherwise.</summary>
    public string? Organisme { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly Debut { get; private set; }

    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? Fin { get; private set; }

    /// <inheritdoc/>
    public override void EffacerTextes() => Organisme = null;

    /// <summary>True on each day from the first to the last, both included.</summary>
    public bool EstActifAu(DateOnly jour) => Debut <= jour && (Fin is null || Fin >= jour);

    /// <summary>Writes the référent.</summary>
    /// <exception cref="RegleMetierException">No function or several, a sensitive one, no organisation, dates that do not follow.</exception>
    public void Fixer(FonctionsReferent fonction, long? organisationId, string? organisme, DateOnly debut, DateOnly? fin)
    {
        Fonction = Seule(fonction);
        var nom = string.IsNullOrWhiteSpace(organisme) ? null : organisme.Trim();
        if ((organisationId is null && nom is null) || nom?.Length > LongueurOrganisme)
        {
            throw new RegleMetierException(nameof(Organisme), $"Indiquez l’organisme, en {LongueurOrganisme} caractères au plus, sans nom de personne.");
        }

        Verifications.Date(debut, nameof(Debut));
        Fin = Verifications.Fin(debut, fin, nameof(Fin));
        (OrganisationId, Organisme, Debut) = (organisationId, organisationId is null ? nom : null, debut);
    }

    private static FonctionsReferent Seule(FonctionsReferent fonction)
    {
        var code = Referents.Fonctions.FirstOrDefault(f => f.Fonction == fonction).Code
            ?? throw new RegleMetierException(nameof(Fonction), "Choisissez une fonction de la liste.");
        ChampsSensibles.Refuser(ChampsSensibles.ListeReferent, code, nameof(Fonction));
        return fonction;
    }
}

/// <summary>A meeting about the person with référents: date, functions present, decisions, next date.</summary>
public sealed class Concertation : ElementParcours
{
    public DateOnly Le { get; private set; }

    /// <summary>Functions present, those of the chantier apart; none when nobody else came.</summary>
    public FonctionsReferent Presents { get; private set; }

    /// <summary>Decisions, 500 characters at most; read by the person.</summary>
    public string? Decisions { get; private set; }

    /// <summary>Next meeting; null when not fixed.</summary>
    public DateOnly? ProchaineLe { get; private set; }

    /// <inheritdoc/>
    public override void EffacerTextes() => Decisions = null;

    /// <summary>Writes the meeting.</summary>
    /// <exception cref="RegleMetierException">In the future, a sensitive function, a text too long, a next date that does not follow.</exception>
    public void Fixer(DateOnly le, FonctionsReferent presents, string? decisions, DateOnly? prochaineLe, DateOnly aujourdhui)
    {
        Verifications.Passee(le, aujourdhui, nameof(Le));
        foreach (var (fonction, code, _) in Referents.Fonctions)
        {
            if (presents.HasFlag(fonction))
            {
                ChampsSensibles.Refuser(ChampsSensibles.ListeReferent, code, nameof(Presents));
            }
        }

        Decisions = Verifications.Texte(decisions, nameof(Decisions));
        ProchaineLe =
            Verifications.Date(prochaineLe, nameof(ProchaineLe)) <= le
                ? throw new RegleMetierException(nameof(ProchaineLe), "La prochaine concertation suit celle-ci.")
                : prochaineLe;
        (Le, Presents) = (le, presents);
    }
}
