using System.Globalization;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs.Marc;

/// <summary>What became of the records of a conversion.</summary>
/// <param name="shell">Where refusals and the sum go.</param>
/// <param name="path">What the file is called that is read.</param>
/// <param name="report">Takes every finding as a line; null for nobody.</param>
internal sealed class ConversionTally(Shell shell, string path, TextWriter? report)
{
    private const int MostLines = 20;
    private const string Record = "record";
    private long _written;
    private long _unreadable;
    private long _findings;

    /// <summary>The records that could be read and not written.</summary>
    public long Refused { get; private set; }

    /// <summary>Counts a stretch of the file and what came of it.</summary>
    public void Add(MarcReadKind kind, int index, ValueList<Finding> findings, Result<int>? result)
    {
        _unreadable += kind == MarcReadKind.Unreadable ? 1 : 0;
        Report(findings, index);
        if (result is null)
        {
            return;
        }

        _written += result.Succeeded ? 1 : 0;
        Report(result.Findings, index);

        // The first refusals are shown; of all of them, the report tells.
        if (!result.Succeeded && ++Refused <= MostLines)
        {
            ErrorLines.Write(shell, result.Findings, string.Create(CultureInfo.InvariantCulture, $"{path}, record {index + 1}"));
        }
    }

    /// <summary>Writes the sum.</summary>
    public void Write() => shell.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{_written} records written, {Refused} refused, {_unreadable} unreadable, {_findings} findings"));

    // Readers say which record they mean; writers do not know.
    private void Report(ValueList<Finding> findings, int index)
    {
        _findings += findings.Count;
        if (report is null || findings.IsEmpty)
        {
            return;
        }

        foreach (var finding in findings)
        {
            var placed = finding.Args.Any(static arg => string.Equals(arg.Name, Record, StringComparison.Ordinal))
                ? finding
                : finding with { Args = [.. finding.Args, new FindingArg.Number(Record, index + 1L)] };
            report.WriteLine(JsonLines.Text(JsonLines.Node(placed)!));
        }
    }
}
