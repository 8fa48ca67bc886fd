using System.Text.Json.Nodes;
using MedLib.Domain.Exchange;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs;

/// <summary>What became of the records of an import, counted.</summary>
internal sealed class ImportSummary
{
    private readonly Dictionary<ImportOutcome, int> _outcomes = [];
    private readonly SortedDictionary<string, (int Count, string Example)> _codes = new(StringComparer.Ordinal);
    private int _holdings;
    private int _items;

    public int Dropped => Count(ImportOutcome.Dropped);

    private int Read => _outcomes.Values.Sum();

    public void Add(string place, ImportedRecord record)
    {
        _outcomes[record.Outcome] = Count(record.Outcome) + 1;
        _holdings += record.HoldingsAdded;
        _items += record.ItemsAdded;
        foreach (var finding in record.Findings)
        {
            _codes[finding.Code] = _codes.TryGetValue(finding.Code, out var known)
                ? known with { Count = known.Count + 1 }
                : (1, $"{MedLibMessages.Render(finding)} ({place})");
        }
    }

    public void WriteJson(Shell shell, bool isInterrupted) => JsonLines.WriteNode(shell, new JsonObject
    {
        ["read"] = Read,
        ["added"] = Count(ImportOutcome.Added),
        ["updated"] = Count(ImportOutcome.Updated),
        ["unchanged"] = Count(ImportOutcome.Unchanged),
        ["dropped"] = Dropped,
        ["holdings"] = _holdings,
        ["items"] = _items,
        ["findings"] = new JsonObject(_codes.Select(static code => KeyValuePair.Create(code.Key, (JsonNode?)code.Value.Count))),
        ["interrupted"] = isInterrupted,
    });

    public void Write(Shell shell, bool isDryRun)
    {
        shell.Say($"{(isDryRun ? "Would import" : "Imported")} {Counts.Of(Read, "record")}: {Count(ImportOutcome.Added)} added, {Count(ImportOutcome.Updated)} updated, {Count(ImportOutcome.Unchanged)} unchanged, {Dropped} dropped; {Counts.Of(_holdings, "holding")} and {Counts.Of(_items, "item")} added.");
        foreach (var (code, (count, example)) in _codes)
        {
            shell.Say($"  {count} x {code}, such as: {example}");
        }
    }

    private int Count(ImportOutcome outcome) => _outcomes.GetValueOrDefault(outcome);
}
