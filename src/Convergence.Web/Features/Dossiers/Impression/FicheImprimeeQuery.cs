using Convergence.Data;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Domain.Temps;
using Convergence.Web.Features.Dossiers.Actions;
using Convergence.Web.Features.Dossiers.BilansFreins;
using Convergence.Web.Features.Dossiers.Cercle;
using Convergence.Web.Features.Dossiers.Mobilisations;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Dossiers.Impression;

/// <summary>Prepares a sheet for paper: reads the sections chosen and no other, and writes the line of the journal that names them.</summary>
public sealed class FicheImprimeeQuery(
    ConvergenceDbContext db,
    ElementsParcoursQuery elements,
    EvolutionFreinsQuery freins,
    CercleQuery cercles,
    ActionsQuery actions,
    MobilisationsQuery mobilisations,
    JournalDossierService journal,
    TimeProvider horloge
)
{
    /// <summary>Rows of a list, so that the whole holds on two pages; fewer when free texts are asked.</summary>
    private const int Lignes = 8;

    private const int LignesAvecTextes = 2;

    private const int ConcertationsAvecTextes = 3;

    public async Task<FicheImprimee> PreparerAsync(ImpressionForm form, CancellationToken annulation)
    {
        var (dossier, au) = (form.Dossier!, JourFrance.Aujourdhui(horloge));
        journal.Ajouter(dossier.Salarie, ActionDossier.Impression, form.Sections);
        await db.SaveChangesAsync(annulation);
        var (id, textes) = (dossier.Salarie.Id, form.A(ImpressionForm.TextesLibres));
        var nombre = textes ? LignesAvecTextes : Lignes;
        var chantier = await db.Chantiers.Where(c => c.Id == dossier.Courant.ChantierId).Select(c => c.Nom).SingleAsync(annulation);
        var cercle = form.A(ChampsParcours.Referent) || form.A(ChampsParcours.Concertation) ? await cercles.LireAsync(id, au, annulation) : null;
        return new(
            form.Identite == ImpressionForm.Nom ? dossier.Personne : Initiales(dossier.Salarie),
            chantier,
            au,
            dossier.Courant,
            dossier.Salarie.EstFictif,
            textes,
            nombre,
            textes ? ConcertationsAvecTextes : Lignes,
            form.A(ImpressionForm.Temps) ? (await elements.LireAsync([id], annulation))[id].Horloges(au) : null,
            form.A(ChampsParcours.Freins) ? await freins.LireAsync(dossier.Salarie, avecSensibles: false, annulation) : null,
            form.A(ChampsParcours.Referent) ? cercle!.Actuels.Take(Lignes).ToList() : null,
            form.A(ChampsParcours.Concertation) ? cercle!.Concertations : null,
            form.A(ChampsParcours.Action) ? await actions.DernieresAsync(id, nombre, annulation) : null,
            form.A(ChampsParcours.Mobilisation) ? await mobilisations.LireAsync(id, annulation) : null
        );
    }

    /// <summary>« N. R. » for Nadia Rabot.</summary>
    private static string Initiales(Salarie s) =>
        string.Join(' ', new[] { s.Prenom, s.Nom }.Where(n => n.Length > 0).Select(n => $"{char.ToUpperInvariant(n[0])}."));
}

/// <summary>The sheet; a section that was not chosen is null, and was not read.</summary>
public sealed record FicheImprimee(
    string Personne,
    string Chantier,
    DateOnly Au,
    ParcoursSalarie Parcours,
    bool EstFictif,
    bool AvecTextes,
    int Nombre,
    int NombreConcertations,
    LectureHorloges? Horloges,
    EvolutionFreinsViewModel? Freins,
    IReadOnlyList<ReferentLu>? Referents,
    IReadOnlyList<ConcertationLue>? Concertations,
    IReadOnlyList<ActionLue>? Actions,
    IReadOnlyList<MobilisationLue>? Mobilisations
)
{
    /// <summary>« les 3 dernières sur 12 », or nothing when all are there.</summary>
    public static string? Reste(int nombre, int total) => total > nombre ? $"les {nombre} dernières sur {total}" : null;
}
