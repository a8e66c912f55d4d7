using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Domain.Temps;
using Convergence.Web.Composants;
using Convergence.Web.Features.Dossiers.Contrats;
using Convergence.Web.Features.Imports.Depots;

namespace Convergence.Web.Features.Imports.ImportSalaries;

/// <summary>What cells of a caseload mean, and how the portal writes them.</summary>
internal static class CellulesSalarie
{
    public static LectureImport LireJour(string texte) =>
        texte.Length == 0 || Jour(texte) is not null ? new(Ecrire(Jour(texte)), null) : LectureImport.Refus("Écrivez le jour complet, par exemple 31/12/2026.");

    public static LectureImport LireHeures(string texte) =>
        texte.Length == 0 ? new(texte, null)
        : ContratFormValidator.LireHeures(texte) is { } heures ? new(Ecrire(heures), null)
        : LectureImport.Refus("Écrivez un nombre, par exemple 26 ou 17,5.");

    public static LectureImport LirePass(string texte)
    {
        try
        {
            return new(NumeroPass.Lire(texte, nameof(ParcoursSalarie.PassNumero)) ?? string.Empty, null);
        }
        catch (RegleMetierException e)
        {
            return LectureImport.Refus(e.Message);
        }
    }

    public static DateOnly? Jour(string texte) => DatePartielle.TryLireSaisie(texte, out var lue) && lue.Precision == Precision.Jour ? lue.Premier : null;

    public static decimal? Heures(string texte) => ContratFormValidator.LireHeures(texte);

    public static bool? OuiNon(string texte) => texte.Length == 0 ? null : texte == ColonnesSalarie.Oui;

    public static string Ecrire(DateOnly? jour) => jour is { } j ? Formats.Date(j) : string.Empty;

    public static string Ecrire(decimal? heures) => heures is { } h ? h.ToString("0.##", Formats.Culture) : string.Empty;

    public static string Ecrire(bool? valeur) =>
        valeur switch
        {
            null => string.Empty,
            true => ColonnesSalarie.Oui,
            _ => "Non",
        };

    public static Programme? LeProgramme(string texte) =>
        texte switch
        {
            "CVG" => Programme.Cvg,
            "PHC" => Programme.Phc,
            _ => null,
        };

    /// <summary>Code of an orienteur in the list of the programme; the words themselves when they are of the other list, and the rule refuses them.</summary>
    public static string? Orienteur(Programme programme, string libelle) =>
        libelle.Length == 0 ? null : Orienteurs.De(programme).FirstOrDefault(o => o.Libelle == libelle)?.Code ?? libelle;

    public static string? CodeHabitat(string libelle) => Habitat.Situations.FirstOrDefault(s => s.Libelle == libelle)?.Code;

    /// <summary>The cells of a person as the portal knows them.</summary>
    public static Dictionary<string, string> De(Salarie s, ParcoursSalarie? p, Contrat? c, PalierHoraire? palier, Func<long, string?> structure)
    {
        var cellules = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(Salarie.Nom)] = s.Nom,
            [nameof(Salarie.Prenom)] = s.Prenom,
            [nameof(Salarie.NomUsage)] = s.NomUsage ?? string.Empty,
            [nameof(Salarie.DateNaissance)] = Ecrire(s.DateNaissance),
            [nameof(Salarie.Genre)] = s.Genre == Genre.NonRenseigne ? string.Empty : s.Genre.Libelle(),
            [nameof(Salarie.NoticeRemiseLe)] = Ecrire(s.NoticeRemiseLe),
            [nameof(Salarie.Formation)] = s.Formation?.Libelle() ?? string.Empty,
            [nameof(Salarie.Rsa)] = s.Rsa?.Libelle() ?? string.Empty,
            [nameof(Salarie.Ass)] = Ecrire(s.Ass),
        };
        if (p is not null)
        {
            cellules[ColonnesSalarie.Programme] = p.Programme.Sigle();
            cellules[nameof(ParcoursSalarie.Entree)] = Ecrire(p.Entree);
            cellules[nameof(ParcoursSalarie.OrienteurCode)] = Orienteurs.Lire(p.Programme, p.OrienteurCode)?.Libelle ?? string.Empty;
            cellules[nameof(ParcoursSalarie.OrienteLe)] = Ecrire(p.OrienteLe);
            cellules[nameof(ParcoursSalarie.StructureOrienteuseId)] = p.StructureOrienteuseId is { } o ? structure(o) ?? string.Empty : string.Empty;
            cellules[nameof(ParcoursSalarie.HabitatEntree)] = Habitat.Lire(p.HabitatEntree)?.Libelle ?? string.Empty;
            cellules[nameof(ParcoursSalarie.ParcoursDeRue)] = Ecrire(p.ParcoursDeRue);
            cellules[nameof(ParcoursSalarie.PassNumero)] = p.PassNumero ?? string.Empty;
            cellules[nameof(ParcoursSalarie.PassDebut)] = Ecrire(p.PassDebut);
            cellules[nameof(ParcoursSalarie.PassFin)] = Ecrire(p.PassFin);
        }

        if (c is not null)
        {
            DeContrat(cellules, c);
        }

        cellules[nameof(PalierHoraire.Heures)] = Ecrire(palier?.Heures);
        return cellules;
    }

    public static void DeContrat(Dictionary<string, string> cellules, Contrat c)
    {
        cellules[nameof(Contrat.Forme)] = c.Forme.Libelle();
        cellules[nameof(Contrat.Debut)] = Ecrire(c.Debut);
        cellules[nameof(Contrat.FinPrevue)] = Ecrire(c.FinPrevue);
        cellules[nameof(Contrat.HeuresHebdomadaires)] = Ecrire(c.HeuresHebdomadaires);
    }
}
