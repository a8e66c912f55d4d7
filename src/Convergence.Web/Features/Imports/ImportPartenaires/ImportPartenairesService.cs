using Convergence.Domain.Partenariats;
using Convergence.Domain.Recherche;
using Convergence.Web.Features.Imports.Depots;
using Convergence.Web.Features.Partenariats.PartenaireEdition;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Features.Imports.ImportPartenaires;

/// <summary>Partners from a workbook: a row is known by its name, and written as the form of the screen would write it.</summary>
public sealed class ImportPartenairesService(PartenairesConnusQuery connus, PartenaireEditionService edition, PartenaireFormValidator validateur) : SujetImport
{
    public const string National = "National";

    /// <summary>A sheet kept by a territory that the reader does not see.</summary>
    public const string AutreTerritoire = "Autre territoire";

    private static readonly ChoixImport[] Types = [.. TypePartenaireNoms.Tous.Select(t => new ChoixImport(t.Libelle(), t.Code()))];

    private static readonly ChoixImport[] Themes = [.. ThematiquesNoms.Toutes.Select(t => new ChoixImport(t.Libelle(), t.Code()))];

    private PartenairesConnus _connus = PartenairesConnus.Aucun;

    private ColonneImport[] _colonnes = [];

    public override string Code => "partenaires";

    public override MotsImport Mots { get; } =
        new(
            "~/partenaires",
            "Partenaires",
            "partenaire",
            "partenaires",
            "Une équipe de territoire importe les partenaires dont elle tient la fiche ; l’équipe nationale les importe tous."
        );

    public override IReadOnlyList<ColonneImport> Colonnes => _colonnes;

    public override IReadOnlyList<string> TitresIgnores =>
        ["Niveau", "Contacts (fonctions et services)", "Effets comptés", "Confirmé au", "Fraîcheur", "Fictif"];

    public override IReadOnlyDictionary<string, ExistantImport> Existants => _connus.Existants;

    public override async Task ChargerAsync(CancellationToken annulation)
    {
        _connus = await connus.LireAsync(Types, Themes, annulation);
        _colonnes = Composer();
    }

    public override string Normaliser(string cle) => TexteRecherche.Normaliser(cle);

    public override void Verifier(LigneAnalysee ligne)
    {
        if (ligne.Existant is not null)
        {
            // The name is the key: an import finds a sheet by it and never renames one.
            ligne.Poser(nameof(PartenaireForm.Nom), ligne.Existant.Libelle);
            ligne.Comparer(Colonnes);
            if (ligne.Changements.Count == 0)
            {
                return;
            }
        }
        else if (_connus.Fusionnes.TryGetValue(Normaliser(ligne[nameof(PartenaireForm.Nom)]), out var garde))
        {
            ligne.Refuser(nameof(PartenaireForm.Nom), $"Cette fiche a été fusionnée dans « {garde} » : mettez ce nom.");
        }

        VerifierTenue(ligne);
        var form = Formulaire(ligne);
        foreach (var erreur in validateur.Validate(form).Errors)
        {
            ligne.Refuser(Colonne(erreur.PropertyName), erreur.ErrorMessage);
        }
    }

    public override string? Avertir(LigneAnalysee ligne)
    {
        var nom = ligne[nameof(PartenaireForm.Nom)];
        var proche = _connus.Noms.FirstOrDefault(n => ReglesDoublon.EstProche(nom, n.Nom, n.AutresNoms)).Nom;
        return proche is null ? null : $"Un nom proche existe : « {proche} ». Corrigez le nom si c’est lui, ou cochez « Importer quand même ».";
    }

    public override async Task EcrireAsync(LigneAnalysee ligne, ModelStateDictionary etat, CancellationToken annulation)
    {
        var form = Formulaire(ligne);
        form.Distinct = true;
        if (ligne.Existant is { } existant)
        {
            form.Version = existant.Version;
            await edition.ModifierAsync(existant.Id, form, etat, annulation);
        }
        else
        {
            await edition.CreerAsync(form, etat, annulation);
        }
    }

    /// <summary>Who keeps the sheet: the reader's own territory, or anybody's for the national team.</summary>
    private void VerifierTenue(LigneAnalysee ligne)
    {
        const string tenue = nameof(PartenaireForm.TerritoireId);
        if (ligne.Existant is { EstTenu: false } autre)
        {
            ligne.Refuser(
                tenue,
                autre.Valeurs[tenue] == National
                    ? "Cette fiche est nationale : seule l’équipe nationale la modifie."
                    : "Cette fiche est tenue par un autre territoire : lui seul la modifie."
            );
            return;
        }

        if (ligne.Existant is null && ligne[tenue].Length == 0 && ligne.Brute(tenue) is null)
        {
            if (_connus.SeulTerritoire is { } seul)
            {
                ligne.Poser(tenue, seul);
            }
            else
            {
                ligne.Refuser(tenue, "Dites qui tient la fiche.");
            }
        }

        if (ligne[tenue].Length > 0 && !_connus.Tenants.Any(t => t.Libelle == ligne[tenue]))
        {
            ligne.Refuser(tenue, $"« {ligne[tenue]} » n’est pas de votre périmètre : {string.Join(", ", _connus.Tenants.Select(t => t.Libelle))}.");
        }
        else if (ligne.Existant is null or { EstTenu: true } && ligne.Dit(tenue) && ligne[tenue].Length == 0)
        {
            ligne.Refuser(tenue, "Dites qui tient la fiche.");
        }
    }

