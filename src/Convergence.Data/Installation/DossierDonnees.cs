namespace Convergence.Data.Installation;

/// <summary>The folder of everything that the application writes.</summary>
public static class DossierDonnees
{
    /// <summary>Creates the folder if needed and writes in it, to be told now rather than at the first change.</summary>
    /// <exception cref="InstallationException">The folder cannot be created or written.</exception>
    public static void Verifier(OptionsBase options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            Directory.CreateDirectory(options.Dossier);
            DroitsFichiers.Fermer(options.Dossier);
            var temoin = Path.Combine(options.Dossier, $".ecriture-{Environment.ProcessId}");
            File.WriteAllText(temoin, string.Empty);
            File.Delete(temoin);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InstallationException(
                $"Le dossier de données « {Path.GetFullPath(options.Dossier)} » n’est pas accessible en écriture. Donnez-y le droit d’écrire, ou choisissez-en un autre avec Base__Dossier.",
                e
            );
        }
    }
}
