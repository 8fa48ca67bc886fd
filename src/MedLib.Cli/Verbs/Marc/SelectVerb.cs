using System.CommandLine;
using System.Text.Json.Nodes;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Paths;

namespace MedLib.Cli.Verbs.Marc;

/// <summary><c>medlib select</c>: values of MARC files by MARCspec paths.</summary>
internal static class SelectVerb
{
    private const string Description = """
        Print the values that a MARCspec path finds, a line a value. The exit code is 1 where there is none, or a record could not be
        read whole.

        Examples:
          medlib select '245$a' records.mrc
          medlib select '650$a{^2=\2}' records.xml --with-number
          medlib select '008/35-37' records.mrc
          medlib select --json '020$a' records.mrc
        """;

    public static Command Create(Shell shell)
    {
        var path = new Argument<string>("PATH") { Description = "A MARCspec path, such as 245$a or 008/35-37." };
        var files = MarcInput.Files();
        var withNumber = new Option<bool>("--with-number") { Description = "Put the control number and a tab before each value." };
        var json = SharedOptions.Json();
        var input = new MarcInput();
        var command = new Command("select", Description) { path, files, withNumber, json };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = parsed.GetRequiredValue(path);
            if (!MarcPath.TryParse(text, out var sought))
            {
                ErrorLines.Write(shell, [MarcPath.Diagnose(text)!]);
                return ExitCode.Unusable;
            }

            var reading = input.Start(shell, parsed, prints: true);
            var isFound = false;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                await foreach (var read in reading.ReadAsync(file, cancellationToken))
                {
                    foreach (var value in read.Record?.Select(sought) ?? [])
                    {
                        isFound = true;
                        Write(shell, read, value, parsed.GetValue(withNumber), parsed.GetValue(json));
                    }
                }
            }

            return Math.Max(reading.Close(), isFound ? ExitCode.Done : ExitCode.Refused);
        });
        return command;
    }

    private static void Write(Shell shell, MarcRead read, string value, bool withNumber, bool asJson)
    {
        var number = read.Record?.ControlNumber;
        if (asJson)
        {
            JsonLines.WriteNode(shell, new JsonObject { ["record"] = read.Index + 1, ["controlNumber"] = number, ["value"] = value });
            return;
        }

        shell.Out.WriteLine(withNumber ? $"{PlainText.Of(number ?? "")}\t{PlainText.Of(value)}" : PlainText.Of(value));
    }
}
