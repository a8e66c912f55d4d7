using System.Collections.Frozen;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Regles;
using Convergence.Web.Features.Imports.Depots;

namespace Convergence.Web.Features.Imports.ImportSalaries;

/// <summary>Who a line is about, among the people of the reader’s chantiers and nobody else (ADR 0015: no oracle).</summary>
internal sealed class PersonnesReconnues(IReadOnlyList<PersonneConnue> personnes)
{
    private readonly ILookup<string, PersonneConnue> _parNoms = personnes.ToLookup(p => p.Noms, StringComparer.Ordinal);

    private readonly FrozenDictionary<long, PersonneConnue> _parId = personnes.ToFrozenDictionary(p => p.Salarie.Id);

    public PersonneConnue? De(LigneAnalysee ligne) => ligne.Existant is { } e ? _parId.GetValueOrDefault(e.Id) : null;

    public static IdentiteSalarie Identite(LigneAnalysee ligne) =>
        new(
            ligne[nameof(Salarie.Nom)],
            ligne[nameof(Salarie.Prenom)],
            ligne[nameof(Salarie.NomUsage)],
            CellulesSalarie.Jour(ligne[nameof(Salarie.DateNaissance)])
        );

    /// <summary>
    /// Same names and same date; same names when a date lacks and only one person has them; then names inverted or name used, with the same date.
    /// </summary>
    public PersonneConnue? Trouver(LigneAnalysee ligne)
    {
        var identite = Identite(ligne);
        var homonymes = Homonymes(identite).ToList();
        var surs = homonymes.Where(p => p.Identite.DateNaissance is { } n && n == identite.DateNaissance).ToList();
        if (surs.Count == 0 && homonymes.Count == 1 && (identite.DateNaissance is null || homonymes[0].Identite.DateNaissance is null))
        {
            return homonymes[0];
        }

        return surs.Count > 0 ? surs[0] : Proches(identite).Where(p => p.Ressemblance.Force == ForceDoublon.Forte).Select(p => p.Personne).FirstOrDefault();
    }

    /// <summary>True when the line does not say which of several people of the same names it is about.</summary>
    public bool EstAmbigu(LigneAnalysee ligne) => ligne.Existant is null && Identite(ligne) is { DateNaissance: null } i && Homonymes(i).Count() > 1;

    /// <summary>The person who most resembles a new line; null when nobody does.</summary>
    public (PersonneConnue Personne, Ressemblance Ressemblance)? PlusProche(LigneAnalysee ligne) =>
        Proches(Identite(ligne)).OrderByDescending(p => p.Ressemblance.Force).Select(p => ((PersonneConnue, Ressemblance)?)p).FirstOrDefault();

    private IEnumerable<PersonneConnue> Homonymes(IdentiteSalarie i) => _parNoms[PersonneConnue.ClefNoms(i.Nom ?? string.Empty, i.Prenom ?? string.Empty)];

    /// <summary>The date first: it is read without folding any text, and puts most people aside.</summary>
    private IEnumerable<(PersonneConnue Personne, Ressemblance Ressemblance)> Proches(IdentiteSalarie identite) =>
        string.IsNullOrEmpty(identite.Nom) || string.IsNullOrEmpty(identite.Prenom)
            ? []
            : personnes
                .Where(p => DatesProches(p.Identite.DateNaissance, identite.DateNaissance))
                .Select(p => (Personne: p, Ressemblance: ReglesDoublonSalarie.Comparer(identite, p.Identite)))
                .Where(p => p.Ressemblance is not null)
                .Select(p => (p.Personne, p.Ressemblance!));

    private static bool DatesProches(DateOnly? a, DateOnly? b) =>
        a is not { } x || b is not { } y || x.Year == y.Year || (x.Month == y.Month && x.Day == y.Day) || Math.Abs(x.DayNumber - y.DayNumber) <= 2;
}
