using System.CommandLine;
using System.Globalization;
using MedLib.Domain.Marc;

namespace MedLib.Cli.Verbs.Marc;

/// <summary><c>medlib view</c>: shows records of MARC files.</summary>
internal static class ViewVerb
{
    private const string Description = """
        Show the records of MARC files, a line a field, and below each what was found in it. The exit code is 1 where a record
        could not be read whole, or is not there.

        Examples:
          medlib view records.mrc
          medlib view records.xml --first 3
          medlib view records.mrc --record 120
        """;

    public static Command Create(Shell shell)
    {
        var files = MarcInput.Files();
        var first = new Option<int?>("--first") { Description = "So many records of each file at most.", HelpName = "N" };
        var one = new Option<int?>("--record") { Description = "Only the record of this number, counted from 1.", HelpName = "N" };
        var input = new MarcInput();
        var command = new Command("view", Description) { files, first, one };
        input.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(first) is < 1 || result.GetValue(one) is < 1)
            {
                result.AddError("--first and --record take a number from 1.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var number = parsed.GetValue(one);
            var reading = input.Show(shell, parsed, number);
            var text = new MarcRecordText(shell);
            var isMissing = false;
            foreach (var path in parsed.GetRequiredValue(files))
            {
                var shown = 0;
                var isMet = number is null;
                await foreach (var read in reading.ReadAsync(path, cancellationToken))
                {
                    if (read.Kind == MarcReadKind.Filler || (number is { } wanted && read.Index + 1 != wanted))
                    {
                        continue;
                    }

                    isMet = true;
                    text.Write(read);
                    if (number is not null || ++shown == parsed.GetValue(first))
                    {
                        break;
                    }
                }

                if (!isMet)
                {
                    isMissing = true;
                    ErrorLines.Write(shell, ToolCodes.NotFound, string.Create(CultureInfo.InvariantCulture, $"{path} has no record {number}."));
                }
            }

            return Math.Max(reading.Close(), isMissing ? ExitCode.Refused : ExitCode.Done);
        });
        return command;
    }
}
