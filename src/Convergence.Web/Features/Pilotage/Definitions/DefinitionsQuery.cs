using Convergence.Data;
using Convergence.Domain;
using Convergence.Domain.FilesActives;
using Convergence.Domain.Pilotage.Bilans;
using Convergence.Domain.Pilotage.Indicateurs;
using Convergence.Domain.Recherche;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Web.Features.Pilotage.Definitions;

/// <summary>Indicators of the code, counters of the database, known differences, former names; filtered by a search without accents.</summary>
public sealed class DefinitionsQuery(ConvergenceDbContext db)
{
    private static readonly IReadOnlyList<AncienNom> Noms =
    [
        new("CVG – Collectif Vers l’accompagnement Global", "Programme Convergence", "jusqu’à l’été 2023"),
        new("PHC – Premières Heures en Chantier", "DPH, Dispositif Premières Heures", "jusqu’à l’été 2023"),
        new("France Travail", "Pôle emploi", "jusqu’à fin 2023"),
        new("DREETS et DDETS", "DIRECCTE et DDCS", "jusqu’en 2021"),
        new(
            "ESP – éducateur ou éducatrice socio-professionnelle",
            "Ne se confond pas avec l’ASP",
            "ASP désigne l’Agence de services et de paiement, ou un accompagnement socioprofessionnel"
        ),
    ];

    public async Task<DefinitionsViewModel> LireAsync(string? recherche, bool avecEcarts, CancellationToken annulation)
    {
        var compteurs = await db.Compteurs.AsNoTracking().OrderBy(c => c.Ordre).ToListAsync(annulation);
        var texte = string.Join(' ', TexteRecherche.Mots(recherche));
        var programme = ProgrammeNoms.DepuisAlias(texte);
        bool Garde(Programme? p, params string?[] champs) =>
            texte.Length == 0
            || (programme is not null && (p is null || p == programme))
            || TexteRecherche.Normaliser(string.Join(' ', champs)).Contains(texte, StringComparison.Ordinal);

        return new DefinitionsViewModel(
            recherche,
            [.. Catalogue.Tous.Where(i => Garde(i.Programme, i.Libelle, i.Numerateur, i.Denominateur, i.Avertissement, i.Programme?.Sigle()))],
            [.. compteurs.Where(c => Garde(c.Programme, c.Libelle, c.Aide, c.Programme.Sigle()))],
            [.. EcartsConnus.Tous.Where(e => avecEcarts && Garde(e.Programme, e.Code, e.Sujet, e.Documents, e.Lecture))],
            [.. Noms.Where(n => texte.Length == 0 || TexteRecherche.Normaliser($"{n.Actuel} {n.Ancien}").Contains(texte, StringComparison.Ordinal))],
            compteurs.ToDictionary(c => c.Code, c => c.Libelle)
        );
    }
}

/// <summary>A name that changed.</summary>
public sealed record AncienNom(string Actuel, string Ancien, string Quand);

/// <summary>The page « Définitions ».</summary>
public sealed record DefinitionsViewModel(
    string? Recherche,
    IReadOnlyList<Indicateur> Indicateurs,
    IReadOnlyList<Compteur> Compteurs,
    IReadOnlyList<EcartConnu> Ecarts,
    IReadOnlyList<AncienNom> Noms,
    IReadOnlyDictionary<string, string> LibellesCompteurs
)
{
    public bool EstVide => Indicateurs.Count + Compteurs.Count + Ecarts.Count + Noms.Count == 0;

    public static string Addition(AdditionCompteur addition) =>
        addition switch
        {
            AdditionCompteur.Somme => "Les territoires s’additionnent.",
            AdditionCompteur.SommeAvecDoublons =>
                "Les territoires s’additionnent, avec des doublons possibles : une personne passée par deux territoires compte deux fois.",
            _ => "Ne s’additionne pas d’un territoire à l’autre.",
        };
}
