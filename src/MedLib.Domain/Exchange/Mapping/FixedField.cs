using System.Globalization;
using MedLib.Domain.Marc;
using NodaTime;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Positions of 008.</summary>
internal static class FixedField
{
    private const int Length = 40;
    private const char NoAttempt = '|';

    private static readonly MarcTag Tag = "008";

    /// <summary>The 008 of a record made here: the date it was added (00-05), no place (15-17), cataloged by others than national agencies (39).</summary>
    /// <param name="addedOn">When, or null where nobody knows.</param>
    public static MarcField.Control New(LocalDate? addedOn) => new(
        Tag,
        string.Concat(
            addedOn?.ToString("yyMMdd", CultureInfo.InvariantCulture) ?? "||||||", "n        ", "xx ", new string(NoAttempt, 17), "   ", " ", "d"));

    /// <summary>Some positions, or null where 008 is absent or too short.</summary>
    public static string? Slice(MarcRecord record, int at, int length) =>
        Find(record) is { Value: { } value } && value.Length >= at + length ? value.Substring(at, length) : null;

    /// <summary>The record with other characters at some positions; 008 is made, all fill characters, where it is absent or too short.</summary>
    public static MarcRecord Put(MarcRecord record, int at, string text)
    {
        var old = Find(record);
        var value = (old?.Value ?? "").PadRight(Length, NoAttempt);
        var changed = new MarcField.Control(Tag, string.Concat(value.AsSpan(0, at), text, value.AsSpan(at + text.Length)));
        return old is null
            ? record.Insert(changed)
            : record with { Fields = [.. record.Fields.Select(field => ReferenceEquals(field, old) ? changed : field)] };
    }

    private static MarcField.Control? Find(MarcRecord record)
    {
        foreach (var field in record.Fields)
        {
            if (field is MarcField.Control control && control.Tag == Tag)
            {
                return control;
            }
        }

        return null;
    }
}
