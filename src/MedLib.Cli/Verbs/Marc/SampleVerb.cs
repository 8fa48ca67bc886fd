using System.CommandLine;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Cli.Verbs.Marc;

/// <summary><c>medlib sample</c>: some of the records of a MARC file.</summary>
internal static class SampleVerb
{
    private const string Description = """
        Take some records of a MARC file: the first, every so-manieth, or so many by chance (the same seed takes the same ones).

        Examples:
          medlib sample big.mrc small.mrc --first 100
          medlib sample big.mrc small.xml --every 50
          medlib sample big.mrc --random 20 --seed 7 --to mrk
        """;

    public static Command Create(Shell shell)
    {
        var from = new Argument<string>("IN") { Description = "The file to read; - for standard input." };
        var into = new Argument<string>("OUT")
        {
            Description = "The file to write. Without it, or with -, standard output, in the format of IN.",
            DefaultValueFactory = static _ => InputLines.StandardInput,
        };
        var to = MarcNames.To();
        var first = new Option<int?>("--first") { Description = "The first records.", HelpName = "N" };
        var every = new Option<int?>("--every") { Description = "Every record after so many.", HelpName = "N" };
        var random = new Option<int?>("--random") { Description = "So many by chance.", HelpName = "N" };
        var seed = new Option<long>("--seed") { Description = "Where chance starts from; 1 without it.", HelpName = "NUMBER", DefaultValueFactory = static _ => 1 };
        var input = new MarcInput();
        var output = new MarcOutput();
        var command = new Command("sample", Description) { from, into, to, first, every, random, seed };
        input.AddTo(command);
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            if (new[] { result.GetValue(first), result.GetValue(every), result.GetValue(random) }.Count(static n => n is not null) != 1
                || (result.GetValue(first) ?? result.GetValue(every) ?? result.GetValue(random)) is < 1)
            {
                result.AddError("Say one of --first, --every and --random, with a number from 1.");
            }

            var path = result.GetValue(into) is { } target && !InputLines.IsStandard(target) ? target : result.GetValue(from);
            if (result.GetValue(to) is null && path is not null && MarcFile.FormatOf(path) is null)
            {
                result.AddError($"The name '{path}' does not tell a format: say --to mrc|xml|json|ndjson|mrk|seq|lines.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (source, target) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(into));
            var format = MarcNames.Of(parsed.GetValue(to)) ?? MarcFile.FormatOf(target) ?? MarcFile.FormatOf(source)!.Value;
            var reading = input.Start(shell, parsed, prints: InputLines.IsStandard(target));
            var reads = reading.ReadAsync(source, cancellationToken);
            var sample = parsed.GetValue(first) is { } head ? MarcSample.FirstAsync(reads, head, cancellationToken)
                : parsed.GetValue(every) is { } step ? MarcSample.EveryAsync(reads, step, cancellationToken: cancellationToken)
                : (await MarcSample.RandomAsync(reads, parsed.GetValue(random)!.Value, parsed.GetValue(seed), cancellationToken)).ToAsyncEnumerable();
            await using var file = InputLines.IsStandard(target) ? new WholeFile(shell.OpenData()) : new WholeFile(target);
            MarcWritten written;
            using (var writer = MarcFile.CreateWriter(file.Stream, format, output.Options(parsed)))
            {
                written = await MarcCopy.ToAsync(sample, writer, cancellationToken);
            }

            if (reading.Code != ExitCode.Unusable)
            {
                await file.KeepAsync();
            }

            ErrorLines.Write(shell, written.Findings);
            return Math.Max(reading.Close(), written.Refused > 0 ? ExitCode.Refused : ExitCode.Done);
        });
        return command;
    }
}
