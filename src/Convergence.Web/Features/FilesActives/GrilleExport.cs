namespace Convergence.Web.Features.FilesActives;

public sealed class GrilleExport
{
    public (byte[] Octets, string Nom) Ecrire(GrilleViewModel grille) => ([], grille.Contexte.CodePeriode);
}
