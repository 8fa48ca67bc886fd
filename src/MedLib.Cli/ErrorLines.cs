using MedLib.Domain.Results;

namespace MedLib.Cli;

/// <summary>Errors and advisories, one coded line each, on standard error.</summary>
internal static class ErrorLines
{
    public static void Write(Shell shell, string code, string text) =>
        shell.Error.WriteLine($"{code} {PlainText.Of(text)}");

    public static void Write(Shell shell, IEnumerable<Finding> findings, string place = "")
    {
        foreach (var finding in findings)
        {
            Write(shell, finding.Code, Line(finding, place));
        }
    }

    /// <summary>A finding without its code: its text, where it is, and what may lift it.</summary>
    public static string Line(Finding finding, string place = "")
    {
        var lifted = finding.Override is { } permission ? $" May be overridden with {permission}." : "";
        var text = MedLibMessages.Render(finding);
        var path = text.Contains(finding.Path, StringComparison.Ordinal) ? "" : finding.Path;
        var where = string.Join(", ", new[] { place, path }.Where(static part => part.Length > 0));
        var better = finding.Args.OfType<FindingArg.Text>().FirstOrDefault(static arg => arg.Name is "suggestion")?.Value;
        var mended = better is null || text.Contains(better, StringComparison.Ordinal) ? "" : $" Better: {better}";
        return $"{text}{mended}{(where.Length > 0 ? $" ({where})" : "")}{lifted}";
    }
}
