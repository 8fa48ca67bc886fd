using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes;

/// <summary>The rules of a library's own scheme: words by letters, numbers as numbers.</summary>
internal sealed class LocalRules(CallNumberScheme scheme, LocalPattern? pattern = null) : ICallNumberRules
{
    public CallNumberScheme Scheme => scheme;

    public CallNumberReading<ICallNumber> Read(ReadOnlySpan<char> text) => LocalCallNumber.Analyze(text, scheme, pattern).General();

    public bool TryWriteKey(ReadOnlySpan<char> text, Span<char> destination, out int length)
    {
        var writer = new KeyWriter(destination);
        WordsKey.Write(ref writer, CallNumberText.Clean(text));
        return writer.TryFinish(out length);
    }

    // A hyphen is a part of many local numbers and joins no range; an en dash does.
    public bool TryParseRange(ReadOnlySpan<char> text, out ShelfRange range)
    {
        RangeText.Split(CallNumberText.Clean(text), "\u2013", out var low, out var high);
        var first = Stem(low);
        var last = high.IsEmpty ? first : Stem(high);
        range = new ShelfRange(first, last.Successor());
        return first.Value.Length > 0 && last >= first;
    }

    // CD ends after CD and before CDX; 31 takes its decimals, 31.02, with it.
    private static ShelfKey Stem(ReadOnlySpan<char> text)
    {
        var stem = ShelfKey.Of(CallNumberScheme.Local, text).WithoutEnd();
        var last = text.Length - 1;
        while (last >= 0 && !CallNumberText.IsLetter(text[last]) && !CallNumberText.IsDigit(text[last]))
        {
            last--;
        }

        return last >= 0 && CallNumberText.IsDigit(text[last]) ? stem.WithoutEnd() : stem;
    }
}
