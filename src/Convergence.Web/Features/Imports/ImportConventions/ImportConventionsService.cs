using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Recherche;
using Convergence.Web.Features.Conventions.ConventionEdition;
using Convergence.Web.Features.Imports.Depots;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.Imports.ImportConventions;

/// <summary>Conventions from a workbook: a row is known by its number, and written as the form of the screen would write it.</summary>
public sealed class ImportConventionsService(
    ConventionsConnuesQuery connues,
    ConventionEditionService edition,
    EtatsImportService etats,
    ConventionFormValidator validateur
) : SujetImport
{
    public const string National = "National";

    /// <summary>Code of the column of the state: the form of a convention has no such field.</summary>
    public const string Etat = "Etat";

    private static readonly ChoixImport[] Types = [.. Enum.GetValues<TypeConvention>().Select(t => new ChoixImport(t.Libelle(), t.ToString()))];

    private static readonly ChoixImport[] Etats =
    [
        .. Enum.GetValues<EtatConvention>().Select(e => new ChoixImport(e.Libelle(), e.ToString()) { EstOffert = e != EtatConvention.Abandonnee }),
    ];

    private static readonly ChoixImport[] ProgrammesAdmis =
    [
        new("CVG", "Convergence", "Programme Convergence"),
        new("PHC", "DPH", "Premières Heures", "Premières Heures en Chantier"),
    ];

    private ConventionsConnues _connues = ConventionsConnues.Aucune;

    private ColonneImport[] _colonnes = [];

    public override string Code => "conventions";

    public override MotsImport Mots { get; } =
        new(
            "~/conventions",
            "Conventions",
            "convention",
            "conventions",
            "Une coordination importe les conventions de son territoire ; l’équipe nationale les importe toutes."
        );

    public override IReadOnlyList<ColonneImport> Colonnes => _colonnes;

    public override IReadOnlyList<string> TitresIgnores => ["Échéance", "Avenants", "Documents"];

    public override IReadOnlyDictionary<string, ExistantImport> Existants => _connues.Existants;

    public override async Task ChargerAsync(CancellationToken annulation)
    {
        _connues = await connues.LireAsync(annulation);
        _colonnes = Composer();
    }

    public override string Normaliser(string cle) => TexteRecherche.Normaliser(cle);

    public override string Colonne(string champ) => champ is nameof(Convention.Etat) or "Vers" or "Motif" ? Etat : base.Colonne(champ);

    public override void Verifier(LigneAnalysee ligne)
    {
        LireParties(ligne);
        if (ligne.Existant is { } existant)
        {
            ligne.Poser(nameof(ConventionForm.Numero), existant.Libelle);

            // The export gives the end moved by the avenants; they alone move it.
            if (_connues.FinsEffectives.GetValueOrDefault(existant.Id) == ligne[nameof(ConventionForm.Fin)])
            {
                ligne.Taire(nameof(ConventionForm.Fin));
            }
        }

        VerifierLieu(ligne);
        ligne.Comparer(Colonnes);
        if (ligne.Existant is not null && ligne.Changements.Count == 0)
        {
            return;
        }

        if (ligne.Existant is { EstTenu: false } autre)
        {
            ligne.Refuser(
                nameof(ConventionForm.TerritoireId),
                autre.Valeurs[nameof(ConventionForm.TerritoireId)] == National
                    ? "Cette convention est nationale : seule l’équipe nationale la modifie."
                    : "Cette convention est d’un autre territoire : lui seul la modifie."
            );
            return;
        }

        if (EtatsImportService.Chemin(ligne) is null)
        {
            ligne.Refuser(Etat, EtatsImportService.Refus(ligne));
        }

        foreach (var erreur in validateur.Validate(Formulaire(ligne)).Errors)
        {
            ligne.Refuser(Colonne(erreur.PropertyName), erreur.ErrorMessage);
        }
    }

    public override async Task EcrireAsync(LigneAnalysee ligne, ModelStateDictionary etat, CancellationToken annulation)
    {
        var form = Formulaire(ligne);
        long? id = ligne.Existant?.Id;
        if (id is null)
        {
            id = await edition.CreerAsync(form, etat, annulation);
        }
        else if (ligne.Changements.Any(c => c.Colonne.Code != Etat))
        {
            form.Version = ligne.Existant!.Version;
            await edition.ModifierAsync(id.Value, form, etat, annulation);
        }

        if (id is { } convention && etat.IsValid)
        {
            await etats.PasserAsync(convention, ligne, etat, annulation);
        }
    }

    private void LireParties(LigneAnalysee ligne)
    {
        const string parties = nameof(ConventionForm.Parties);
        if (!ligne.Dit(parties) || ligne[parties].Length == 0)
        {
            return;
        }

        var lues = PartiesImport.Lire(ligne[parties], ligne.Existant is { } e ? _connues.Parties[e.Id] : []);
        if (lues.Erreur is { } erreur)
        {
            ligne.Refuser(parties, erreur);
            ligne.Taire(parties);
        }
        else
        {
            ligne.Poser(parties, lues.Valeur);
        }
    }

    /// <summary>A new convention stands on the ground of the reader; one that exists never moves.</summary>
    private void VerifierLieu(LigneAnalysee ligne)
    {
        const string territoire = nameof(ConventionForm.TerritoireId);
        const string chantier = nameof(ConventionForm.ChantierId);
        if (ligne.Existant is null && !ligne.Dit(territoire) && ligne.Brute(territoire) is null && _connues.Lieux.Count(l => l.EstOffert) == 1)
        {
            ligne.Poser(territoire, _connues.Lieux.First(l => l.EstOffert).Libelle);
        }

        if (ligne.Existant is null && ligne[territoire] is var lieu && !_connues.Lieux.Any(l => l.EstOffert && l.Libelle == lieu))
        {
            ligne.Refuser(territoire, lieu.Length == 0 ? "Dites le territoire." : $"« {lieu} » n’est pas de votre périmètre.");
        }

        if (ligne.Dit(chantier) && ligne[chantier].Length > 0)
        {
            var trouves = _connues.Territoires.TryGetValue(ligne[territoire], out var id) ? _connues.Trouver(ligne[chantier], id) : [];
            if (trouves.Count == 1)
            {
                ligne.Poser(chantier, _connues.Nommer(trouves[0]));
            }
            else
            {
                ligne.Refuser(
                    chantier,
                    trouves.Count == 0
                        ? "Ce chantier n’est pas connu sur ce territoire."
                        : "Plusieurs chantiers portent ce nom : ajoutez la commune entre parenthèses."
                );
            }
        }

        foreach (var fixe in new[] { territoire, chantier }.Where(c => ligne.Existant is { } e && ligne.Dit(c) && ligne[c] != e.Valeurs[c]))
        {
            ligne.Refuser(
                fixe,
                $"Le territoire et le chantier d’une convention ne changent pas : le portail a « {(ligne.Existant!.Valeurs[fixe] is { Length: > 0 } v ? v : "aucun")} »."
            );
        }
    }

    private ConventionForm Formulaire(LigneAnalysee ligne)
    {
        var territoire = _connues.Territoires.TryGetValue(ligne[nameof(ConventionForm.TerritoireId)], out var id) ? id : (long?)null;
        return new ConventionForm
        {
            Numero = ligne[nameof(ConventionForm.Numero)],
            Type = Enum.GetValues<TypeConvention>()
                .Where(t => t.Libelle() == ligne[nameof(ConventionForm.Type)])
                .Select(t => (TypeConvention?)t)
                .FirstOrDefault(),
            Objet = ligne[nameof(ConventionForm.Objet)],
            Programmes =
            [
                .. ListeImport.Morceaux(ligne[nameof(ConventionForm.Programmes)]).Select(p => p == "CVG" ? Programme.Cvg.Code() : Programme.Phc.Code()),
            ],
            TerritoireId = territoire,
            ChantierId =
                territoire is { } t && ligne[nameof(ConventionForm.ChantierId)] is { Length: > 0 } chantier && _connues.Trouver(chantier, t) is [var seul]
                    ? seul.Id
                    : null,
            Couvre = [.. ListeImport.Morceaux(ligne[nameof(ConventionForm.Couvre)]).Select(v => _connues.Territoires[v])],
            Debut = ligne[nameof(ConventionForm.Debut)],
            Fin = ligne[nameof(ConventionForm.Fin)],
            SigneeLe = ligne[nameof(ConventionForm.SigneeLe)],
            Parties = PartiesImport.Formulaires(ligne[nameof(ConventionForm.Parties)]),
            MotifChevauchement = ligne[nameof(ConventionForm.MotifChevauchement)],
            Remarque = ligne[nameof(ConventionForm.Remarque)],
            Source = ligne[nameof(ConventionForm.Source)],
        };
    }

    private ColonneImport[] Composer() => ColonnesConvention.Composer(Types, Etats, ProgrammesAdmis, _connues);
}
