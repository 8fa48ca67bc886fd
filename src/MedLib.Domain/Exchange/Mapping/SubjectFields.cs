using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>What subject fields (600 to 651) have in common: a heading and subdivisions ($v, $x, $y, $z).</summary>
internal static class SubjectFields
{
    private const string Subdivisions = "vxyz";
    private const string NotHeading = "vxyz0123456789eu";

    /// <summary>The heading: a topic, or a name with its dates, or a title.</summary>
    public static string HeadingOf(MarcField.Data field) =>
        Punctuation.Strip(string.Join(' ', field.Subfields.Where(IsHeading).Select(static subfield => subfield.Value.Trim())));

    /// <summary>The subdivisions, in order.</summary>
    public static IEnumerable<string> SubdivisionsOf(MarcField.Data field) =>
        field.Subfields.Where(IsSubdivision).Select(static subfield => Punctuation.Strip(subfield.Value)).Where(static text => text.Length > 0);

    /// <summary>The field with this heading and these subdivisions; what says so already stays as it is.</summary>
    public static MarcField.Data Put(MarcField.Data field, string heading, ValueList<string> subdivisions)
    {
        if (!string.Equals(HeadingOf(field), heading, StringComparison.Ordinal))
        {
            var old = field.Subfields.Where(IsHeading).ToList();
            var text = Punctuation.Carry(old.Count == 1 ? old[0].Value : null, heading);
            field = field with { Subfields = Subfields.Replaced(field.Subfields, IsHeading, [new('a', text)], NotHeading) };
        }

        return SubdivisionsOf(field).SequenceEqual(subdivisions, StringComparer.Ordinal)
            ? field
            : field with { Subfields = Subfields.Replaced(field.Subfields, IsSubdivision, Rewritten(field, subdivisions), "0123456789") };
    }

    // A subdivision that was there keeps its kind and punctuation: $z Italy stays a place.
    private static List<Subfield> Rewritten(MarcField.Data field, ValueList<string> subdivisions)
    {
        var old = field.Subfields.Where(IsSubdivision).ToList();
        var written = new List<Subfield>();
        foreach (var text in subdivisions)
        {
            var at = old.FindIndex(subfield => string.Equals(Punctuation.Strip(subfield.Value), text, StringComparison.Ordinal));
            written.Add(at < 0 ? new Subfield('x', text) : old[at]);
            if (at >= 0)
            {
                old.RemoveAt(at);
            }
        }

        return written;
    }

    private static bool IsHeading(Subfield subfield) => !NotHeading.Contains(subfield.Code, StringComparison.Ordinal);

    private static bool IsSubdivision(Subfield subfield) => Subdivisions.Contains(subfield.Code, StringComparison.Ordinal);
}
