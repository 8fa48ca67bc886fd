using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using MedLib.Domain.Marc.Tools;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs.Marc;

/// <summary><c>medlib count</c>: how much there is in MARC files.</summary>
internal static class CountVerb
{
    private const string Description = """
        Count records, fields (00X included), subfields and findings of MARC files, in one line a file. The exit code is 1 where a record
        could not be read whole, 2 where none of a file could.

        Examples:
          medlib count records.mrc
          medlib count january.mrc.gz february.xml
          medlib count --tags records.mrc
          medlib count - < records.mrc
        """;

    public static Command Create(Shell shell)
    {
        var files = MarcInput.Files();
        var tags = new Option<bool>("--tags") { Description = "Count each tag and each code of a finding too." };
        var table = SharedOptions.Table();
        var json = SharedOptions.Json();
        var input = new MarcInput();
        var command = new Command("count", Description) { files, tags, table, json };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reading = input.Start(shell, parsed);
            var paths = parsed.GetRequiredValue(files);
            foreach (var path in paths)
            {
                var counter = new MarcCounter();
                await using (var stream = reading.Open(path))
                {
                    await reading.PassAsync(path, stream, counter.Add, counter.Add, cancellationToken);
                }

                var counts = counter.ToCounts();
                if (parsed.GetValue(json))
                {
                    JsonLines.WriteNode(shell, Node(path, counts));
                    continue;
                }

                shell.Out.WriteLine($"{(paths.Length > 1 ? $"{path}: " : "")}{Line(counts)}");
                if (parsed.GetValue(tags))
                {
                    Write(parsed.GetValue(table) ? shell with { DrawsTables = true } : shell, counts);
                }
            }

            return reading.Close();
        });
        return command;
    }

    private static string Line(MarcCounts counts) =>
        string.Create(CultureInfo.InvariantCulture, $"records={counts.Records} fields={counts.Fields} subfields={counts.Subfields} findings={counts.Findings.AsSpan().Total()}");

    private static long Total(this ReadOnlySpan<MarcFindingCount> findings)
    {
        var total = 0L;
        foreach (var finding in findings)
        {
            total += finding.Count;
        }

        return total;
    }

    private static void Write(Shell shell, MarcCounts counts)
    {
        var table = new TextTable("Tag", "Fields", "Records", "Subfields");
        foreach (var tag in counts.Tags)
        {
            table.Add(tag.Tag.ToString(), Text(tag.Fields), Text(tag.Records), Text(tag.Subfields));
        }

        table.Write(shell);
        foreach (var finding in counts.Findings)
        {
            shell.Say($"{finding.Code} {finding.Severity}: {Text(finding.Count)}");
        }
    }

    private static JsonObject Node(string path, MarcCounts counts) => new()
    {
        ["file"] = path,
        ["records"] = counts.Records,
        ["unreadable"] = counts.Unreadable,
        ["fields"] = counts.Fields,
        ["subfields"] = counts.Subfields,
        ["tags"] = new JsonArray([.. counts.Tags.Select(static tag => new JsonObject
        {
            ["tag"] = tag.Tag.ToString(), ["fields"] = tag.Fields, ["records"] = tag.Records, ["subfields"] = tag.Subfields,
        })]),
        ["findings"] = new JsonArray([.. counts.Findings.Select(static finding => new JsonObject
        {
            ["code"] = finding.Code, ["severity"] = finding.Severity.ToString(), ["count"] = finding.Count,
        })]),
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
