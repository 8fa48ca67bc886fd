using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes;

/// <summary>The rules of a library's own scheme: words by letters, numbers as numbers.</summary>
internal sealed class LocalRules(CallNumberScheme scheme) : ICallNumberRules
{
    public CallNumberScheme Scheme => scheme;

    public CallNumberReading<ICallNumber> Read(ReadOnlySpan<char> text) => new(new LocalCallNumber(scheme, text.ToString()), []);

    public bool TryWriteKey(ReadOnlySpan<char> text, Span<char> destination, out int length)
    {
        var writer = new KeyWriter(destination);
        WordsKey.Write(ref writer, CallNumberText.Clean(text));
        return writer.TryFinish(out length);
    }

    public bool TryParseRange(ReadOnlySpan<char> text, out ShelfRange range)
    {
        range = ShelfRange.StartingWith(ShelfKey.Of(scheme, text).WithoutEnd());
        return !text.Trim().IsEmpty;
    }
}
