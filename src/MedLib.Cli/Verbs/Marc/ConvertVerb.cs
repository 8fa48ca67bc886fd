using System.CommandLine;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Cli.Verbs.Marc;

/// <summary><c>medlib convert</c>: from one format or encoding of MARC to another.</summary>
internal static class ConvertVerb
{
    private const string Description = """
        Convert a MARC file: formats by the names of the files (.mrc .xml .json .ndjson .mrk .seq), encodings by options. With - data are
        read from standard input or go to standard output. OUT appears when it is whole, packed where its name
        ends in .gz. The exit code is 1 where a record could not be read
        or written, and 2 where IN holds none.

        Examples:
          medlib convert records.mrc records.xml
          medlib convert old.mrc new.mrc --encoding-out utf-8
          medlib convert records.mrc - --to ndjson > records.ndjson
          medlib convert damaged.mrc mended.mrc --recover --report findings.ndjson
          medlib convert big.xml big.mrc --oversize split
          medlib convert big.mrc whole.xml --join
        """;

    public static Command Create(Shell shell)
    {
        var from = new Argument<string>("IN") { Description = "The file to read, packed with gzip or not; - for standard input." };
        var into = new Argument<string>("OUT") { Description = "The file to write; - for standard output." };
        var to = MarcNames.To();
        var report = new Option<string>("--report") { Description = "Write every finding to this file, one JSON object a line.", HelpName = "FILE" };
        var join = new Option<bool>("--join") { Description = "Join the parts of records that were split because they are too long for ISO 2709." };
        var output = new MarcOutput();
        var input = new MarcInput();
        var command = new Command("convert", Description) { from, into, to, report, join };
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
            var reading = input.Start(shell, parsed, prints: InputLines.IsStandard(target));
            await using var stream = reading.Open(source); // before anything is written
            await using var findings = parsed.GetValue(report) is { } written ? new StreamWriter(written) : null;
            await using var file = InputLines.IsStandard(target) ? new WholeFile(shell.OpenData()) : new WholeFile(target);
            var tally = new ConversionTally(shell, source, findings);
            using (var writer = MarcFile.CreateWriter(file.Stream, MarcNames.Of(parsed.GetValue(to)) ?? MarcFile.FormatOf(target)!.Value, output.Options(parsed)))
            {
                void Stand(MarcCursor cursor) =>
                    tally.Add(cursor.Kind, cursor.Index, cursor.Findings, cursor.Kind == MarcReadKind.Record ? writer.Write(cursor.Record) : null);
                void Take(MarcRead read) => tally.Add(read.Kind, read.Index, read.Findings, read.Record is null ? null : writer.Write(read.Record));
                if (parsed.GetValue(join))
                {
                    await foreach (var read in MarcParts.JoinAsync(reading.ReadAsync(source, stream, cancellationToken), cancellationToken))
                    {
                        Take(read);
                    }
                }
                else
                {
                    await reading.PassAsync(source, stream, Stand, Take, cancellationToken);
                }

                if (reading.Code != ExitCode.Unusable)
                {
                    writer.Complete();
                }
            }

            // What holds no record at all shall not take the place of a file that holds some.
            if (reading.Code != ExitCode.Unusable)
            {
                await file.KeepAsync();
            }

            tally.Write();
            return Math.Max(reading.Close(), tally.Refused > 0 ? ExitCode.Refused : ExitCode.Done);
        });
        return command;
    }
}