    private PartenaireForm Formulaire(LigneAnalysee ligne) =>
        new()
        {
            Nom = ligne[nameof(PartenaireForm.Nom)],
            AutresNoms = ligne[nameof(PartenaireForm.AutresNoms)],
            Type = TypePartenaireNoms.Tous.Where(t => t.Libelle() == ligne[nameof(PartenaireForm.Type)]).Select(t => t.Code()).FirstOrDefault(),
            Themes = [.. ListeImport.Morceaux(ligne[nameof(PartenaireForm.Themes)]).Select(l => ThematiquesNoms.Toutes.First(t => t.Libelle() == l).Code())],
            TerritoireId = _connus.Territoires.GetValueOrDefault(ligne[nameof(PartenaireForm.TerritoireId)]),
            Territoires = [.. ListeImport.Morceaux(ligne[nameof(PartenaireForm.Territoires)]).Select(t => _connus.Territoires[t]!.Value)],
            Couverture = ligne[nameof(PartenaireForm.Couverture)],
            ParentId = _connus.Organisations.TryGetValue(TexteRecherche.Normaliser(ligne[nameof(PartenaireForm.ParentId)]), out var parent) ? parent.Id : null,
            Offre = ligne[nameof(PartenaireForm.Offre)],
            SiteWeb = ligne[nameof(PartenaireForm.SiteWeb)],
            Source = ligne[nameof(PartenaireForm.Source)],
        };

    private LectureImport LireParent(string texte) =>
        _connus.Organisations.TryGetValue(TexteRecherche.Normaliser(texte), out var connue)
            ? new LectureImport(connue.Nom, null)
            : LectureImport.Refus($"« {texte} » n’est pas une organisation connue du portail : corrigez le nom, ou laissez la case vide.");

    private ColonneImport[] Composer() =>
        [
            new(
                nameof(PartenaireForm.Nom),
                "Nom",
                "Le nom reconnaît la fiche, sans tenir compte des accents ni des majuscules : connu, il met la fiche à jour ; nouveau, il en ajoute une. Jamais le nom d’une personne."
            )
            {
                AutresTitres = ["Partenaire"],
                EstCle = true,
                Largeur = 34,
                Exemple = "EXEMPLE – cette ligne n’est pas importée",
            },
            new(nameof(PartenaireForm.Type), "Type", "Un type de la liste.")
            {
                Choix = Types,
                Obligatoire = true,
                Largeur = 22,
                Exemple = TypePartenaire.Logement.Libelle(),
            },
            new(
                nameof(PartenaireForm.TerritoireId),
                "Fiche tenue par",
                "Le territoire qui tient la fiche à jour, ou National. Vide : le vôtre si vous n’en avez qu’un."
            )
            {
                Choix = _connus.TenantsLisibles,
                Largeur = 22,
                Exemple = _connus.Tenants.Count > 0 ? _connus.Tenants[^1].Libelle : string.Empty,
            },
            new(nameof(PartenaireForm.Themes), "Thématiques", "Thématiques de data·inclusion.")
            {
                AutresTitres = ["Thématiques (data·inclusion)"],
                Choix = Themes,
                Multiple = true,
                Largeur = 36,
                Exemple = $"{ThematiquesInclusion.LogementHebergement.Libelle()}{ListeImport.Separateur}{ThematiquesInclusion.Mobilite.Libelle()}",
            },
            new(nameof(PartenaireForm.AutresNoms), "Autres noms", "Sigle, anciens noms : la recherche les trouve.") { Exemple = "Sigle ; ancien nom" },
            new(nameof(PartenaireForm.Territoires), "Territoires", "Territoires où il agit, parmi les vôtres.")
            {
                AutresTitres = ["Territoires (de votre périmètre)"],
                Choix = _connus.Lieux,
                Multiple = true,
                Largeur = 30,
            },
            new(nameof(PartenaireForm.Couverture), "Couverture, en mots", "Ce que les territoires du portail ne disent pas (« étendu au 93 »).")
            {
                Largeur = 26,
            },
            new(nameof(PartenaireForm.ParentId), "Dépend de", "Organisation déjà connue du portail dont il fait partie.") { Lire = LireParent },
            new(nameof(PartenaireForm.Offre), "Ce qu’il propose", "500 caractères au plus, sans nom de personne.")
            {
                Multiligne = true,
                Largeur = 50,
                Exemple = "Dix logements par an, orientation par le service social",
            },
            new(nameof(PartenaireForm.SiteWeb), "Site", "Adresse qui commence par https:// ou http://.") { AutresTitres = ["Site internet"], Largeur = 28 },
            new(nameof(PartenaireForm.Source), "Source", "Document qui l’atteste.") { Largeur = 30, Exemple = "Convention du 01/02/2026" },
        ];
}
