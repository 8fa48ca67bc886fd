using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Results;

internal static class FoundCodes
{
    /// <summary>The codes of what was found, in order, with blanks between.</summary>
    public static string Codes(this ValueList<Finding> findings) => string.Join(' ', findings.Select(static finding => finding.Code));

    /// <summary>The codes of what was found, each once, sorted, with blanks between.</summary>
    public static string SortedCodes(this ValueList<Finding> findings) =>
        string.Join(' ', findings.Select(static finding => finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
