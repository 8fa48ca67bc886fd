using MedLib.Domain.Marc.Links;

namespace MedLib.Domain.Marc;

/// <content>Fields in two scripts.</content>
public sealed partial record MarcRecord
{
    /// <summary>A number that no link (<c>$6</c>) of the record has yet.</summary>
    public int NextLinkNumber() => 1 + Fields.OfType<MarcField.Data>().SelectMany(MarcLinks.In).Select(static link => link.Number).DefaultIfEmpty().Max();

    /// <summary>The fields that a field belongs to by its <c>$6</c>: of a regular one its 880, of an 880 the regular one.</summary>
    /// <remarks>Where many fields are asked, <see cref="MarcLinks.Of"/> reads the links of the record once.</remarks>
    /// <param name="field">A field of the record.</param>
    public IEnumerable<MarcField.Data> Linked(MarcField.Data field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return MarcLinks.In(field).Where(static link => !link.IsUnpaired).SelectMany(link => field.Tag == MarcLink.Vernacular
            ? DataFields(link.Tag).Where(other => Links(other, MarcLink.Vernacular, link.Number))
            : link.Tag == MarcLink.Vernacular ? DataFields(MarcLink.Vernacular).Where(other => Links(other, field.Tag, link.Number)) : []);
    }

    /// <summary>The same record without the 880 fields of a field that is gone, unless another field took its link over.</summary>
    /// <param name="gone">The field that is no more in the record.</param>
    public MarcRecord WithoutLinked(MarcField.Data gone)
    {
        ArgumentNullException.ThrowIfNull(gone);
        var numbers = MarcLinks.In(gone).Where(static link => !link.IsUnpaired && link.Tag == MarcLink.Vernacular).Select(static link => link.Number).ToHashSet();
        numbers.ExceptWith(DataFields(gone.Tag).SelectMany(MarcLinks.In).Select(static link => link.Number));
        return numbers.Count == 0
            ? this
            : this with { Fields = [.. Fields.Where(field => field is not MarcField.Data data || data.Tag != MarcLink.Vernacular || !numbers.Any(number => Links(data, gone.Tag, number)))] };
    }

    /// <summary>The same record whose 880 fields of a field name the tag that the field has now, where it kept its link.</summary>
    /// <param name="before">The field as it was.</param>
    /// <param name="after">The field as it is in the record.</param>
    public MarcRecord WithLinkedMoved(MarcField.Data before, MarcField.Data after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var kept = MarcLinks.In(after).Select(static link => link.Number).ToHashSet();
        var moved = Linked(before).Where(_ => before.Tag != MarcLink.Vernacular)
            .Where(partner => MarcLinks.In(partner).Any(link => kept.Contains(link.Number)))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return moved.Count == 0 ? this : this with { Fields = [.. Fields.Select(field => moved.Contains(field) ? Moved((MarcField.Data)field, before.Tag, after.Tag) : field)] };
    }

    private static bool Links(MarcField.Data field, MarcTag tag, int number) =>
        MarcLinks.In(field).Any(link => link.Tag == tag && link.Number == number);

    private static MarcField.Data Moved(MarcField.Data field, MarcTag from, MarcTag to) => field with
    {
        Subfields =
        [
            .. field.Subfields.Select(subfield => subfield.Code == MarcLink.Code && MarcLink.TryParse(subfield.Value, out var link) && link.Tag == from
                ? subfield with { Value = string.Concat(to.ToString(), subfield.Value.AsSpan(from.ToString().Length)) }
                : subfield),
        ],
    };
}
