using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.Lc;

/// <summary>The rules of the Library of Congress classification, as the rules of any scheme.</summary>
internal sealed class LcRules : ICallNumberRules
{
    public CallNumberScheme Scheme => CallNumberScheme.Lcc;

    public CallNumberReading<ICallNumber> Read(ReadOnlySpan<char> text) => LcCallNumber.Analyze(text).General();

    public bool TryWriteKey(ReadOnlySpan<char> text, Span<char> destination, out int length)
    {
        var writer = new KeyWriter(destination);
        LcKey.Write(ref writer, CallNumberText.Clean(text));
        return writer.TryFinish(out length);
    }

    public bool TryParseRange(ReadOnlySpan<char> text, out ShelfRange range)
    {
        range = default;
        var cleaned = CallNumberText.Clean(text);
        RangeText.Split(cleaned, "-\u2013", out var low, out var high);
        if (!TryReadStem(low, out var first))
        {
            return false;
        }

        var last = first;
        if (!high.IsEmpty)
        {
            var letters = char.IsAsciiDigit(high[0]) ? low.Slice(0, CallNumberTokens.Letters(low)) : [];
            if (!TryReadStem(string.Concat(letters, high), out last) || last < first)
            {
                return false;
            }
        }

        range = new ShelfRange(first, last.Successor());
        return true;
    }

    private static bool TryReadStem(ReadOnlySpan<char> text, out ShelfKey stem)
    {
        var head = ClassedHead.Read(text);
        stem = LcKey.Stem(text, head);
        return head.Start == 0 && head.Letters is > 0 and <= 3 && head.End == text.Length && head.Suffix == '\0' && !string.IsNullOrEmpty(stem.Value);
    }
}
