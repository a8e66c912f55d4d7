using System.Globalization;
using Convergence.Domain;
using Convergence.Domain.Dossiers.Horloges;
using Convergence.Web.Commun;
using Convergence.Web.Features.Dossiers.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Features.Dossiers.Alertes;

/// <summary>One end to prepare, and whose.</summary>
public sealed record AlerteLigne(DossierOuvert Dossier, AlerteEcheance Alerte)
{
    public static IReadOnlyList<(NatureEcheance Nature, string Code, string Libelle)> Natures { get; } =
    [(NatureEcheance.Contrat, "contrat", "Contrat"), (NatureEcheance.Pass, "pass", "PASS IAE"), (NatureEcheance.Plafond, "plafond", "Plafond de 60 mois")];

    public string Nature => Natures.First(n => n.Nature == Alerte.Nature).Libelle;
}

public sealed class FiltresAlertes : FiltresListe<AlerteLigne>
{
    private static readonly (string Code, string Libelle)[] Seuils = [("0", "Dépassé"), ("1", "1 mois"), ("3", "3 mois"), ("6", "6 mois"), ("12", "12 mois")];

    public FiltresAlertes(IReadOnlyList<AlerteLigne> lignes, AlertesFiltreForm filtre)
        : base(lignes)
    {
        Activer(nameof(filtre.Nature), filtre.Nature, EstDe);
        Activer(nameof(filtre.Seuil), filtre.Seuil, EstA);
        Activer(nameof(filtre.Programme), filtre.Programme, (l, v) => l.Dossier.Programme.Code() == v);
        ChoixNature = Choix(nameof(filtre.Nature), AlerteLigne.Natures.Select(n => (n.Code, n.Libelle)), EstDe);
        ChoixSeuil = Choix(nameof(filtre.Seuil), Seuils, EstA);
        ChoixProgramme = Groupes(nameof(filtre.Programme), l => (l.Dossier.Programme.Code(), l.Dossier.Programme.Sigle()));
    }

    public IReadOnlyList<SelectListItem> ChoixNature { get; }

    public IReadOnlyList<SelectListItem> ChoixSeuil { get; }

    public IReadOnlyList<SelectListItem> ChoixProgramme { get; }

    private static bool EstDe(AlerteLigne ligne, string code) => AlerteLigne.Natures.Any(n => n.Code == code && n.Nature == ligne.Alerte.Nature);

    /// <summary>« 0 »: past. Another threshold holds what it crosses, past ends apart.</summary>
    private static bool EstA(AlerteLigne ligne, string seuil) =>
        int.TryParse(seuil, NumberStyles.None, CultureInfo.InvariantCulture, out var mois)
        && (mois == 0 ? ligne.Alerte.EstDepassee : !ligne.Alerte.EstDepassee && ligne.Alerte.SeuilMois <= mois);
}
