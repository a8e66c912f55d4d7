using System.Runtime.InteropServices;

namespace Convergence.Data.Installation;

/// <summary>
/// Everything that this process creates (database, its journal, logs, backups, mails) is read by its own account alone: files 0600, folders 0700,
/// whatever the mask of who started it. On Windows the folder’s own rights do it.
/// </summary>
public static class DroitsFichiers
{
    private const uint SansGroupeNiAutres = 0b000_111_111;

    private const UnixFileMode DossierPrive = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>From now on, for the whole process.</summary>
    public static void Restreindre()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = umask(SansGroupeNiAutres);
        }
    }

    /// <summary>A folder that an earlier version left open to others; one that belongs to another account stays as its owner set it.</summary>
    internal static void Fermer(string dossier)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(dossier, DossierPrive);
        }
        catch (UnauthorizedAccessException)
        {
            // A volume that belongs to another account: what is created in it is private all the same.
        }
    }

    // .NET has no other way to set the mask.
    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint umask(uint masque);
}
