using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MedLib.Domain.Identifiers.Checking;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib id</c>: checks identifiers.</summary>
internal static class IdVerb
{

    private const string CheckDescription = """
        Say what a number may be, and how it is written: ISBN, ISSN, DOI, PMID, NLM ID, LCCN, OCLC, ORCID, barcodes and others.
        Without TEXT, or with -, the lines of standard input are checked. The exit code is 1 when any text is wrong.

        Examples:
          medlib id check 0-306-40615-2
          medlib id check "PMID: 13982385" https://doi.org/10.1000/182
          medlib id check --kind isbn < numbers.txt
          medlib id check --json 0028-4793
        """;

    public static Command Create(Shell shell) => new("id", "Identifiers: what a number may be.") { CreateCheck(shell) };

    private static Command CreateCheck(Shell shell)
    {
        var texts = InputLines.Argument("TEXT", "Numbers, or texts that hold some. Without any, or with -, the lines of standard input.");
        var kind = new Option<string>("--kind") { Description = $"The kind that it should be: {string.Join(", ", Codes())}.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(Codes());
        var table = SharedOptions.Table();
        var json = SharedOptions.Json();
        var command = new Command("check", CheckDescription) { texts, kind, table, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var asked = StandardNumbers.Schemes.FirstOrDefault(scheme => string.Equals(scheme.Code, parsed.GetValue(kind), StringComparison.Ordinal))?.Kind;
            var all = ChecksAsync(shell, parsed.GetValue(texts) ?? [], asked, cancellationToken);
            return parsed.GetValue(json)
                ? WriteJsonAsync(shell, all)
                : WriteTableAsync(parsed.GetValue(table) ? shell with { DrawsTables = true } : shell, all);
        });
        return command;
    }

    private static string[] Codes() => [.. StandardNumbers.Schemes.Select(static scheme => scheme.Code)];

    private static async IAsyncEnumerable<Checked> ChecksAsync(Shell shell, string[] texts, StandardNumberKind? kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var given = texts.Length == 0 ? [InputLines.StandardInput] : texts;
        foreach (var (number, text) in given.Index())
        {
            if (!string.Equals(text, InputLines.StandardInput, StringComparison.Ordinal))
            {
                yield return new(text, given.Length == 1 ? "" : Place("text", number), StandardNumbers.Check(text, kind));
                continue;
            }

            await foreach (var (line, read) in InputLines.LinesAsync(shell, cancellationToken))
            {
                yield return new(read, Place("line", line), StandardNumbers.Check(read, kind));
            }
        }
    }

    private static async Task<int> WriteJsonAsync(Shell shell, IAsyncEnumerable<Checked> all)
    {
        var code = ExitCode.Done;
        await foreach (var one in all)
        {
            var node = JsonLines.Node(one.Check)!.AsObject();
            node.Insert(0, "text", JsonValue.Create(one.Text));
            JsonLines.WriteNode(shell, node);
            code = one.Check.IsValid ? code : ExitCode.Refused;
        }

        return code;
    }

    // What is wrong goes to standard error with the place of the text, not the text: it may be the barcode of a borrower's card.
    private static async Task<int> WriteTableAsync(Shell shell, IAsyncEnumerable<Checked> all)
    {
        var code = ExitCode.Done;
        var table = new TextTable("Text", "Kind", "Number", "Written as", "Known by");
        await foreach (var one in all)
        {
            foreach (var (index, reading) in one.Check.Readings.Index())
            {
                table.Add(
                    index == 0 ? one.Text.Trim() : "",
                    StandardNumbers.Schemes.First(scheme => scheme.Kind == reading.Kind).Code,
                    reading.Normalized,
                    string.Join(", ", new[] { reading.Display.Trim() }.Concat(reading.OtherForms.Select(static form => form.Trim()))),
                    $"{(reading.IsChecked ? "check character" : "shape")}{(reading.IsWhole ? "" : ", inside")}");
                ErrorLines.Write(shell, reading.Findings.Where(static finding => finding.Severity != FindingSeverity.Information), one.Place);
            }

            if (!one.Check.IsValid)
            {
                table.Add(one.Text.Trim(), "none", "", "", "");
                code = ExitCode.Refused;
            }

            ErrorLines.Write(shell, one.Check.Findings, one.Place);
        }

        table.Write(shell);
        return code;
    }

    private static string Place(string what, int index) => string.Create(CultureInfo.InvariantCulture, $"{what} {index + 1}");

    private sealed record Checked(string Text, string Place, StandardNumberCheck Check);
}
