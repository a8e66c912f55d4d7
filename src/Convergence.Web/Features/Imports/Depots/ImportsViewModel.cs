using System.ComponentModel.DataAnnotations;
using Convergence.Domain.Imports;
using Convergence.Web.Commun;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>The page that takes a file, and the imports of the person.</summary>
public sealed record DepotViewModel(MotsImport Mots, IReadOnlyList<ImportLu> Imports, Guid? Deja, DejaImporte? DejaImporte)
{
    /// <summary>Never shown again: a browser does not give a file back.</summary>
    [Display(Name = "Classeur Excel (.xlsx)")]
    public IFormFile? Fichier { get; init; }
}

/// <summary>One tab of the preview.</summary>
public sealed record OngletImport(string Code, string Libelle, int Nombre);

/// <summary>One reason in one column, with the value typed and every row that has it.</summary>
public sealed record ErreurGroupee(string Colonne, string Message, string? Valeur, IReadOnlyList<int> Lignes);

/// <summary>The preview of a draft.</summary>
public sealed class ApercuViewModel
{
    private static readonly (string Code, SortLigne Sort, string Libelle)[] Sorts =
    [
        ("erreurs", SortLigne.EnErreur, "En erreur"),
        ("ajoutees", SortLigne.Ajoutee, "Ajoutées"),
        ("modifiees", SortLigne.Modifiee, "Modifiées"),
        ("inchangees", SortLigne.Inchangee, "Inchangées"),
        ("ecartees", SortLigne.Ecartee, "Laissées de côté"),
    ];

    private const string CodeAbsents = "absents";

    public required SujetImport Sujet { get; init; }

    public required ImportEnAttente Import { get; init; }

    public required DejaImporte? Deja { get; init; }

    public required AnalyseImport Analyse { get; init; }

    public required IReadOnlyList<string> ColonnesIgnorees { get; init; }

    public required IReadOnlyList<OngletImport> Onglets { get; init; }

    /// <summary>Code of the tab shown.</summary>
    public required string Voir { get; init; }

    public required PageListe<LigneAnalysee> Page { get; init; }

    public required PageListe<ExistantImport> Absents { get; init; }

    /// <summary>Fields of the repair, under the names that <see cref="ReparationForm"/> binds.</summary>
    public required IList<CelluleForm> Cellules { get; init; }

    public required IList<LigneForm> Lignes { get; init; }

    [Display(Name = "Laisser de côté toutes les lignes encore en erreur, sur toutes les pages")]
    public bool EcarterLeReste { get; init; }

    public int EnErreur => Analyse.Nombre(SortLigne.EnErreur);

    public int AEcrire => Analyse.Nombre(SortLigne.Ajoutee) + Analyse.Nombre(SortLigne.Modifiee);

    /// <summary>Every error of the file, by column, then by reason.</summary>
    public IReadOnlyList<ErreurGroupee> Erreurs =>
        [
            .. Analyse
                .Du(SortLigne.EnErreur)
                .SelectMany(l => l.Erreurs.Concat(l.Avertissement is { } a ? [new ErreurCellule(Sujet.Cle.Code, a)] : []).Select(e => (Erreur: e, Ligne: l)))
                .GroupBy(x => (x.Erreur.Colonne, x.Erreur.Message, Valeur: x.Ligne.Brute(x.Erreur.Colonne)))
                .OrderBy(g => Rang(g.Key.Colonne))
                .ThenByDescending(g => g.Count())
                .Select(g => new ErreurGroupee(Titre(g.Key.Colonne), g.Key.Message, g.Key.Valeur, [.. g.Select(x => x.Ligne.Ligne.Numero)])),
        ];

    public static ApercuViewModel Construire(SujetImport sujet, ImportEnAttente import, BrouillonImport brouillon, DejaImporte? deja, ApercuFiltreForm filtre)
    {
        var analyse = AnalyseImport.De(sujet, brouillon);
        List<OngletImport> onglets = [.. Sorts.Select(s => new OngletImport(s.Code, s.Libelle, analyse.Nombre(s.Sort)))];
        onglets.Insert(onglets.Count - 1, new OngletImport(CodeAbsents, "Absentes du fichier", analyse.Absents.Count));
        onglets.RemoveAll(o => o is { Nombre: 0, Code: "erreurs" or "ecartees" });
        var voir = (onglets.Find(o => o.Code == filtre.Voir) ?? onglets.Find(o => o.Nombre > 0) ?? onglets[0]).Code;
        var sort = Array.Find(Sorts, s => s.Code == voir).Sort;
        // The analysis of the file is computed: there is no table behind it.
        var page = PageListe.Decouper([.. analyse.Du(sort)], filtre.Page);
        IReadOnlyList<LigneAnalysee> aReparer = voir == "erreurs" ? page.Lignes : [];
        return new ApercuViewModel
        {
            Sujet = sujet,
            Import = import,
            Deja = deja,
            Analyse = analyse,
            ColonnesIgnorees = brouillon.ColonnesIgnorees,
            Onglets = onglets,
            Voir = voir,
            Page = page,
            Absents = PageListe.Decouper(analyse.Absents, filtre.Page),
            Cellules =
            [
                .. aReparer.SelectMany(l =>
                    l.Erreurs.Select(e => e.Colonne)
                        .DefaultIfEmpty(sujet.Cle.Code)
                        .Select(c => new CelluleForm
                        {
                            Ligne = l.Ligne.Numero,
                            Colonne = c,
                            Valeur = l.Brute(c),
                        })
                ),
            ],
            Lignes = [.. aReparer.Select(l => new LigneForm { Numero = l.Ligne.Numero, Accepter = l.Ligne.Acceptee })],
        };
    }

    /// <summary>Ties each error of the page to its field.</summary>
    public void Signaler(ModelStateDictionary etat)
    {
        for (var i = 0; i < Cellules.Count; i++)
        {
            var cellule = Cellules[i];
            var ligne = Page.Lignes.First(l => l.Ligne.Numero == cellule.Ligne);
            if ((ligne.Erreurs.FirstOrDefault(e => e.Colonne == cellule.Colonne)?.Message ?? ligne.Avertissement) is { } message)
            {
                etat.AddModelError($"{nameof(Cellules)}[{i}].Valeur", $"{Libelle(cellule)} : {message}");
            }
        }
    }

    /// <summary>« Ligne 12, Thématiques ».</summary>
    public string Libelle(CelluleForm cellule) => $"Ligne {cellule.Ligne}, {Titre(cellule.Colonne)}";

    public ColonneImport Colonne(string code) => Sujet.Colonnes.First(c => c.Code == code);

    private string Titre(string code) => Colonne(code).Titre;

    private int Rang(string code) => Sujet.Colonnes.TakeWhile(c => c.Code != code).Count();
}
