using System.Text;
using System.Text.Unicode;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Which encoding the values of a record are in: what the options say, or what it declares and its bytes bear out.</summary>
internal sealed class EncodingChoice(MarcReadOptions options)
{
    private const byte Escape = 0x1B;
    private readonly TextRules _rules = new()
    {
        NumericReferences = options.NumericReferences,
        Recover = options.Mode == MarcReadMode.Recover,
        KeepPrivateUse = options.KeepPrivateUse,
        Invalid = options.InvalidText,
        Normalization = options.Normalization,
    };

    private ValueDecoder? _utf8;

    private ValueDecoder Utf8Decoder => _utf8 ??= new(MarcEncoding.Utf8, _rules);

    /// <summary>The decoder of a record without a defect; null where its text must be looked at.</summary>
    public ValueDecoder? OfSound(ReadOnlySpan<byte> record, SoundText text) =>
        text == SoundText.Utf8 || (text == SoundText.Ascii && record[9] == (byte)'a') ? Utf8Decoder : text == SoundText.Ascii ? Utf8Decoder : null;

    /// <summary>The decoder of any record, or null where there is none; the log says what was found.</summary>
    public ValueDecoder? Of(ReadOnlySpan<byte> record, FindingLog log)
    {
        // A record that declares UTF-8 is taken at its word, and wrong bytes are reported one text at a time.
        if (record[9] == (byte)'a')
        {
            return Utf8Decoder;
        }

        var data = record[Leader.Length..];
        var isAscii = Ascii.IsValid(data);
        if (!data.Contains(Escape) && (isAscii || Utf8.IsValid(data)))
        {
            if (!isAscii)
            {
                log.Warning(MarcCodes.UndeclaredUtf8, "leader/09", 9);
            }

            return Utf8Decoder;
        }

        log.Error(MarcCodes.EncodingUnsupported, "leader/09", 9);
        return null;
    }
}
