using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Links;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>A field of a record as it is to be.</summary>
/// <param name="Field">The field.</param>
/// <param name="Over">The place of the field that it is, or was made of; null for a new one.</param>
internal readonly record struct PlacedField(MarcField.Data Field, int? Over);

/// <summary>Puts fields into a record in the places of those that they stand for, and takes the 880 fields of those that go with them.</summary>
internal static class FieldPlaces
{
    /// <summary>The record with other fields at these places.</summary>
    /// <remarks>
    /// What stays keeps its place; where the order is another, the same places are filled in that order. What is new, or has another
    /// tag than before, comes where its tag sorts among the fields between its neighbors.
    /// </remarks>
    public static MarcRecord Put(MarcRecord record, IReadOnlyCollection<int> places, IReadOnlyList<PlacedField> fields)
    {
        bool Stays(PlacedField field) => field.Over is { } over && record.Fields[over].Tag == field.Field.Tag;
        var kept = new Queue<int>(fields.Where(Stays).Select(static field => field.Over!.Value).Order());
        var owned = places.ToHashSet();
        var at = new Dictionary<int, MarcField>();
        var before = new Dictionary<int, List<MarcField>>();
        var (previous, lowest) = (-1, 0);
        foreach (var field in fields)
        {
            if (Stays(field))
            {
                previous = kept.Dequeue();
                lowest = previous + 1;
                at.Add(previous, field.Field);
                continue;
            }

            lowest = Sorted(record, field.Field.Tag, lowest, kept.TryPeek(out var next) ? next : record.Fields.Count);
            if (!before.TryGetValue(lowest, out var inserted))
            {
                before.Add(lowest, inserted = []);
            }

            inserted.Add(field.Field);
        }

        var result = new List<MarcField>(record.Fields.Count + fields.Count);
        for (var i = 0; i <= record.Fields.Count; i++)
        {
            result.AddRange(before.GetValueOrDefault(i, []));
            if (i < record.Fields.Count && (at.ContainsKey(i) || !owned.Contains(i)))
            {
                result.Add(at.GetValueOrDefault(i, record.Fields[i]));
            }
        }

        return Linked(record, record with { Fields = [.. result] }, places, fields);
    }

    private static int Sorted(MarcRecord record, MarcTag tag, int lowest, int highest)
    {
        while (highest > lowest && record.Fields[highest - 1].Tag > tag)
        {
            highest--;
        }

        return highest;
    }

    private static MarcRecord Linked(MarcRecord old, MarcRecord record, IReadOnlyCollection<int> places, IReadOnlyList<PlacedField> fields)
    {
        foreach (var field in fields.Where(field => field.Over is { } over && old.Fields[over].Tag != field.Field.Tag))
        {
            record = record.WithLinkedMoved((MarcField.Data)old.Fields[field.Over!.Value], field.Field);
        }

        var present = fields.Select(static field => field.Field).ToHashSet();
        return places.Select(place => (MarcField.Data)old.Fields[place])
            .Where(gone => gone.First(MarcLink.Code) is not null && !present.Contains(gone))
            .Aggregate(record, static (from, gone) => from.WithoutLinked(gone));
    }
}
