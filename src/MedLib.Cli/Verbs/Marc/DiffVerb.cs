using System.CommandLine;
using MedLib.Domain.Marc;

namespace MedLib.Cli.Verbs.Marc;

/// <summary><c>medlib diff</c>: what differs between two MARC files.</summary>
internal static class DiffVerb
{
    private const string Description = """
        Show what differs between two MARC files, of the same format or of others: records are matched by their control numbers, or by
        their places. A line begins with - for a record or field of OLD only, + of NEW only, = for a record that changed, ~ for a field that
        did. The exit code is 1 where anything differs, or a record could not be read whole.

        Examples:
          medlib diff before.mrc after.mrc
          medlib diff records.mrc records.xml --by-position
          medlib diff before.mrc after.mrc --json
        """;

    public static Command Create(Shell shell)
    {
        var old = new Argument<string>("OLD") { Description = "The file as it was." };
        var changed = new Argument<string>("NEW") { Description = "The file as it is." };
        var byPosition = new Option<bool>("--by-position") { Description = "Match the first record with the first, and so on." };
        var json = SharedOptions.Json();
        var input = new MarcInput();
        var command = new Command("diff", Description) { old, changed, byPosition, json };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reading = input.Start(shell, parsed);
            var before = await KeyedAsync(reading.ReadAsync(parsed.GetRequiredValue(old), cancellationToken), parsed.GetValue(byPosition));
            var after = await KeyedAsync(reading.ReadAsync(parsed.GetRequiredValue(changed), cancellationToken), parsed.GetValue(byPosition));
            var differ = false;
            foreach (var one in Differences(before, after))
            {
                cancellationToken.ThrowIfCancellationRequested();
                differ = true;
                if (parsed.GetValue(json))
                {
                    JsonLines.WriteNode(shell, one.ToJson());
                }
                else
                {
                    one.Write(shell);
                }
            }

            return Math.Max(reading.Close(), differ ? ExitCode.Refused : ExitCode.Done);
        });
        return command;
    }

    private static IEnumerable<RecordDifference> Differences(OrderedDictionary<string, MarcRecord> before, OrderedDictionary<string, MarcRecord> after)
    {
        foreach (var (key, record) in before)
        {
            if (!after.TryGetValue(key, out var now) || !record.Equals(now))
            {
                yield return new(key, record, now);
            }
        }

        foreach (var (key, record) in after.Where(pair => !before.ContainsKey(pair.Key)))
        {
            yield return new(key, null, record);
        }
    }

    // Records with the same number, or with none, are told apart by their order.
    private static async Task<OrderedDictionary<string, MarcRecord>> KeyedAsync(IAsyncEnumerable<MarcRead> reads, bool byPosition)
    {
        var keyed = new OrderedDictionary<string, MarcRecord>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var read in reads)
        {
            if (read.Record is { } record)
            {
                var number = byPosition ? FormattableString.Invariant($"record {read.Index + 1}") : record.ControlNumber ?? "(no control number)";
                counts[number] = counts.GetValueOrDefault(number) + 1;
                keyed.Add(counts[number] == 1 ? number : FormattableString.Invariant($"{number} ({counts[number]})"), record);
            }
        }

        return keyed;
    }
}
