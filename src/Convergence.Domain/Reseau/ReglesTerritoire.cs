namespace Convergence.Domain.Reseau;

/// <summary>What is computed from dated states, and never typed (ancres-produit §0; ecarts E12-E14, E27).</summary>
public static class ReglesTerritoire
{
    /// <summary>Nature of a territory from the states in force on the date read.</summary>
    public static NatureTerritoire Nature(EtatProgramme? cvg, EtatProgramme? phc)
    {
        if (cvg == EtatProgramme.Operationnel)
        {
            return NatureTerritoire.Convergence;
        }

        if (phc == EtatProgramme.Operationnel)
        {
            return NatureTerritoire.PhcSeul;
        }

        return EnPreparation(cvg) || EnPreparation(phc) ? NatureTerritoire.EnPreparation : NatureTerritoire.HorsProgramme;
    }

    /// <summary>
    /// « CVG sur le territoire » of a PHC chantier: the territory of its PHC membership is a Convergence one on the date.
    /// It says where the chantier stands, never that it carries CVG (reference §0, trap 4).
    /// </summary>
    public static bool CvgSurLeTerritoire(NatureTerritoire natureDuTerritoireDeLAdhesion) => natureDuTerritoireDeLAdhesion == NatureTerritoire.Convergence;

    /// <summary>French label of a nature.</summary>
    public static string Libelle(this NatureTerritoire nature) =>
        nature switch
        {
            NatureTerritoire.Convergence => "Convergence",
            NatureTerritoire.PhcSeul => "PHC seul",
            NatureTerritoire.EnPreparation => "En préparation",
            _ => "Hors programme",
        };

    /// <summary>French label of a state.</summary>
    public static string Libelle(this EtatProgramme etat) =>
        etat switch
        {
            EtatProgramme.Reperage => "Repérage",
            EtatProgramme.Prefiguration => "Préfiguration",
            EtatProgramme.Preparation => "En préparation",
            EtatProgramme.Operationnel => "Opérationnel",
            EtatProgramme.Suspendu => "Suspendu",
            _ => "Clos",
        };

    private static bool EnPreparation(EtatProgramme? etat) => etat is EtatProgramme.Reperage or EtatProgramme.Prefiguration or EtatProgramme.Preparation;
}
