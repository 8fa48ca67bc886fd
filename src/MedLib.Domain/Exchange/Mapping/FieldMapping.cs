using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>What a group of fields means: reads elements of the description out of them, and writes back only those that differ.</summary>
/// <typeparam name="T">The element.</typeparam>
internal abstract class FieldMapping<T>
    where T : notnull
{
    /// <summary>Whether a field belongs to the group.</summary>
    protected abstract bool Owns(MarcField.Data field);

    /// <summary>The elements of a field; none where it says something that the model does not hold, and it stays as it is then.</summary>
    protected abstract IEnumerable<T> Read(MarcField.Data field);

    /// <summary>A field for an element, over the one that it replaces, whose other subfields it keeps; or a new one.</summary>
    protected abstract MarcField.Data Write(T element, MarcField.Data? old);

    /// <summary>A field of several elements with some of them only; null where it cannot be.</summary>
    protected virtual MarcField.Data? Keep(MarcField.Data field, IReadOnlyCollection<T> elements) => null;

    /// <summary>Whether anything of a field is read.</summary>
    public bool Holds(MarcField.Data field) => Owns(field) && Read(field).Any();

    /// <summary>The elements of a record, in the order of its fields.</summary>
    public ValueList<T> Import(MarcRecord record) => [.. record.Fields.OfType<MarcField.Data>().Where(Owns).SelectMany(Read)];

    /// <summary>The record with these elements: fields that say what is wanted stay as they are, in every byte.</summary>
    public MarcRecord Patch(MarcRecord record, ValueList<T> wanted)
    {
        if (Import(record) == wanted)
        {
            return record;
        }

        var slots = record.Fields.Index()
            .Where(static at => at.Item is MarcField.Data)
            .Select(at => new Slot(at.Index, (MarcField.Data)at.Item, Owns((MarcField.Data)at.Item) ? [.. Read((MarcField.Data)at.Item)] : []))
            .Where(static slot => slot.Elements.Count > 0)
            .ToList();
        return FieldPlaces.Put(record, [.. slots.Select(static slot => slot.Index)], Fields(slots, wanted));
    }

    // Each wanted element is found in a field that has it, else written over a field that lost its own, else into a new one.
    private List<MarcField.Data> Fields(List<Slot> slots, ValueList<T> wanted)
    {
        var open = new List<(int Order, T Element)>(wanted.Index().Select(static at => (at.Index, at.Item)));
        var made = new List<(int Order, MarcField.Data Field)>();
        var lost = new Queue<MarcField.Data>();
        foreach (var slot in slots)
        {
            var kept = Take(open, slot.Elements);
            var field = kept.Count == slot.Elements.Count ? slot.Field : Part(slot, kept, open);
            if (field is not null)
            {
                made.Add((kept[0].Order, field));
            }
            else if (slot.Elements.Count == 1)
            {
                lost.Enqueue(slot.Field);
            }
        }

        made.AddRange(open.Select(rest => (rest.Order, Write(rest.Element, lost.TryDequeue(out var old) ? old : null))));
        return [.. made.OrderBy(static field => field.Order).Select(static field => field.Field)];
    }

    private static List<(int Order, T Element)> Take(List<(int Order, T Element)> open, List<T> elements)
    {
        var taken = new List<(int Order, T Element)>();
        foreach (var element in elements)
        {
            var at = open.FindIndex(candidate => candidate.Element.Equals(element));
            if (at >= 0)
            {
                taken.Add(open[at]);
                open.RemoveAt(at);
            }
        }

        return taken;
    }

    private MarcField.Data? Part(Slot slot, List<(int Order, T Element)> kept, List<(int Order, T Element)> open)
    {
        if (kept.Count > 0 && Keep(slot.Field, [.. kept.Select(static part => part.Element)]) is { } part)
        {
            return part;
        }

        open.AddRange(kept);
        return null;
    }

    private sealed record Slot(int Index, MarcField.Data Field, List<T> Elements);
}
