using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Xml;

/// <content>Characters that are not written as they are.</content>
internal readonly ref partial struct XmlPen
{
    // Of the leader, an indicator or a code, which are printable ASCII.
    private void WriteDesignator(byte character)
    {
        switch (character)
        {
            case (byte)'&':
                output.Add("&amp;"u8);
                break;
            case (byte)'<':
                output.Add("&lt;"u8);
                break;
            case (byte)'>':
                output.Add("&gt;"u8);
                break;
            case (byte)'"':
                output.Add("&quot;"u8);
                break;
            default:
                output.Add(character);
                break;
        }
    }

    /// <summary>Writes the character that a text begins with.</summary>
    /// <returns>How many bytes it has.</returns>
    private int WriteSpecial(MarcRecordView record, int index, int at, ReadOnlySpan<byte> text)
    {
        const int Width = 3; // of what EF begins
        switch (text[0])
        {
            case (byte)'&' or (byte)'<' or (byte)'>':
                WriteDesignator(text[0]);
                return 1;
            case (byte)'\r':
                output.Add("&#xD;"u8);
                return 1;
            case 0xEF when text is not [0xEF, 0xBF, 0xBE or 0xBF, ..]:
                output.Add(text[..Math.Min(Width, text.Length)]);
                return Math.Min(Width, text.Length);
            case 0xEF:
                WriteIllegal(record, index, at, text[2] == 0xBE ? 0xFFFE : 0xFFFF);
                return Width;
            default:
                WriteIllegal(record, index, at, text[0]);
                return 1;
        }
    }

    private void WriteIllegal(MarcRecordView record, int index, int at, int character)
    {
        var finding = ShapeRules.CharacterNotWritable(character, PathOf(record, index, at));
        switch (illegal)
        {
            case IllegalCharacters.Replace:
                output.Add("\uFFFD"u8);
                findings.Add(finding with { Code = MarcCodes.CharacterReplaced, Severity = FindingSeverity.Warning });
                break;
            case IllegalCharacters.Drop:
                findings.Add(finding with { Code = MarcCodes.CharacterDropped, Severity = FindingSeverity.Warning });
                break;
            default:
                findings.Add(finding);
                break;
        }
    }

    private string PathOf(MarcRecordView record, int index, int at)
    {
        var field = record[index];
        var delimiter = field.IsControl ? -1 : field.Bytes[..at].LastIndexOf(Iso2709.Delimiter);
        return paths.Of(record, index, delimiter < 0 ? null : (char)field.Bytes[delimiter + 1]);
    }
}
