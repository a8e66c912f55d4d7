using System.IO.Compression;
using System.Xml;
using Convergence.Domain;

namespace Convergence.Web.Excel.Lecture;

/// <summary>
/// The zip of a deposited workbook. It is inflated once to be weighed before anything is read of it: what it declares of its
/// sizes is not believed, and a document type definition is refused.
/// </summary>
internal sealed class ArchiveClasseur : IDisposable
{
    private const string PasUnClasseur =
        "Ce fichier n’est pas un classeur Excel (.xlsx). Ouvrez-le dans votre tableur, puis « Enregistrer sous » au format .xlsx.";

    private const string Protege = "Ce classeur est protégé par un mot de passe, ou c’est un ancien .xls. Enregistrez-le au format .xlsx, sans mot de passe.";

    private const string TropGrosOuvert = "Ce classeur est trop gros une fois ouvert. Gardez seulement la feuille à importer, sans images.";

    /// <summary>Inflated bytes of all parts: a workbook of 2,000 rows takes a few million.</summary>
    private const long DeplieMaximum = 30L * 1024 * 1024;

    private const int PartiesMaximum = 500;

    private readonly ZipArchive _zip;

    private ArchiveClasseur(ZipArchive zip) => _zip = zip;

    /// <summary>Opens and weighs it.</summary>
    /// <exception cref="RegleMetierException">Not a workbook, or one that would fill the memory.</exception>
    public static ArchiveClasseur Ouvrir(byte[] octets)
    {
        if (octets.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw Refus(Protege);
        }

        if (!octets.AsSpan().StartsWith("PK"u8))
        {
            throw Refus(PasUnClasseur);
        }

        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(new MemoryStream(octets, writable: false), ZipArchiveMode.Read);
            Peser(zip);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            zip?.Dispose();
            throw Refus(PasUnClasseur);
        }

        var archive = new ArchiveClasseur(zip);
        if (!archive.Contient("[Content_Types].xml") || !archive.Contient("_rels/.rels"))
        {
            throw archive.Refuser();
        }

        return archive;
    }

    public static RegleMetierException Refus(string message) => new("Fichier", message);

    /// <summary>The refusal of what is a zip and not a workbook.</summary>
    public RegleMetierException Refuser()
    {
        Dispose();
        return Refus(PasUnClasseur);
    }

    public bool Contient(string partie) => _zip.GetEntry(partie) is not null;

    /// <summary>Reads a part; null when there is none.</summary>
    public XmlReader? Lire(string partie) =>
        _zip.GetEntry(partie)?.Open() is not { } flux
            ? null
            : XmlReader.Create(
                flux,
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    CloseInput = true,
                    MaxCharactersInDocument = DeplieMaximum,
                }
            );

    public void Dispose() => _zip.Dispose();

    private static void Peser(ZipArchive zip)
    {
        if (zip.Entries.Count > PartiesMaximum)
        {
            throw Refus(TropGrosOuvert);
        }

        var total = 0L;
        var tampon = new byte[81920];
        foreach (var partie in zip.Entries)
        {
            using var flux = partie.Open();
            for (var lus = flux.Read(tampon); lus > 0; lus = flux.Read(tampon))
            {
                total += lus;
                if (total > DeplieMaximum)
                {
                    zip.Dispose();
                    throw Refus(TropGrosOuvert);
                }
            }
        }
    }
}
