using System.CommandLine;
using System.Globalization;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Lines;

namespace MedLib.Cli.Verbs.Marc;

/// <summary><c>medlib view</c>: shows records of MARC files.</summary>
internal static class ViewVerb
{
    private const string Description = """
        Show the records of MARC files, a line a field; what was found in them goes to standard error.

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
            var code = ExitCode.Done;
            foreach (var path in parsed.GetRequiredValue(files))
            {
                var (number, shown) = (parsed.GetValue(one), 0);
                await foreach (var read in input.ReadAsync(shell, parsed, path, cancellationToken))
                {
                    if (read.Kind == MarcReadKind.Filler || (number is { } wanted && read.Index + 1 != wanted))
                    {
                        continue;
                    }

                    Show(shell, path, read);
                    code = read.Record is null ? ExitCode.Refused : code;
                    if (number is not null || ++shown == parsed.GetValue(first))
                    {
                        break;
                    }
                }
            }

            return code;
        });
        return command;
    }

    private static void Show(Shell shell, string path, MarcRead read)
    {
        if (read.Record is { } record)
        {
            foreach (var line in MarcLines.ToText(record).Split('\n'))
            {
                shell.Say(line.TrimEnd('\r'));
            }

            if (!MarcLines.ToText(record).EndsWith("\n\n", StringComparison.Ordinal))
            {
                shell.Say("");
            }
        }

        MarcInput.WriteFindings(shell, path, read);
    }
}
