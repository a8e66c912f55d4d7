using Convergence.Domain;
using Convergence.Web.Commun;
using Convergence.Web.Excel;
using Convergence.Web.Features.Pilotage.Shared;

namespace Convergence.Web.Features.Pilotage.Engagements;

/// <summary>The commitments board as a workbook: the rows of the screen.</summary>
public sealed class EngagementsExport(ExportReseauService export)
{
    private const string SansObjet = "sans objet";

    private static readonly ColonneExcel<EngagementLigne>[] Colonnes =
    [
        new("Code", 22, l => l.Objectif.Code),
        new("Programme", 11, l => l.Objectif.Programme.Sigle()),
        new("Objectif", 34, l => l.Objectif.Libelle),
        new("Indicateur du portail", 30, l => l.Indicateur?.Libelle ?? "aucun ne mesure la même chose"),
        new("Cible", 10, l => l.Objectif.Valeur),
        new("Unité", 12, l => l.Objectif.Unite),
        new("Base", 18, l => l.Base),
        new("Échéance", 14, l => l.Echeance),
        new("Origine", 26, l => l.Objectif.Origine),
        new("Réalisé", 10, l => l.Comparaison.Realise),
        new("Date du réalisé", 20, l => l.DateRealise ?? SansObjet),
        new("Source du réalisé", 30, l => l.SourceRealise ?? SansObjet),
        new("Écart", 10, l => l.Comparaison.Ecart ?? (object)SansObjet),
        new("Atteinte (%)", 14, l => l.Comparaison.Taux is { } t ? decimal.Round(t, 1) : EngagementLigne.NonComparable),
        new("Pourquoi", 44, l => l.Raison ?? string.Empty),
        new("Contrôle", 32, l => l.Controle ?? string.Empty),
        new("Atteint selon la source", 24, l => l.Objectif.AttenteSelonSource ?? string.Empty),
        new("À savoir", 44, l => l.Objectif.Remarque ?? string.Empty),
        new("Document", 28, l => l.Objectif.Source),
    ];

    public FichierExcel Ecrire(EngagementsFiltreForm filtre, EngagementsLus lus)
    {
        List<string> filtres = [];
        if (filtre.ProgrammeLu is { } programme)
        {
            filtres.Add($"Programme : {programme.Sigle()}");
        }

        if (!string.IsNullOrEmpty(filtre.Echeance))
        {
            filtres.Add($"Échéance : {(filtre.Echeance == EngagementLigne.SansEcheance ? Echeances.EnFrancais(null) : filtre.Echeance)}");
        }

        if (!string.IsNullOrEmpty(filtre.Origine))
        {
            filtres.Add($"Origine : {filtre.Origine}");
        }

        var trace = export.Tracer(
            "Engagements de Convergence France",
            lus.LueAu,
            filtres,
            "Une atteinte n’est donnée que si le réalisé mesure la même chose que la cible, à la même date, et si la base est écrite ; sinon la raison est dite.",
            "Une somme à laquelle il manque un territoire n’est pas le réalisé. Personnes accompagnées, places et parcours ne se comparent pas entre eux."
        );
        return ClasseurListe.Ecrire(trace, "Engagements", Colonnes, lus.Lignes, l => l.AvecFictif);
    }
}
