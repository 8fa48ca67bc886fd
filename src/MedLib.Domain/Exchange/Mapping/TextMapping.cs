using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Fields that mean one text: editions (250), series (440, 490), other titles (130, 240, 246, 730, 780).</summary>
/// <param name="make">A new field, without subfields.</param>
/// <param name="tags">The tags that are read.</param>
/// <param name="codes">The subfields that make the text up.</param>
/// <param name="separator">What stands between them.</param>
internal sealed class TextMapping(MarcField.Data make, IReadOnlyList<MarcTag> tags, string codes, string separator) : FieldMapping<string>
{
    /// <summary>The edition.</summary>
    public static TextMapping Editions { get; } = new(new("250", ' ', ' ', []), ["250"], "a", " ");

    /// <summary>The series, with the number in it.</summary>
    public static TextMapping Series { get; } = new(new("490", '0', ' ', []), ["440", "490"], "av", " ; ");

    /// <summary>Other titles.</summary>
    public static TextMapping VariantTitles { get; } = new(new("246", '3', ' ', []), ["130", "240", "246", "730"], "abnp", " ");

    protected override bool Owns(MarcField.Data field) => tags.Contains(field.Tag);

    protected override IEnumerable<string> Read(MarcField.Data field)
    {
        var text = string.Join(separator, field.Subfields.Where(IsText).Select(static subfield => Punctuation.Strip(subfield.Value)).Where(static part => part.Length > 0));
        return text.Length > 0 ? [text] : [];
    }

    protected override MarcField.Data Write(string element, MarcField.Data? old)
    {
        var field = old ?? make;
        var first = field.Subfields.Where(IsText).Select(static subfield => (Subfield?)subfield).FirstOrDefault();
        var written = new Subfield(first?.Code ?? codes[0], Punctuation.Carry(first is null || field.Subfields.Count(IsText) > 1 ? null : first.Value.Value, element));
        return field with { Subfields = Subfields.Replaced(field.Subfields, IsText, [written]) };
    }

    private bool IsText(Subfield subfield) => codes.Contains(subfield.Code, StringComparison.Ordinal);
}
