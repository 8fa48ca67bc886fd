using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Compares the fields of two versions of a record.</summary>
internal static class FieldComparison
{
    // Above so many pairs between two kept fields, what went and what came are not set against each other.
    private const int MostPairs = 40_000;

    public static ValueList<MarcFieldChange> Of(ValueList<MarcField> before, ValueList<MarcField> after)
    {
        var changes = new List<MarcFieldChange>();
        var (left, right, kept) = (0, 0, 0);
        foreach (var (nextLeft, nextRight) in Alignment.Of(before.AsSpan(), after.AsSpan()))
        {
            if (nextLeft > left || nextRight > right)
            {
                AddKept(changes, ref kept);
                AddGap(changes, before.AsSpan()[left..nextLeft], after.AsSpan()[right..nextRight]);
            }

            (left, right) = (nextLeft + 1, nextRight + 1);
            kept++;
        }

        AddKept(changes, ref kept);
        AddGap(changes, before.AsSpan()[left..], after.AsSpan()[right..]);
        return [.. changes];
    }

    private static void AddKept(List<MarcFieldChange> changes, ref int count)
    {
        if (count > 0)
        {
            changes.Add(new(MarcChangeKind.Kept, count, null, null));
            count = 0;
        }
    }

    private static void AddGap(List<MarcFieldChange> changes, ReadOnlySpan<MarcField> went, ReadOnlySpan<MarcField> came)
    {
        var (left, right) = (0, 0);
        foreach (var (nextLeft, nextRight) in Alike(went, came))
        {
            AddApart(changes, went[left..nextLeft], came[right..nextRight]);
            changes.Add(new(MarcChangeKind.Changed, 1, went[nextLeft], came[nextRight]));
            (left, right) = (nextLeft + 1, nextRight + 1);
        }

        AddApart(changes, went[left..], came[right..]);
    }

    private static void AddApart(List<MarcFieldChange> changes, ReadOnlySpan<MarcField> went, ReadOnlySpan<MarcField> came)
    {
        foreach (var field in went)
        {
            changes.Add(new(MarcChangeKind.Removed, 1, field, null));
        }

        foreach (var field in came)
        {
            changes.Add(new(MarcChangeKind.Added, 1, null, field));
        }
    }

    // The pairs of one tag, rising in both, that are most alike on the whole.
    private static List<(int Went, int Came)> Alike(ReadOnlySpan<MarcField> went, ReadOnlySpan<MarcField> came)
    {
        var pairs = new List<(int, int)>();
        if ((long)went.Length * came.Length is 0 or > MostPairs)
        {
            return pairs;
        }

        var best = new int[went.Length + 1, came.Length + 1];
        for (var i = went.Length - 1; i >= 0; i--)
        {
            for (var j = came.Length - 1; j >= 0; j--)
            {
                var apart = Math.Max(best[i + 1, j], best[i, j + 1]);
                var likeness = Likeness(went[i], came[j]);
                best[i, j] = likeness > 0 ? Math.Max(apart, likeness + best[i + 1, j + 1]) : apart;
            }
        }

        for (var (i, j) = (0, 0); i < went.Length && j < came.Length;)
        {
            if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else if (best[i, j] == best[i, j + 1])
            {
                j++;
            }
            else
            {
                pairs.Add((i++, j++));
            }
        }

        return pairs;
    }

    private static int Likeness(MarcField went, MarcField came) => (went, came) switch
    {
        (MarcField.Data left, MarcField.Data right) when left.Tag == right.Tag => 1 + (2 * SubfieldComparison.Common(left, right)),
        (MarcField.Control left, MarcField.Control right) when left.Tag == right.Tag => 1,
        _ => 0,
    };
}
