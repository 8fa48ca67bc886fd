using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.Dewey;

/// <summary>The rules of the Dewey decimal classification, as the rules of any scheme.</summary>
internal sealed class DeweyRules : ICallNumberRules
{
    public CallNumberScheme Scheme => CallNumberScheme.Ddc;

    public CallNumberReading<ICallNumber> Read(ReadOnlySpan<char> text) => DeweyNumber.Analyze(text).General();

    public bool TryWriteKey(ReadOnlySpan<char> text, Span<char> destination, out int length)
    {
        var writer = new KeyWriter(destination);
        DeweyKey.Write(ref writer, CallNumberText.Clean(text));
        return writer.TryFinish(out length);
    }

    public bool TryParseRange(ReadOnlySpan<char> text, out ShelfRange range)
    {
        range = default;
        RangeText.Split(CallNumberText.Clean(text), "-\u2013", out var low, out var high);
        if (!TryReadStem(low, out var first))
        {
            return false;
        }

        var last = first;
        if (!high.IsEmpty)
        {
            // "YR DVD 800-899": the prefix is written once.
            var digit = low.IndexOfAnyInRange('0', '9');
            if (!TryReadStem(string.Concat(char.IsAsciiDigit(high[0]) ? low[..digit] : [], high), out last) || last < first)
            {
                return false;
            }
        }

        range = new ShelfRange(first, last.Successor());
        return true;
    }

    private static bool TryReadStem(ReadOnlySpan<char> text, out ShelfKey stem)
    {
        Span<char> buffer = stackalloc char[KeyWriter.Ordinary];
        var key = new KeyWriter(buffer);
        var isClass = DeweyKey.TryWriteStem(ref key, text);
        stem = key.TryFinish(out var length) ? ShelfKey.Made(new string(buffer[..length])) : default;
        return isClass && length <= buffer.Length;
    }
}
