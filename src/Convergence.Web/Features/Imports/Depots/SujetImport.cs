using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.Imports.Depots;

/// <summary>
/// What can be imported. A subject says its columns, reads what exists in the scope of the reader, adds its own rules to the
/// shape of a row, and writes one row through the service of the screens. All the rest is shared: file, draft, preview, repair,
/// confirmation. A new subject is one class like this and a controller of a few lines that says its permission and its address.
/// </summary>
public abstract class SujetImport
{
    /// <summary>Name in the table of drafts.</summary>
    public abstract string Code { get; }

    public abstract MotsImport Mots { get; }

    /// <summary>Columns, with the lists of the reader; known once <see cref="ChargerAsync"/> is over.</summary>
    public abstract IReadOnlyList<ColonneImport> Colonnes { get; }

    /// <summary>Titles that the export of the list has and that an import leaves aside.</summary>
    public virtual IReadOnlyList<string> TitresIgnores => [];

    /// <summary>What exists in the scope, by its key; known once <see cref="ChargerAsync"/> is over.</summary>
    public abstract IReadOnlyDictionary<string, ExistantImport> Existants { get; }

    public ColonneImport Cle => Colonnes.First(c => c.EstCle);

    /// <summary>Reads the lists and what exists, in a few queries whatever the number of rows.</summary>
    public abstract Task ChargerAsync(CancellationToken annulation);

    /// <summary>How two writings of a key are compared.</summary>
    public abstract string Normaliser(string cle);

    /// <summary>What tells the row from another in the file; empty when the row does not say it.</summary>
    public virtual string CleDe(LigneAnalysee ligne) => Normaliser(ligne[Cle.Code]);

    /// <summary>The row of the portal that a row of the file is about; null for a new one.</summary>
    public virtual ExistantImport? Trouver(LigneAnalysee ligne) => Existants.GetValueOrDefault(CleDe(ligne));

    /// <summary>A model filled with these rows leaves the portal: what must be written of it.</summary>
    public virtual Task TracerModeleAsync(IReadOnlyList<ExistantImport> lignes, CancellationToken annulation) => Task.CompletedTask;

    /// <summary>Adds what the columns alone cannot say: the shape of the form of the screen, the scope, what does not change.</summary>
    public abstract void Verifier(LigneAnalysee ligne);

    /// <summary>A reason to look twice at a new row (a close name); null when there is none.</summary>
    public virtual string? Avertir(LigneAnalysee ligne) => null;

    /// <summary>Creates or changes through the service of the screens; the model state receives its refusals.</summary>
    public abstract Task EcrireAsync(LigneAnalysee ligne, ModelStateDictionary etat, CancellationToken annulation);

    /// <summary>
    /// Writes the rows one after the other. A subject that writes them together does it here: each row of <paramref name="lignes"/> receives its own
    /// refusals.
    /// </summary>
    /// <param name="lignes">Rows to write.</param>
    /// <param name="jeton">Name of the import; null while it is only tried.</param>
    /// <param name="oublier">To call once a row is written: the context would look at all of them again at each save.</param>
    /// <param name="annulation">Cancellation of the request.</param>
    public virtual async Task EcrireToutesAsync(IReadOnlyList<LigneAEcrire> lignes, Guid? jeton, Action oublier, CancellationToken annulation)
    {
        foreach (var (ligne, etat) in lignes)
        {
            await EcrireAsync(ligne, etat, annulation);
            oublier();
        }
    }

    /// <summary>Where the rows that an import wrote are read.</summary>
    public virtual string AdresseResultat(Guid jeton) => Mots.Adresse;

    /// <summary>Column of a field of the form: « Parties[1].Role » stands in « Parties ».</summary>
    public virtual string Colonne(string champ)
    {
        var racine = champ.Split('.', '[')[0];
        return Colonnes.FirstOrDefault(c => c.Code == racine)?.Code ?? Cle.Code;
    }
}

/// <summary>A row to write, and what receives its refusals.</summary>
public sealed record LigneAEcrire(LigneAnalysee Ligne, ModelStateDictionary Etat);

/// <summary>Words of a subject on the screens and in its model.</summary>
/// <param name="Adresse">Address of its list.</param>
/// <param name="Liste">Name of that list (« Partenaires »): breadcrumb, sheet of the model.</param>
/// <param name="Singulier">« partenaire ».</param>
/// <param name="Pluriel">« partenaires ».</param>
/// <param name="Portee">Sentence that says whose rows the reader may import.</param>
public sealed record MotsImport(string Adresse, string Liste, string Singulier, string Pluriel, string Portee)
{
    /// <summary>Address of the import.</summary>
    public string AdresseImport { get; init; } = $"{Adresse}/import";

    /// <summary>The model may come filled with what the portal knows.</summary>
    public bool SeRemplit { get; init; } = true;

    /// <summary>What a file must not hold, beside the field that takes it.</summary>
    public string Avis { get; init; } = "Sans donnée sur une personne.";

    /// <summary>The export of the list is read back.</summary>
    public bool SeReexporte { get; init; } = true;

    /// <summary>Its rows are people: messages name a line by its number, never by its words.</summary>
    public bool EstNominatif { get; init; }
}

/// <summary>A row of the portal, written as the cells of the file would be.</summary>
public sealed record ExistantImport(long Id, string Libelle, long Version, IReadOnlyDictionary<string, string> Valeurs)
{
    /// <summary>The reader may change it.</summary>
    public bool EstTenu { get; init; } = true;

    /// <summary>Last person who saved it; null when a reference file did.</summary>
    public string? ModifiePar { get; init; }

    public DateTime? ModifieLe { get; init; }

    public bool EstFictif { get; init; }

    /// <summary>What follows the address of the list, when it is not the key.</summary>
    public string? Adresse { get; init; }
}
