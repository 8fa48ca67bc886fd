namespace MedLib.Domain.Marc.Paths;

/// <summary>Texts that a path may mean.</summary>
internal static class PathText
{
    /// <summary>The text of a field: its own, or those of its subfields with a blank between them.</summary>
    public static string Of(MarcField field) => field switch
    {
        MarcField.Control control => control.Value,
        MarcField.Data { Subfields: [var only] } => only.Value,
        MarcField.Data data => string.Join(' ', data.Subfields.Select(static subfield => subfield.Value)),
        _ => "",
    };

    /// <summary>The text of a field, or of the leader where it is null; or an indicator, null where there is none.</summary>
    public static string? Of(MarcRecord record, MarcField? field, int indicator) => (indicator, field) switch
    {
        (0, null) => record.Leader.Text,
        (0, { } any) => Of(any),
        (1, MarcField.Data data) => data.Indicator1.ToString(),
        (2, MarcField.Data data) => data.Indicator2.ToString(),
        _ => null,
    };

    /// <summary>Some characters of a text, whole ones; null where it has none there.</summary>
    public static string? Slice(string text, PathRange? characters)
    {
        if (characters is not { } range)
        {
            return text;
        }

        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return range.TryResolve(text.Length, out var first, out var end) ? text[first..end] : null;
        }

        var starts = Starts(text);
        return range.TryResolve(starts.Count - 1, out var from, out var to) ? text[starts[from]..starts[to]] : null;
    }

    // Where each character starts, and the end.
    private static List<int> Starts(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            starts.Add(i);
        }

        starts.Add(text.Length);
        return starts;
    }
}
