using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Puts fields into a record in the places of those that they stand for.</summary>
internal static class FieldPlaces
{
    /// <summary>The record with other fields at these places; what is too many follows the last of them, and what is too few leaves no gap.</summary>
    public static MarcRecord Put(MarcRecord record, IReadOnlyList<int> places, IReadOnlyList<MarcField.Data> fields)
    {
        var removed = places.Skip(fields.Count).Select(place => record.Fields[place]).OfType<MarcField.Data>()
            .Concat(places.Take(fields.Count).Select(place => record.Fields[place]).OfType<MarcField.Data>())
            .Except(fields)
            .ToList();
        var result = new List<MarcField>(record.Fields.Count + fields.Count);
        var next = 0;
        for (var i = 0; i < record.Fields.Count; i++)
        {
            if (!places.Contains(i))
            {
                result.Add(record.Fields[i]);
                continue;
            }

            if (next < fields.Count)
            {
                result.Add(fields[next++]);
            }

            if (i == places[^1])
            {
                result.AddRange(fields.Skip(next));
                next = fields.Count;
            }
        }

        var placed = record with { Fields = [.. result] };
        placed = fields.Skip(next).Aggregate(placed, static (into, field) => into.Insert(field));
        return removed.Aggregate(placed, static (from, field) => ScriptLink.WithoutPartner(from, field));
    }
}
