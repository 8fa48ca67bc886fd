using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.SuDoc;

/// <summary>The rules of the Superintendent of Documents classification, as the rules of any scheme.</summary>
internal sealed class SuDocRules : ICallNumberRules
{
    public CallNumberScheme Scheme => CallNumberScheme.Sudocs;

    public CallNumberReading<ICallNumber> Read(ReadOnlySpan<char> text) => SuDocNumber.Analyze(text).General();

    public bool TryWriteKey(ReadOnlySpan<char> text, Span<char> destination, out int length)
    {
        var writer = new KeyWriter(destination);
        SuDocKey.Write(ref writer, CallNumberText.Clean(text));
        return writer.TryFinish(out length);
    }

    // "HE 20.4002-20.4009" or "HE 20.1–20.4". Stems have hyphens too, so with a hyphen the second side must be as full as the first.
    public bool TryParseRange(ReadOnlySpan<char> text, out ShelfRange range)
    {
        range = default;
        var cleaned = CallNumberText.Clean(text);
        RangeText.Split(cleaned, "\u2013", out var low, out var high);
        var hyphen = high.IsEmpty ? HyphenBetweenStems(cleaned) : -1;
        if (hyphen >= 0)
        {
            low = cleaned[..hyphen].Trim(' ');
            high = cleaned[(hyphen + 1)..].Trim(' ');
        }

        if (!TryReadStem(low, out var first))
        {
            return false;
        }

        var last = first;
        if (!high.IsEmpty)
        {
            var letters = char.IsAsciiDigit(high[0]) ? low[..CallNumberTokens.Letters(low)] : [];
            if (!TryReadStem(string.Concat(letters, high), out last) || last < first)
            {
                return false;
            }
        }

        range = new ShelfRange(first, last.Successor());
        return true;
    }

    private static int HyphenBetweenStems(ReadOnlySpan<char> text)
    {
        var hyphen = text.IndexOf('-');
        if (hyphen < 0)
        {
            return -1;
        }

        var high = text[(hyphen + 1)..].TrimStart(' ');
        var digits = CallNumberTokens.Digits(high);
        return high is [>= 'A' and <= 'Z', ..] || (digits > 0 && digits < high.Length && high[digits] == '.') ? hyphen : -1;
    }

    // A stem without its colon takes the related series with it, an agency or an office everything under it.
    private static bool TryReadStem(ReadOnlySpan<char> text, out ShelfKey stem)
    {
        stem = default;
        Span<char> buffer = stackalloc char[KeyWriter.Ordinary];
        var key = new KeyWriter(buffer);
        var at = SuDocKey.WriteAgency(ref key, text);
        var isAgency = at > 0 && CallNumberTokens.Letters(text) == at;
        at = SuDocKey.WriteStem(ref key, text, at);
        if (at < text.Length)
        {
            key.Append('0');
        }

        if (!isAgency || at < text.Length - 1 || !key.TryFinish(out var length))
        {
            return false;
        }

        stem = ShelfKey.Made(new string(buffer[..length]));
        return true;
    }
}
