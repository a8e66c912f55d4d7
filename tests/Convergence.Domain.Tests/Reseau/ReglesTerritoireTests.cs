using Convergence.Domain.Reseau;

namespace Convergence.Domain.Tests.Reseau;

public sealed class ReglesTerritoireTests
{
    [Theory]
    [InlineData(EtatProgramme.Operationnel, EtatProgramme.Operationnel, NatureTerritoire.Convergence)]
    [InlineData(EtatProgramme.Operationnel, null, NatureTerritoire.Convergence)]
    [InlineData(null, EtatProgramme.Operationnel, NatureTerritoire.PhcSeul)]
    [InlineData(EtatProgramme.Preparation, EtatProgramme.Operationnel, NatureTerritoire.PhcSeul)]
    [InlineData(EtatProgramme.Clos, EtatProgramme.Operationnel, NatureTerritoire.PhcSeul)]
    [InlineData(EtatProgramme.Prefiguration, null, NatureTerritoire.EnPreparation)]
    [InlineData(null, EtatProgramme.Reperage, NatureTerritoire.EnPreparation)]
    [InlineData(EtatProgramme.Suspendu, EtatProgramme.Clos, NatureTerritoire.HorsProgramme)]
    [InlineData(null, null, NatureTerritoire.HorsProgramme)]
    public void La_nature_se_calcule_des_etats(EtatProgramme? cvg, EtatProgramme? phc, NatureTerritoire attendue)
    {
        Assert.Equal(attendue, ReglesTerritoire.Nature(cvg, phc));
        Assert.Equal(attendue == NatureTerritoire.Convergence, ReglesTerritoire.CvgSurLeTerritoire(attendue));
    }
}
