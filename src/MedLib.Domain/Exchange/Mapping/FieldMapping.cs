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
    public ValueList<T> Import(MarcRecord record)
    {
        List<T>? elements = null;
        foreach (var field in record.Fields)
        {
            if (field is MarcField.Data data && Owns(data))
            {
                (elements ??= []).AddRange(Read(data));
            }
        }

        return elements is null ? [] : [.. elements];
    }

    /// <summary>The record with these elements: fields that say what is wanted stay as they are, in every byte.</summary>
    public MarcRecord Patch(MarcRecord record, ValueList<T> wanted)
    {
        if (Import(record) == wanted)
        {
            return record;
        }

        var slots = record.Fields.Index()
            .Where(at => at.Item is MarcField.Data field && Owns(field))
            .Select(at => new Slot(at.Index, (MarcField.Data)at.Item, [.. Read((MarcField.Data)at.Item)]))
            .Where(static slot => slot.Elements.Count > 0)
            .ToList();
        return FieldPlaces.Put(record, [.. slots.Select(static slot => slot.Index)], Fields(slots, wanted));
    }

    // Each wanted element is found in a field that has it, else written over a field that lost its own, else into a new one.
    private List<PlacedField> Fields(List<Slot> slots, ValueList<T> wanted)
    {
        var open = Orders(wanted);
        var found = new PlacedField?[wanted.Count];
        var others = new HashSet<int>(); // elements that share the field of another
        var lost = new Queue<Slot>();
        foreach (var slot in slots)
        {
            var kept = Take(open, slot.Elements);
            var field = Kept(slot, kept);
            if (field is not null)
            {
                found[kept[0].Order] = new PlacedField(field, slot.Index);
                others.UnionWith(kept.Skip(1).Select(static part => part.Order));
            }
            else
            {
                GiveBack(open, kept);
                if (slot.Elements.Count == 1)
                {
                    lost.Enqueue(slot);
                }
            }
        }

        return
        [
            .. found.Index().Where(at => !others.Contains(at.Index)).Select(at => at.Item ?? Written(wanted[at.Index], lost)),
        ];
    }

    private PlacedField Written(T element, Queue<Slot> lost) => lost.TryDequeue(out var old)
        ? new PlacedField(Write(element, old.Field), old.Index)
        : new PlacedField(Write(element, old: null), Over: null);

    private static Dictionary<T, Queue<int>> Orders(ValueList<T> wanted)
    {
        var orders = new Dictionary<T, Queue<int>>();
        foreach (var (index, element) in wanted.Index())
        {
            if (!orders.TryGetValue(element, out var places))
            {
                orders.Add(element, places = new Queue<int>());
            }

            places.Enqueue(index);
        }

        return orders;
    }

    private static List<(int Order, T Element)> Take(Dictionary<T, Queue<int>> open, List<T> elements)
    {
        var taken = new List<(int Order, T Element)>();
        foreach (var element in elements)
        {
            if (open.TryGetValue(element, out var orders) && orders.TryDequeue(out var order))
            {
                taken.Add((order, element));
            }
        }

        return taken;
    }

    private static void GiveBack(Dictionary<T, Queue<int>> open, List<(int Order, T Element)> taken)
    {
        foreach (var (order, element) in taken)
        {
            open[element].Enqueue(order);
        }
    }

    // The field as it is, or with fewer elements, where it can be; its elements must follow each other as wanted.
    private MarcField.Data? Kept(Slot slot, List<(int Order, T Element)> kept)
    {
        if (kept.Count == 0 || kept.Index().Any(at => at.Item.Order != kept[0].Order + at.Index))
        {
            return null;
        }

        List<T> elements = [.. kept.Select(static part => part.Element)];
        return kept.Count == slot.Elements.Count ? slot.Field
            : Keep(slot.Field, elements) is { } part && Read(part).SequenceEqual(elements) ? part
            : null;
    }

    private sealed record Slot(int Index, MarcField.Data Field, List<T> Elements);
}
