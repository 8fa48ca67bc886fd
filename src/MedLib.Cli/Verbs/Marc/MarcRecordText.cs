using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Lines;
using MedLib.Domain.Results;
using Spectre.Console;

namespace MedLib.Cli.Verbs.Marc;

/// <summary>Writes records as lines, tags in color where there is any, and below each record what was found in it.</summary>
/// <param name="shell">Where they go.</param>
internal sealed class MarcRecordText(Shell shell)
{
    private const int TagLength = 3;
    private const int Widest = 1 << 20; // the terminal itself breaks lines
    private static readonly Style TagStyle = new(Color.Aqua);
    private static readonly Style FindingStyle = new(Color.Yellow);
    private readonly IAnsiConsole _console = (shell with { Width = Widest }).Draw();

    /// <summary>Writes a record; of what could not be read, the errors tell.</summary>
    public void Write(MarcRead read)
    {
        if (read.Record is not { } record)
        {
            return;
        }

        var isLeader = true;
        foreach (var line in MarcLines.ToText(record).TrimEnd('\n').Split('\n').Select(PlainText.Of))
        {
            Write(line, isLeader ? 0 : Math.Min(TagLength, line.Length), TagStyle);
            isLeader = false;
        }

        foreach (var finding in read.Findings.Where(static finding => finding.Severity != FindingSeverity.Information))
        {
            var line = $"! {finding.Code} {PlainText.Of(ErrorLines.Line(finding))}";
            Write(line, line.Length, FindingStyle);
        }

        shell.Out.WriteLine();
    }

    private void Write(string line, int length, Style style)
    {
        if (!shell.HasColor)
        {
            shell.Out.WriteLine(line);
            return;
        }

        _console.Write(new Text(line[..length], style));
        _console.Write(new Text(line[length..]));
        shell.Out.WriteLine();
    }
}
