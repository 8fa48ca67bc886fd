using System.Buffers;
using System.Text;

namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>An encoding that switches between character sets by escape sequences.</summary>
internal sealed class SetMarcEncoding(string name, Func<SetFamily> make) : MarcEncoding(name)
{
    private const int OnStack = 512;

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
        var output = bytes.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        var decoder = new SetDecoder(_family.Value, bytes, rules, output);
        var text = output[..decoder.Run()].ToString();
        flaw = decoder.Flaw;
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return rules.Normalization is { } form ? TotalNormalization.Of(text, form) : text;
    }

    internal override TextFlaw Check(ReadOnlySpan<byte> bytes, TextRules rules)
    {
        if (IsBasicLatin(bytes, rules))
        {
            return TextFlaw.None;
        }

        char[]? rented = null;
        var output = bytes.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        var decoder = new SetDecoder(_family.Value, bytes, rules, output);
        decoder.Run();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

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

    // What nearly all values are: nothing in them that the sets could change.
    private static bool IsBasicLatin(ReadOnlySpan<byte> bytes, TextRules rules) =>
        !rules.Recover && rules.G0 == 0x42 && Ascii.IsValid(bytes) && !bytes.Contains((byte)0x1B)
        && (!rules.NumericReferences || bytes.IndexOf("&#"u8) < 0);
}
