using System.Text.Json.Nodes;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Exchange;
using MedLib.Domain.Marc;

namespace MedLib.Cli.Tours;

internal sealed partial class Tour
{
    private async Task ExportAsync(CancellationToken cancellationToken)
    {
        report.Step("One record gets a note, and everything goes out as MARC again");
        var revised = (await library.Catalog.FindAsync(await LatestAsync(cancellationToken), cancellationToken))!;
        var note = new Note { Kind = NoteKind.Local, Text = "Recommended by the residents' committee, March 2026." };
        var description = revised.Description with { Notes = [.. revised.Description.Notes, note] };
        report.Expect(await library.Catalog.ReviseAsync(new BibliographicCommand.Revise(revised.Id, description, Stamp()), cancellationToken));

        var exported = await ExportedAsync(cancellationToken);
        var imported = await RecordsAsync(OpenData(), cancellationToken);
        var same = exported.Keys.Count(key => imported.TryGetValue(key, out var before) && before.Bytes.Span.SequenceEqual(exported[key].Bytes.Span));
        report.Say($"{exported.Count} records; {same} are, byte for byte, what was imported.");
        foreach (var key in exported.Keys.Where(key => !imported[key].Bytes.Span.SequenceEqual(exported[key].Bytes.Span)))
        {
            foreach (var field in exported[key].Record!.Fields.Except(imported[key].Record!.Fields))
            {
                report.Say($"Changed: {field}");
                report.Fact("changedField", field.ToString());
            }
        }

        report.Fact("exported", exported.Count);
        report.Fact("identical", same);
    }

    private async Task<Dictionary<string, MarcRead>> ExportedAsync(CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        var outcomes = new List<ExportOutcome>();
        await foreach (var record in library.Exchange.ExportAsync(file, new ExportRequest(), cancellationToken))
        {
            outcomes.Add(record.Outcome);
            report.Say(record.Findings);
        }

        report.Fact("patched", outcomes.Count(static outcome => outcome == ExportOutcome.Patched));
        report.Fact("leftOut", outcomes.Count(static outcome => outcome == ExportOutcome.LeftOut));
        file.Position = 0;
        return await RecordsAsync(file, cancellationToken);
    }

    private static async Task<Dictionary<string, MarcRead>> RecordsAsync(Stream file, CancellationToken cancellationToken)
    {
        await using (file)
        {
            var records = new Dictionary<string, MarcRead>(StringComparer.Ordinal);
            await foreach (var read in MarcReader.ReadAsync(file, cancellationToken: cancellationToken))
            {
                records.Add($"{read.Record!.ControlValue("003")} {read.Record.ControlNumber}", read);
            }

            return records;
        }
    }
}
