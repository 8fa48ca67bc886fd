using System.CommandLine;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Tools;

namespace MedLib.Cli.Verbs.Marc;

/// <summary><c>medlib diff</c>: what differs between two MARC files.</summary>
internal static class DiffVerb
{
    private const string Description = """
        Show what differs between two MARC files, of the same format or of others: records are matched by their control numbers, or by
        their places. The exit code is 1 where anything differs.

        Examples:
          medlib diff before.mrc after.mrc
          medlib diff records.mrc records.xml --by-position
        """;

    public static Command Create(Shell shell)
    {
        var old = new Argument<string>("OLD") { Description = "The file as it was." };
        var changed = new Argument<string>("NEW") { Description = "The file as it is." };
        var byPosition = new Option<bool>("--by-position") { Description = "Match the first record with the first, and so on." };
        var input = new MarcInput();
        var command = new Command("diff", Description) { old, changed, byPosition };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var before = await KeyedAsync(input.ReadAsync(shell, parsed, parsed.GetRequiredValue(old), cancellationToken), parsed.GetValue(byPosition));
            var after = await KeyedAsync(input.ReadAsync(shell, parsed, parsed.GetRequiredValue(changed), cancellationToken), parsed.GetValue(byPosition));
            var differ = false;
            foreach (var (key, record) in before)
            {
                differ |= after.TryGetValue(key, out var now) ? Compare(shell, key, record, now) : Say(shell, $"- {key}");
            }

            foreach (var (key, _) in after.Where(pair => !before.ContainsKey(pair.Key)))
            {
                differ |= Say(shell, $"+ {key}");
            }

            return differ ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
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

    private static bool Compare(Shell shell, string key, MarcRecord before, MarcRecord after)
    {
        if (before.Equals(after))
        {
            return false;
        }

        shell.Say($"= {key}");
        foreach (var line in MarcDiff.Between(before, after).ToText().TrimEnd('\n').Split('\n'))
        {
            shell.Say($"  {line}");
        }

        return true;
    }

    private static bool Say(Shell shell, string line)
    {
        shell.Say(line);
        return true;
    }
}
