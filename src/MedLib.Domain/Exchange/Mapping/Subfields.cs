using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Changes some subfields of a field and leaves the others where they are.</summary>
internal static class Subfields
{
    /// <summary>The subfields with these in the place of the first that is replaced, or else at the end.</summary>
    public static ValueList<Subfield> Replaced(ValueList<Subfield> subfields, Func<Subfield, bool> isReplaced, IReadOnlyList<Subfield> by)
    {
        var first = subfields.TakeWhile(subfield => !isReplaced(subfield)).Count();
        return [.. subfields.Take(first), .. by, .. subfields.Skip(first).Where(subfield => !isReplaced(subfield))];
    }

    /// <summary>The field with a text in its first subfield of a code: kept to the byte where it says so already, left out where there is none.</summary>
    public static MarcField.Data Put(this MarcField.Data field, char code, string? text)
    {
        var old = field.First(code);
        if (string.Equals(Punctuation.StripOrNull(old), text, StringComparison.Ordinal))
        {
            return field;
        }

        return text is null ? WithoutFirst(field, code) : field.With(code, Punctuation.Carry(old, text));
    }

    /// <summary>The same for a text that keeps its punctuation.</summary>
    public static MarcField.Data PutAsIs(this MarcField.Data field, char code, string? text) =>
        string.Equals(field.First(code), text, StringComparison.Ordinal) ? field
        : text is null ? WithoutFirst(field, code)
        : field.With(code, text);

    private static MarcField.Data WithoutFirst(MarcField.Data field, char code)
    {
        var first = field.Subfields.TakeWhile(subfield => subfield.Code != code).Count();
        return field with { Subfields = [.. field.Subfields.Take(first), .. field.Subfields.Skip(first + 1)] };
    }
}
