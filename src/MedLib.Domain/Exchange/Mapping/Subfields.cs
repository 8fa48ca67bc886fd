using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Changes some subfields of a field and leaves the others where they are.</summary>
internal static class Subfields
{
    /// <summary>The subfields with these in the place of the first that is replaced, or else before the first of the later ones, or at the end.</summary>
    public static ValueList<Subfield> Replaced(
        ValueList<Subfield> subfields, Func<Subfield, bool> isReplaced, IReadOnlyList<Subfield> by, string later = "")
    {
        var first = subfields.TakeWhile(subfield => !isReplaced(subfield)).Count();
        first = first < subfields.Count ? first : subfields.TakeWhile(subfield => !later.Contains(subfield.Code, StringComparison.Ordinal)).Count();
        return [.. subfields.Take(first), .. by, .. subfields.Skip(first).Where(subfield => !isReplaced(subfield))];
    }

    /// <summary>The field with a text in its first subfield of a code, punctuation and all; without such subfields where there is no text.</summary>
    public static MarcField.Data PutAsIs(this MarcField.Data field, char code, string? text) =>
        string.Equals(field.First(code), text, StringComparison.Ordinal) ? field
        : text is null ? field.Without(code)
        : field.With(code, text);
}
