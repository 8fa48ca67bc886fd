using System.CommandLine;
using System.Globalization;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Cli.Verbs.Marc;

/// <summary><c>medlib split</c>: a MARC file as several.</summary>
internal static class SplitVerb
{
    private const string Description = """
        Spread the records of a MARC file over several, each of so many records or of a size. In the name of the files, {0} stands for the
        number, from 1, and {0000} for the number with zeros before it. The files appear when all are whole, packed where their names end in
        .gz; their size is counted before packing. Files of ISO 2709 are joined by putting one after the other, as cat does.

        Examples:
          medlib split big.mrc part-{0000}.mrc --records 10000
          medlib split big.mrc part-{0}.xml --size 50000000
        """;

    public static Command Create(Shell shell)
    {
        var from = new Argument<string>("IN") { Description = "The file to read; - for standard input." };
        var pattern = new Argument<string>("PATTERN") { Description = "The name of the files to write, with {0} or {0000} where the number goes." };
        var to = MarcNames.To();
        var records = new Option<long?>("--records") { Description = "The records of a file.", HelpName = "N" };
        var size = new Option<long?>("--size") { Description = "The most bytes of a file.", HelpName = "BYTES" };
        var input = new MarcInput();
        var output = new MarcOutput();
        var command = new Command("split", Description) { from, pattern, to, records, size };
        input.AddTo(command);
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(records) is null) == (result.GetValue(size) is null) || (result.GetValue(records) ?? result.GetValue(size)) is < 1)
            {
                result.AddError("Say one of --records and --size, with a number from 1.");
            }

            if (result.GetValue(pattern) is { } name && !PartFiles.IsPattern(name))
            {
                result.AddError($"The name '{name}' has no {{0}} where the number goes.");
            }
            else if (result.GetValue(to) is null && result.GetValue(pattern) is { } path && MarcFile.FormatOf(path) is null)
            {
                result.AddError($"The name '{path}' does not tell a format: say --to mrc|xml|json|ndjson|mrk|seq|lines.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reading = input.Start(shell, parsed);
            var name = parsed.GetRequiredValue(pattern);
            var format = MarcNames.Of(parsed.GetValue(to)) ?? MarcFile.FormatOf(name)!.Value;
            var reads = reading.ReadAsync(parsed.GetRequiredValue(from), cancellationToken);
            await using var files = new PartFiles(name);
            MarcFileWriter Write(Stream stream) => MarcFile.CreateWriter(stream, format, output.Options(parsed));
            var parts = parsed.GetValue(records) is { } count
                ? await MarcSplit.ByRecordsAsync(reads, count, files.Open, Write, cancellationToken)
                : await MarcSplit.BySizeAsync(reads, parsed.GetValue(size)!.Value, files.Open, Write, cancellationToken);
            await files.KeepAsync();
            var code = ExitCode.Done;
            foreach (var (number, part) in parts.Index())
            {
                shell.Say(string.Create(CultureInfo.InvariantCulture, $"{PartFiles.PathOf(name, number)}: {part.Records} records"));
                ErrorLines.Write(shell, part.Findings);
                code = part.Refused > 0 ? ExitCode.Refused : code;
            }

            return Math.Max(reading.Close(), code);
        });
        return command;
    }
}
