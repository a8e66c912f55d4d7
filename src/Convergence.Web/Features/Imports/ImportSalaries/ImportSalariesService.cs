using Convergence.Domain.Dossiers;
using Convergence.Domain.Recherche;
using Convergence.Web.Commun;
using Convergence.Web.Features.Imports.Depots;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.Imports.ImportSalaries;

/// <summary>A caseload from a workbook: one line a person, with the parcours under way. A person is known by names and date of birth.</summary>
public sealed class ImportSalariesService(SalariesConnusQuery connus, EcritureSalariesService ecriture, EnregistrementService enregistrement) : SujetImport
{
    private SalariesConnus _connus = SalariesConnus.Aucun;

    private PersonnesReconnues _personnes = new([]);

    private ColonneImport[] _colonnes = [];

    public override string Code => "salaries";

    public override MotsImport Mots { get; } =
        new(
            "~/salaries",
            "Salariés",
            "personne",
            "personnes",
            "Les personnes de votre chantier, avec leur parcours en cours ; aucun autre chantier ne les voit."
        )
        {
            Avis =
                "Jamais de numéro de sécurité sociale, d’adresse, de santé ni de justice. Le fichier n’est pas gardé ; ce qui attend votre confirmation est chiffré.",
            SeReexporte = false,
            EstNominatif = true,
        };

    public override IReadOnlyList<ColonneImport> Colonnes => _colonnes;

    public override IReadOnlyDictionary<string, ExistantImport> Existants =>
        _connus.Personnes.ToDictionary(p => p.Existant.Adresse!, p => p.Existant, StringComparer.Ordinal);

    public override async Task ChargerAsync(CancellationToken annulation)
    {
        _connus = await connus.LireAsync(annulation);
        _personnes = new(_connus.Personnes);
        _colonnes = ColonnesSalarie.Composer(_connus.ChoixChantiers, LireStructure);
    }

    public override string Normaliser(string cle) => TexteRecherche.Normaliser(cle);

    /// <summary>Two lines are of one person when the portal knows them as one, or when names and date are the same.</summary>
    public override string CleDe(LigneAnalysee ligne) =>
        Trouver(ligne)?.Adresse
        ?? (
            ligne[nameof(Salarie.Nom)].Length == 0
                ? string.Empty
                : $"{PersonneConnue.ClefNoms(ligne[nameof(Salarie.Nom)], ligne[nameof(Salarie.Prenom)])}|{ligne[nameof(Salarie.DateNaissance)]}"
        );

    public override ExistantImport? Trouver(LigneAnalysee ligne) => _personnes.Trouver(ligne)?.Existant;

    public override void Verifier(LigneAnalysee ligne)
    {
        var personne = _personnes.De(ligne);
        if (personne is not null)
        {
            // Names are the key, even inverted or written without accents: an import finds a person by them and never renames one.
            ligne.Poser(nameof(Salarie.Nom), personne.Salarie.Nom);
            ligne.Poser(nameof(Salarie.Prenom), personne.Salarie.Prenom);
        }

        ligne.Libelle = SalariesConnusQuery.Nommer(ligne[nameof(Salarie.Nom)], ligne[nameof(Salarie.Prenom)]);
        if (_personnes.EstAmbigu(ligne))
        {
            ligne.Refuser(nameof(Salarie.DateNaissance), "Plusieurs personnes de votre chantier portent ce nom : indiquez la date de naissance.");
        }

        new VerificationSalarie(ligne, personne, _connus, enregistrement.Aujourdhui).Verifier();
    }

    public override string? Avertir(LigneAnalysee ligne)
    {
        return _personnes.PlusProche(ligne) is var (proche, ressemblance) && proche is not null
            ? $"{proche.Existant.Libelle} est déjà dans votre chantier ({string.Join(", ", ressemblance.Motifs)}). Corrigez la ligne si c’est la même personne, ou cochez « Importer quand même »."
            : null;
    }

    public override Task EcrireAsync(LigneAnalysee ligne, ModelStateDictionary etat, CancellationToken annulation) =>
        ecriture.EcrireAsync(ligne, _personnes.De(ligne), _connus, etat, annulation);

    public override Task TracerModeleAsync(IReadOnlyList<ExistantImport> lignes, CancellationToken annulation) =>
        ecriture.TracerExportAsync([.. lignes.Select(l => l.Id)], annulation);

    private LectureImport LireStructure(string texte) =>
        texte.Length == 0 ? new(texte, null)
        : _connus.Organisations.TryGetValue(TexteRecherche.Normaliser(texte), out var connue) ? new(connue.Nom, null)
        : LectureImport.Refus("Cette organisation n’est pas connue du portail : corrigez le nom, ou laissez la case vide.");
}
