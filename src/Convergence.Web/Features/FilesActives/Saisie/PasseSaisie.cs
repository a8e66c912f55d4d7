using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Temps;

namespace Convergence.Web.Features.FilesActives.Saisie;

/// <summary>One attempt at saving posted cells: what was read, what is decided, nothing written yet.</summary>
internal sealed class PasseSaisie(ContexteGrille contexte, IReadOnlyList<Compteur> compteurs)
{
    private readonly Dictionary<long, (Releve Releve, EtatRemontee Etat, string? Verrou)> _lignes = [];

    private readonly Dictionary<(long, long), (ValeurReleve Valeur, string? Auteur)> _valeurs = [];

    private readonly Dictionary<(Programme, long), Dictionary<string, int?>> _precedentes = [];

    public ContexteGrille Contexte { get; } = contexte;

    public Dictionary<long, int> Places { get; } = [];

    public Dictionary<string, CelluleResultat> Resultats { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IReadOnlyList<string>> Avertissements { get; } = new(StringComparer.Ordinal);

    public List<ValeurReleve> Nouvelles { get; } = [];

    public List<(EtatRemontee Etat, Compteur Compteur)> Modifiees { get; } = [];

    public int Enregistrees { get; private set; }

    public void Ajouter(Releve releve, EtatRemontee etat, string? verrou) => _lignes[releve.Id] = (releve, etat, verrou);

    public void Ajouter(ValeurReleve valeur, string? auteur) => _valeurs[(valeur.ReleveId, valeur.CompteurId)] = (valeur, auteur);

    public void Precedent(Programme programme, long? chantierId, long compteurId, int? nombre)
    {
        var cle = (programme, chantierId ?? 0);
        if (!_precedentes.TryGetValue(cle, out var valeurs))
        {
            _precedentes[cle] = valeurs = new Dictionary<string, int?>(StringComparer.Ordinal);
        }

        valeurs[compteurs.First(c => c.Id == compteurId).Code] = nombre;
    }

    public void Appliquer(long releveId, IReadOnlyList<CelluleSaisie> cellules)
    {
        var (releve, etat, verrou) = _lignes[releveId];
        var nature = Contexte.Campagne.Periode.Nature;
        var demandes = compteurs.Where(c => c.Programme == releve.Programme && c.EstDemande(nature, Contexte.DateArrete, releve.Niveau)).ToList();
        var saisies = new Dictionary<string, int?>(StringComparer.Ordinal);
        var parCode = new Dictionary<string, CelluleSaisie>(StringComparer.Ordinal);
        foreach (var cellule in cellules)
        {
            var compteur = demandes.Find(c => c.Id == cellule.CompteurId);
            var refus = verrou ?? (compteur is null ? "Ce compteur n’est pas demandé ici." : Conflit(cellule));
            if (refus is not null)
            {
                Refuser(cellule, refus);
            }
            else if (cellule.Commentaire?.Length > ValeurReleve.LongueurCommentaire)
            {
                Refuser(cellule, $"Le commentaire dépasse {ValeurReleve.LongueurCommentaire} caractères.");
            }
            else if (!LectureNombre.TryLire(cellule.Texte, out var nombre))
            {
                Refuser(cellule, LectureNombre.Refus);
            }
            else
            {
                saisies[compteur!.Code] = nombre;
                parCode[compteur.Code] = cellule;
            }
        }

        var actuelles = demandes.ToDictionary(
            c => c.Code,
            c => _valeurs.TryGetValue((releveId, c.Id), out var v) ? v.Valeur.Nombre : null,
            StringComparer.Ordinal
        );
        var resultat = SaisieReleve.Appliquer(demandes, actuelles, saisies, Comparaison(releve));
        foreach (var refus in resultat.Refus.DistinctBy(r => r.Compteur))
        {
            Refuser(parCode[refus.Compteur], refus.Message);
        }

        foreach (var groupe in resultat.Avertissements.GroupBy(a => a.Compteur))
        {
            Avertissements[$"c-{releveId}-{demandes.Find(c => c.Code == groupe.Key)!.Id}"] = [.. groupe.Select(a => a.Message)];
        }

        foreach (var code in resultat.Acceptes)
        {
            Accepter(releve, etat, demandes.Find(c => c.Code == code)!, parCode[code], saisies[code], resultat.Avertissements);
        }
    }

    private ContexteControle Comparaison(Releve releve) =>
        new(
            _precedentes.TryGetValue((releve.Programme, releve.ChantierId ?? 0), out var p) ? p : [],
            Contexte.MemeAnneeQuePrecedente,
            releve is { Programme: Programme.Cvg, ChantierId: { } id } && Places.TryGetValue(id, out var places) ? places : null
        );

    /// <summary>Somebody changed the cell after the page was shown, to something else than what is typed here.</summary>
    private string? Conflit(CelluleSaisie cellule)
    {
        if (!_valeurs.TryGetValue((cellule.ReleveId, cellule.CompteurId), out var connue) || connue.Valeur.Version == cellule.Version)
        {
            return null;
        }

        if (LectureNombre.TryLire(cellule.Texte, out var nombre) && nombre == connue.Valeur.Nombre)
        {
            return null;
        }

        var quand = connue.Valeur.ModifieLe is { } le ? $" le {JourFrance.Heure(le):dd/MM/yyyy à HH:mm}" : string.Empty;
        var valeur = connue.Valeur.Nombre?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "vide";
        return $"{connue.Auteur ?? "Quelqu’un"} a saisi « {valeur} »{quand}, pendant votre saisie. Retapez votre valeur pour la remplacer, ou rechargez la page.";
    }

    private void Refuser(CelluleSaisie cellule, string motif)
    {
        var connue = _valeurs.TryGetValue((cellule.ReleveId, cellule.CompteurId), out var v) ? v.Valeur : null;
        Resultats[cellule.Nom] = new CelluleResultat(cellule.Nom, cellule.Texte ?? string.Empty, connue?.Nombre, connue?.Version ?? 0, motif);
    }

    private void Accepter(Releve releve, EtatRemontee etat, Compteur compteur, CelluleSaisie cellule, int? nombre, IReadOnlyList<Constat> avertissements)
    {
        var nouvelle = !_valeurs.TryGetValue((releve.Id, compteur.Id), out var connue);
        var valeur = nouvelle
            ? new ValeurReleve
            {
                ReleveId = releve.Id,
                CompteurId = compteur.Id,
                CampagneId = releve.CampagneId,
                Programme = releve.Programme,
                TerritoireId = releve.TerritoireId,
                ChantierId = releve.ChantierId,
            }
            : connue.Valeur;
        var codes = string.Join(',', avertissements.Where(a => a.Compteur == compteur.Code).Select(a => a.Code).Distinct());
        var commentaire = Commentaire(cellule, valeur);
        var change = nouvelle || valeur.Nombre != nombre || valeur.Commentaire != commentaire;
        if (change)
        {
            (valeur.Nombre, valeur.Commentaire, valeur.Avertissements) = (nombre, commentaire, codes.Length == 0 ? null : codes);
            Modifiees.Add((etat, compteur));
            Enregistrees++;
            if (nouvelle)
            {
                Nouvelles.Add(valeur);
            }
        }

        // The interceptor adds one to the version of a row that changes.
        Resultats[cellule.Nom] = new CelluleResultat(cellule.Nom, cellule.Texte ?? string.Empty, nombre, valeur.Version + (change ? 1 : 0), null);
    }

    private static string? Commentaire(CelluleSaisie cellule, ValeurReleve valeur) =>
        cellule.Commentaire is null ? valeur.Commentaire
        : cellule.Commentaire.Length == 0 ? null
        : cellule.Commentaire;
}
