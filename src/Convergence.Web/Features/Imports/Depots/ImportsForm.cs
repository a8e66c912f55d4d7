namespace Convergence.Web.Features.Imports.Depots;

public sealed class DepotForm
{
    public IFormFile? Fichier { get; set; }
}

/// <summary>What the address of a preview holds.</summary>
public sealed class ApercuFiltreForm
{
    /// <summary>« erreurs », « ajoutees », « modifiees », « inchangees », « absents », « ecartees »; the first that has something otherwise.</summary>
    public string? Voir { get; set; }

    public int Page { get; set; } = 1;
}

/// <summary>The cells in error of one page, as they are typed again.</summary>
public sealed class ReparationForm
{
    public IList<CelluleForm> Cellules { get; set; } = [];

    public IList<LigneForm> Lignes { get; set; } = [];

    public bool EcarterLeReste { get; set; }
}

public sealed class CelluleForm
{
    public int Ligne { get; set; }

    public string Colonne { get; set; } = string.Empty;

    public string? Valeur { get; set; }
}

public sealed class LigneForm
{
    public int Numero { get; set; }

    public bool Ecarter { get; set; }

    public bool Accepter { get; set; }
}
