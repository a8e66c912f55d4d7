using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Data.Demonstration;

/// <summary>Three people who left long ago: two files to put away, one that was and whose anonymisation is due.</summary>
internal sealed class ConservationDemonstration(EcritureEnLot lot, DateOnly au)
{
    public void Creer(long territoire, long chantier, long auteur)
    {
        (string Nom, string Prenom, Genre Genre, Programme Programme, int Entree, int Sortie, int? Archive)[] anciens =
        [
            ("Vidal", "Odile", Genre.Femme, Programme.Phc, 44, 31, null),
            ("Okafor", "Samuel", Genre.Homme, Programme.Cvg, 59, 41, null),
            ("Kovac", "Marek", Genre.Homme, Programme.Phc, 59, 57, 32),
        ];
        foreach (var (nom, prenom, genre, programme, entree, le, archive) in anciens)
        {
            var salarie = Salarie.Accueillir(
                territoire,
                chantier,
                new IdentiteSalarie(nom, prenom, null, new(1975, 5, 14), genre),
                au.AddMonths(-entree),
                estFictif: true
            );
            salarie.RemettreNotice(au.AddMonths(-entree), au);
            salarie.NoterContact(au.AddMonths(-le), au);
            if (archive is { } mois)
            {
                salarie.Archiver(au.AddMonths(-mois));
            }

            lot.Ajouter(salarie);
            var parcours = new ParcoursSalarie
            {
                TerritoireId = territoire,
                ChantierId = chantier,
                SalarieId = salarie.Id,
                Programme = programme,
                EstFictif = true,
            };
            parcours.Entrer(au.AddMonths(-entree));
            lot.Ajouter(parcours);
            var sortie = new SortieParcours
            {
                TerritoireId = territoire,
                ChantierId = chantier,
                ParcoursId = parcours.Id,
                Programme = programme,
            };
            sortie.Fixer(
                au.AddMonths(-le),
                programme == Programme.Cvg ? MotifSortieAsp.CdiNonAide : null,
                null,
                programme == Programme.Cvg ? CategorieSortieCvg.Emploi : null,
                programme == Programme.Cvg ? null : SortiePhc.CddiMemeAci
            );
            parcours.Sortir(sortie);
            lot.Ajouter(sortie);
            var action = new ActionParcours
            {
                TerritoireId = territoire,
                ChantierId = chantier,
                ParcoursId = parcours.Id,
                ParId = auteur,
            };
            action.Fixer(
                TypeAction.Entretien,
                ThemeAccompagnement.Logement,
                au.AddMonths(-le),
                null,
                ResultatAction.Fait,
                "Dernier entretien avant la sortie.",
                au
            );
            lot.Ajouter(action);
        }
    }
}
