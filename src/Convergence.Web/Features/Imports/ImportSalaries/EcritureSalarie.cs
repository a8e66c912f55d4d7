using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;
using Convergence.Web.Features.Imports.Depots;

namespace Convergence.Web.Features.Imports.ImportSalaries;

/// <summary>
/// Puts the cells of a line in the rows, through the rules of the domain and no other; what they refuse goes to its column. The preview
/// does it on rows of its own, so that every refusal of a line is said at once.
/// </summary>
internal sealed class EcritureSalarie(LigneAnalysee ligne, DateOnly aujourdhui, Action<string, string> refuser)
{
    /// <summary>The line says something of a contract.</summary>
    public bool DitContrat => Jour(nameof(Contrat.Debut)) is not null || ligne[nameof(Contrat.Forme)].Length > 0;

    public bool DitHeuresPhc => ligne[nameof(PalierHoraire.Heures)].Length > 0;

    public Salarie? Accueillir(long territoireId, long chantierId)
    {
        Salarie? salarie = null;
        Essayer(() => salarie = Salarie.Accueillir(territoireId, chantierId, Identite(), aujourdhui));
        return salarie;
    }

    public void Identifier(Salarie salarie) => Essayer(() => salarie.Identifier(Identite(), aujourdhui));

    public void Completer(Salarie salarie)
    {
        Essayer(() => salarie.RemettreNotice(Jour(nameof(Salarie.NoticeRemiseLe)), aujourdhui));
        var niveau = Formations
            .Niveaux.Lignes.Where(n => n.Libelle == ligne[nameof(Salarie.Formation)])
            .Select(n => (NiveauFormation?)n.Valeur)
            .FirstOrDefault();

        // A level that the code of ASP contradicts replaces the code: the file does not hold it.
        Essayer(() => salarie.DireFormation(niveau, niveau == salarie.Formation ? salarie.FormationAsp : null));
        salarie.Rsa = Identites.Rsa.Lignes.Where(r => r.Libelle == ligne[nameof(Salarie.Rsa)]).Select(r => (BeneficeRsa?)r.Valeur).FirstOrDefault();
        salarie.Ass = CellulesSalarie.OuiNon(ligne[nameof(Salarie.Ass)]);
    }

    public void Decrire(ParcoursSalarie parcours, Func<string, long?> organisation)
    {
        var oriente = Jour(nameof(ParcoursSalarie.OrienteLe));

        // An entry that moves goes with an orientation that moves: the day known before must not refuse the new one.
        Essayer(() => parcours.Orienter(null, null, null));
        Essayer(() => parcours.Entrer(Jour(nameof(ParcoursSalarie.Entree)) ?? parcours.Entree));
        Essayer(() =>
            parcours.Orienter(
                CellulesSalarie.Orienteur(parcours.Programme, ligne[nameof(ParcoursSalarie.OrienteurCode)]),
                oriente,
                organisation(ligne[nameof(ParcoursSalarie.StructureOrienteuseId)])
            )
        );
        var habitat = CellulesSalarie.CodeHabitat(ligne[nameof(ParcoursSalarie.HabitatEntree)]);
        Essayer(() =>
            parcours.DecrireEntree(habitat, habitat is null ? parcours.TypeHabitatEntree : null, parcours.RessourcesEntree, parcours.MoisSansTravail)
        );
        parcours.ParcoursDeRue = CellulesSalarie.OuiNon(ligne[nameof(ParcoursSalarie.ParcoursDeRue)]);
        Essayer(() =>
            parcours.EcrirePass(ligne[nameof(ParcoursSalarie.PassNumero)], Jour(nameof(ParcoursSalarie.PassDebut)), Jour(nameof(ParcoursSalarie.PassFin)))
        );
    }

    public void Signer(Contrat contrat)
    {
        if (ContratsPass.Formes.Lignes.FirstOrDefault(f => f.Libelle == ligne[nameof(Contrat.Forme)]) is not { } forme)
        {
            refuser(nameof(Contrat.Forme), "Indiquez la forme du contrat, ou laissez vides toutes les cases du contrat.");
        }
        else if (Jour(nameof(Contrat.Debut)) is not { } debut)
        {
            refuser(nameof(Contrat.Debut), "Indiquez le début du contrat, ou laissez vides toutes les cases du contrat.");
        }
        else
        {
            Essayer(() =>
                contrat.Signer(forme.Valeur, debut, Jour(nameof(Contrat.FinPrevue)), CellulesSalarie.Heures(ligne[nameof(Contrat.HeuresHebdomadaires)]))
            );
        }
    }

    public void FixerPalier(PalierHoraire palier, DateOnly le) =>
        Essayer(() => palier.Fixer(le, CellulesSalarie.Heures(ligne[nameof(PalierHoraire.Heures)]) ?? 0));

    public DateOnly? Jour(string colonne) => CellulesSalarie.Jour(ligne[colonne]);

    private IdentiteSalarie Identite() =>
        PersonnesReconnues.Identite(ligne) with
        {
            Genre = Identites.Genres.Lignes.Where(g => g.Libelle == ligne[nameof(Salarie.Genre)]).Select(g => g.Valeur).FirstOrDefault(),
        };

    private void Essayer(Action regle)
    {
        try
        {
            regle();
        }
        catch (RegleMetierException e)
        {
            refuser(e.Champ, e.Message);
        }
    }
}
