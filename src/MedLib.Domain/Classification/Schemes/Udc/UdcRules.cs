using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.Udc;

/// <summary>The rules of the Universal decimal classification, as the rules of any scheme.</summary>
internal sealed class UdcRules : ICallNumberRules
{
    public CallNumberScheme Scheme => CallNumberScheme.Udc;

    public CallNumberReading<ICallNumber> Read(ReadOnlySpan<char> text) => UdcNumber.Analyze(text).General();

    public bool TryWriteKey(ReadOnlySpan<char> text, Span<char> destination, out int length)
    {
        var writer = new KeyWriter(destination);
        UdcKey.Write(ref writer, CallNumberText.Clean(text));
        return writer.TryFinish(out length);
    }

    // "616.1/616.4" and, as UDC shortens it, "616.1/.4". A hyphen is a sign of UDC and joins no range; an en dash does.
    public bool TryParseRange(ReadOnlySpan<char> text, out ShelfRange range)
    {
        range = default;
        RangeText.Split(CallNumberText.Clean(text), "/\u2013", out var low, out var high);
        if (!TryReadStem(low, out var first))
        {
            return false;
        }

        var last = first;
        if (!high.IsEmpty)
        {
            var point = high[0] == '.' ? low.LastIndexOf('.') : 0;
            if (point < 0 || !TryReadStem(string.Concat(low[..point], high), out last) || last < first)
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
        var isNumber = UdcKey.TryWriteStem(ref key, text);
        var fits = key.TryFinish(out var length);
        stem = fits ? ShelfKey.Made(new string(buffer[..length])) : default;
        return isNumber && fits;
    }
}
