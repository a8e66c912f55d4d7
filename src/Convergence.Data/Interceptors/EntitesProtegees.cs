using Convergence.Domain.FilesActives;
using Convergence.Domain.Financements;
using Convergence.Domain.Habilitations;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Reseau;

namespace Convergence.Data.Interceptors;

/// <summary>Entities without scope columns that only a national scope may write.</summary>
internal static class EntitesProtegees
{
    private static readonly HashSet<Type> Types =
    [
        typeof(Region),
        typeof(Departement),
        typeof(TerritoireDepartement),
        typeof(Organisation),
        typeof(Compteur),
        typeof(Campagne),
        typeof(Objectif),
        typeof(ChiffreSource),
        typeof(Bilan),
        typeof(CelluleBilan),
        typeof(FichierBilan),
        typeof(TotalNational),
        typeof(Financeur),
        typeof(BudgetConvention),
        typeof(Habilitation),
        typeof(Reference.FichierReference),
        typeof(Reference.Reglage),
    ];

    public static bool Contient(Type type) => Types.Contains(type);
}
