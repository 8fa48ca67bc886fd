using System.CommandLine;
using System.Globalization;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs.Marc;

/// <summary><c>medlib convert</c>: from one format or encoding of MARC to another.</summary>
internal static class ConvertVerb
{
    private const string Description = """
        Convert a MARC file: formats by the names of the files (.mrc .xml .json .ndjson .mrk .seq), encodings by options. With - data are
        read from standard input or go to standard output. The exit code is 1 where a record could not be read or written.

        Examples:
          medlib convert records.mrc records.xml
          medlib convert old.mrc new.mrc --encoding-out utf-8
          medlib convert records.mrc - --to ndjson > records.ndjson
          medlib convert damaged.mrc mended.mrc --recover --report findings.ndjson
          medlib convert big.xml big.mrc --oversize split
        """;

    public static Command Create(Shell shell)
    {
        var from = new Argument<string>("IN") { Description = "The file to read, packed with gzip or not; - for standard input." };
        var into = new Argument<string>("OUT") { Description = "The file to write; - for standard output." };
        var to = MarcNames.To();
        var report = new Option<string>("--report") { Description = "Write every finding to this file, one JSON object a line.", HelpName = "FILE" };
        var output = new MarcOutput();
        var input = new MarcInput();
        var command = new Command("convert", Description) { from, into, to, report };
        input.AddTo(command);
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(to) is null && result.GetValue(into) is { } path && MarcFile.FormatOf(path) is null)
            {
                result.AddError($"The name '{path}' does not tell a format: say --to mrc|xml|json|ndjson|mrk|seq|lines.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (source, target) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(into));
            if (!InputLines.IsStandard(source))
            {
                await using var readable = File.OpenRead(source); // before anything is written
            }

            await using var findings = parsed.GetValue(report) is { } written ? new StreamWriter(written) : null;
            await using var file = InputLines.IsStandard(target) ? new WholeFile(shell.OpenData()) : new WholeFile(target);
            var tally = new ConversionTally(shell, source, findings);
            using (var writer = MarcFile.CreateWriter(file.Stream, MarcNames.Of(parsed.GetValue(to)) ?? MarcFile.FormatOf(target)!.Value, output.Options(parsed)))
            {
                await foreach (var read in input.ReadAsync(shell, parsed, source, cancellationToken))
                {
                    tally.Add(read, read.Record is null ? null : writer.Write(read.Record));
                }

                writer.Complete();
            }

            await file.KeepAsync();
            tally.Write();
            return tally.HasLost ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    /// <summary>What became of the records.</summary>
    private sealed class ConversionTally(Shell shell, string path, TextWriter? report)
    {
        private const int MostLines = 20;
        private long _written;
        private long _refused;
        private long _unreadable;
        private long _findings;
        private int _lines;

        public bool HasLost => _refused + _unreadable > 0;

        public void Add(MarcRead read, Result<int>? result)
        {
            _written += result is { Succeeded: true } ? 1 : 0;
            _refused += result is { Succeeded: false } ? 1 : 0;
            _unreadable += read.Kind == MarcReadKind.Unreadable ? 1 : 0;
            Tell(read.Findings, read.Index, read.Findings.Any(static finding => finding.Severity == FindingSeverity.Error));
            if (result is not null)
            {
                Tell(result.Findings, read.Index, !result.Succeeded);
            }
        }

        public void Write() => shell.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{_written} records written, {_refused} refused, {_unreadable} unreadable, {_findings} findings"));

        private void Tell(ValueList<Finding> findings, int index, bool isLoss)
        {
            _findings += findings.Count;
            foreach (var finding in findings)
            {
                report?.WriteLine(JsonLines.Node(finding)!.ToJsonString());
            }

            // The first losses are shown; of all of them, the report tells.
            if (isLoss && _lines < MostLines)
            {
                _lines++;
                ErrorLines.Write(shell, findings.Where(static finding => finding.Severity == FindingSeverity.Error), string.Create(CultureInfo.InvariantCulture, $"{path}, record {index + 1}"));
            }
        }
    }
}
