namespace MedLib.Domain.Classification;

/// <summary>A number that NLM shelves by instead of a class: <c>2008 D-250</c>, <c>Film S04123</c>, <c>BB5469</c>.</summary>
/// <remarks>It says nothing about the subject; the class is in another field of the record. It stands before all classes.</remarks>
public sealed record AccessionNumber
{
    internal AccessionNumber(string text, ShelfKey key) => (Text, Key) = (text, key);

    /// <summary>The number, with one space where spaces were.</summary>
    public string Text { get; }

    /// <summary>The place on the shelf.</summary>
    public ShelfKey Key { get; }

    /// <summary>The number.</summary>
    public override string ToString() => Text;

    internal static AccessionNumber Of(ReadOnlySpan<char> cleaned)
    {
        var text = string.Join(' ', cleaned.ToString().Trim('[', ']', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (AccessionShape.TryRead(text, out _))
        {
            return new AccessionNumber(text, ShelfKey.OfClassed(text));
        }

        var writer = new KeyWriter(stackalloc char[KeyWriter.Ordinary]);
        writer.Append('0');
        ClassedKey.WriteTokens(ref writer, text, 0, typedLow: false, inTail: true);
        writer.Append('0');
        return new AccessionNumber(text, ShelfKey.Made(writer.Finish()));
    }
}
