namespace MedLib.Domain.Marc.Editing;

/// <content>Edits of fields by what they are rather than where.</content>
public sealed partial class MarcEditor
{
    /// <summary>Where a field stands: the very instance, else the first that is equal; -1 where there is none.</summary>
    /// <param name="field">The field.</param>
    public int IndexOf(MarcField field)
    {
        var index = List.FindIndex(other => ReferenceEquals(other, field));
        return index >= 0 ? index : List.IndexOf(field);
    }

    /// <summary>Puts a field in the place of another one, if the record has that.</summary>
    /// <param name="field">The field that goes: the very instance, else the first that is equal.</param>
    /// <param name="by">The field that comes.</param>
    /// <returns>Whether the record had it.</returns>
    public bool Replace(MarcField field, MarcField by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var index = IndexOf(field);
        if (index >= 0)
        {
            List[index] = by;
        }

        return index >= 0;
    }

    /// <summary>Takes out a field, if the record has it.</summary>
    /// <param name="field">The field: the very instance, else the first that is equal.</param>
    /// <returns>Whether the record had it.</returns>
    public bool Remove(MarcField field)
    {
        var index = IndexOf(field);
        if (index >= 0)
        {
            List.RemoveAt(index);
        }

        return index >= 0;
    }

    /// <summary>Takes out the fields with a tag.</summary>
    /// <param name="tag">The tag.</param>
    /// <returns>How many there were.</returns>
    public int RemoveAll(MarcTag tag) => List.RemoveAll(field => field.Tag == tag);

    /// <summary>Takes out the fields for which something holds.</summary>
    /// <param name="match">What holds for them.</param>
    /// <returns>How many there were.</returns>
    public int RemoveAll(Predicate<MarcField> match) => List.RemoveAll(match);

    /// <summary>Puts something else in the place of each data field with a tag.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="edit">What a field becomes; a field that it gives back equal is not touched.</param>
    /// <returns>How many fields became others.</returns>
    public int Edit(MarcTag tag, Func<MarcField.Data, MarcField> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var count = 0;
        for (var i = 0; i < List.Count; i++)
        {
            if (List[i] is MarcField.Data data && data.Tag == tag && edit(data) is var edited && !data.Equals(edited))
            {
                List[i] = edited ?? throw new InvalidOperationException("An edit gives a field, never null.");
                count++;
            }
        }

        return count;
    }

    /// <summary>Puts the fields in order; those that are alike for it keep theirs.</summary>
    /// <param name="order">The order.</param>
    public MarcEditor Sort(MarcSortOrder order = MarcSortOrder.Tag)
    {
        _fields = order == MarcSortOrder.Tag
            ? [.. List.OrderBy(static field => field.Tag)]
            : [.. List.Where(static field => !StaysBehind(field.Tag)).OrderBy(static field => field.Tag), .. List.Where(static field => StaysBehind(field.Tag))];
        return this;
    }

    private static bool StaysBehind(MarcTag tag) =>
        tag == Links.MarcLink.Vernacular || (!tag.IsControl && (tag >= "900" || tag.ToString().AsSpan().ContainsAnyExceptInRange('0', '9')));
}
