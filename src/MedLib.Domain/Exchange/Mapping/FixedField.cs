using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Positions of 008.</summary>
internal static class FixedField
{
    private const string Tag = "008";
    private const int Length = 40;

    /// <summary>Some positions, or null where 008 is absent or too short.</summary>
    public static string? Slice(MarcRecord record, int at, int length) =>
        record.ControlValue(Tag) is { } value && value.Length >= at + length ? value.Substring(at, length) : null;

    /// <summary>The record with other characters at some positions; 008 is made, all fill characters, where it is absent or too short.</summary>
    public static MarcRecord Put(MarcRecord record, int at, string text)
    {
        var value = (record.ControlValue(Tag) ?? "").PadRight(Length, '|');
        var changed = new MarcField.Control(Tag, string.Concat(value.AsSpan(0, at), text, value.AsSpan(at + text.Length)));
        var old = record.ControlFields(Tag).FirstOrDefault();
        return old is null
            ? record.Insert(changed)
            : record with { Fields = [.. record.Fields.Select(field => ReferenceEquals(field, old) ? changed : field)] };
    }
}
