using System.Buffers;
using System.Text;
using Unicode = System.Text.Unicode.Utf8;

namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>An encoding that switches between character sets by escape sequences.</summary>
internal sealed class SetMarcEncoding(string name, Func<SetFamily> make) : MarcEncoding(name)
{
    private const int OnStack = 512;
    private const int MostUtf8 = 3; // bytes for one UTF-16 unit

    private readonly Lazy<SetFamily> _family = new(make);

    /// <summary>The sets.</summary>
    internal SetFamily Family => _family.Value;

    internal override string Decode(ReadOnlySpan<byte> bytes, TextRules rules, out TextFlaw flaw)
    {
        flaw = TextFlaw.None;
        if (IsBasicLatin(bytes, rules))
        {
            return Encoding.Latin1.GetString(bytes);
        }

        char[]? rented = null;
        var output = bytes.Length <= OnStack ? stackalloc char[bytes.Length] : rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        var decoder = new SetDecoder(_family.Value, bytes, rules, output);
        var text = output[..decoder.Run()].ToString();
        flaw = decoder.Flaw;
        Return(rented);
        return rules.Normalization is { } form ? TotalNormalization.Of(text, form) : text;
    }

    // Where damage is repaired, lost escapes are looked for in ASCII.
    internal override bool IsAscii(TextRules rules) =>
        !rules.Recover && (rules.G0 == TextRules.Default.G0 || (_family.Value.Find(rules.G0) ?? _family.Value.Basic) == _family.Value.Basic);

    internal override void Transcode(ReadOnlySpan<byte> bytes, TextRules rules, IBufferWriter<byte> output)
    {
        if (IsBasicLatin(bytes, rules))
        {
            output.Write(bytes);
            return;
        }

        if (rules.Normalization is not null)
        {
            base.Transcode(bytes, rules, output);
            return;
        }

        char[]? rented = null;
        var characters = bytes.Length <= OnStack ? stackalloc char[bytes.Length] : rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        var length = new SetDecoder(_family.Value, bytes, rules, characters).Run();
        Unicode.FromUtf16(characters[..length], output.GetSpan(length * MostUtf8), out _, out var written);
        output.Advance(written);
        Return(rented);
    }

    internal override TextFlaw Check(ReadOnlySpan<byte> bytes, TextRules rules)
    {
        if (IsBasicLatin(bytes, rules))
        {
            return TextFlaw.None;
        }

        char[]? rented = null;
        var output = bytes.Length <= OnStack ? stackalloc char[bytes.Length] : rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        var decoder = new SetDecoder(_family.Value, bytes, rules, output);
        decoder.Run();
        Return(rented);
        return decoder.Flaw;
    }

    internal override Rune? Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output, Unmappable unmappable)
    {
        if (Ascii.IsValid(text) && !text.Contains('\u001B') && text.IndexOf("&#x", StringComparison.OrdinalIgnoreCase) < 0)
        {
            Ascii.FromUtf16(text, output.GetSpan(text.Length), out var written);
            output.Advance(written);
            return null;
        }

        var refused = Encode(_family.Value, text, output, unmappable);

        // Marks in another order than Unicode's may hide a letter that has a code.
        return refused is not null && TotalNormalization.Of(text.ToString(), NormalizationForm.FormC) is var composed && !text.SequenceEqual(composed)
            ? Encode(_family.Value, composed, output, unmappable)
            : refused;
    }

    private static Rune? Encode(SetFamily family, ReadOnlySpan<char> text, IBufferWriter<byte> output, Unmappable unmappable)
    {
        using var encoder = new SetEncoder(family, text, unmappable);
        var refused = encoder.Run();
        if (refused is null)
        {
            output.Write(encoder.Written);
        }

        return refused;
    }

    private static void Return(char[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    // What nearly all values are: nothing in them that the sets could change.
    private bool IsBasicLatin(ReadOnlySpan<byte> bytes, TextRules rules) =>
        IsAscii(rules) && Ascii.IsValid(bytes) && !bytes.Contains((byte)0x1B)
        && (!rules.NumericReferences || bytes.IndexOf("&#"u8) < 0);
}
