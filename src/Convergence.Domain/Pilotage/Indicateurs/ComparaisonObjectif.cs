using System.Globalization;
using Convergence.Domain.Temps;

namespace Convergence.Domain.Pilotage.Indicateurs;

/// <summary>What the portal knows of the actual value on the due date: a declared figure, a sum, and how many of the expected territories it holds.</summary>
/// <param name="Somme">Sum of what is known; null when nothing is.</param>
/// <param name="Connus">Territories in the sum.</param>
/// <param name="Attendus">Territories that should be.</param>
/// <param name="Declare">National figure that a document declares; it comes before a sum. Null when there is none.</param>
/// <param name="SourceDeclare">Document that declares it.</param>
public sealed record MesureObjectif(decimal? Somme, int Connus, int Attendus, decimal? Declare = null, string? SourceDeclare = null);

/// <summary>Where an actual value comes from.</summary>
public enum OrigineRealise
{
    /// <summary>Written by the source of the objective.</summary>
    Source = 1,

    /// <summary>National figure declared by a document.</summary>
    DeclareNational = 2,

    /// <summary>Sum of every expected territory.</summary>
    Somme = 3,
}

/// <summary>Why a target and an actual value are not compared.</summary>
public enum MotifNonComparable
{
    /// <summary>A multiple (« doublement ») whose base is not written.</summary>
    BaseInconnue = 1,

    /// <summary>The due date is still to come.</summary>
    EcheanceAVenir = 2,

    /// <summary>No due date is written, and no actual value either.</summary>
    SansEcheance = 3,

    /// <summary>No indicator of the portal measures the same thing.</summary>
    SansIndicateur = 4,

    /// <summary>The value is not known on the due date.</summary>
    SansValeur = 5,

    /// <summary>The known sum misses a territory.</summary>
    SommePartielle = 6,
}

/// <summary>
/// A target beside its actual value, or the reason why they are not compared (reference §0, trap 10; ecarts E03, E22): the one rule
/// of the dashboards, the bilans and the commitments board.
/// </summary>
public sealed record ComparaisonObjectif
{
    private static readonly NumberFormatInfo Francais = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = "," };

    private ComparaisonObjectif() { }

    /// <summary>Actual value, when it measures the same thing.</summary>
    public decimal? Realise { get; private init; }

    /// <summary>Attainment in percent; null when there is none.</summary>
    public decimal? Taux { get; private init; }

    /// <summary>Actual minus target, when both are compared.</summary>
    public decimal? Ecart { get; private init; }

    /// <summary>Where the actual value comes from; null when there is none.</summary>
    public OrigineRealise? Origine { get; private init; }

    /// <summary>Why there is no comparison; null when there is one.</summary>
    public MotifNonComparable? Motif { get; private init; }

    /// <summary>What was known on the due date.</summary>
    public MesureObjectif? Mesure { get; private init; }

    /// <summary>The actual value is the one that the source writes, not a sum of the portal.</summary>
    public bool SelonSource => Origine == OrigineRealise.Source;

    /// <summary>Why there is no comparison, in French; null when there is one.</summary>
    public string? NonComparable =>
        Motif switch
        {
            null => null,
            MotifNonComparable.BaseInconnue => "la source parle d’un doublement sans en écrire la base",
            MotifNonComparable.EcheanceAVenir => "l’échéance est à venir",
            MotifNonComparable.SansEcheance => "ni l’échéance ni la valeur réalisée ne sont écrites",
            MotifNonComparable.SansIndicateur => "la valeur réalisée n’est pas écrite, et aucun indicateur du portail ne mesure la même chose",
            MotifNonComparable.SommePartielle => string.Create(
                CultureInfo.InvariantCulture,
                $"la valeur réalisée n’est pas écrite, et la somme connue ({SommeConnue}) ne compte que {Mesure?.Connus} territoires sur {Mesure?.Attendus}"
            ),
            _ => "la valeur réalisée n’est pas connue à l’échéance",
        };

    /// <summary>The known sum in French figures; empty when nothing is known.</summary>
    public string SommeConnue => Mesure?.Somme?.ToString("#,##0.##", Francais) ?? string.Empty;

    /// <summary>Compares, or says why not. A sum that misses a territory is not the actual value.</summary>
    /// <param name="objectif">Target.</param>
    /// <param name="mesure">What is known on the due date; null when the portal holds nothing of that day.</param>
    /// <param name="lueAu">Day of the reading: a later due date is still to come. Null when the reader does not ask.</param>
    public static ComparaisonObjectif Pour(Objectif objectif, MesureObjectif? mesure, DateOnly? lueAu = null)
    {
        ArgumentNullException.ThrowIfNull(objectif);
        DatePartielle? echeance = DatePartielle.TryLire(objectif.Echeance, out var date) ? date : null;
        return objectif switch
        {
            { BaseInconnue: true } => Non(MotifNonComparable.BaseInconnue),
            { Realise: { } ecrit } => Oui(objectif, ecrit, OrigineRealise.Source, mesure),
            _ when lueAu is { } jour && echeance is { } e && e.Dernier > jour => Non(MotifNonComparable.EcheanceAVenir),
            { CodeIndicateur: null } => Non(
                echeance is null && objectif.Echeance is null ? MotifNonComparable.SansEcheance : MotifNonComparable.SansIndicateur
            ),
            _ when mesure?.Declare is { } declare => Oui(objectif, declare, OrigineRealise.DeclareNational, mesure),
            _ when mesure?.Somme is not { } => Non(MotifNonComparable.SansValeur, mesure),
            _ when mesure.Connus < mesure.Attendus => Non(MotifNonComparable.SommePartielle, mesure),
            _ => Oui(objectif, mesure.Somme.Value, OrigineRealise.Somme, mesure),
        };
    }

    private static ComparaisonObjectif Oui(Objectif objectif, decimal realise, OrigineRealise origine, MesureObjectif? mesure)
    {
        var taux = objectif.TauxAtteinte(realise);
        return new()
        {
            Realise = realise,
            Taux = taux,
            Ecart = taux is null ? null : realise - objectif.Valeur,
            Origine = origine,
            Mesure = mesure,
        };
    }

    private static ComparaisonObjectif Non(MotifNonComparable motif, MesureObjectif? mesure = null) => new() { Motif = motif, Mesure = mesure };
}
