using Convergence.Domain;
using Convergence.Domain.Pilotage.Bilans;

namespace Convergence.Web.Features.Pilotage.Bilans;

/// <summary>One programme and one year, with its versions.</summary>
public sealed record BilanAnnuel(Programme Programme, int Annee, IReadOnlyList<EnTeteBilan> Versions)
{
    public EnTeteBilan? Transmis => Versions.FirstOrDefault(v => v.Etat == EtatBilan.Transmis);

    public EnTeteBilan? Prepare => Versions.FirstOrDefault(v => v.Etat == EtatBilan.Prepare);

    public IEnumerable<EnTeteBilan> Remplaces => Versions.Where(v => v.Etat == EtatBilan.Remplace);
}

/// <summary>The page « Bilans ».</summary>
public sealed record BilansViewModel(IReadOnlyList<BilanAnnuel> Annuels)
{
    public static BilansViewModel National(IReadOnlyList<EnTeteBilan> versions, IReadOnlyList<(Programme Programme, int Annee)> preparables) =>
        new([
            .. versions
                .Where(v => v.Etat != EtatBilan.Abandonne)
                .Select(v => (v.Programme, v.Annee))
                .Concat(preparables)
                .Distinct()
                .OrderByDescending(x => x.Annee)
                .ThenBy(x => x.Programme)
                .Select(x => new BilanAnnuel(x.Programme, x.Annee, [.. versions.Where(v => v.Programme == x.Programme && v.Annee == x.Annee)])),
        ]);

    public static BilansViewModel Institution(IReadOnlyList<EnTeteBilan> versions) =>
        new([.. versions.Where(v => v.Etat == EtatBilan.Transmis).Select(v => new BilanAnnuel(v.Programme, v.Annee, [v]))]);
}
