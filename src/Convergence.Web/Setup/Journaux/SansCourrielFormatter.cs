using System.Globalization;
using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace Convergence.Web.Setup.Journaux;

/// <summary>
/// Last barrier: hides whatever looks like an e-mail address. No line of ours holds one, but an exception may quote a value
/// (SQL Server names the value of a duplicate key).
/// </summary>
internal sealed partial class SansCourrielFormatter(ITextFormatter suite) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var tampon = new StringWriter(CultureInfo.InvariantCulture);
        suite.Format(logEvent, tampon);
        var ligne = tampon.ToString();
        output.Write(ligne.Contains('@', StringComparison.Ordinal) ? Courriel().Replace(ligne, "[courriel]") : ligne);
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+\-]{1,64}@[\p{L}\p{N}\-]{1,63}(\.[\p{L}\p{N}\-]{1,63}){1,8}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Courriel();
}
