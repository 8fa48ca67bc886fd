using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>In which order the parts of a field stand, and the mark that leads to each (ISBD).</summary>
/// <param name="parts">The subfield codes with their marks.</param>
internal sealed class FieldLayout(params (char Code, string Lead)[] parts)
{
    /// <summary>The field with a text in its first subfield of a code: kept to the byte where it says so already, left out where there is none.</summary>
    /// <remarks>A part that comes or goes hands the mark at its end on, where the field has such marks at all.</remarks>
    public MarcField.Data Put(MarcField.Data field, char code, string? text)
    {
        var subfields = field.Subfields.ToList();
        var at = subfields.FindIndex(subfield => subfield.Code == code);
        if (string.Equals(at < 0 ? null : Punctuation.StripOrNull(subfields[at].Value), text, StringComparison.Ordinal))
        {
            return field;
        }

        if (text is null)
        {
            // All of them, or the second would be read in the place of the first.
            for (; at >= 0; at = subfields.FindIndex(subfield => subfield.Code == code))
            {
                Remove(subfields, at);
            }
        }
        else if (at < 0)
        {
            Add(subfields, code, text);
        }
        else
        {
            subfields[at] = new(code, Punctuation.Carry(subfields[at].Value, text));
        }

        return field with { Subfields = [.. subfields] };
    }

    private void Remove(List<Subfield> subfields, int at)
    {
        var tail = Punctuation.Tail(subfields[at].Value);
        subfields.RemoveAt(at);
        if (at > 0 && Rank(subfields[at - 1].Code) >= 0)
        {
            subfields[at - 1] = WithTail(subfields[at - 1], tail);
        }
    }

    private void Add(List<Subfield> subfields, char code, string text)
    {
        var rank = Rank(code);
        var at = subfields.FindIndex(subfield => Rank(subfield.Code) > rank);
        at = at >= 0 ? at : 1 + subfields.FindLastIndex(subfield => Rank(subfield.Code) >= 0);
        at = at > 0 ? at : subfields.Count;
        var added = new Subfield(code, text);
        if (at > 0 && Rank(subfields[at - 1].Code) >= 0 && subfields.Any(subfield => Rank(subfield.Code) >= 0 && Punctuation.Tail(subfield.Value).Length > 0))
        {
            added = WithTail(added, Punctuation.Tail(subfields[at - 1].Value));
            subfields[at - 1] = WithTail(subfields[at - 1], parts[rank].Lead);
        }

        subfields.Insert(at, added);
    }

    private int Rank(char code) => Array.FindIndex(parts, part => part.Code == code);

    private static Subfield WithTail(Subfield subfield, string tail) => new(subfield.Code, Punctuation.With(subfield.Value, tail));
}
