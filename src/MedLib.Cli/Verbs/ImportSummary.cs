using System.Text.Json;
using System.Text.Json.Nodes;
using MedLib.Domain.Exchange;
using MedLib.Domain.Json;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs;

/// <summary>What became of imported records: told as it happens where something is wrong, and counted.</summary>
internal sealed class ImportSummary(Shell shell, bool asJson, TextWriter? report)
{
    private const int ProgressEvery = 100;
    private readonly Dictionary<ImportOutcome, int> _outcomes = [];
    private readonly SortedDictionary<string, (int Count, string Example)> _codes = new(StringComparer.Ordinal);
    private int _holdings;
    private int _items;

    public int Read => _outcomes.Values.Sum();

    public int Dropped => Count(ImportOutcome.Dropped);

    public void Add(string file, ImportedRecord record)
    {
        _outcomes[record.Outcome] = Count(record.Outcome) + 1;
        _holdings += record.HoldingsAdded;
        _items += record.ItemsAdded;
        foreach (var finding in record.Findings)
        {
            _codes[finding.Code] = _codes.TryGetValue(finding.Code, out var known)
                ? known with { Count = known.Count + 1 }
                : (1, MedLibMessages.Render(finding));
        }

        report?.WriteLine(JsonSerializer.Serialize(record, MedLibJson.Options.GetTypeInfo(typeof(ImportedRecord))));
        if (record.Outcome == ImportOutcome.Dropped)
        {
            ErrorLines.Write(shell, record.Findings.Where(static finding => finding.Severity == FindingSeverity.Error), $"{file}, record {record.Index + 1} at {record.Offset}");
        }

        if (shell.ShowsProgress && Read % ProgressEvery == 0)
        {
            shell.Error.Write($"\r{Read} records ");
        }
    }

    public void Write(bool isDryRun)
    {
        if (shell.ShowsProgress && Read >= ProgressEvery)
        {
            shell.Error.Write('\r');
        }

        if (asJson)
        {
            JsonLines.WriteNode(shell, new JsonObject
            {
                ["read"] = Read,
                ["added"] = Count(ImportOutcome.Added),
                ["updated"] = Count(ImportOutcome.Updated),
                ["unchanged"] = Count(ImportOutcome.Unchanged),
                ["dropped"] = Dropped,
                ["holdings"] = _holdings,
                ["items"] = _items,
                ["findings"] = new JsonObject(_codes.Select(static code => KeyValuePair.Create(code.Key, (JsonNode?)code.Value.Count))),
            });
            return;
        }

        shell.Out.WriteLine($"{(isDryRun ? "Would import" : "Imported")} {Read} records: {Count(ImportOutcome.Added)} added, {Count(ImportOutcome.Updated)} updated, {Count(ImportOutcome.Unchanged)} unchanged, {Dropped} dropped; {_holdings} holdings and {_items} items added.");
        foreach (var (code, (count, example)) in _codes)
        {
            shell.Out.WriteLine($"  {count} x {code}, such as: {example}");
        }
    }

    private int Count(ImportOutcome outcome) => _outcomes.GetValueOrDefault(outcome);
}
