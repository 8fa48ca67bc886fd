using MedLib.Domain.Exchange;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs;

/// <summary>One import of one or more files: each record in turn, told where it was dropped.</summary>
internal sealed class ImportRun(Library library, Shell shell, ImportRequest request, ImportProgress progress, ImportSummary summary)
{
    private const int ReasonsOfOne = 3;

    /// <summary>Whether a file held nothing that can be read.</summary>
    public bool MetUnreadable { get; private set; }

    public async Task ImportAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var name = Path.GetFileName(path);
        var isReadable = false;
        await foreach (var record in library.Exchange.ImportAsync(file, request with { Format = MarcFiles.FormatOf(path, file) }, cancellationToken))
        {
            isReadable |= record.Outcome != ImportOutcome.Dropped || record.Title is not null;
            var place = $"{name}, record {record.Index + 1} at {record.Offset}";
            summary.Add(place, record);
            progress.Add(file, record);
            if (record.Outcome == ImportOutcome.Dropped)
            {
                TellDropped(record, place);
            }
        }

        progress.Clear();
        if (!isReadable)
        {
            MetUnreadable = true;
            ErrorLines.Write(shell, ToolCodes.Unreadable, $"{path} holds no record that can be read.");
        }
    }

    private void TellDropped(ImportedRecord record, string place)
    {
        progress.Clear();
        var errors = record.Findings.Where(static finding => finding.Severity == FindingSeverity.Error).ToList();
        ErrorLines.Write(shell, (errors.Count > 0 ? errors : [.. record.Findings]).Take(ReasonsOfOne), place);
    }
}
