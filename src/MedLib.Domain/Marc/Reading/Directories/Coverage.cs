using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading.Directories;

/// <summary>Reports what the located fields leave over, share, or hold in another order.</summary>
internal static class Coverage
{
    public static void Report(ReadOnlySpan<byte> record, int baseAddress, List<Located> fields, FindingLog log)
    {
        var byPlace = fields.OrderBy(static f => f.Start).ToList();
        if (!fields.SequenceEqual(byPlace))
        {
            log.Information(MarcCodes.FieldsOutOfOrder, "directory", Leader.Length);
        }

        var covered = baseAddress;
        foreach (var field in byPlace)
        {
            if (field.Start < covered)
            {
                log.Warning(MarcCodes.DataShared, EntryPath.Of(field.Entry), field.Start);
            }

            LeftOver(record, covered, field.Start, log);
            covered = Math.Max(covered, After(record, field.End));
        }

        LeftOver(record, covered, record.Length, log);
    }

    /// <summary>Whether the fields, each with its terminator, are all of the data and share none.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> record, int baseAddress, List<Located> fields)
    {
        var next = baseAddress;
        foreach (var field in fields.OrderBy(static f => f.Start))
        {
            if (field.Start != next)
            {
                return false;
            }

            next = field.End + 1;
        }

        return next == record.Length;
    }

    private static int After(ReadOnlySpan<byte> record, int end) =>
        end < record.Length && record[end] == Iso2709.FieldTerminator ? end + 1 : end;

    private static void LeftOver(ReadOnlySpan<byte> record, int from, int to, FindingLog log)
    {
        if (to > from && from < record.Length)
        {
            log.Error(MarcCodes.DataWithoutEntry, "", from, new FindingArg.Number("count", Math.Min(to, record.Length) - from));
        }
    }
}

/// <summary>How a finding names a directory entry: <c>directory[3]</c>, counted in entries of the ordinary length.</summary>
internal static class EntryPath
{
    public static string Of(int entry) => FormattableString.Invariant($"directory[{(entry - Leader.Length) / 12}]");
}
