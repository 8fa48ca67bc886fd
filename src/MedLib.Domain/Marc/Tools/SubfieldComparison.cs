using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Compares the subfields of two versions of a field.</summary>
internal static class SubfieldComparison
{
    /// <summary>What happened to each subfield; between those that stayed, one that went and one that came with the same code are one that changed.</summary>
    public static ValueList<MarcSubfieldChange> Of(MarcField.Data before, MarcField.Data after)
    {
        var changes = new List<MarcSubfieldChange>();
        var (left, right) = (0, 0);
        foreach (var (nextLeft, nextRight) in Alignment.Of(before.Subfields.AsSpan(), after.Subfields.AsSpan()))
        {
            AddGap(changes, before.Subfields.AsSpan()[left..nextLeft], after.Subfields.AsSpan()[right..nextRight]);
            var kept = before.Subfields[nextLeft];
            changes.Add(new(MarcChangeKind.Kept, kept.Code, kept.Value, kept.Value));
            (left, right) = (nextLeft + 1, nextRight + 1);
        }

        AddGap(changes, before.Subfields.AsSpan()[left..], after.Subfields.AsSpan()[right..]);
        return [.. changes];
    }

    /// <summary>How many subfields two fields have in common, regardless of order; a measure of their likeness.</summary>
    public static int Common(MarcField.Data left, MarcField.Data right)
    {
        var rest = left.Subfields.ToHashSet();
        return right.Subfields.Count(rest.Remove);
    }

    private static void AddGap(List<MarcSubfieldChange> changes, ReadOnlySpan<Subfield> went, ReadOnlySpan<Subfield> came)
    {
        Span<char> wentCodes = went.Length <= 64 ? stackalloc char[went.Length] : new char[went.Length];
        Span<char> cameCodes = came.Length <= 64 ? stackalloc char[came.Length] : new char[came.Length];
        for (var i = 0; i < went.Length; i++)
        {
            wentCodes[i] = went[i].Code;
        }

        for (var i = 0; i < came.Length; i++)
        {
            cameCodes[i] = came[i].Code;
        }

        var (left, right) = (0, 0);
        foreach (var (nextLeft, nextRight) in Alignment.Of<char>(wentCodes, cameCodes))
        {
            AddApart(changes, went[left..nextLeft], came[right..nextRight]);
            changes.Add(new(MarcChangeKind.Changed, went[nextLeft].Code, went[nextLeft].Value, came[nextRight].Value));
            (left, right) = (nextLeft + 1, nextRight + 1);
        }

        AddApart(changes, went[left..], came[right..]);
    }

    private static void AddApart(List<MarcSubfieldChange> changes, ReadOnlySpan<Subfield> went, ReadOnlySpan<Subfield> came)
    {
        foreach (var subfield in went)
        {
            changes.Add(new(MarcChangeKind.Removed, subfield.Code, subfield.Value, null));
        }

        foreach (var subfield in came)
        {
            changes.Add(new(MarcChangeKind.Added, subfield.Code, null, subfield.Value));
        }
    }
}
