using System.Buffers;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Writing;

/// <summary>Keeps bytes out of a format that cannot hold them: refuses, replaces or drops them, as the options say.</summary>
/// <param name="illegal">What becomes of them.</param>
/// <param name="characters">The bytes, all of them ASCII.</param>
/// <param name="paths">What names places.</param>
internal sealed class TextFilter(IllegalCharacters illegal, SearchValues<byte> characters, CountedPaths paths)
{
    private readonly ByteBuffer _text = new(capacity: 0);

    /// <summary>The separators of ISO 2709.</summary>
    public static SearchValues<byte> Separators { get; } = SearchValues.Create([Iso2709.RecordTerminator, Iso2709.FieldTerminator, Iso2709.Delimiter]);

    /// <summary>All control characters of ASCII.</summary>
    public static SearchValues<byte> Controls { get; } = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(static b => (byte)b), 0x7F]);

    /// <summary>The text that can be written: mostly the same.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="record">The record that it is of.</param>
    /// <param name="field">The place of its field.</param>
    /// <param name="code">The code of its subfield; null in a control field.</param>
    /// <param name="findings">Where a reason or an advisory goes.</param>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, MarcRecordView record, int field, char? code, List<Finding> findings)
    {
        var at = text.IndexOfAny(characters);
        if (at < 0)
        {
            return text;
        }

        var finding = ShapeRules.CharacterNotWritable(text[at], paths.Of(record, field, code));
        findings.Add(illegal switch
        {
            IllegalCharacters.Replace => finding with { Code = MarcCodes.CharacterReplaced, Severity = FindingSeverity.Warning },
            IllegalCharacters.Drop => finding with { Code = MarcCodes.CharacterDropped, Severity = FindingSeverity.Warning },
            _ => finding,
        });
        _text.Length = 0;
        for (; at >= 0; at = text.IndexOfAny(characters))
        {
            _text.Add(text[..at]);
            if (illegal == IllegalCharacters.Replace)
            {
                _text.Add("\uFFFD"u8);
            }

            text = text[(at + 1)..];
        }

        _text.Add(text);
        return _text.Written;
    }
}
