using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Fields that mean one text: editions (250), series (440, 490), other titles (130, 210, 222, 240, 246, 247, 730, 780).</summary>
/// <param name="make">A new field, without subfields.</param>
/// <param name="separator">What stands between the subfields that make the text up.</param>
/// <param name="fields">The tags that are read, each with the codes of those subfields.</param>
internal sealed class TextMapping(MarcField.Data make, string separator, params (MarcTag Tag, string Codes)[] fields) : FieldMapping<string>
{
    private const string Title = "abnp";

    /// <summary>The edition.</summary>
    public static TextMapping Editions { get; } = new(new("250", ' ', ' ', []), " ", ("250", "a"));

    /// <summary>The series, with the number in it.</summary>
    public static TextMapping Series { get; } = new(new("490", '0', ' ', []), " ; ", ("440", "av"), ("490", "av"));

    /// <summary>Other titles: uniform ones, the abbreviated and key titles of serials, variants, and former titles.</summary>
    public static TextMapping VariantTitles { get; } = new(
        new("246", '3', ' ', []), " ", ("130", Title), ("210", "ab"), ("222", "ab"), ("240", Title), ("246", Title), ("247", Title), ("730", Title), ("780", "t"));

    protected override bool Owns(MarcField.Data field) => Array.Exists(fields, known => field.Tag == known.Tag);

    protected override IEnumerable<string> Read(MarcField.Data field)
    {
        var text = string.Join(
            separator, field.Subfields.Where(IsText(field)).Select(static subfield => Punctuation.Strip(subfield.Value)).Where(static part => part.Length > 0));
        return text.Length > 0 ? [text] : [];
    }

    protected override MarcField.Data Write(string element, MarcField.Data? old)
    {
        var field = old ?? make;
        var parts = field.Subfields.Where(IsText(field)).ToList();
        var code = parts.Count > 0 ? parts[0].Code : 'a';
        var written = new Subfield(code, Punctuation.Carry(parts.Count == 1 ? parts[0].Value : null, element));
        return field with { Subfields = Subfields.Replaced(field.Subfields, IsText(field), [written]) };
    }

    private Func<Subfield, bool> IsText(MarcField.Data field)
    {
        var codes = Array.Find(fields, known => field.Tag == known.Tag).Codes ?? "";
        return subfield => codes.Contains(subfield.Code, StringComparison.Ordinal);
    }
}
